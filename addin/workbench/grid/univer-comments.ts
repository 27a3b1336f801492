import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { CustomData, ICellData, Nullable } from "@univerjs/presets";
import { cellArea } from "./area.ts";
import type { CommentRecord } from "./grid-adapter.ts";

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
      const [id, author, content] = ["id", "author", "content"].map((name) => String(Reflect.get(kept, name)));
      found.push({
        id: id ?? "",
        cell: cellArea(sheetId, row, column),
        author: author ?? "",
        content: content ?? "",
      });
    });
  return found;
}

/** What a cell keeps beside its value, with this comment. */
export function withComment(cell: Nullable<ICellData>, record: CommentRecord): CustomData {
  const { id, author, content } = record;
  return { ...cell?.custom, [KEY]: { id, author, content } };
}

/** What a cell keeps beside its value, without its comment. */
export function withoutComment(cell: Nullable<ICellData>): CustomData {
  return Object.fromEntries(Object.entries(cell?.custom ?? {}).filter(([name]) => name !== KEY));
}
