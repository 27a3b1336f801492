import { SetRangeValuesCommand, type FWorkbook } from "@univerjs/preset-sheets-core";
import type { ICellData } from "@univerjs/presets";
import { contains, intersect, type Area } from "./area.ts";
import type { AsyncFunctions } from "./async-functions.ts";
import type { CellFormat } from "./cell-format.ts";
import { isErrorCode } from "./excel-error.ts";
import type {
  CellFace,
  CellValue,
  CommentRecord,
  GridAdapter,
  GridEvent,
  NameRecord,
  Sheet,
  TableRecord,
} from "./grid-adapter.ts";
import { cellValue, storedCell } from "./univer-cells.ts";
import { readComments, withComment, withoutComment } from "./univer-comments.ts";
import { listenToUniver } from "./univer-events.ts";
import { formatOf, styleOf } from "./univer-formats.ts";
import { deleteName, readNames, writeName } from "./univer-names.ts";
import { clipped, freeSheetName, roomFor, sheetOf } from "./univer-sheets.ts";
import { UniverSpills } from "./univer-spills.ts";
import { UniverTables } from "./univer-tables.ts";
import { usedAreaOf } from "./univer-used-area.ts";
import type { UniverWorkbook } from "./univer-workbook.ts";

const GENERAL = "General";

/** The grid on screen: Univer behind the adapter the object model knows. */
export class UniverGrid implements GridAdapter {
  readonly #univer: UniverWorkbook;
  readonly #workbook: FWorkbook;
  readonly #functions: AsyncFunctions;
  readonly #spills: UniverSpills;
  readonly #tables: UniverTables;
  readonly #listeners = new Set<(event: GridEvent) => void>();

