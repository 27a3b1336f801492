import { Input } from "@fluentui/react-components";
import { textOf, type FieldControlProps } from "./field-control.ts";
import { LabelledField } from "./LabelledField.tsx";

/** A day, in the browser's own date control: it knows the keyboard, the reader and the language. */
export function DateControl(props: FieldControlProps) {
  const { value, onChange } = props;
  return (
    <LabelledField {...props}>
      <Input type="date" value={textOf(value)} onChange={(_event, data) => onChange(data.value)} />
    </LabelledField>
  );
}

/** A time of day, in the browser's own control. */
export function TimeControl(props: FieldControlProps) {
  const { value, onChange } = props;
  return (
    <LabelledField {...props}>
      <Input type="time" value={textOf(value)} onChange={(_event, data) => onChange(data.value)} />
    </LabelledField>
  );
}
