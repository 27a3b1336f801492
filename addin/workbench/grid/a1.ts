import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area.ts";

/** An A1 reference without its workbook: the sheet's name if one was written, and the rectangle. */
export interface Reference {
  readonly sheetName: string | null;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CORNER = String.raw`\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?`;
const REFERENCE = new RegExp(String.raw`^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?${CORNER}(?:(:)${CORNER})?$`);
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}[0-9]+|[rR][0-9]*[cC][0-9]*|[rRcC])$/;

/** `A`, `Z`, `AA` … for 0, 25, 26 … */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnName(rest - 1) + letter;
}

/** 0, 25, 26 … for `A`, `z`, `AA` … */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * Reads `B2`, `$A$1:C3`, `A:C`, `2:5` and the same with a sheet before them. Null for anything else, and
 * for cells no sheet of Excel has.
 */
export function parseReference(text: string): Reference | null {
  const match = REFERENCE.exec(text.trim());
  if (!match) return null;
  const [, quoted, plain, firstColumn, firstRow, colon, lastColumn, lastRow] = match;
  if (firstColumn === undefined && firstRow === undefined) return null;
  const two = colon !== undefined;
  if (!two && (firstColumn === undefined || firstRow === undefined)) return null;
  // Both corners name a cell, both a column, or both a row.
  if (two && (firstColumn === undefined) !== (lastColumn === undefined)) return null;
  if (two && (firstRow === undefined) !== (lastRow === undefined)) return null;
  const columns = span(
    firstColumn && columnIndex(firstColumn),
    lastColumn && columnIndex(lastColumn),
    MAX_COLUMNS,
  );
  const rows = span(firstRow && Number(firstRow) - 1, lastRow && Number(lastRow) - 1, MAX_ROWS);
  if (!columns || !rows) return null;
  const sheetName = quoted?.replaceAll("''", "'") ?? plain ?? null;
  return { sheetName, row: rows.from, column: columns.from, rows: rows.count, columns: columns.count };
}

function span(
  first: number | string | undefined,
  last: number | string | undefined,
  limit: number,
): { from: number; count: number } | null {
  if (typeof first !== "number") return { from: 0, count: limit };
  const end = typeof last === "number" ? last : first;
  if (Math.max(first, end) >= limit) return null;
  return { from: Math.min(first, end), count: Math.abs(end - first) + 1 };
}

/** `A1`, `A1:B2`, `A:C` or `2:5`, without a sheet. */
export function localAddress(area: Omit<Area, "sheetId">): string {
  const from = columnName(area.column);
  const to = columnName(area.column + area.columns - 1);
  if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) return `${from}:${to}`;
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  const start = `${from}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${to}${area.row + area.rows}`;
}

/** `Sheet1!A1:B2`, the sheet quoted where Excel quotes it. */
export function address(sheetName: string, area: Omit<Area, "sheetId">): string {
  return `${quoteSheet(sheetName)}!${localAddress(area)}`;
}

/** The same with every part fixed: `Sheet1!$A$1:$B$2`. */
export function absoluteAddress(sheetName: string, area: Omit<Area, "sheetId">): string {
  const local = localAddress(area).replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quoteSheet(sheetName)}!${local}`;
}

function quoteSheet(name: string): string {
  const plain = PLAIN_NAME.test(name) && !LOOKS_LIKE_CELL.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
