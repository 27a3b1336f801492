import { localAddress, parseReference } from "./grid/a1.ts";
import { cellArea, type Area } from "./grid/area.ts";
import { isErrorCode } from "./grid/excel-error.ts";
import { errorSentence, type Texts } from "./chrome/texts.ts";
import type { OpenWorkbook } from "./open-workbook.ts";
import type { CellReading, WorkbenchHandle } from "./workbench-handle.ts";

/**
 * The handle of the page's workbook.
 * @param saved saves what is not saved yet
 */
export function createHandle(
  workbook: OpenWorkbook,
  texts: Texts,
  saved: () => Promise<void>,
): WorkbenchHandle {
  const { grid, host, functions, activity } = workbook;
  return {
    async whenIdle() {
      await activity.whenIdle();
      await saved();
    },
    read: (address) => readCell(workbook, areaOf(workbook, address), texts),
    write: (address, value) => grid.write(areaOf(workbook, address), "formulas", [[value]]),
    fill(address, rows) {
      const area = { ...areaOf(workbook, address), rows: rows.length, columns: rows[0]?.length ?? 0 };
      if (area.rows > 0 && area.columns > 0) grid.write(area, "formulas", rows);
    },
    select: (address) => grid.select(areaOf(workbook, address)),
    stats: () => ({
      calls: functions.stats.calls,
      messages: host.functions.stats.messages,
      resultBatches: host.functions.stats.resultBatches,
      rounds: functions.stats.rounds,
      heldReferences: host.heldReferences(),
      openedAfter: performance.getEntriesByName("workbench-open")[0]?.startTime ?? Number.NaN,
    }),
  };
}

/** What the first cell of the area shows, with the sentence for an error and the comment there. */
export function readCell({ grid }: OpenWorkbook, area: Area, texts: Texts): CellReading {
  const cell = cellArea(area.sheetId, area.row, area.column);
  const [[value = ""] = []] = grid.read(cell, "values");
  const [[text = ""] = []] = grid.read(cell, "text");
  const [[content = ""] = []] = grid.read(cell, "formulas");
  const formula = typeof content === "string" && content.startsWith("=") ? content : "";
  const comment = grid.comments().find((each) => isSameCell(each.cell, cell))?.content;
  const reading = { value, text: String(text), formula, ...(comment === undefined ? {} : { comment }) };
  if (!isErrorCode(value)) return reading;
  const said = grid.errorMessage(cell.sheetId, cell.row, cell.column);
  return { ...reading, error: said ?? errorSentence(texts, value) };
}

/** `B6` or `A1:C3`, as the status line and the tests write addresses. */
export function shortAddress(area: Area): string {
  return localAddress(area);
}

function isSameCell(a: Area, b: Area): boolean {
  return a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;
}

function areaOf({ grid }: OpenWorkbook, address: string): Area {
  const reference = parseReference(address);
  if (!reference) throw new RangeError(`${address} is no address.`);
  const { sheetName, ...cells } = reference;
  const sheet = sheetName === null ? null : grid.sheets().find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new RangeError(`There is no sheet ${sheetName}.`);
  return { ...cells, sheetId: sheet?.id ?? grid.activeSheetId() };
}
