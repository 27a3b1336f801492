import {
  AdjustmentList,
  ClosingHistory,
  PeriodChecklist,
  PeriodList,
  PeriodView,
} from "../../../shared/contract/closing.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import type { TestApi, TestRequest } from "../support/api.ts";

/** Closing and what it is about, through the product's own API. */
export function closingDriver(api: TestApi) {
  /** The code of the problem a request is refused with; its status when it is granted. */
  async function refusalOf(path: string, request: TestRequest): Promise<string | number> {
    const { status, json } = await api.call(path, request);
    return status < 300 ? status : Problem.parse(json).code;
  }
  return {
    refusalOf,
    close: (as: string, unit: string, period: string) =>
      api.read(PeriodView, "/periods/closes", { as, body: { unit, period } }),
    reopen: (as: string, id: number, reason = "late policies") =>
      api.read(PeriodView, `/periods/closes/${id}/reopen`, { as, body: { reason } }),
    adjustments: (as: string, id: number) =>
      api.read(AdjustmentList, `/periods/closes/${id}/adjustments`, { as }),
    history: (as: string, unit: string) =>
      api.read(ClosingHistory, `/periods/history?unit=${unit}`, { as }).then(({ events }) => events),
    checks: (as: string, unit: string, period: string) =>
      api
        .read(PeriodChecklist, `/periods/checklist?unit=${unit}&period=${period}`, { as })
        .then(({ checks }) => Object.fromEntries(checks.map((check) => [check.code, check]))),
    /** `G1 2026-10 final`, one for every unit and period. */
    statuses: (as: string, unit: string, count: number) =>
      api
        .read(PeriodList, `/periods?unit=${unit}&count=${count}`, { as })
        .then(({ periods }) => periods.map((view) => `${view.unit} ${view.period} ${view.status}`)),
    policy: (as: string, number: string, issued_on: string, premium: number, more: RecordBody = {}) =>
      api.read(RecordView, "/records", {
        as,
        body: {
          form: "policy",
          body: { number, rep: as, pay_mode: "regular", issued_on, premium, customer: "Somebody", ...more },
        },
      }),
    change: (as: string, record: RecordView, fields: RecordBody) =>
      api.read(RecordView, `/records/${record.id}`, {
        as,
        method: "PUT",
        body: { body: { ...record.body, ...fields }, expectedRevision: record.revision },
      }),
    premium: (unit: string, period: string) =>
      api.valueOf("admin", "KPI.VALUE", ["first_premium", unit, period]),
  };
}
