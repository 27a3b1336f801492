import type { FunctionComponent } from "react";
import type { Field } from "#shared/rulebook/form-definition";
import { LinesControl } from "../lines/LinesControl.tsx";
import { AttachmentControl } from "./AttachmentControl.tsx";
import { CELL_CONTROLS } from "./CellControl.tsx";
import { ChoicesControl } from "./ChoicesControl.tsx";
import type { WholeFieldProps } from "./field-control.ts";
import { LongTextControl } from "./TextControl.tsx";

const CONTROLS: Readonly<Record<Field["type"], FunctionComponent<WholeFieldProps>>> = {
  ...CELL_CONTROLS,
  longtext: LongTextControl,
  choices: ChoicesControl,
  attachment: AttachmentControl,
  lines: LinesControl,
};

/** The control of a field's type. */
export function FieldControl(props: WholeFieldProps) {
  const Control = CONTROLS[props.field.type];
  return <Control {...props} />;
}
