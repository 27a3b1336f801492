import { Definition } from "#shared/rulebook/definition";
import { SimulatedMove } from "#shared/contract/rulebook";
import { z } from "zod";

/** What a simulation is about: a draft's revision as it was, and the rulebook that it is compared with. */
export const SimulationInput = z.object({
  versionId: z.number(),
  definitionId: z.number(),
  version: z.number(),
  revision: z.number(),
  effectiveDay: z.number(),
  rulebookVersion: z.number(),
  definition: Definition,
});
export type SimulationInput = z.infer<typeof SimulationInput>;

/** What has been found so far; `moves` are the largest, in order. */
export const SimulationFound = z.object({
  compared: z.number(),
  moved: z.number(),
  kpis: z.array(z.string()),
  units: z.number(),
  periods: z.array(z.string()),
  moves: z.array(SimulatedMove),
});
export type SimulationFound = z.infer<typeof SimulationFound>;

/** Where a simulation goes on: first what the draft would count is counted beside, then units are compared. */
export const SimulationCursor = z.discriminatedUnion("stage", [
  z.object({ stage: z.enum(["records", "people"]), after: z.number() }),
  z.object({ stage: z.literal("units"), after: z.number(), found: SimulationFound }),
]);
export type SimulationCursor = z.infer<typeof SimulationCursor>;

/** Nothing found yet. */
export const NOTHING_FOUND: SimulationFound = {
  compared: 0,
  moved: 0,
  kpis: [],
  units: 0,
  periods: [],
  moves: [],
};
