import type { PastePlace } from "./paste-cells.ts";

/** The attributes by which a cell is found again: its line, counted from 0, and its column's key. */
export function cellPlace(row: number, column: string): Readonly<Record<"data-row" | "data-column", string>> {
  return { "data-row": String(row), "data-column": column };
}

/** The cell that an element stands in. */
export function placeOfCell(target: EventTarget | null): PastePlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row][data-column]") : null;
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? undefined : { row: Number(row), column };
}

const CONTROLS = "input, textarea, button, [role=combobox]";

/** Moves the focus into a cell, the first of its line where no column is named, once it is on the screen. */
export function focusCell(root: HTMLElement | null, row: number, column?: string): void {
  requestAnimationFrame(() => {
    const of = column === undefined ? "" : `[data-column="${CSS.escape(column)}"]`;
    const cells = root?.querySelectorAll<HTMLElement>(`[data-row="${row}"]${of}`) ?? [];
    for (const cell of cells) {
      const control = cell.matches(CONTROLS) ? cell : cell.querySelector<HTMLElement>(CONTROLS);
      if (control) {
        control.focus();
        return;
      }
    }
  });
}
