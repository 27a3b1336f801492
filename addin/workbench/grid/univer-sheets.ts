import type { FRange, FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import type { Area } from "./area.ts";

/** The sheet with this id; an unknown id is a fault of the caller. */
export function sheetOf(workbook: FWorkbook, sheetId: string): FWorksheet {
  const sheet = workbook.getSheetBySheetId(sheetId);
  if (!sheet) throw new RangeError(`The workbook has no sheet ${sheetId}.`);
  return sheet;
}

/** The area's cells, made first if need be: Univer's sheets have only so many, Excel's are always there. */
export function roomFor(workbook: FWorkbook, { sheetId, row, column, rows, columns }: Area): FRange {
  const sheet = sheetOf(workbook, sheetId);
  if (row + rows > sheet.getMaxRows()) sheet.setRowCount(row + rows + 50);
  if (column + columns > sheet.getMaxColumns()) sheet.setColumnCount(column + columns + 5);
  return sheet.getRange(row, column, rows, columns);
}

/** The part of the area that Univer's sheet has; null where it has none of it. */
export function clipped(workbook: FWorkbook, { sheetId, row, column, rows, columns }: Area): FRange | null {
  const sheet = sheetOf(workbook, sheetId);
  const height = Math.min(rows, sheet.getMaxRows() - row);
  const width = Math.min(columns, sheet.getMaxColumns() - column);
  return height > 0 && width > 0 ? sheet.getRange(row, column, height, width) : null;
}

/** The next `SheetN` that no sheet has. */
export function freeSheetName(workbook: FWorkbook): string {
  const taken = new Set(workbook.getSheets().map((sheet) => sheet.getSheetName().toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
