import { type Day, dayFromIso } from "../calendar/day.ts";
import type { RecordBody } from "../contract/records.ts";
import type { Cadence } from "./form-definition.ts";

/** Which table of the other form asks, how an answer says which line it is about, and which column is a line's day. */
export type AskingLines = NonNullable<Exclude<Cadence["every"], string>["lines"]>;

/** A line that nothing answers yet, counted from 1, with its day. */
export type OpenLine = { readonly line: number; readonly day: Day };

/**
 * The lines of a record that nothing answers yet, in their order. An answer that names no line, or one that is not there,
 * is about the first line that no other names.
 * @param answered what the answers say of their lines; null for one that says nothing
 */
export function openLines(
  { field, day }: AskingLines,
  asking: { readonly body: RecordBody; readonly day: Day },
  answered: readonly (number | null)[],
): OpenLine[] {
  const table = asking.body[field];
  const rows = Array.isArray(table) ? table : [];
  const named = new Set(answered);
  const isThere = (line: number | null): boolean =>
    line !== null && Number.isInteger(line) && line >= 1 && line <= rows.length;
  const unnamed = answered.filter((line) => !isThere(line)).length;
  return rows
    .map((row, index): OpenLine => {
      const own = day === undefined || typeof row !== "object" || row === null ? null : row[day];
      return { line: index + 1, day: (typeof own === "string" ? dayFromIso(own) : undefined) ?? asking.day };
    })
    .filter(({ line }) => !named.has(line))
    .slice(unnamed);
}
