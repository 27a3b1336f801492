import { err, ok, type Result } from "#shared/result";
import type { Cell, Sheets } from "#shared/xlsform/table";

const WIDTH_MIN = 10;
const WIDTH_MAX = 48;

/** Why there is no file: the library did not arrive, or what was to be read is no Excel file. */
export type XlsxProblem = "not-loaded" | "broken";

/** Writes sheets as an Excel file: headers bold and in sight, columns as wide as what they hold. */
export async function writeXlsx(sheets: Sheets): Promise<Result<Blob, "not-loaded">> {
  const library = await arrived(import("write-excel-file/browser"));
  if (!library.ok) return library;
  const file = library.value.default(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_name, column) => ({
        width: widthOf(rows.map((row) => row[column] ?? null)),
      })),
      data: rows.map((row, index) => row.map((cell) => written(cell, index === 0))),
    })),
  );
  return ok(await file.toBlob());
}

/** Reads the sheets of an Excel file; days become ISO text. */
export async function readXlsx(file: Blob): Promise<Result<Sheets, XlsxProblem>> {
  const library = await arrived(import("read-excel-file/browser"));
  if (!library.ok) return library;
  try {
    const sheets = await library.value.default(new File([file], "form.xlsx"));
    return ok(
      Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(readCell))])),
    );
  } catch {
    return err("broken");
  }
}

/** Without a network, or after a new version has replaced this page's files, a library does not arrive. */
function arrived<Library>(loading: Promise<Library>): Promise<Result<Library, "not-loaded">> {
  return loading.then(ok, () => err("not-loaded" as const));
}

function written(cell: Cell, header: boolean) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "boolean") return { value: cell, type: Boolean };
  return { value: cell, type: String, ...(header ? { fontWeight: "bold" as const } : {}) };
}

function readCell(value: unknown): Cell {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value instanceof Date ? value.toISOString().slice(0, 10) : null;
}

// A Chinese character is as wide as two others.
function widthOf(cells: readonly Cell[]): number {
  const lengths = cells.map((cell) => String(cell ?? "").replaceAll(/[^ -ÿ]/g, "xx").length);
  return Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, ...lengths) + 2);
}
