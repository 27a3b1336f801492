import type { FunctionComponent } from "react";
import type { LineField } from "#shared/rulebook/form-definition";
import { ChoiceControl, YesNoControl } from "./ChoiceControl.tsx";
import { CodeControl } from "./CodeControl.tsx";
import { DateControl, TimeControl } from "./DateControl.tsx";
import type { FieldControlProps } from "./field-control.ts";
import { MoneyControl, NumberControl, PercentControl } from "./NumberControl.tsx";
import { TextControl } from "./TextControl.tsx";

/** The controls that stand in a form and in a line alike. */
export const CELL_CONTROLS: Readonly<Record<LineField["type"], FunctionComponent<FieldControlProps>>> = {
  text: TextControl,
  number: NumberControl,
  money: MoneyControl,
  percent: PercentControl,
  date: DateControl,
  time: TimeControl,
  choice: ChoiceControl,
  yesno: YesNoControl,
  person: CodeControl,
  unit: CodeControl,
  lookup: CodeControl,
};

export type CellControlProps = Omit<FieldControlProps, "field" | "onChange"> & {
  readonly field: LineField;
  readonly onChange: (value: string | number | boolean | null) => void;
};

/** The control of one column in one line. */
export function CellControl({ field, onChange, ...props }: CellControlProps) {
  const Control = CELL_CONTROLS[field.type];
  // A line holds single values alone.
  return <Control {...props} field={field} onChange={(value) => !Array.isArray(value) && onChange(value)} />;
}
