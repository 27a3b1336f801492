import type { Line } from "#shared/contract/records";
import type { LineField } from "#shared/rulebook/form-definition";
import type { FormLists } from "#shared/rulebook/options";
import { allOptions } from "../offered-options.ts";

/** The cells of a block copied from a sheet; undefined where the text is no block but one value. */
export function readBlock(text: string): readonly (readonly string[])[] | undefined {
  const rows = text.replaceAll("\r\n", "\n").replace(/\n$/u, "").split("\n");
  if (rows.length === 1 && !text.includes("\t")) return undefined;
  return rows.map((row) => row.split("\t").map((cell) => cell.trim()));
}

export type PastePlace = { readonly row: number; readonly column: string };

/**
 * Lines with a block of cells written into them from a place on, to the right and downwards; lines are added as far as
 * there is room for `most`. Worked-out columns are stepped over as in a sheet: their cells of the block are left out.
 */
export function pasteBlock(
  lines: readonly Line[],
  columns: readonly LineField[],
  lists: FormLists,
  block: readonly (readonly string[])[],
  place: PastePlace,
  most: number,
): readonly Line[] {
  const from = columns.findIndex(({ key }) => key === place.column);
  if (from === -1) return lines;
  const pasted = [...lines];
  for (const [offset, cells] of block.entries()) {
    const row = place.row + offset;
    if (row >= most) break;
    const line: Record<string, Line[string]> = { ...pasted[row] };
    for (const [right, cell] of cells.entries()) {
      const column = columns[from + right];
      if (column && column.computed === undefined) line[column.key] = readCell(column, lists, cell);
    }
    pasted[row] = line;
  }
  return pasted;
}

/** A cell of a sheet as its column holds it while it is typed: labels become their values, days ISO text. */
function readCell(column: LineField, lists: FormLists, cell: string): Line[string] {
  if (cell === "") return null;
  if (column.type === "yesno")
    return YES.has(cell.toLowerCase()) ? true : NO.has(cell.toLowerCase()) ? false : cell;
  if (column.type === "date") return isoDayOf(cell) ?? cell;
  if (column.type !== "choice") return cell;
  const said = allOptions(column, lists).find(({ value, label }) =>
    [value, label["zh-CN"], label["en-US"]].some((one) => one.toLowerCase() === cell.toLowerCase()),
  );
  return said?.value ?? cell;
}

const YES = new Set(["yes", "true", "y", "1", "是", "√", "✓"]);
const NO = new Set(["no", "false", "n", "0", "否", "×"]);
const DAY = /^(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*日?$/u;

function isoDayOf(cell: string): string | undefined {
  const { year, month = "", day = "" } = DAY.exec(cell)?.groups ?? {};
  return year === undefined ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
