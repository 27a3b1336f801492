import type { ImportValue } from "../contract/imports.ts";
import { err, ok, type Result } from "../result.ts";

const PLAIN = /^(-?\d+(?:\.\d+)?)(%?)$/;
const GROUPED = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?)(%?)$/;

/** Reads a number: `1234.5`, `1,234.5`, `60%` (0.6), or what a spreadsheet holds as one. A blank is null. */
export function readNumber(value: ImportValue): Result<number | null, "not-a-number"> {
  if (value === null) return ok(null);
  if (typeof value === "boolean") return err("not-a-number");
  if (typeof value === "number") return Number.isFinite(value) ? ok(value) : err("not-a-number");
  const text = value.normalize("NFKC").trim();
  if (text === "") return ok(null);
  const match = PLAIN.exec(text) ?? GROUPED.exec(text);
  if (!match) return err("not-a-number");
  const [, digits = "", percent = ""] = match;
  const number = Number(digits.replaceAll(",", ""));
  return ok(percent === "" ? number : number / 100);
}
