import { FUNCTION_IDS, type FunctionId } from "#shared/contract/signatures";

/** What Excel writes before the name of a function it has lost, with the dots of the name made underscores. */
const LOST = "_XLDUDF_";
/** Texts and quoted sheet names, which are left alone; else a name that is called. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()/gu;

const byId = new Map<string, FunctionId>(FUNCTION_IDS.map((id) => [id, id]));
/** The longest first: a lost name that ends in several ids means the longest. */
const byLostName: readonly (readonly [string, FunctionId])[] = FUNCTION_IDS.map(
  (id): [string, FunctionId] => [id.replaceAll(".", "_"), id],
).toSorted(([a], [b]) => b.length - a.length);

/** How a name in a formula stands to our functions: `bound` by its id, `lost` by Excel, or `prefixed` with a namespace. */
export type CalledName = { readonly id: FunctionId; readonly how: "bound" | "lost" | "prefixed" };

/**
 * Which of our functions a called name means. `lost` names may carry the namespace of another edition of this
 * add-in (`_xldudf_DEV_KPI_VALUE`); a `prefixed` one (`DEV.KPI.VALUE`) may as well be another add-in's own.
 */
export function readCalledName(name: string): CalledName | undefined {
  const upper = name.toUpperCase();
  const bound = byId.get(upper);
  if (bound) return { id: bound, how: "bound" };
  if (upper.startsWith(LOST)) {
    const rest = upper.slice(LOST.length);
    const lost = byLostName.find(([written]) => rest === written || rest.endsWith(`_${written}`));
    return lost && { id: lost[1], how: "lost" };
  }
  const prefixed = FUNCTION_IDS.find((id) => upper.endsWith(`.${id}`));
  return prefixed && { id: prefixed, how: "prefixed" };
}

/** A formula's calls of our functions, in order: by their id, or by the name Excel keeps while it does not know us. */
export function functionsInFormula(formula: unknown): readonly FunctionId[] {
  return calledNames(formula).flatMap(({ id, how }) => (how === "prefixed" ? [] : [id]));
}

/** Says whether Excel has lost the add-in's names in this formula. */
export function isUnboundFormula(formula: unknown): boolean {
  return calledNames(formula).some(({ how }) => how === "lost");
}

/**
 * The formula as it should be entered again, or undefined when nothing is wrong with it. Lost names become plain ids;
 * a formula that shows #NAME? is entered again, its namespace prefixes taken off.
 */
export function repairedFormula(formula: unknown, showsNameError: boolean): string | undefined {
  const called = calledNames(formula);
  if (typeof formula !== "string" || called.length === 0) return undefined;
  if (!showsNameError && !called.some(({ how }) => how === "lost")) return undefined;
  return formula.replaceAll(TOKENS, (token, name: string | undefined) => {
    const meant = name === undefined ? undefined : readCalledName(name);
    if (!meant || meant.how === "bound") return token;
    return meant.how === "lost" || showsNameError ? meant.id : token;
  });
}

function calledNames(formula: unknown): readonly CalledName[] {
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  return [...formula.matchAll(TOKENS)].flatMap(([, name]) => {
    const meant = name === undefined ? undefined : readCalledName(name);
    return meant ? [meant] : [];
  });
}
