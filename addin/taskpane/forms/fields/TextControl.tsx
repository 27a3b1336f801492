import { Input, Textarea } from "@fluentui/react-components";
import { textOf, type FieldControlProps } from "./field-control.ts";
import { LabelledField } from "./LabelledField.tsx";

/** One line of text. */
export function TextControl({ field, value, problem, onChange }: FieldControlProps) {
  return (
    <LabelledField field={field} problem={problem}>
      <Input value={textOf(value)} onChange={(_event, data) => onChange(data.value)} autoComplete="off" />
    </LabelledField>
  );
}

/** Several lines of text. */
export function LongTextControl({ field, value, problem, onChange }: FieldControlProps) {
  return (
    <LabelledField field={field} problem={problem}>
      <Textarea
        value={textOf(value)}
        resize="vertical"
        rows={3}
        onChange={(_event, data) => onChange(data.value)}
      />
    </LabelledField>
  );
}
