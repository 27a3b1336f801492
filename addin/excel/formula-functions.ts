import { FUNCTION_IDS, type FunctionId } from "#shared/contract/signatures";

const PREFIX = "_XLDUDF_";
const byWrittenName = new Map<string, FunctionId>(
  FUNCTION_IDS.flatMap((id): [string, FunctionId][] => [
    [id, id],
    [PREFIX + id.replaceAll(".", "_"), id],
  ]),
);

const TEXTS_AND_SHEETS = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const CALLS = /(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;

/** A formula's calls of our functions, in order: by their id, or by the name Excel keeps while it does not know us. */
export function functionsInFormula(formula: unknown): readonly FunctionId[] {
  return callsIn(formula).flatMap((name) => byWrittenName.get(name) ?? []);
}

/** Says whether Excel has lost the add-in's names in this formula. */
export function isUnboundFormula(formula: unknown): boolean {
  return callsIn(formula).some((name) => name.startsWith(PREFIX) && byWrittenName.has(name));
}

function callsIn(formula: unknown): readonly string[] {
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  const bare = formula.replaceAll(TEXTS_AND_SHEETS, "");
  return [...bare.matchAll(CALLS)].map((match) => (match[1] ?? "").toUpperCase());
}
