import { z } from "zod";
import { Text } from "./language.ts";

const Choice = z.object({ value: z.string(), title: Text });

/** A KPI that formulas may ask for. `bases`: the parameters that the option `basis=` chooses among. */
export const KpiView = z
  .object({
    code: z.string(),
    title: Text,
    description: Text,
    format: z.enum(["percent", "number", "money"]),
    direction: z.enum(["up", "down"]),
    grains: z.array(z.string()).nullable().describe("the kinds of period it is made for; null: all"),
    bases: z.array(z.object({ parameter: z.string(), title: Text, choices: z.array(Choice) })),
  })
  .meta({ id: "Kpi" });
export type KpiView = z.infer<typeof KpiView>;

/** The KPIs in force today, and the calendars that the option `calendar=` names. */
export const KpiList = z
  .object({ kpis: z.array(KpiView), calendars: z.array(z.object({ code: z.string(), title: Text })) })
  .meta({ id: "KpiList" });
export type KpiList = z.infer<typeof KpiList>;
