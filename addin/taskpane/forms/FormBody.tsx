import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Field, Form } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import { FieldControl } from "./fields/FieldControl.tsx";
import { ReadOnlyField } from "./fields/ReadOnlyField.tsx";
import { sectionsOf } from "./sections.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    margin: 0,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    "& .fui-Input, & .fui-Combobox, & .fui-Dropdown": { minWidth: 0, width: "100%" },
  },
  legend: { margin: 0 },
  later: { color: tokens.colorNeutralForeground2 },
});

export type FormBodyProps = {
  readonly form: Form;
  readonly body: RecordBody;
  readonly isOpen: (field: Field) => boolean;
  /** A record that exists shows closed fields; a new one only says that a superior fills them later. */
  readonly isNew: boolean;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (field: string, value: FieldValue) => void;
};

/** Draws any form from its definition. */
export function FormBody({ form, body, isOpen, isNew, problems, onChange }: FormBodyProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const isLater = (field: Field) => isNew && !isOpen(field);
  const later = form.fields.filter(isLater).map((field) => field.label[language]);
  return (
    <div className={styles.root}>
      {sectionsOf(form).map(({ title, fields }, index) => {
        const shown = fields.filter((field) => !isLater(field));
        if (shown.length === 0) return null;
        const heading = title?.[language];
        return (
          <section key={fields[0]?.key ?? index} className={styles.section} aria-label={heading}>
            {heading !== undefined && (
              <Subtitle2 as="h2" className={styles.legend}>
                {heading}
              </Subtitle2>
            )}
            {shown.map((field) =>
              isOpen(field) ? (
                <FieldControl
                  key={field.key}
                  field={field}
                  value={body[field.key]}
                  problem={problems[field.key]}
                  onChange={(value) => onChange(field.key, value)}
                />
              ) : (
                <ReadOnlyField key={field.key} field={field} value={body[field.key]} />
              ),
            )}
          </section>
        );
      })}
      {later.length > 0 && (
        <Text size={200} className={styles.later}>
          {say("pane.form.later", { fields: later.join(language === "zh-CN" ? "、" : ", ") })}
        </Text>
      )}
    </div>
  );
}
