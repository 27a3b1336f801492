import type { CustomFunctionsService } from "./host/custom-functions.ts";
import { createExcelHost, type ExcelHost } from "./excel-host.ts";
import { address } from "./grid/a1.ts";
import { cellArea } from "./grid/area.ts";
import { AsyncFunctions } from "./grid/async-functions.ts";
import type { FunctionMetadata } from "./grid/function-metadata.ts";
import type { GridAdapter } from "./grid/grid-adapter.ts";
import { UniverActivity } from "./grid/univer-activity.ts";
import { recompute, registerFunctions } from "./grid/univer-functions.ts";
import { UniverGrid } from "./grid/univer-grid.ts";
import {
  openUniver,
  type OpenOptions,
  type UniverWorkbook,
  type WorkbookData,
} from "./grid/univer-workbook.ts";
import type { DocumentSettings } from "./host/addin-link.ts";
import type { SettingStore } from "./model/book.ts";
import { createBook } from "./model/workbook.ts";

/** The workbook on the page, and Excel around it. */
export interface OpenWorkbook {
  readonly univer: UniverWorkbook;
  readonly grid: GridAdapter;
  readonly host: ExcelHost;
  readonly functions: AsyncFunctions;
  readonly activity: UniverActivity;
}

/** What a workbook is opened from. */
export interface WorkbookParts {
  readonly data: WorkbookData;
  readonly metadata: readonly FunctionMetadata[];
  readonly settings: SettingStore;
  readonly documentSettings: DocumentSettings;
}

/** Draws the workbook and puts Excel beneath it; the add-in is mounted on `host.link` afterwards. */
export function openWorkbook(
  container: HTMLElement,
  parts: WorkbookParts,
  options: OpenOptions,
  onFault: (fault: unknown) => void,
): OpenWorkbook {
  const univer = openUniver(container, parts.data, options);
  const cancelable = new Set(parts.metadata.filter((each) => each.options?.cancelable).map(({ id }) => id));
  const functions: AsyncFunctions = new AsyncFunctions(
    (functionId, args, { sheetId, row, column }) =>
      service().invoke({
        functionId,
        args,
        address: addressOf(grid, sheetId, row, column),
        cancelable: cancelable.has(functionId),
      }),
    (areas) => recompute(univer, areas),
  );
  const grid = new UniverGrid(univer, functions);
  const host = createExcelHost(createBook(grid, parts.settings), parts.documentSettings, onFault);
  const service = (): CustomFunctionsService => host.functions;
  registerFunctions(univer, parts.metadata, functions);
  return { univer, grid, host, functions, activity: new UniverActivity(univer, functions) };
}

function addressOf(grid: GridAdapter, sheetId: string, row: number, column: number): string {
  const sheet = grid.sheets().find(({ id }) => id === sheetId);
  return address(sheet?.name ?? sheetId, cellArea(sheetId, row, column));
}
