import { contains, intersect, mapArea, type Area } from "./area.ts";
import { plainFormat, type CellFormat } from "./cell-format.ts";
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

interface Cell {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  format: CellFormat;
}

interface MemorySheet {
  info: Sheet;
  readonly cells: Map<number, Cell>;
  readonly widths: Map<number, number>;
}

const ROW_STRIDE = 16_384;
const MOST_CELLS = 1_000_000;
const emptyCell = (): Cell => ({ value: "", formula: null, numberFormat: "General", format: plainFormat });

/**
 * A grid without a screen, for tests of the object model in Node. It computes no formulas: a formula's
 * value is what `evaluate` says, asked again by each recalculation.
 */
export class MemoryGrid implements GridAdapter {
  readonly name = "Book.xlsx";
  readonly #evaluate: (formula: string) => CellValue;
  readonly #listeners = new Set<(event: GridEvent) => void>();
  #sheets: MemorySheet[] = [];
  #tables: TableRecord[] = [];
  #names: NameRecord[] = [];
  #comments: CommentRecord[] = [];
  #active: string;
  #selection: Area;
  #nextId = 1;

  constructor(evaluate: (formula: string) => CellValue = () => 0) {
    this.#evaluate = evaluate;
    this.#active = this.addSheet();
    this.#selection = { sheetId: this.#active, row: 0, column: 0, rows: 1, columns: 1 };
  }

  sheets(): readonly Sheet[] {
    return this.#sheets.map(({ info }) => info);
  }

  activeSheetId(): string {
    return this.#active;
  }

  activateSheet(sheetId: string): void {
    const previousSheetId = this.#active;
    if (previousSheetId === sheetId) return;
    this.#active = sheetId;
    this.#emit({ kind: "activated", sheetId, previousSheetId });
  }

  addSheet(name?: string): string {
    const number = this.#nextId++;
    const info: Sheet = {
      id: `{sheet-${number}}`,
      name: name ?? `Sheet${number}`,
      hidden: false,
      tabColor: "",
    };
    this.#sheets.push({ info, cells: new Map(), widths: new Map() });
    return info.id;
  }

  renameSheet(sheetId: string, name: string): void {
    this.#update(sheetId, { name });
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.#sheet(sheetId);
    this.#sheets = this.#sheets.filter((each) => each !== sheet);
    this.#sheets.splice(position, 0, sheet);
  }

