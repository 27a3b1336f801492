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
  const actOn =
    <Body>(act: string) =>
    (id: number, body: Body, idempotencyKey: string, options?: Signal) =>
      ask(RecordView, { method: "POST", path: pathOf("records", id, act), body, idempotencyKey, ...options });
  return {
    today: (options?: Signal) => ask(Today, { method: "GET", path: "/today", ...options }),
    inbox: (options?: Signal) => ask(Inbox, { method: "GET", path: "/approvals", ...options }),
    recordLife: (id: number, options?: Signal) =>
      ask(RecordLife, { method: "GET", path: pathOf("records", id, "life"), ...options }),
    withdraw: actOn<Withdrawal>("withdraw"),
    decide: actOn<Decision>("decisions"),
    migrate: actOn<Migration>("migrate"),
    score: actOn<Scoring>("score"),
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
