import type { Argument } from "#shared/contract/cells";
import { type FunctionId, SIGNATURES } from "#shared/contract/signatures";
import type { PickedCells } from "../../excel/insert-formula.ts";

/** What was picked for a parameter: nothing, one value or several, or cells of the sheet. */
export type Pick =
  | { readonly kind: "omitted" }
  | { readonly kind: "values"; readonly values: readonly (string | number)[] }
  | { readonly kind: "cells"; readonly cells: PickedCells };

/** Picks by the names of a function's parameters. */
export type Picks = Readonly<Record<string, Pick>>;

/** A function with what was picked for it. */
export type Picked = { readonly fn: FunctionId; readonly picks: Picks };

/** The longest formula that Excel takes. */
export const FORMULA_LENGTH_MAX = 8_192;

const OMITTED: Pick = { kind: "omitted" };
const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[a-z]{1,3}\d+|r\d*c\d*|[rc])$/i;

/** The picks of a function's parameters, in their order and without the omitted ones at the end. */
export function picksInOrder({ fn, picks }: Picked): readonly Pick[] {
  const all = SIGNATURES[fn].map(({ name }) => meant(picks[name]));
  const last = all.findLastIndex(({ kind }) => kind !== "omitted");
  return all.slice(0, last + 1);
}

/** The names of required parameters that nothing was picked for. */
export function missingParameters({ fn, picks }: Picked): readonly string[] {
  return SIGNATURES[fn]
    .filter(({ name, optional }) => !optional && meant(picks[name]).kind === "omitted")
    .map(({ name }) => name);
}

/**
 * The formula in Excel's own writing, which the API takes in every language: `=KPI.VALUE("win_rate",{"D1";"D2"},A1)`.
 * @param onSheet the sheet it will stand on: cells of that sheet are named without it
 */
export function formulaText(picked: Picked, onSheet: string | undefined): string {
  const { fn } = picked;
  const written = picksInOrder(picked).map((pick, index) =>
    writtenPick(pick, runsAcross(SIGNATURES[fn][index]?.name), onSheet),
  );
  return `=${fn}(${written.join(",")})`;
}

/**
 * The same call as the server takes it. `valuesOf` gives what stands in cells that were picked; undefined while that
 * is not known, and then there is no call yet.
 */
export function callOfPicks(
  picked: Picked,
  valuesOf: (cells: PickedCells) => Argument | undefined,
): { readonly fn: FunctionId; readonly args: Argument[] } | undefined {
  const { fn } = picked;
  const args: Argument[] = [];
  for (const [index, pick] of picksInOrder(picked).entries()) {
    const arg =
      pick.kind === "cells"
        ? valuesOf(pick.cells)
        : argumentOf(pick, runsAcross(SIGNATURES[fn][index]?.name));
    if (arg === undefined) return undefined;
    args.push(arg);
  }
  return { fn, args };
}

/** How cells are written in a formula: with their sheet unless the formula stands on it. */
export function referenceText({ sheet, address }: PickedCells, onSheet: string | undefined): string {
  if (sheet === onSheet) return address;
  const plain = PLAIN_SHEET.test(sheet) && !LOOKS_LIKE_CELL.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${address}`;
}

function meant(pick: Pick | undefined): Pick {
  if (!pick || (pick.kind === "values" && pick.values.length === 0)) return OMITTED;
  return pick;
}

/** Scopes run down the rows and periods across the columns, so that both together make a table. */
function runsAcross(parameter: string | undefined): boolean {
  return parameter === "period";
}

function writtenPick(pick: Pick, across: boolean, onSheet: string | undefined): string {
  if (pick.kind === "omitted") return "";
  if (pick.kind === "cells") return referenceText(pick.cells, onSheet);
  const values = pick.values.map((value) =>
    typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`,
  );
  return values.length === 1 ? (values[0] ?? "") : `{${values.join(across ? "," : ";")}}`;
}

function argumentOf(pick: Pick, across: boolean): Argument {
  if (pick.kind !== "values") return null;
  const { values } = pick;
  if (values.length === 1) return values[0] ?? null;
  return across ? [[...values]] : values.map((value) => [value]);
}
