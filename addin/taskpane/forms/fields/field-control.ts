import type { FieldValue } from "#shared/contract/records";
import type { Field, LineField } from "#shared/rulebook/form-definition";
import type { FieldProblems } from "../problems.ts";

/**
 * What every control of a form gets. `value` is what was typed, right or wrong. `values` is the record or the line that
 * the field stands in. `caption` is said in place of a label where the label is seen elsewhere, as in a grid.
 */
export type FieldControlProps = {
  readonly field: Field | LineField;
  readonly value: FieldValue | undefined;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly problem: string | undefined;
  readonly required: boolean;
  readonly onChange: (value: FieldValue) => void;
  readonly caption?: string | undefined;
  readonly note?: string | undefined;
};

/**
 * What the control of a whole field of a form gets. `worked` is its value with what is worked out in it; lines show the
 * problems of their cells too.
 */
export type WholeFieldProps = Omit<FieldControlProps, "field"> & {
  readonly field: Field;
  readonly worked: FieldValue | undefined;
  readonly problems: FieldProblems;
};

/** A typed value as a text box holds it. */
export function textOf(value: FieldValue | undefined): string {
  return value === null || value === undefined || Array.isArray(value) ? "" : String(value);
}
