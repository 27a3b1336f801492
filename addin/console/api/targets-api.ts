import { KpiList } from "#shared/contract/kpis";
import { type TargetEntries, TargetList } from "#shared/contract/targets";
import type { Asked } from "../../ui/failure.ts";
import { type Question, queryOf } from "./question.ts";

export type TargetsApi = {
  readonly kpis: () => Asked<KpiList>;
  readonly list: (kpi: string, scope?: string) => Asked<TargetList>;
  /** Saves all of them or none. */
  readonly save: (entries: TargetEntries) => Asked<TargetList>;
};

/** What the console asks about targets, and about the KPIs they are for. */
export function createTargetsApi(ask: Question): TargetsApi {
  return {
    kpis: () => ask(KpiList, { method: "GET", path: "/kpis" }),
    list: (kpi, scope) => ask(TargetList, { method: "GET", path: `/targets${queryOf({ kpi, scope })}` }),
    save: (body) => ask(TargetList, { method: "PUT", path: "/targets", body }),
  };
}
