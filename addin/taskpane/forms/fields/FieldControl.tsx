import type { ComponentType } from "react";
import type { Field } from "#shared/rulebook/form-definition";
import { ChoiceControl, YesNoControl } from "./ChoiceControl.tsx";
import { CodeControl } from "./CodeControl.tsx";
import { DateControl } from "./DateControl.tsx";
import type { FieldControlProps } from "./field-control.ts";
import { MoneyControl, NumberControl } from "./NumberControl.tsx";
import { LongTextControl, TextControl } from "./TextControl.tsx";

const CONTROLS: Readonly<Record<Field["type"], ComponentType<FieldControlProps>>> = {
  text: TextControl,
  longtext: LongTextControl,
  number: NumberControl,
  money: MoneyControl,
  percent: NumberControl,
  date: DateControl,
  time: TextControl,
  choice: ChoiceControl,
  choices: ChoiceControl,
  yesno: YesNoControl,
  person: CodeControl,
  unit: CodeControl,
  lookup: CodeControl,
  attachment: TextControl,
  lines: TextControl,
};

/** The control of a field's type. */
export function FieldControl(props: FieldControlProps) {
  const Control = CONTROLS[props.field.type];
  return <Control {...props} />;
}
