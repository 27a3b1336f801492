import {
  type Decision,
  DecisionResults,
  type Decisions,
  DelegationList,
  Inbox,
  type Migration,
  type NewDelegation,
  PrintedCopy,
  RecordLife,
  type Scoring,
  type Withdrawal,
} from "#shared/contract/approvals";
import { RecordView } from "#shared/contract/records";
import { Today } from "#shared/contract/today";
import { type Ask, NOTHING, type Signal } from "./ask.ts";
import { pathOf } from "./path.ts";

/** The questions about what is to be done, about a record's life, and about who stands in for whom. */
export function approvalQuestions(ask: Ask) {
  const act = (id: number, name: string, body: unknown, idempotencyKey: string, options?: Signal) =>
    ask(RecordView, { method: "POST", path: pathOf("records", id, name), body, idempotencyKey, ...options });
  return {
    today: (options?: Signal) => ask(Today, { method: "GET", path: "/today", ...options }),
    inbox: (options?: Signal) => ask(Inbox, { method: "GET", path: "/approvals", ...options }),
    recordLife: (id: number, options?: Signal) =>
      ask(RecordLife, { method: "GET", path: pathOf("records", id, "life"), ...options }),
    withdraw: (id: number, body: Withdrawal, idempotencyKey: string, options?: Signal) =>
      act(id, "withdraw", body, idempotencyKey, options),
    decide: (id: number, body: Decision, idempotencyKey: string, options?: Signal) =>
      act(id, "decisions", body, idempotencyKey, options),
    migrate: (id: number, body: Migration, idempotencyKey: string, options?: Signal) =>
      act(id, "migrate", body, idempotencyKey, options),
    score: (id: number, body: Scoring, idempotencyKey: string, options?: Signal) =>
      act(id, "score", body, idempotencyKey, options),
    print: (id: number, idempotencyKey: string, options?: Signal) =>
      ask(PrintedCopy, {
        method: "POST",
        path: pathOf("records", id, "prints"),
        idempotencyKey,
        ...options,
      }),
    decideAll: (body: Decisions, idempotencyKey: string, options?: Signal) =>
      ask(DecisionResults, {
        method: "POST",
        path: "/approvals/decisions",
        body,
        idempotencyKey,
        ...options,
      }),
    delegations: (options?: Signal) =>
      ask(DelegationList, { method: "GET", path: "/delegations", ...options }),
    delegate: (body: NewDelegation, idempotencyKey: string, options?: Signal) =>
      ask(DelegationList, { method: "POST", path: "/delegations", body, idempotencyKey, ...options }),
    endDelegation: (id: number, options?: Signal) =>
      ask(NOTHING, { method: "DELETE", path: pathOf("delegations", id), ...options }),
  };
}
