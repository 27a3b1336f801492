import type { Sheet } from "../grid/grid-adapter.ts";

/** Does Excel take this text as a sheet's name? */
export function isSheetName(name: string): boolean {
  const fits = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name);
  return fits && !name.startsWith("'") && !name.endsWith("'");
}

/** Has another sheet this name? Excel compares without case. */
export function isTaken(sheets: readonly Sheet[], name: string, exceptId?: string): boolean {
  return sheets.some((sheet) => sheet.id !== exceptId && sheet.name.toLowerCase() === name.toLowerCase());
}
