import { Field, Input } from "@fluentui/react-components";

export type DayFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
};

/** A day, as ISO text; blank while it is not whole. */
export function DayField({ label, hint, value, required, readOnly, problem, onChange }: DayFieldProps) {
  return (
    <Field
      label={label}
      hint={hint ?? null}
      required={required ?? false}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <Input
        type="date"
        value={value}
        readOnly={readOnly ?? false}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
