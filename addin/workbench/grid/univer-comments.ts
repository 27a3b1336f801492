import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import type { CustomData } from "@univerjs/presets";
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

/** What the comment's cell keeps beside its value, with this comment. */
export function withComment(workbook: FWorkbook, record: CommentRecord): CustomData {
  const { id, author, content } = record;
  return { ...keptIn(workbook, record), [KEY]: { id, author, content } };
}

/** What the comment's cell keeps beside its value, without the comment. */
export function withoutComment(workbook: FWorkbook, record: CommentRecord): CustomData {
  return Object.fromEntries(Object.entries(keptIn(workbook, record)).filter(([name]) => name !== KEY));
}

function keptIn(workbook: FWorkbook, { cell }: CommentRecord): Record<string, unknown> {
  const [[data] = []] = roomFor(workbook, cell).getCellDataGrid();
  return data?.custom ?? {};
}
