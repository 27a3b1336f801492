import type { AnswerTypes } from "./answer-types.ts";
import { celToXpath } from "./cel-to-xpath.ts";
import { xpathToCel, type XPathPlace } from "./xpath-to-cel.ts";
import type { Cell, SheetRow } from "./table.ts";
import { uncarried, type Uncarried } from "./uncarried.ts";

/** How an expression goes into a row: XLSForm's own column where it can be said there, ours where that is not the whole. */
export type CarriedExpression = { readonly standard: Cell; readonly own: Cell };

/** Writes an expression so that it can be read back letter by letter. */
export function carryExpression(source: string, answers: AnswerTypes, place: XPathPlace): CarriedExpression {
  const standard = celToXpath(source, answers, place.self) ?? null;
  const back = standard === null ? undefined : xpathToCel(standard, place);
  return { standard, own: back?.ok && back.value === source ? null : source };
}

/** What an expression's two columns come to, and what of them could not be taken over. */
export type ReadExpression = { readonly source: string | undefined; readonly left: readonly Uncarried[] };

/**
 * Reads an expression from a row. Ours holds as long as XLSForm's still says what was written beside it; whoever
 * changed that one meant it.
 */
export function readExpression(
  row: SheetRow,
  column: string,
  own: string,
  place: XPathPlace,
): ReadExpression {
  const [standard, kept] = [row.text(column), row.text(own)];
  const at = { sheet: "survey", row: row.row, column };
  if (kept !== "") {
    const written = celToXpath(kept, place.answers, place.self) ?? "";
    if (standard === "" || standard === written) return { source: kept, left: [] };
  }
  if (standard === "") return { source: undefined, left: [] };
  const differs = kept === "" ? [] : [uncarried("both-differ", at)];
  const read = xpathToCel(standard, place);
  if (read.ok) return { source: read.value, left: differs };
  return { source: undefined, left: [...differs, uncarried("expression", at, { what: read.reason.what })] };
}
