import type { FieldValue, Line } from "#shared/contract/records";
import type { Field, LineField } from "#shared/rulebook/form-definition";
import { linesOf } from "../lines/line-edits.ts";
import { AttachmentNames } from "./AttachmentNames.tsx";
import { CellValue } from "./CellValue.tsx";
import { LinesView } from "./LinesView.tsx";

export type FieldValueViewProps = {
  readonly field: Field | LineField;
  readonly value: FieldValue | undefined;
};

/** A field's value to read: codes with their names, files to open, lines as a table. */
export function FieldValueView({ field, value }: FieldValueViewProps) {
  if (Array.isArray(value) && value.length > 0) {
    if (field.type === "lines") return <LinesView field={field} lines={linesOf(value)} />;
    if (field.type === "attachment") return <AttachmentNames ids={value.filter(isText)} />;
  }
  return <CellValue field={field} value={value} />;
}

function isText(one: string | Line): one is string {
  return typeof one === "string";
}
