import { isObject, type Json, type JsonObject, objectOf } from "../json.ts";

/** The kinds of definitions whose number a term may read. */
export const READ_KINDS = ["measure", "kpi", "parameter"] as const;

/** What a term of a KPI's formula may be made to read here; `targetOf` is what a KPI aims at. */
export const TERM_SOURCES = [...READ_KINDS, "targetOf"] as const;

/** What a term reads; `choose` is one among several, as a choice parameter says, and is written as text. */
export type TermSource = (typeof TERM_SOURCES)[number] | "choose";

/** Which of them a term reads. */
export function sourceOfTerm(term: Json | undefined): TermSource {
  if (!isObject(term)) return "measure";
  return "choose" in term ? "choose" : (TERM_SOURCES.find((source) => source in term) ?? "measure");
}

/** A term that reads another kind of source: what belongs to the former one goes. */
export function withSource(term: Json | undefined, source: TermSource): JsonObject {
  return { [source]: "", title: objectOf(objectOf(term)["title"]) };
}

/** The terms with another name for one of them, in the same order; the same where the name is taken or none. */
export function renameTerm(terms: JsonObject, before: string, after: string): JsonObject {
  if (before === after || after === "" || Object.hasOwn(terms, after)) return terms;
  return Object.fromEntries(
    Object.entries(terms).map(([name, term]) => [name === before ? after : name, term]),
  );
}

/** A name that no term has yet. */
export function freshName(terms: JsonObject, wished = "term"): string {
  if (!Object.hasOwn(terms, wished)) return wished;
  for (let number = 2; ; number += 1) {
    const name = `${wished}_${number}`;
    if (!Object.hasOwn(terms, name)) return name;
  }
}
