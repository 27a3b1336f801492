import type { DefinitionKind } from "#shared/rulebook/definition";
import type { CountChange } from "./count-changes.ts";
import { createRulebook, type InForce, type Rulebook } from "./rulebook.ts";

/** A measure counted beside the real one, so that nobody reads it. Its id is below zero and never given twice. */
export type Shadow = CountChange & { readonly shadowId: number };

const SHADOWS_OF_A_JOB = 1_000;

/** The shadows of a job, one for each measure that would be counted otherwise. */
export function shadowsOf(jobId: number, changes: readonly CountChange[]): Shadow[] {
  return changes.map((change, position) => ({
    ...change,
    shadowId: -(jobId * SHADOWS_OF_A_JOB + position),
  }));
}

/** The least and the greatest id that a job's shadows may have. */
export function shadowIds(jobId: number): { readonly least: number; readonly most: number } {
  return { least: -(jobId * SHADOWS_OF_A_JOB + SHADOWS_OF_A_JOB - 1), most: -jobId * SHADOWS_OF_A_JOB };
}

/** A rulebook that reads the shadows in place of their measures. */
export function readingShadows(rulebook: Rulebook, shadows: readonly Shadow[]): Rulebook {
  const ids = new Map(shadows.map(({ measureId, shadowId }) => [measureId, shadowId]));
  const shadowed = (entry: InForce<DefinitionKind>): InForce<DefinitionKind> => {
    const id = ids.get(entry.id);
    return id === undefined ? entry : { ...entry, id };
  };
  return createRulebook(rulebook.version, rulebook.published.map(shadowed), rulebook.withdrawn);
}
