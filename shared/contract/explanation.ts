import { z } from "zod";
import { Argument, CellProblem, Scalar } from "./cells.ts";
import { PERIOD_STATUSES } from "./closing.ts";
import { Text } from "./language.ts";

/** The call to explain: one scope and one period, or one opportunity. */
export const ExplanationRequest = z
  .strictObject({ fn: z.string().min(1).max(64), args: z.array(Argument).max(8) })
  .meta({ id: "ExplanationRequest" });
export type ExplanationRequest = z.infer<typeof ExplanationRequest>;

/** A record or a person behind a number. `person` and `label` are absent where the viewer may not see them. */
export const Behind = z.object({
  term: z.string().describe("which part of the formula it counts in"),
  form: z.string().nullable(),
  recordId: z.number().int().nullable(),
  label: z.string(),
  person: z.string().nullable(),
  unit: z.string(),
  day: z.string(),
  value: z.number(),
});
export type Behind = z.infer<typeof Behind>;

/** A named part of the formula with its value. */
export const Term = z.object({
  name: z.string(),
  title: Text,
  value: z.number().nullable().describe("null where a KPI inside has none"),
  from: z.string(),
  to: z.string(),
});
export type Term = z.infer<typeof Term>;

/** One requirement of a ladder's rung. */
export const Requirement = z.object({ rung: z.string(), code: z.string(), title: Text, met: z.boolean() });
export type Requirement = z.infer<typeof Requirement>;

/** A direct part of the scope with its own value: what a drill-down opens next. */
export const Part = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(["unit", "person"]),
  value: z.number().nullable().describe("null where it has none, such as no denominator"),
});
export type Part = z.infer<typeof Part>;

/** One published version of the rule. */
export const VersionInForce = z.object({
  version: z.number().int(),
  effectiveFrom: z.string(),
  inForce: z.boolean().describe("whether it is the one that answers here"),
});
export type VersionInForce = z.infer<typeof VersionInForce>;

/** Everything a person needs to believe, or to doubt, one cell. */
export const Explanation = z
  .object({
    fn: z.string(),
    title: Text,
    description: Text,
    rule: z.object({
      kind: z.string(),
      code: z.string(),
      version: z.number().int(),
      effectiveFrom: z.string(),
    }),
    scope: z.object({ code: z.string(), name: z.string() }).nullable(),
    period: z.object({ code: z.string(), from: z.string(), to: z.string().describe("last day") }).nullable(),
    formula: z.string(),
    format: z.enum(["percent", "number", "money", "text"]),
    value: Scalar,
    problem: CellProblem.nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    terms: z.array(Term),
    requirements: z.array(Requirement),
    behind: z.array(Behind),
    behindTotal: z.number().int().describe("how many stand behind it, shown or not"),
    behindHidden: z.number().int().describe("how many of them this viewer may not see"),
    parts: z
      .array(Part)
      .describe("the units directly below, or the people of a group, as far as the viewer may see them"),
    versions: z.array(VersionInForce).describe("the rule's history, newest first"),
    calendar: z
      .string()
      .describe("code of the calendar that says what the period is; empty without a period"),
    leftOut: z.array(Text).describe("what was left out of the number, and why"),
    adjustments: z.number().int().describe("corrections held back since the period was closed"),
    notes: z.array(Text).describe("defaults that were taken and codes that were matched"),
    status: z.enum(PERIOD_STATUSES),
    dataVersion: z.string(),
    asOf: z.string().describe("UTC instant of the answer"),
  })
  .meta({ id: "Explanation" });
export type Explanation = z.infer<typeof Explanation>;
