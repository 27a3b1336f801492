import type { FieldValue } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { useSay } from "../../pane-context.ts";
import { linesOf } from "../lines/line-edits.ts";
import { FieldValueView } from "../values/FieldValueView.tsx";
import { LinesView } from "../values/LinesView.tsx";
import { markLines } from "./line-marks.ts";

export type SideValueProps = {
  readonly field: Field;
  readonly before: FieldValue | undefined;
  readonly value: FieldValue;
};

/** What one side says. Of lines, which came and which went since both sides started. */
export function SideValue({ field, before, value }: SideValueProps) {
  const say = useSay();
  if (field.type !== "lines") return <FieldValueView field={field} value={value} />;
  const marked = markLines(linesOf(before), linesOf(value));
  return (
    <LinesView
      field={field}
      lines={marked.map(({ line }) => line)}
      totalled={linesOf(value)}
      marks={marked.map(({ mark }) => (mark === "same" ? undefined : say(`forms.conflict.line-${mark}`)))}
      gone={marked.map(({ mark }) => mark === "removed")}
    />
  );
}
