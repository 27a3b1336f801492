import { createExcelHost, type ExcelHost } from "../../../../addin/workbench/excel-host.ts";
import { MemoryGrid } from "../../../../addin/workbench/grid/memory-grid.ts";
import type { CellValue } from "../../../../addin/workbench/grid/grid-adapter.ts";
import {
  ActionKind,
  PathKind,
  type BatchResponse,
  type Json,
  type ObjectPath,
} from "../../../../addin/workbench/host/wire.ts";
import { createBook } from "../../../../addin/workbench/model/workbook.ts";
import { createDocumentSettings, createSettingStore } from "../../../../addin/workbench/setting-store.ts";

/** A step from the workbook to one of its objects, as office.js writes it. */
export type Step =
  | { readonly property: string }
  | { readonly method: string; readonly args?: readonly Json[] };

/** A host on the grid that needs no screen, spoken to in office.js's batches. */
export interface TestHost {
  readonly grid: MemoryGrid;
  readonly host: ExcelHost;
  readonly faults: unknown[];
  /** Loads these properties of the object at the end of the steps. */
  readonly load: (steps: readonly Step[], select: readonly string[]) => Promise<BatchResponse>;
  readonly set: (steps: readonly Step[], property: string, value: Json) => Promise<BatchResponse>;
  readonly call: (steps: readonly Step[], method: string, args?: readonly Json[]) => Promise<BatchResponse>;
}

const nothing = () => undefined;

export function testHost(evaluate?: (formula: string) => CellValue): TestHost {
  const grid = new MemoryGrid(evaluate);
  const faults: unknown[] = [];
  const book = createBook(grid, createSettingStore({}, nothing));
  const host = createExcelHost(book, createDocumentSettings({}, nothing), (fault) => faults.push(fault));
  const send = (steps: readonly Step[], action: object) => {
    const { ObjectPaths, last } = pathsOf(steps);
    return host.link.answer({
      Actions: [{ Id: 1, ActionType: 0, ObjectPathId: last, ...action }],
      ObjectPaths,
    });
  };
  return {
    grid,
    host,
    faults,
    load: (steps, Select) => send(steps, { ActionType: ActionKind.Query, QueryInfo: { Select } }),
    set: (steps, Name, value) =>
      send(steps, { ActionType: ActionKind.SetProperty, Name, ArgumentInfo: { Arguments: [value] } }),
    call: (steps, Name, args = []) =>
      send(steps, { ActionType: ActionKind.Method, Name, ArgumentInfo: { Arguments: args } }),
  };
}

/** The value the only action of a batch gave; a failed batch fails the test with its error. */
export function valueOf(response: BatchResponse): Json {
  if (response.Error) throw new Error(`${response.Error.Code}: ${response.Error.Message}`);
  return response.Results[0]?.Value ?? null;
}

function pathsOf(steps: readonly Step[]): { ObjectPaths: Record<string, ObjectPath>; last: number } {
  const ObjectPaths: Record<string, ObjectPath> = { 1: { Id: 1, ObjectPathType: PathKind.Global } };
  let last = 1;
  for (const step of steps) {
    const Id = last + 1;
    const ParentObjectPathId = last;
    ObjectPaths[Id] =
      "property" in step
        ? { Id, ParentObjectPathId, ObjectPathType: PathKind.Property, Name: step.property }
        : {
            Id,
            ParentObjectPathId,
            ObjectPathType: PathKind.Method,
            Name: step.method,
            ArgumentInfo: { Arguments: step.args ?? [] },
          };
    last = Id;
  }
  return { ObjectPaths, last };
}
