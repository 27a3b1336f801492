import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import { ComputedField } from "./fields/ComputedField.tsx";
import { FieldControl } from "./fields/FieldControl.tsx";
import { ReadOnlyField } from "./fields/ReadOnlyField.tsx";
import { FilledLater } from "./FilledLater.tsx";
import type { FilledForm } from "./filled-form.ts";
import { sameValue } from "./form-body.ts";
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
  blank: { color: tokens.colorNeutralForeground2 },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
});

export type FormBodyProps = {
  /** What was typed, and what the form makes of it. */
  readonly body: RecordBody;
  readonly filled: FilledForm;
  readonly isOpen: (field: Field) => boolean;
  /** A record that exists shows closed fields; a new one only says that a superior fills them later. */
  readonly isNew: boolean;
  /** Nothing is asked of the person but what is open: blank fields that are closed are only named. */
  readonly isRead?: boolean;
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
  isRead = false,
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
  const shown = new Set(asked.filter((field) => !isLater(field)).map(({ key }) => key));
  const draw = (field: Field) => {
    const { key } = field;
    const problem = problems[key];
    if (field.computed !== undefined) {
      return <ComputedField field={field} value={filled.complete[key]} problem={problem} />;
    }
    if (!isOpen(field))
      return <ReadOnlyField field={field} value={filled.complete[key]} locked={!isNew && !isRead} />;
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
        const here = fields.filter(({ key }) => shown.has(key));
        const blank = isRead
          ? here.filter((field) => !isOpen(field) && sameValue(filled.complete[field.key], null))
          : [];
        const drawn = here.filter((field) => !blank.includes(field));
        if (here.length === 0) return null;
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
            {blank.length > 0 && (
              <Text size={200} className={styles.blank}>
                {say("forms.left-blank", {
                  fields: blank.map(({ label }) => label[language]).join(language === "zh-CN" ? "、" : ", "),
                })}
              </Text>
            )}
          </section>
        );
      })}
      <FilledLater fields={asked.filter(isLater)} />
    </div>
  );
}
