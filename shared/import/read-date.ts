import { dayFromIso, dayFromParts, dayFromSerial, type Day } from "../calendar/day.ts";
import type { ImportValue } from "../contract/imports.ts";
import { err, ok, type Result } from "../result.ts";

/** Why something is not taken as a date. */
export type DateFault =
  | "date-order-unclear"
  | "date-year-unclear"
  | "date-does-not-exist"
  | "date-with-zone"
  | "not-a-date";

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5,6}(?:\.\d+)?$/;
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/;
const SHORT_YEAR = /^\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/;
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Serials before 1927 or after 2199 are years, months or mistakes rather than days of a company. */
const SERIAL_MIN = 10_000;
const SERIAL_MAX = 109_574;

/**
 * Reads a day: `2026-10-01`, `2026/10/1`, `2026.10.1`, `2026年10月1日`, `20261001`, or a spreadsheet's serial.
 * A time of day is cut off unless it names a zone, in which the day could be another. Where day and month could be
 * mistaken for each other there is no guess. A blank is null.
 */
export function readDate(value: ImportValue): Result<Day | null, DateFault> {
  if (value === null) return ok(null);
  if (typeof value === "boolean") return err("not-a-date");
  if (value === "") return ok(null);
  const iso = typeof value === "string" ? dayFromIso(value) : undefined;
  if (iso !== undefined) return ok(iso);
  const text = String(value).normalize("NFKC").trim();
  if (text === "") return ok(null);
  const time = TIME.exec(text);
  if (time?.[1] !== undefined) return err("date-with-zone");
  const date = time ? text.slice(0, time.index).trim() : text;
  const parts = YEAR_FIRST.exec(date)?.toSpliced(2, 1) ?? CHINESE.exec(date) ?? COMPACT.exec(date);
  if (parts) {
    const day = dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    return day === undefined ? err("date-does-not-exist") : ok(day);
  }
  if (SERIAL.test(date)) return fromSerial(Number(date));
  if (YEAR_LAST.test(date)) return err("date-order-unclear");
  if (SHORT_YEAR.test(date)) return err("date-year-unclear");
  return err("not-a-date");
}

function fromSerial(serial: number): Result<Day, DateFault> {
  const day = serial < SERIAL_MIN || serial > SERIAL_MAX ? undefined : dayFromSerial(serial);
  return day === undefined ? err("not-a-date") : ok(day);
}
