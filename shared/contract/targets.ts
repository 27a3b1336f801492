import { z } from "zod";

/** What is aimed at: a KPI's value of a unit or a person in a period. `value` null takes the target away. */
export const TargetEntry = z
  .strictObject({
    kpi: z.string().min(1).max(64),
    scope: z.string().min(1).max(64),
    period: z.string().min(1).max(32),
    value: z.number().nullable(),
  })
  .meta({ id: "TargetEntry" });
export type TargetEntry = z.infer<typeof TargetEntry>;

/** Targets entered together: all or none. */
export const TargetEntries = z
  .strictObject({ targets: z.array(TargetEntry).min(1).max(2_000) })
  .meta({ id: "TargetEntries" });
export type TargetEntries = z.infer<typeof TargetEntries>;

export const TargetView = z.object({
  kpi: z.string(),
  scope: z.string(),
  period: z.string(),
  value: z.number(),
  at: z.string(),
  by: z.string().nullable().describe("person code; null where the viewer may not see who"),
});
export type TargetView = z.infer<typeof TargetView>;

export const TargetList = z.object({ targets: z.array(TargetView) }).meta({ id: "TargetList" });
export type TargetList = z.infer<typeof TargetList>;
