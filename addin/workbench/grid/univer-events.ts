import type { FWorkbook } from "@univerjs/preset-sheets-core";
import type { FUniver } from "@univerjs/presets";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import type { ICellData } from "@univerjs/presets";
import type { Area } from "./area.ts";
import type { GridEvent } from "./grid-adapter.ts";

/** Turns what Univer does into the events of Excel. */
export function listenToUniver(api: FUniver, workbook: FWorkbook, emit: (event: GridEvent) => void): void {
  let activeSheetId = workbook.getActiveSheet().getSheetId();
  api.onCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    // Univer writes results through the same mutation; Excel's onChanged is about edits only.
    if (options?.fromFormula === true || options?.["applyFormulaCalculationResult"] === true) return;
    const area = editedArea(mutationParams(command.params));
    if (area) emit({ kind: "changed", area });
  });
  api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const [selection] = selections;
    if (!selection) return;
    const { startRow, endRow, startColumn, endColumn } = selection;
    const size = { rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
    const area = { sheetId: worksheet.getSheetId(), row: startRow, column: startColumn, ...size };
    emit({ kind: "selected", area });
  });
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheetId = activeSheet.getSheetId();
    if (sheetId === activeSheetId) return;
    const previousSheetId = activeSheetId;
    activeSheetId = sheetId;
    emit({ kind: "activated", sheetId, previousSheetId });
  });
}

/** The parameters of the mutation that sets cells; the engine types them only by the mutation's id. */
function mutationParams(params: object | undefined): Partial<ISetRangeValuesMutationParams> {
  return params ?? {};
}

/** The cells whose content a mutation sets; null when it only touches their look. */
function editedArea({ cellValue, subUnitId }: Partial<ISetRangeValuesMutationParams>): Area | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, cells] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries<ICellData | null | undefined>(cells ?? {})) {
      if (cell && onlyLook(cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (subUnitId === undefined || rows.length === 0) return null;
  const [top, bottom] = extent(rows);
  const [left, right] = extent(columns);
  return { sheetId: subUnitId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function onlyLook(cell: ICellData): boolean {
  return !("v" in cell || "f" in cell || "p" in cell || "si" in cell);
}

/** Smallest and largest; a spread into Math.min would overflow the stack on large edits. */
function extent(values: readonly number[]): readonly [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
