import type { CellArea } from "./cell-area.ts";
import type { CellContent } from "./read-cells.ts";

/** What the pane does to a sheet, and takes back again. */
export type EditKind = "build" | "freeze" | "repair";

/** Cells of one sheet that were changed together. Rows have the area's shape. */
export type EditedArea = {
  /** Excel's id of the sheet: it stays when the sheet is renamed. */
  readonly sheetId: string;
  readonly area: CellArea;
  readonly before: readonly (readonly CellContent[])[];
  /** Number formats before, where they were changed too. */
  readonly formatsBefore?: readonly (readonly CellContent[])[];
  /** What the change left behind, as Excel reads it back; null for a cell that a formula spills into. */
  readonly after: readonly (readonly (CellContent | null)[])[];
};

/** The last change of its kind, kept in the workbook until it is taken back or another follows. */
export type SheetEdit = {
  readonly kind: EditKind;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly cells: number;
  /** Where, as a person reads it: `Board!B2:D5`. */
  readonly where: string;
  readonly areas: readonly EditedArea[];
  /** The comment that was left beside it. */
  readonly commentId: string | null;
};

/** What is written to take a change back: null leaves a cell as it is. */
export type TakenBack = {
  readonly formulas: readonly (readonly (CellContent | null)[])[];
  readonly restored: number;
  /** Cells that somebody has changed since; they are left alone. */
  readonly kept: number;
};

/** Compares what stands in the area now with what the change left there. */
export function takeBack(edited: EditedArea, now: readonly (readonly CellContent[])[]): TakenBack {
  let restored = 0;
  let kept = 0;
  const formulas = edited.before.map((row, rowOffset) =>
    row.map((before, columnOffset) => {
      const after = edited.after[rowOffset]?.[columnOffset] ?? null;
      // A cell that only showed a spill empties by itself; what stood there before comes back.
      if (after === null) return before === "" ? null : before;
      if (now[rowOffset]?.[columnOffset] === after) {
        restored += 1;
        return before;
      }
      kept += 1;
      return null;
    }),
  );
  return { formulas, restored, kept };
}
