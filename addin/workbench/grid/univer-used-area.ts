import type { FWorksheet } from "@univerjs/preset-sheets-core";
import { boundingArea, cellArea, type Area } from "./area.ts";

/** The cells with a value or a formula, and those formulas spill into; null for an empty sheet. */
export function usedAreaOf(sheet: FWorksheet, spills: readonly Area[]): Area | null {
  const sheetId = sheet.getSheetId();
  let used: Area | null = null;
  const include = (area: Area) => {
    used = used ? boundingArea(used, area) : area;
  };
  const cells = sheet.getSheet().getCellMatrix();
  cells.forValue((row, column, cell) => {
    const holds = cell && ((cell.v ?? null) !== null || Boolean(cell.f) || Boolean(cell.si));
    if (holds === true) include(cellArea(sheetId, row, column));
  });
  for (const spill of spills) include(spill);
  return used;
}
