import type { FunctionId } from "#shared/contract/signatures";
import { areaAddress, areasMeet, rectanglesOf, type CellArea } from "./cell-area.ts";
import { functionsInFormula } from "./formula-functions.ts";
import type { CellContent, ReadCells } from "./read-cells.ts";

/** A cell whose formula calls our functions, with how far its answer spills. */
export type FunctionCell = {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellContent;
  readonly functions: readonly FunctionId[];
};

/** A formula that will be frozen. `address` is without the sheet. */
export type FrozenFormula = { readonly address: string; readonly functions: readonly FunctionId[] };

/** What freezing the selection would do. Areas do not overlap; each is written at once. */
export type FreezePlan = {
  readonly sheetId: string;
  readonly sheet: string;
  readonly areas: readonly CellArea[];
  readonly formulas: readonly FrozenFormula[];
  /** Cells that will hold values, those that formulas spill into among them. */
  readonly cells: number;
  /** Cells of ours that show an error or have not answered: they stay formulas. */
  readonly unanswered: number;
};

const NOT_ANSWERED =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!)$/;

/** The cells of a sheet whose formulas call our functions. */
export function functionCellsOf({ row, column, formulas, values }: ReadCells): readonly FunctionCell[] {
  return formulas.flatMap((line, rowOffset) =>
    line.flatMap((formula, columnOffset) => {
      const functions = functionsInFormula(formula);
      if (functions.length === 0) return [];
      const place = { row: row + rowOffset, column: column + columnOffset };
      return [
        { ...place, functions, formula: String(formula), value: values[rowOffset]?.[columnOffset] ?? "" },
      ];
    }),
  );
}

/**
 * Plans to freeze what is selected. A formula that spills is frozen with all that it spills into, also when only a part
 * of that is selected: Excel keeps it as one.
 * @param spills how far the answers of some cells reach, by their place in `cells`
 */
export function planFreeze(
  on: Pick<FreezePlan, "sheetId" | "sheet">,
  selected: CellArea,
  cells: readonly FunctionCell[],
  spills: ReadonlyMap<FunctionCell, CellArea>,
): FreezePlan {
  const areaOf = (cell: FunctionCell): CellArea =>
    spills.get(cell) ?? { row: cell.row, column: cell.column, rows: 1, columns: 1 };
  const meant = cells.filter((cell) => areasMeet(areaOf(cell), selected));
  const answered = meant.filter(({ value }) => typeof value !== "string" || !NOT_ANSWERED.test(value));
  const alone = answered.filter((cell) => !spills.has(cell));
  const areas = [...rectanglesOf(alone), ...answered.flatMap((cell) => spills.get(cell) ?? [])];
  return {
    ...on,
    areas,
    formulas: answered.map(({ row, column, functions }) => ({
      address: areaAddress({ row, column, rows: 1, columns: 1 }),
      functions,
    })),
    cells: areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    unanswered: meant.length - answered.length,
  };
}

/** A value as it must be written so that Excel does not take a text for a date, a number or a formula. */
export function writtenValue(value: CellContent, numberFormat: CellContent): CellContent {
  if (typeof value !== "string" || value === "" || NOT_ANSWERED.test(value)) return value;
  return numberFormat === "@" ? value : `'${value}`;
}
