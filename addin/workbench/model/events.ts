import { localAddress } from "../grid/a1.ts";
import type { GridEvent } from "../grid/grid-adapter.ts";
import type { Entry, Json } from "../host/wire.ts";

const RICH_API_EVENT = 65_536;
const DOCUMENT_SELECTION = 2;
const WORKSHEET_CHANGED = 10;
const WORKSHEET_ACTIVATED = 11;
const WORKSHEET_DEACTIVATED = 12;
const WORKSHEET_SELECTION = 14;
/** The target of events of the collection; those of one sheet have its id. */
const WORKBOOK = "Workbook";

/** What the add-in hears of an event of the grid: once for the sheet, once for the collection of sheets. */
export function entriesOf(event: GridEvent): readonly Entry[] {
  if (event.kind === "activated") {
    const { sheetId, previousSheetId: left } = event;
    const leaving = left === null ? [] : both(WORKSHEET_DEACTIVATED, left, { worksheetId: left });
    return [...leaving, ...both(WORKSHEET_ACTIVATED, sheetId, { worksheetId: sheetId })];
  }
  const { sheetId } = event.area;
  const place = { address: localAddress(event.area), worksheetId: sheetId };
  if (event.kind === "selected") {
    return [...both(WORKSHEET_SELECTION, sheetId, place), [RICH_API_EVENT, DOCUMENT_SELECTION, "", "{}"]];
  }
  const details = { changeType: "RangeEdited", source: "Local", triggerSource: "Unknown" };
  return both(WORKSHEET_CHANGED, sheetId, { ...details, ...place });
}

function both(type: number, sheetId: string, message: { readonly [name: string]: Json }): Entry[] {
  const text = JSON.stringify(message);
  return [
    [RICH_API_EVENT, type, sheetId, text],
    [RICH_API_EVENT, type, WORKBOOK, text],
  ];
}
