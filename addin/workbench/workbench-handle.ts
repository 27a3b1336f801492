/** What a cell shows. */
export interface CellReading {
  readonly value: string | number | boolean;
  /** As displayed, with the number format applied. */
  readonly text: string;
  /** With its `=`; empty for a cell without one. */
  readonly formula: string;
  /** For an Excel error: the function's own sentence, else the workbench's. */
  readonly error?: string;
  /** The text of the comment at the cell. */
  readonly comment?: string;
}

/** Counts since the page was opened. */
export interface WorkbenchStats {
  /** Function calls sent to the add-in. */
  readonly calls: number;
  /** Messages these calls went out in. */
  readonly messages: number;
  /** Messages the results came back in. */
  readonly resultBatches: number;
  /** Times the engine was asked to compute finished cells. */
  readonly rounds: number;
  /** Objects of the workbook the add-in still holds. */
  readonly heldReferences: number;
  /** Milliseconds from the page's start to the workbook on screen. */
  readonly openedAfter: number;
}

/** By this the end-to-end tests drive the workbench; addresses are A1, with a sheet where not the active one. */
export interface WorkbenchHandle {
  /** Resolves when nothing computes, no function runs, and the workbook is saved; the only wait there is. */
  whenIdle(): Promise<void>;
  read(address: string): CellReading;
  /** Writes one value or formula as if it had been typed. */
  write(address: string, value: string | number | boolean): void;
  /** Fills the rectangle that begins at the address. */
  fill(address: string, rows: readonly (readonly (string | number | boolean)[])[]): void;
  select(address: string): void;
  stats(): WorkbenchStats;
}

declare global {
  interface Window {
    fieldsheetWorkbench?: WorkbenchHandle;
  }
}
