import type { z } from "zod";
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
import { ApiError, ownProblem } from "./api-error.ts";
import { FormList } from "./form-list.ts";
import { Health } from "./health.ts";
import type { ApiRequest, Transport } from "./transport.ts";

type Signal = { readonly signal?: AbortSignal };

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
  const ask = async <Schema extends z.ZodType>(
    schema: Schema,
    request: ApiRequest,
  ): Promise<z.infer<Schema>> => parseAnswer(schema, await transport(request), language());

  return {
    me: (options?: Signal) => ask(Me, { method: "GET", path: "/me", ...options }),
    health: (options?: Signal) =>
      ask(Health, { method: "GET", path: "/health", anonymous: true, ...options }),
    forms: (options?: Signal) => ask(FormList, { method: "GET", path: "/forms", ...options }),
    units: (options?: Signal) => ask(UnitList, { method: "GET", path: "/org/units", ...options }),
    people: (q: string, options?: Signal) =>
      ask(PersonList, { method: "GET", path: `/org/people${query({ q })}`, ...options }),
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
        path: `/records${query({ form, q, mine: mine ? "true" : undefined, after })}`,
        ...options,
      }),
    record: (id: number, options?: Signal) =>
      ask(RecordView, { method: "GET", path: `/records/${id}`, ...options }),
    recordHistory: (id: number, options?: Signal) =>
      ask(RecordHistory, { method: "GET", path: `/records/${id}/history`, ...options }),
    createRecord: (body: NewRecord, idempotencyKey: string, options?: Signal) =>
      ask(RecordView, { method: "POST", path: "/records", body, idempotencyKey, ...options }),
    changeRecord: (id: number, body: RecordChange, idempotencyKey: string, options?: Signal) =>
      ask(RecordView, { method: "PUT", path: `/records/${id}`, body, idempotencyKey, ...options }),
  };
}

function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}

function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  language: Language,
): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError(ownProblem("server/failed", language), parsed.error);
}
