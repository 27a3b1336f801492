import { CellsResponse, type CellsRequest } from "#shared/contract/cells";
import { Explanation, type ExplanationRequest } from "#shared/contract/explanation";
import { Me } from "#shared/contract/identity";
import { ImportList } from "#shared/contract/imports";
import { KpiList } from "#shared/contract/kpis";
import type { Language } from "#shared/contract/language";
import { CELL_TIMEOUT_MS } from "#shared/contract/limits";
import { PersonList, UnitList } from "#shared/contract/org";
import {
  type NewRecord,
  type RecordChange,
  RecordHistory,
  RecordList,
  RecordView,
} from "#shared/contract/records";
import { approvalQuestions } from "./approval-questions.ts";
import { createAsk, type Signal } from "./ask.ts";
import { pathOf, queryOf } from "./path.ts";
import { attachmentQuestions } from "./attachment-questions.ts";
import { draftQuestions } from "./draft-questions.ts";
import { formQuestions } from "./form-questions.ts";
import { Health } from "./health.ts";
import type { Transport } from "./transport.ts";

/** What a list of records is narrowed to. */
export type RecordQuery = {
  readonly form: string;
  readonly q?: string;
  readonly mine?: boolean;
  readonly after?: string;
};

/** Every endpoint the pane uses, one function each. Answers are checked against the contract. */
export type ApiClient = ReturnType<typeof createClient>;

/** The typed client over a transport. All functions reject with `ApiError`, or with the reason of an aborted signal. */
export function createClient(transport: Transport, language: () => Language) {
  const ask = createAsk(transport, language);
  return {
    ...formQuestions(ask),
    ...draftQuestions(ask),
    ...approvalQuestions(ask),
    ...attachmentQuestions(ask),
    me: (options?: Signal) => ask(Me, { method: "GET", path: "/me", ...options }),
    health: (options?: Signal) =>
      ask(Health, { method: "GET", path: "/health", anonymous: true, ...options }),
    units: (options?: Signal) => ask(UnitList, { method: "GET", path: "/org/units", ...options }),
    people: (q: string, options?: Signal) =>
      ask(PersonList, { method: "GET", path: `/org/people${queryOf({ q })}`, ...options }),
    imports: (options?: Signal) => ask(ImportList, { method: "GET", path: "/imports", ...options }),
    kpis: (options?: Signal) => ask(KpiList, { method: "GET", path: "/kpis", ...options }),
    cells: (body: CellsRequest, options?: Signal) =>
      ask(CellsResponse, {
        method: "POST",
        path: "/cells",
        body,
        repeatable: true,
        timeoutMs: CELL_TIMEOUT_MS,
        ...options,
      }),
    explain: (body: ExplanationRequest, options?: Signal) =>
      ask(Explanation, { method: "POST", path: "/explanations", body, repeatable: true, ...options }),
    records: ({ form, q, mine, after }: RecordQuery, options?: Signal) =>
      ask(RecordList, {
        method: "GET",
        path: `/records${queryOf({ form, q, mine: mine ? "true" : undefined, after })}`,
        ...options,
      }),
    record: (id: number, options?: Signal) =>
      ask(RecordView, { method: "GET", path: pathOf("records", id), ...options }),
    recordHistory: (id: number, options?: Signal) =>
      ask(RecordHistory, { method: "GET", path: pathOf("records", id, "history"), ...options }),
    createRecord: (body: NewRecord, idempotencyKey: string, options?: Signal) =>
      ask(RecordView, { method: "POST", path: "/records", body, idempotencyKey, ...options }),
    changeRecord: (id: number, body: RecordChange, idempotencyKey: string, options?: Signal) =>
      ask(RecordView, { method: "PUT", path: pathOf("records", id), body, idempotencyKey, ...options }),
  };
}
