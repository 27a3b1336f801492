import type { Area } from "../grid/area.ts";
import type { GridAdapter } from "../grid/grid-adapter.ts";
import type { ModelObject } from "../host/model-object.ts";
import type { Json } from "../host/wire.ts";

/** The key-value pairs of `workbook.settings`. */
export interface SettingStore {
  keys(): readonly string[];
  get(key: string): Json | undefined;
  set(key: string, value: Json): void;
  remove(key: string): void;
}

/** What the objects of one workbook share: its cells, its settings, and how to make one another. */
export interface Book {
  readonly grid: GridAdapter;
  readonly settings: SettingStore;
  range(area: Area): ModelObject;
  worksheet(sheetId: string): ModelObject;
  table(tableId: string): ModelObject;
}
