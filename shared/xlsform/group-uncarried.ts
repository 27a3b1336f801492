import type { Uncarried } from "./uncarried.ts";

/** One thing that was not carried, and the rows of its column that it is true of; none where it is of the whole sheet. */
export type UncarriedGroup = Omit<Uncarried, "row"> & { readonly rows: readonly number[] };

/** Says once what is true of several rows of one column, in the order in which it was first found. */
export function groupUncarried(items: readonly Uncarried[]): readonly UncarriedGroup[] {
  const groups = new Map<string, UncarriedGroup & { readonly rows: number[] }>();
  for (const { sheet, row, column, message } of items) {
    const key = JSON.stringify([sheet, row === 0, column, message]);
    const group = groups.get(key) ?? { sheet, column, message, rows: [] };
    if (row > 0 && !group.rows.includes(row)) group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Rows as people list them: `2–5, 8`. */
export function rowsText(rows: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows.toSorted((left, right) => left - right)) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}
