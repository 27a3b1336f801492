import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import { ComputedField } from "./fields/ComputedField.tsx";
import { FieldControl } from "./fields/FieldControl.tsx";
import { ReadOnlyField } from "./fields/ReadOnlyField.tsx";
import type { FilledForm } from "./filled-form.ts";
import { useFormHost } from "./form-host.ts";
import type { FieldProblems } from "./problems.ts";
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
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  later: { color: tokens.colorNeutralForeground2 },
});

export type FormBodyProps = {
  /** What was typed, and what the form makes of it. */
  readonly body: RecordBody;
  readonly filled: FilledForm;
  readonly isOpen: (field: Field) => boolean;
  /** A record that exists shows closed fields; a new one only says that a superior fills them later. */
  readonly isNew: boolean;
  readonly problems: FieldProblems;
  /** Field key → where its value comes from, where it was filled in for the person. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Field key → what stands under it. */
  readonly under?: Readonly<Record<string, ReactNode>>;
  readonly onChange: (field: string, value: FieldValue) => void;
};

/** Draws any form from its definition: the fields that are asked for, as far as what is filled so far asks for them. */
export function FormBody({
  body,
  filled,
  isOpen,
  isNew,
  problems,
  notes = {},
  under = {},
  onChange,
}: FormBodyProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { form } = useFormHost();
  const isLater = (field: Field) => isNew && field.computed === undefined && !isOpen(field);
  const asked = form.fields.filter((field) => filled.isShown(field));
  const later = asked.filter(isLater).map((field) => field.label[language]);
  const shown = new Set(asked.filter((field) => !isLater(field)).map(({ key }) => key));
  const draw = (field: Field) => {
    const { key } = field;
    const problem = problems[key];
    if (field.computed !== undefined) {
      return <ComputedField field={field} value={filled.complete[key]} problem={problem} />;
    }
    if (!isOpen(field)) return <ReadOnlyField field={field} value={filled.complete[key]} locked={!isNew} />;
    return (
      <FieldControl
        field={field}
        value={body[key]}
        values={body}
        worked={filled.complete[key]}
        required={filled.isRequired(field)}
        problem={problem}
        problems={problems}
        note={notes[key]}
        onChange={(value) => onChange(key, value)}
      />
    );
  };
  return (
    <div className={styles.root}>
      {sectionsOf(form).map(({ title, fields }, index) => {
        const drawn = fields.filter(({ key }) => shown.has(key));
        if (drawn.length === 0) return null;
        const heading = title?.[language];
        return (
          <section key={fields[0]?.key ?? index} className={styles.section} aria-label={heading}>
            {heading !== undefined && (
              <Subtitle2 as="h2" className={styles.legend}>
                {heading}
              </Subtitle2>
            )}
            {drawn.map((field) => (
              <div key={field.key} className={styles.field} data-field={field.key}>
                {draw(field)}
                {under[field.key]}
              </div>
            ))}
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
