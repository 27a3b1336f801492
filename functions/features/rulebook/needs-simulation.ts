import type { Definition, DefinitionKind } from "#shared/rulebook/definition";
import { dependentsOf } from "#shared/rulebook/references";
import { changeDaysFrom, definitionsOn } from "./changed-rulebook.ts";
import type { Rulebook } from "./rulebook.ts";

/** Kinds whose versions change what KPIs come to. */
const COUNTING: readonly DefinitionKind[] = ["kpi", "measure", "parameter", "calendar"];

/**
 * Codes of the KPIs whose values a definition can move from a day on: itself, or those that read it through whatever
 * else. Every KPI reads the calendars, by its periods. None for a form or a ladder, which change no fact.
 */
export function kpisMovedBy(
  definition: Pick<Definition, "kind" | "code">,
  rulebook: Rulebook,
  from: number,
): string[] {
  if (!COUNTING.includes(definition.kind)) return [];
  const kpis = changeDaysFrom(rulebook, from).flatMap((day) => {
    const all = definitionsOn(rulebook, day);
    if (definition.kind === "calendar") return all;
    const own = all.filter(({ kind, code }) => kind === definition.kind && code === definition.code);
    return [...own, ...dependentsOf(definition, all)];
  });
  return [...new Set(kpis.filter(({ kind }) => kind === "kpi").map(({ code }) => code))].toSorted();
}
