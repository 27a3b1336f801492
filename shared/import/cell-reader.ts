import type { Day } from "../calendar/day.ts";
import type { ImportKind, ImportValue } from "../contract/imports.ts";
import type { Result } from "../result.ts";
import { type Column, IMPORT_COLUMNS } from "./columns.ts";
import { readDate } from "./read-date.ts";
import { readMoney } from "./read-money.ts";
import { readNumber } from "./read-number.ts";
import type { Refusal, RefusalReason } from "./refusal.ts";

const CODE_LENGTH_MAX = 64;
const TEXT_LENGTH_MAX = 500;
const CONTROL = /\p{Cc}/u;

/** A row's cells by column; the first fault is kept, and what is read after it does not matter. */
export type CellReader = {
  /** Undefined where the file has no such column, null where the cell is blank. */
  text(column: string): string | null | undefined;
  day(column: string): Day | null | undefined;
  /** Integer minor units. */
  money(column: string): number | null | undefined;
  number(column: string): number | null | undefined;
  readonly fault: Refusal | null;
};

/** Reads one row of a file of this kind. */
export function createCellReader(
  kind: ImportKind,
  columns: readonly string[],
  row: readonly ImportValue[],
  currency: string,
): CellReader {
  const specification = IMPORT_COLUMNS[kind];
  let fault: Refusal | null = null;
  function refuse(column: string, reason: RefusalReason, value: ImportValue): void {
    const shown = String(value ?? "")
      .trim()
      .slice(0, 100);
    fault ??= { column, reason, parameters: { column, value: shown, currency } };
  }
  function read<Value>(
    column: string,
    parse: (value: ImportValue, spec: Column) => Result<Value | null, RefusalReason>,
  ): Value | null | undefined {
    const index = columns.indexOf(column);
    const spec = specification[column];
    if (index === -1 || spec === undefined) return undefined;
    const value = row[index] ?? null;
    const parsed = parse(value, spec);
    if (!parsed.ok) {
      refuse(column, parsed.reason, value);
      return null;
    }
    if (parsed.value === null && spec.need !== "free") refuse(column, "blank", value);
    return parsed.value;
  }
  return {
    text: (column) => read(column, readText),
    day: (column) => read(column, readDate),
    money: (column) => read(column, (value) => readMoney(value, currency)),
    number: (column) => read(column, readNumber),
    get fault() {
      return fault;
    },
  };
}

function readText(value: ImportValue, spec: Column): Result<string | null, RefusalReason> {
  if (value === null) return { ok: true, value: null };
  if (typeof value === "boolean") return { ok: false, reason: "not-text" };
  const text = String(value).trim();
  if (text === "") return { ok: true, value: null };
  if (CONTROL.test(text)) return { ok: false, reason: "not-text" };
  if (spec.type === "code" && text.length > CODE_LENGTH_MAX) return { ok: false, reason: "code-too-long" };
  return text.length > TEXT_LENGTH_MAX ? { ok: false, reason: "text-too-long" } : { ok: true, value: text };
}
