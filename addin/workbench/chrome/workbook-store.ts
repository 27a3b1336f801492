import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { WorkbookData } from "../grid/univer-workbook.ts";
import type { Json } from "../host/wire.ts";

/** Everything that belongs to the file: cells and looks, and what the add-in keeps with it. */
export interface StoredWorkbook {
  readonly data: WorkbookData;
  readonly settings: { readonly [key: string]: Json };
  readonly documentSettings: { readonly [key: string]: Json };
}

interface Stored extends StoredWorkbook {
  readonly format: number;
}

interface Schema extends DBSchema {
  workbooks: { key: string; value: Stored };
}

/** Another number makes older workbooks unreadable; they are replaced by the demonstration. */
const FORMAT = 1;
const KEY = "current";

/** Keeps the one workbook of this browser. */
export class WorkbookStore {
  readonly #database: IDBPDatabase<Schema>;

  private constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  static async open(): Promise<WorkbookStore> {
    const database = await openDB<Schema>("fieldsheet-workbench", 1, {
      upgrade: (created) => void created.createObjectStore("workbooks"),
    });
    return new WorkbookStore(database);
  }

  /** Null when nothing was saved, or an earlier format. */
  async read(): Promise<StoredWorkbook | null> {
    const stored = await this.#database.get("workbooks", KEY);
    return stored?.format === FORMAT ? stored : null;
  }

  async write(workbook: StoredWorkbook): Promise<void> {
    await this.#database.put("workbooks", { ...workbook, format: FORMAT }, KEY);
  }

  async clear(): Promise<void> {
    await this.#database.delete("workbooks", KEY);
  }
}