  constructor(univer: UniverWorkbook, functions: AsyncFunctions) {
    const { workbook } = univer;
    this.#univer = univer;
    this.#workbook = workbook;
    this.#functions = functions;
    this.#spills = new UniverSpills(workbook);
    this.#tables = new UniverTables(univer.api, workbook);
    listenToUniver(univer.api, workbook, (event) => {
      for (const listener of this.#listeners) listener(event);
    });
  }

  get name(): string {
    return this.#workbook.getName();
  }

  sheets(): readonly Sheet[] {
    return this.#workbook.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getSheetName(),
      hidden: sheet.isSheetHidden(),
      tabColor: sheet.getTabColor() ?? "",
    }));
  }

  activeSheetId(): string {
    return this.#workbook.getActiveSheet().getSheetId();
  }

  activateSheet(sheetId: string): void {
    this.#workbook.setActiveSheet(sheetOf(this.#workbook, sheetId));
  }

  addSheet(name?: string): string {
    const active = this.activeSheetId();
    const sheet = this.#workbook.create(name ?? freeSheetName(this.#workbook), 1000, 26);
    // Excel adds a sheet behind the one in use; Univer shows it.
    this.activateSheet(active);
    return sheet.getSheetId();
  }

  renameSheet(sheetId: string, name: string): void {
    sheetOf(this.#workbook, sheetId).setName(name);
  }

  moveSheet(sheetId: string, position: number): void {
    this.#workbook.moveSheet(sheetOf(this.#workbook, sheetId), position);
  }

  deleteSheet(sheetId: string): void {
    for (const table of this.tables()) if (table.area.sheetId === sheetId) this.#tables.remove(table.id);
    this.#workbook.deleteSheet(sheetId);
  }

  setSheetHidden(sheetId: string, hidden: boolean): void {
    if (hidden) sheetOf(this.#workbook, sheetId).hideSheet();
    else sheetOf(this.#workbook, sheetId).showSheet();
  }

  setTabColor(sheetId: string, color: string): void {
    sheetOf(this.#workbook, sheetId).setTabColor(color);
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    const sheet = sheetOf(this.#workbook, sheetId);
    sheet.cancelFreeze();
    if (rows > 0) sheet.setFrozenRows(rows);
    if (columns > 0) sheet.setFrozenColumns(columns);
  }

  read(area: Area, face: CellFace): CellValue[][] {
    const range = roomFor(this.#workbook, area);
    if (face === "text") return range.getDisplayValues().map((row) => row.map((text) => text ?? ""));
    if (face === "numberFormat")
      return range.getNumberFormats().map((row) => row.map((format) => format || GENERAL));
    const formulas = face === "formulas" ? range.getFormulas() : null;
    return range.getCellDataGrid().map((row, rowOffset) =>
      row.map((cell, columnOffset) => {
        const formula = formulas?.[rowOffset]?.[columnOffset];
        if (formula) return formula;
        // The cells a formula spills into are kept apart from those somebody filled.
        const stored = cell?.v ?? null;
        return stored === null
          ? cellValue(this.#spills.cell(area.sheetId, area.row + rowOffset, area.column + columnOffset))
          : cellValue(cell);
      }),
    );
  }

  write(
    area: Area,
    face: Exclude<CellFace, "text">,
    cells: readonly (readonly (CellValue | null)[])[],
  ): void {
    const range = roomFor(this.#workbook, area);
    const formats = range.getNumberFormats();
    if (face === "numberFormat") {
      const written = cells.map((row, rowOffset) =>
        row.map((format, column) =>
          format === null ? (formats[rowOffset]?.[column] ?? "") : univerFormat(format),
        ),
      );
      range.setNumberFormats(written);
      return;
    }
    this.#set(area, (rowOffset, columnOffset) => {
      const value = cells[rowOffset]?.[columnOffset] ?? null;
      return value === null ? null : storedCell(value, formats[rowOffset]?.[columnOffset] === "@");
    });
  }

  clear(area: Area, what: "All" | "Contents" | "Formats"): void {
    const range = clipped(this.#workbook, area);
    if (what === "Contents") range?.clearContent();
    else if (what === "Formats") range?.clearFormat();
    else range?.clear();
  }

  readFormat(area: Area): CellFormat {
    return formatOf(
      sheetOf(this.#workbook, area.sheetId).getRange(area.row, area.column).getCellStyleData("cell"),
    );
  }

  writeFormat(area: Area, format: Partial<CellFormat>): void {
    const range = clipped(this.#workbook, area);
    if (!range) return;
    const style = styleOf(format);
    const size = { ...area, rows: range.getHeight(), columns: range.getWidth() };
    this.#set(size, () => ({ s: style }));
  }

  setColumnWidth(area: Area, pixels: number): void {
    const range = clipped(this.#workbook, area);
    if (range)
      sheetOf(this.#workbook, area.sheetId).setColumnWidths(range.getColumn(), range.getWidth(), pixels);
  }

  columnWidth(sheetId: string, column: number): number {
    return sheetOf(this.#workbook, sheetId).getColumnWidth(column);
  }

  usedArea(sheetId: string): Area | null {
    return usedAreaOf(sheetOf(this.#workbook, sheetId), this.#spills.areas(sheetId));
  }

  spillArea(cell: Area): Area | null {
    return (
      this.#spills
        .areas(cell.sheetId)
        .find(({ row, column }) => row === cell.row && column === cell.column) ?? null
    );
  }

  spillAround(cell: Area): Area | null {
    return this.#spills.areas(cell.sheetId).find((spill) => contains(spill, cell.row, cell.column)) ?? null;
  }

  spillsIn(area: Area): readonly Area[] {
    return this.#spills.areas(area.sheetId).filter((spill) => intersect(spill, area) !== null);
  }

  selection(): Area {
    const sheet = this.#workbook.getActiveSheet();
    const range = sheet.getActiveRange();
    const sheetId = sheet.getSheetId();
    if (!range) return { sheetId, row: 0, column: 0, rows: 1, columns: 1 };
    return {
      sheetId,
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getHeight(),
      columns: range.getWidth(),
    };
  }

  select(area: Area): void {
    this.activateSheet(area.sheetId);
    const range = clipped(this.#workbook, area);
    if (range) sheetOf(this.#workbook, area.sheetId).setActiveRange(range);
  }

  tables(): readonly TableRecord[] {
    return this.#tables.list();
  }

  addTable(area: Area, name: string): TableRecord {
    roomFor(this.#workbook, area);
    return this.#tables.add(area, name);
  }

  updateTable(id: string, change: Partial<Pick<TableRecord, "name" | "area" | "style">>): void {
    if (change.area) roomFor(this.#workbook, change.area);
    this.#tables.update(id, change);
  }

  removeTable(id: string): void {
    this.#tables.remove(id);
  }

  names(): readonly NameRecord[] {
    return readNames(this.#workbook);
  }

  setName(record: NameRecord): void {
    writeName(this.#workbook, record);
  }

  removeName(name: string): void {
    deleteName(this.#workbook, name);
  }

  comments(): readonly CommentRecord[] {
    return this.#workbook.getSheets().flatMap(readComments);
  }

  setComment(record: CommentRecord): void {
    this.#set(record.cell, () => withComment(this.#workbook, record));
  }

  removeComment(id: string): void {
    const found = this.comments().find((record) => record.id === id);
    if (found) this.#set(found.cell, () => withoutComment(this.#workbook, found));
  }

  recalculate(area: Area | null): void {
    this.#functions.invalidate(area);
  }

  errorMessage(sheetId: string, row: number, column: number): string | undefined {
    const [[value] = []] = this.read({ sheetId, row, column, rows: 1, columns: 1 }, "values");
    return isErrorCode(value) ? this.#functions.errorMessage(sheetId, row, column, value) : undefined;
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(area: Area, cell: (rowOffset: number, columnOffset: number) => ICellData | null): void {
    const value: Record<number, Record<number, ICellData>> = {};
    for (let row = 0; row < area.rows; row += 1) {
      const line: Record<number, ICellData> = {};
      for (let column = 0; column < area.columns; column += 1) {
        const data = cell(row, column);
        if (data) line[area.column + column] = data;
      }
      value[area.row + row] = line;
    }
    const params = { unitId: this.#workbook.getId(), subUnitId: area.sheetId, range: rangeOf(area), value };
    this.#univer.api.syncExecuteCommand(SetRangeValuesCommand.id, params);
  }
}

function rangeOf({ row, column, rows, columns }: Area) {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

function univerFormat(format: CellValue): string {
  return format === GENERAL ? "" : String(format);
}
