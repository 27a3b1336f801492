import { z } from "zod";
import { Text } from "./language.ts";

/** How settled a number is: running, ended but not closed, closed, opened again after a close. */
export const PERIOD_STATUSES = ["open", "provisional", "final", "reopened"] as const;
export const PeriodStatus = z.enum(PERIOD_STATUSES);
export type PeriodStatus = z.infer<typeof PeriodStatus>;

/** One line of the list of what is missing before a close. `count` 0 is in order. */
export const ClosingCheck = z.object({
  code: z.enum(["not-ended", "imports-running", "jobs-running", "units-open", "people-without-posting"]),
  count: z.number().int(),
  blocks: z.boolean().describe("whether it forbids the close, or only warns"),
  examples: z.array(z.string()).describe("a few codes the viewer may see"),
});
export type ClosingCheck = z.infer<typeof ClosingCheck>;

/** A period of a unit with everything below it. */
export const PeriodView = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    period: z.string(),
    from: z.string(),
    to: z.string().describe("last day"),
    status: PeriodStatus,
    closeId: z.number().int().nullable(),
    closedAt: z.string().nullable(),
    closedBy: z.string().nullable().describe("null where the viewer may not see who"),
    closedByName: z.string().nullable(),
    closedAbove: z
      .string()
      .nullable()
      .describe("code of another unit whose close covers this one, where the viewer may see it"),
    rulebookVersion: z.number().int().nullable().describe("the rules it answers from"),
    adjustments: z.number().int().describe("corrections held back since the close"),
    mayClose: z.boolean(),
    mayReopen: z.boolean(),
  })
  .meta({ id: "Period" });
export type PeriodView = z.infer<typeof PeriodView>;

export const PeriodList = z.object({ periods: z.array(PeriodView) }).meta({ id: "PeriodList" });
export type PeriodList = z.infer<typeof PeriodList>;

export const PeriodChecklist = z
  .object({ period: PeriodView, checks: z.array(ClosingCheck) })
  .meta({ id: "PeriodChecklist" });
export type PeriodChecklist = z.infer<typeof PeriodChecklist>;

/** Closes a period of a unit. */
export const PeriodClosing = z
  .strictObject({ unit: z.string().min(1).max(64), period: z.string().min(1).max(32) })
  .meta({ id: "PeriodClosing" });
export type PeriodClosing = z.infer<typeof PeriodClosing>;

export const Reopening = z
  .strictObject({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: "Reopening" });
export type Reopening = z.infer<typeof Reopening>;

/** A correction that came after the close: held back, and applied when the period is opened again. */
export const AdjustmentView = z.object({
  measure: z.string(),
  measureTitle: Text,
  unit: z.string(),
  unitName: z.string(),
  day: z.string(),
  person: z.string(),
  personName: z.string(),
  record: z.string().nullable().describe("form and number, where a record made it"),
  effect: z.enum(["adds", "takes"]),
  value: z.number().describe("in main units"),
  at: z.string(),
  by: z.string().nullable(),
  byName: z.string().nullable(),
});
export type AdjustmentView = z.infer<typeof AdjustmentView>;

export const AdjustmentList = z
  .object({
    adjustments: z.array(AdjustmentView),
    total: z.number().int(),
    hidden: z.number().int().describe("how many of them the viewer may not read"),
  })
  .meta({ id: "AdjustmentList" });
export type AdjustmentList = z.infer<typeof AdjustmentList>;

/** What a close or a reopening did. */
export const ClosingEvent = z.object({
  closeId: z.number().int(),
  unit: z.string(),
  unitName: z.string(),
  period: z.string(),
  act: z.enum(["closed", "reopened"]),
  at: z.string(),
  by: z.string().nullable().describe("null where the viewer may not see who"),
  byName: z.string().nullable(),
  reason: z.string().nullable(),
});
export const ClosingHistory = z.object({ events: z.array(ClosingEvent) }).meta({ id: "ClosingHistory" });
export type ClosingHistory = z.infer<typeof ClosingHistory>;
