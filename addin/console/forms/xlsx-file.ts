import type { Cell, Sheets } from "#shared/xlsform/table";

const WIDTH_MIN = 10;
const WIDTH_MAX = 48;

/** Writes sheets as an Excel file: headers bold and in sight, columns as wide as what they hold. */
export async function writeXlsx(sheets: Sheets): Promise<Blob> {
  const { default: write } = await import("write-excel-file/browser");
  const file = write(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_name, column) => ({
        width: widthOf(rows.map((row) => row[column] ?? null)),
      })),
      data: rows.map((row, index) => row.map((cell) => written(cell, index === 0))),
    })),
  );
  return file.toBlob();
}

/** Reads the sheets of an Excel file; days become ISO text. Rejects where it is none. */
export async function readXlsx(file: Blob): Promise<Sheets> {
  const { default: read } = await import("read-excel-file/browser");
  const sheets = await read(new File([file], "form.xlsx"));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(readCell))]));
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
