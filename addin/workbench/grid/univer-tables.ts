import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  type ITableRange,
} from "@univerjs/preset-sheets-table";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import type { FUniver } from "@univerjs/presets";
import type { Area } from "./area.ts";
import type { TableRecord } from "./grid-adapter.ts";

const DEFAULT_STYLE = "TableStyleMedium2";

/** The tables of a Univer workbook. */
export class UniverTables {
  readonly #api: FUniver;
  readonly #workbook: FWorkbook;
  /** Excel's style names; Univer draws all tables alike. */
  readonly #styles = new Map<string, string>();

  constructor(api: FUniver, workbook: FWorkbook) {
    this.#api = api;
    this.#workbook = workbook;
  }

  list(): readonly TableRecord[] {
    return this.#workbook.getTableList().map(({ id, name, subUnitId, range }) => ({
      id,
      name,
      area: areaOf(subUnitId, range),
      style: this.#styles.get(id) ?? DEFAULT_STYLE,
    }));
  }

  add(area: Area, name: string): TableRecord {
    const id = `table-${crypto.randomUUID()}`;
    this.#run(AddSheetTableCommand.id, { id, name, subUnitId: area.sheetId, range: rangeOf(area) });
    const added = this.list().find((table) => table.id === id);
    if (!added) throw new Error(`Univer did not make the table ${name}.`);
    return added;
  }

  update(id: string, change: Partial<Pick<TableRecord, "name" | "area" | "style">>): void {
    if (change.style !== undefined) this.#styles.set(id, change.style);
    if (change.name !== undefined) this.#run(SetSheetTableCommand.id, { tableId: id, name: change.name });
    if (change.area) {
      this.#run(SetSheetTableCommand.id, { tableId: id, updateRange: { newRange: rangeOf(change.area) } });
    }
  }

  remove(id: string): void {
    const table = this.list().find((each) => each.id === id);
    if (table) this.#run(DeleteSheetTableCommand.id, { tableId: id, subUnitId: table.area.sheetId });
  }

  #run(command: string, params: object): void {
    const done = this.#api.syncExecuteCommand(command, { unitId: this.#workbook.getId(), ...params });
    if (!done) throw new Error(`Univer refused ${command}.`);
  }
}

function areaOf(sheetId: string, range: ITableRange): Area {
  return {
    sheetId,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

function rangeOf(area: Area): ITableRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}
