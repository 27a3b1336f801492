import { Input } from "@fluentui/react-components";
import { textOf, type FieldControlProps } from "./field-control.ts";
import { LabelledField } from "./LabelledField.tsx";

/** A day, in the browser's own date control: it knows the keyboard, the reader and the language. */
export function DateControl({ field, value, problem, onChange }: FieldControlProps) {
  return (
    <LabelledField field={field} problem={problem}>
      <Input type="date" value={textOf(value)} onChange={(_event, data) => onChange(data.value)} />
    </LabelledField>
  );
}
