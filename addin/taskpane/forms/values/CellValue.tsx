import type { FieldValue } from "#shared/contract/records";
import type { Field, LineField } from "#shared/rulebook/form-definition";
import { showValue } from "../show-value.ts";
import { useValueSetting } from "../use-value-setting.ts";
import { CodeName } from "./CodeName.tsx";

export type CellValueProps = {
  readonly field: Field | LineField;
  readonly value: FieldValue | undefined;
};

/** A value in one line: codes with their names. */
export function CellValue({ field, value }: CellValueProps) {
  const setting = useValueSetting();
  const isCode = field.type === "person" || field.type === "unit" || field.type === "lookup";
  if (isCode && typeof value === "string" && value !== "") return <CodeName field={field} code={value} />;
  return <>{showValue(field, value, setting)}</>;
}
