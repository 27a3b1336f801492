import { Input, Textarea } from "@fluentui/react-components";
import { textOf, type FieldControlProps } from "./field-control.ts";
import { LabelledField } from "./LabelledField.tsx";

const ROWS_LEAST = 3;
const ROWS_MOST = 12;
/** About as many letters stand on a line of a narrow pane. */
const LINE_LETTERS = 40;

/** One line of text. */
export function TextControl(props: FieldControlProps) {
  const { value, onChange } = props;
  return (
    <LabelledField {...props}>
      <Input value={textOf(value)} onChange={(_event, data) => onChange(data.value)} autoComplete="off" />
    </LabelledField>
  );
}

/** Several lines of text, in a box that grows with them. */
export function LongTextControl(props: FieldControlProps) {
  const { value, onChange } = props;
  const text = textOf(value);
  return (
    <LabelledField {...props}>
      <Textarea
        value={text}
        resize="vertical"
        rows={rowsOf(text)}
        onChange={(_event, data) => onChange(data.value)}
      />
    </LabelledField>
  );
}

function rowsOf(text: string): number {
  const rows = text
    .split("\n")
    .reduce((count, line) => count + Math.max(1, Math.ceil(line.length / LINE_LETTERS)), 0);
  return Math.min(ROWS_MOST, Math.max(ROWS_LEAST, rows));
}
