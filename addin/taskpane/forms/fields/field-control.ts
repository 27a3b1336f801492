import type { FieldValue } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";

/** What every control of a form gets. `value` is what was typed, right or wrong. */
export type FieldControlProps = {
  readonly field: Field;
  readonly value: FieldValue | undefined;
  readonly problem: string | undefined;
  readonly onChange: (value: FieldValue) => void;
};

/** A typed value as a text box holds it. */
export function textOf(value: FieldValue | undefined): string {
  return value === null || value === undefined || Array.isArray(value) ? "" : String(value);
}
