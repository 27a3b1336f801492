import type { Line } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import type { FieldProblems } from "../problems.ts";
import type { EditedLines } from "./use-lines.ts";

/** What cards and grid draw: `shown` are the lines with what is worked out. */
export type LineParts = {
  readonly field: Field;
  readonly edited: EditedLines;
  readonly shown: readonly Line[];
  readonly problems: FieldProblems;
  readonly onAdd: () => void;
};

/** Where a problem of a cell stands among those of a form. */
export function cellProblemKey(field: string, row: number, column: string): string {
  return `${field}/${row}/${column}`;
}
