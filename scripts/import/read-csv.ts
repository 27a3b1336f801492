import Papa from "papaparse";
import { PlainError } from "../console/plain-error.ts";
import type { Table } from "./table.ts";

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Reads CSV text with a header; the delimiter is a comma, a semicolon or a tab. Rows without any content are skipped.
 * @throws {PlainError} when there is no header, or a quote never ends
 */
export function readCsv(text: string, name: string): Table {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const broken = errors.find((error) => error.type === "Quotes");
  if (broken) {
    throw new PlainError(
      `${name}: a quoted cell near row ${String(broken.row ?? 0)} does not end as it should (${broken.message}). Correct the quotes; nothing was imported.`,
    );
  }
  const [header, ...body] = data.filter((row) => row.some((cell) => cell.trim() !== ""));
  if (header === undefined) throw new PlainError(`${name} is empty: give it a header and rows.`);
  return { columns: header, rows: body, numbers: body.map((_, index) => index + 1) };
}

/** The delimiter that makes the most columns of the header; the rows below it may hold any number of the others. */
function delimiterOf(text: string): string {
  const header = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== "") ?? "";
  const columns = (delimiter: string): number =>
    Papa.parse<string[]>(header, { delimiter }).data[0]?.length ?? 0;
  return DELIMITERS.toSorted((a, b) => columns(b) - columns(a))[0] ?? ",";
}
