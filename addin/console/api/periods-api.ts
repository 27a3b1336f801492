import {
  AdjustmentList,
  ClosingHistory,
  PeriodChecklist,
  type PeriodClosing,
  PeriodList,
  PeriodView,
  type Reopening,
} from "#shared/contract/closing";
import type { Asked } from "../../ui/failure.ts";
import { pathOf, type Question, queryOf } from "./question.ts";

export type PeriodsApi = {
  /** The last `count` months of a unit and of the units right below it. */
  readonly list: (unit: string, count: number) => Asked<PeriodList>;
  readonly checklist: (unit: string, period: string) => Asked<PeriodChecklist>;
  readonly close: (closing: PeriodClosing) => Asked<PeriodView>;
  readonly reopen: (closeId: number, reopening: Reopening) => Asked<PeriodView>;
  readonly adjustments: (closeId: number) => Asked<AdjustmentList>;
  readonly history: (unit: string) => Asked<ClosingHistory>;
};

/** What the console asks about periods and their closing. */
export function createPeriodsApi(ask: Question): PeriodsApi {
  return {
    list: (unit, count) =>
      ask(PeriodList, { method: "GET", path: `/periods${queryOf({ unit, kind: "month", count })}` }),
    checklist: (unit, period) =>
      ask(PeriodChecklist, { method: "GET", path: `/periods/checklist${queryOf({ unit, period })}` }),
    close: (body) => ask(PeriodView, { method: "POST", path: "/periods/closes", body }),
    reopen: (id, body) =>
      ask(PeriodView, { method: "POST", path: `${pathOf("periods", "closes", id)}/reopen`, body }),
    adjustments: (id) =>
      ask(AdjustmentList, { method: "GET", path: `${pathOf("periods", "closes", id)}/adjustments` }),
    history: (unit) => ask(ClosingHistory, { method: "GET", path: `/periods/history${queryOf({ unit })}` }),
  };
}
