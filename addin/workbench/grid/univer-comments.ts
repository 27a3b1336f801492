import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import type { ICellData } from "@univerjs/presets";
import { cellArea } from "./area.ts";
import type { CommentRecord } from "./grid-adapter.ts";
import { roomFor } from "./univer-sheets.ts";

/** Comments are kept in their cells, so that they are saved with them and move when rows are put in. */
const KEY = "fieldsheetComment";

/** The comments of a sheet. */
export function readComments(sheet: FWorksheet): readonly CommentRecord[] {
  const sheetId = sheet.getSheetId();
  const found: CommentRecord[] = [];
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const kept: unknown = cell?.custom?.[KEY];
      if (typeof kept !== "object" || kept === null) return;
      const [id, author, content] = ["id", "author", "content"].map((name) =>
        String(Reflect.get(kept, name)),
      );
      found.push({
        id: id ?? "",
        cell: cellArea(sheetId, row, column),
        author: author ?? "",
        content: content ?? "",
      });
    });
  return found;
}

/** What to write into the comment's cell to put the comment there. */
export function withComment(workbook: FWorkbook, record: CommentRecord): ICellData {
  const { id, author, content } = record;
  const { formula, custom } = keptIn(workbook, record);
  return { ...formula, custom: { ...custom, [KEY]: { id, author, content } } };
}

/** What to write into the comment's cell to take the comment away. */
export function withoutComment(workbook: FWorkbook, record: CommentRecord): ICellData {
  const { formula, custom } = keptIn(workbook, record);
  const others = Object.entries(custom).filter(([name]) => name !== KEY);
  return { ...formula, custom: Object.fromEntries(others) };
}

/** Univer forgets the formula of a cell that is written without it. */
function keptIn(
  workbook: FWorkbook,
  { cell }: CommentRecord,
): { readonly formula: ICellData; readonly custom: Record<string, unknown> } {
  const range = roomFor(workbook, cell);
  const [[data] = []] = range.getCellDataGrid();
  const formula = range.getFormula();
  return { formula: formula === "" ? {} : { f: formula, si: null }, custom: data?.custom ?? {} };
}
