import type { DueForm } from "#shared/contract/today";

/** A form that is owed, or several of one form that lines of one record ask for; `first` is opened. */
export type DueRow = { readonly first: DueForm; readonly lines: readonly number[] };

/**
 * What the list shows: what can still be in time first, then what is late, the latest first. The lines of one record are
 * one row, so that a long plan does not bury the rest.
 */
export function dueRows(due: readonly DueForm[]): DueRow[] {
  const ordered = [...due.filter(({ late }) => !late), ...due.filter(({ late }) => late).toReversed()];
  const rows = new Map<string, { first: DueForm; lines: number[] }>();
  for (const one of ordered) {
    const line = one.about?.line ?? null;
    const key = `${one.form}|${one.period}|${one.about?.number ?? ""}|${one.late}`;
    const row = rows.get(key) ?? { first: one, lines: [] };
    rows.set(key, { ...row, lines: line === null ? row.lines : [...row.lines, line] });
  }
  return [...rows.values()].map(({ first, lines }) => ({
    first,
    lines: lines.toSorted((left, right) => left - right),
  }));
}