  deleteSheet(sheetId: string): void {
    this.#sheets = this.#sheets.filter(({ info }) => info.id !== sheetId);
    this.#tables = this.#tables.filter(({ area }) => area.sheetId !== sheetId);
    const [first] = this.#sheets;
    if (this.#active === sheetId && first) this.#active = first.info.id;
  }

  setSheetHidden(sheetId: string, hidden: boolean): void {
    this.#update(sheetId, { hidden });
  }

  setTabColor(sheetId: string, tabColor: string): void {
    this.#update(sheetId, { tabColor });
  }

  freeze(): void {
    // Nothing is shown, so nothing can stay in view.
  }

  read(area: Area, face: CellFace): CellValue[][] {
    const { cells } = this.#sheet(area.sheetId);
    return mapArea(area, (row, column) => {
      const cell = cells.get(row * ROW_STRIDE + column);
      if (!cell) return face === "numberFormat" ? "General" : "";
      if (face === "numberFormat") return cell.numberFormat;
      if (face === "formulas") return cell.formula ?? cell.value;
      return face === "text" ? String(cell.value) : cell.value;
    });
  }

  write(
    area: Area,
    face: Exclude<CellFace, "text">,
    written: readonly (readonly (CellValue | null)[])[],
  ): void {
    this.#each(area, (cell, row, column) => {
      const value = written[row - area.row]?.[column - area.column] ?? null;
      if (value === null) return;
      if (face === "numberFormat") cell.numberFormat = String(value);
      else {
        cell.formula = typeof value === "string" && value.startsWith("=") ? value : null;
        cell.value = cell.formula === null ? value : this.#evaluate(cell.formula);
      }
    });
    if (face !== "numberFormat") this.#emit({ kind: "changed", area });
  }

  clear(area: Area, what: "All" | "Contents" | "Formats"): void {
    this.#each(area, (cell) => {
      if (what !== "Formats") Object.assign(cell, { value: "", formula: null });
      if (what !== "Contents") Object.assign(cell, { numberFormat: "General", format: plainFormat });
    });
    if (what !== "Formats") this.#emit({ kind: "changed", area });
  }

  readFormat(area: Area): CellFormat {
    return this.#sheet(area.sheetId).cells.get(area.row * ROW_STRIDE + area.column)?.format ?? plainFormat;
  }

  writeFormat(area: Area, format: Partial<CellFormat>): void {
    this.#each(area, (cell) => {
      cell.format = { ...cell.format, ...format };
    });
  }

  setColumnWidth(area: Area, pixels: number): void {
    const { widths } = this.#sheet(area.sheetId);
    for (let column = area.column; column < area.column + area.columns; column += 1)
      widths.set(column, pixels);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.#sheet(sheetId).widths.get(column) ?? 64;
  }

  usedArea(sheetId: string): Area | null {
    const used = [...this.#sheet(sheetId).cells].filter(
      ([, cell]) => cell.formula !== null || cell.value !== "",
    );
    if (used.length === 0) return null;
    const at = used.map(([key]) => ({ row: Math.floor(key / ROW_STRIDE), column: key % ROW_STRIDE }));
    const row = Math.min(...at.map((cell) => cell.row));
    const column = Math.min(...at.map((cell) => cell.column));
    return {
      sheetId,
      row,
      column,
      rows: Math.max(...at.map((cell) => cell.row)) - row + 1,
      columns: Math.max(...at.map((cell) => cell.column)) - column + 1,
    };
  }

  spillArea(): null {
    return null;
  }

  spillAround(): null {
    return null;
  }

  spillsIn(): readonly Area[] {
    return [];
  }

  selection(): Area {
    return this.#selection;
  }

  select(area: Area): void {
    this.activateSheet(area.sheetId);
    this.#selection = area;
    this.#emit({ kind: "selected", area });
  }

  tables(): readonly TableRecord[] {
    return this.#tables;
  }

  addTable(area: Area, name: string): TableRecord {
    const table = { id: `{table-${this.#nextId++}}`, name, area, style: "TableStyleMedium2" };
    this.#tables = [...this.#tables, table];
    return table;
  }

  updateTable(id: string, change: Partial<Pick<TableRecord, "name" | "area" | "style">>): void {
    this.#tables = this.#tables.map((table) => (table.id === id ? { ...table, ...change } : table));
  }

  removeTable(id: string): void {
    this.#tables = this.#tables.filter((table) => table.id !== id);
  }

  names(): readonly NameRecord[] {
    return this.#names;
  }

  setName(record: NameRecord): void {
    this.removeName(record.name);
    this.#names = [...this.#names, record];
  }

  removeName(name: string): void {
    this.#names = this.#names.filter((record) => record.name !== name);
  }

  comments(): readonly CommentRecord[] {
    return this.#comments;
  }

  setComment(record: CommentRecord): void {
    this.removeComment(record.id);
    this.#comments = [...this.#comments, record];
  }

  removeComment(id: string): void {
    this.#comments = this.#comments.filter((record) => record.id !== id);
  }

  recalculate(area: Area | null): void {
    for (const { info, cells } of this.#sheets) {
      for (const [key, cell] of cells) {
        const inside = area === null || contains(area, Math.floor(key / ROW_STRIDE), key % ROW_STRIDE);
        const affected = inside && (area === null || area.sheetId === info.id);
        if (affected && cell.formula !== null) cell.value = this.#evaluate(cell.formula);
      }
    }
  }

  errorMessage(): undefined {
    return undefined;
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #emit(event: GridEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #sheet(sheetId: string): MemorySheet {
    const sheet = this.#sheets.find(({ info }) => info.id === sheetId);
    if (!sheet) throw new RangeError(`The grid has no sheet ${sheetId}.`);
    return sheet;
  }

  #update(sheetId: string, change: Partial<Sheet>): void {
    const sheet = this.#sheet(sheetId);
    sheet.info = { ...sheet.info, ...change };
  }

  #each(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const { cells } = this.#sheet(area.sheetId);
    const used = this.usedArea(area.sheetId);
    // What is wider than any test writes means the cells that are there.
    const bounded = area.rows * area.columns <= MOST_CELLS ? area : used && intersect(area, used);
    if (!bounded) return;
    mapArea(bounded, (row, column) => {
      const key = row * ROW_STRIDE + column;
      const cell = cells.get(key) ?? emptyCell();
      cells.set(key, cell);
      visit(cell, row, column);
    });
  }
}
