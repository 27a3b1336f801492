import { z } from "zod";
import { Text } from "./language.ts";

/** Where a version stands in its life; `checked` and `simulated` hold for the draft's present revision only. */
export const VERSION_STATES = [
  "draft",
  "checked",
  "simulated",
  "published",
  "superseded",
  "rolled_back",
  "discarded",
] as const;
export const VersionState = z.enum(VERSION_STATES);
export type VersionState = z.infer<typeof VersionState>;

const Origin = z.enum(["shipped", "company"]);

/** A version as the list shows it. */
export const RuleVersion = z
  .object({
    kind: z.string(),
    code: z.string(),
    title: Text,
    version: z.number().int(),
    revision: z.number().int().describe("of a draft: moves with every save"),
    effectiveFrom: z.string().describe("ISO day"),
    origin: Origin,
    state: VersionState,
    editedAt: z.string().describe("UTC instant"),
    editedBy: z.string().nullable().describe("person code; null for what ships"),
    editedByName: z.string().nullable(),
    publishedAt: z.string().nullable(),
    publishedBy: z.string().nullable(),
    publishedByName: z.string().nullable(),
  })
  .meta({ id: "RuleVersion" });
export type RuleVersion = z.infer<typeof RuleVersion>;

export const RuleList = z.object({ rules: z.array(RuleVersion) }).meta({ id: "RuleList" });
export type RuleList = z.infer<typeof RuleList>;

/** Something that keeps a definition from being published: where in it (keys joined by `/`), and what to do. */
export const RuleProblem = z
  .object({ at: z.string(), code: z.string(), message: Text })
  .meta({ id: "RuleProblem" });
export type RuleProblem = z.infer<typeof RuleProblem>;

/** One vector with what came out of it. */
export const RuleVector = z
  .object({
    position: z.number().int(),
    input: z.unknown(),
    expected: z.unknown(),
    found: z.unknown(),
    holds: z.boolean(),
  })
  .meta({ id: "RuleVector" });
export type RuleVector = z.infer<typeof RuleVector>;

/** What a check found. */
export const RuleCheck = z
  .object({ problems: z.array(RuleProblem), vectors: z.array(RuleVector) })
  .meta({ id: "RuleCheck" });
export type RuleCheck = z.infer<typeof RuleCheck>;

/** One place where two versions differ; absent on one side is null. `at` is a path of keys joined by `/`. */
export const RuleDifference = z
  .object({ at: z.string(), before: z.unknown(), after: z.unknown() })
  .meta({ id: "RuleDifference" });
export type RuleDifference = z.infer<typeof RuleDifference>;

/** One value that a draft would move; null where there is no value. */
export const SimulatedMove = z
  .object({
    kpi: z.string(),
    title: Text,
    unit: z.string(),
    unitName: z.string(),
    period: z.string(),
    before: z.number().nullable(),
    after: z.number().nullable(),
    format: z.enum(["percent", "number", "money"]),
  })
  .meta({ id: "SimulatedMove" });
export type SimulatedMove = z.infer<typeof SimulatedMove>;

/** What publishing would move, the largest moves first; at most 200 of `moved`. */
export const Simulation = z
  .object({
    at: z.string().describe("UTC instant"),
    by: z.string(),
    byName: z.string(),
    revision: z.number().int(),
    compared: z.number().int().describe("values looked at"),
    moved: z.number().int(),
    kpis: z.number().int().describe("how many KPIs move"),
    units: z.number().int(),
    periods: z.array(z.string()),
    moves: z.array(SimulatedMove),
  })
  .meta({ id: "Simulation" });
export type Simulation = z.infer<typeof Simulation>;

/** A version with its body and everything known about it. */
export const RuleDetail = z
  .object({
    version: RuleVersion,
    body: z.unknown().describe("the definition"),
    versions: z.array(RuleVersion).describe("all versions of the definition, newest first"),
    usedBy: z.array(z.object({ kind: z.string(), code: z.string(), title: Text })),
    simulation: Simulation.nullable(),
    simulationJob: z.number().int().nullable().describe("the job that is simulating it now"),
  })
  .meta({ id: "RuleDetail" });
export type RuleDetail = z.infer<typeof RuleDetail>;

/** A new draft: of an existing definition (`from` a version of it), or of a new one. */
export const NewDraft = z
  .strictObject({ body: z.unknown(), effectiveFrom: z.iso.date() })
  .meta({ id: "NewDraft" });
export type NewDraft = z.infer<typeof NewDraft>;

/** A save of a draft over the revision that was read. */
export const DraftSave = z
  .strictObject({ body: z.unknown(), effectiveFrom: z.iso.date(), revision: z.number().int().min(1) })
  .meta({ id: "DraftSave" });
export type DraftSave = z.infer<typeof DraftSave>;

/** An act on a version: publish, roll back, discard. A reason goes to the audit. */
export const RuleAct = z
  .strictObject({ revision: z.number().int().min(1), reason: z.string().trim().min(1).max(500) })
  .meta({ id: "RuleAct" });
export type RuleAct = z.infer<typeof RuleAct>;

/** How rules are governed. */
export const RulePolicy = z
  .strictObject({ twoPersonRule: z.boolean().describe("who publishes may not be who edited last") })
  .meta({ id: "RulePolicy" });
export type RulePolicy = z.infer<typeof RulePolicy>;
