import type { Argument } from "../../../shared/contract/cells.ts";
import type { RecordView } from "../../../shared/contract/records.ts";
import { FUNCTION_IDS, SIGNATURES } from "../../../shared/contract/signatures.ts";
import type { AskedCell, TestRequest } from "./api.ts";

/** A request that anybody signed in may make; `route` is the route it goes to. */
export type Question = Omit<TestRequest, "as"> & { readonly route: string; readonly path: string };

/** Codes and names that are there, and some that nearly are: a hint must not tell them apart to a stranger. */
const SCOPES =
  "CO D1 D2 G1 G2 D3 G3 East West 王伟 EVA TOM ANN LEO MGR1 MGR2 LIAN PATR REVI FUTA EVB TON ANNE".split(" ");
const NEAR_SCOPES = ["CO", "D1", "D2", "G1", "G2", "EVA", "TOM", "ANN"];
const PERIODS = ["2026-06", "2026-07", "2026-10", "2026"];
const FORMS = ["policy", "opportunity", "supporter_letter", "power_supporter_letter"];

/** Everything that a viewer can ask about the records of `importTwoSides`. */
export function everyQuestion(viewer: string, records: readonly RecordView[]): Question[] {
  const ids = [...records.map(({ id }) => id), 10_000];
  return [
    { route: "GET /me", path: "/me" },
    { route: "GET /forms", path: "/forms" },
    { route: "GET /forms/usage", path: "/forms/usage" },
    ...FORMS.flatMap((form) =>
      [1, 99].map((version) => ({
        route: "GET /forms/:code/versions/:version",
        path: `/forms/${form}/versions/${version}`,
      })),
    ),
    { route: "GET /kpis", path: "/kpis" },
    { route: "GET /targets", path: "/targets" },
    ...NEAR_SCOPES.map((scope) => ({
      route: "PUT /targets",
      path: "/targets",
      method: "PUT",
      body: { targets: [{ kpi: "no_such_kpi", scope, period: "2026-10", value: 1 }] },
    })),
    { route: "GET /rules", path: "/rules" },
    { route: "POST /set-up", path: "/set-up", method: "POST" },
    ...["", "?q=e", "?q=EV", "?q=west"].flatMap((q) => [
      { route: "GET /org/units", path: `/org/units${q}` },
      { route: "GET /org/people", path: `/org/people${q}` },
    ]),
    ...FORMS.flatMap((form) =>
      ["", "&mine=true", "&q=EAST", "&q=hai"].map((q) => ({
        route: "GET /records",
        path: `/records?form=${form}${q}`,
      })),
    ),
    ...ids.flatMap((id) => [
      { route: "GET /records/:id", path: `/records/${id}` },
      { route: "GET /records/:id/history", path: `/records/${id}/history` },
      { route: "GET /records/:id/life", path: `/records/${id}/life` },
      ...lifeActs(id),
      {
        route: "PUT /records/:id",
        path: `/records/${id}`,
        method: "PUT",
        body: { body: {}, expectedRevision: 99 },
      },
    ]),
    ...sendings(viewer, records),
    ...explainedCalls(records).map((body) => ({
      route: "POST /explanations",
      path: "/explanations",
      body,
    })),
    { route: "GET /imports", path: "/imports" },
    { route: "GET /imports/:id", path: "/imports/1" },
    { route: "GET /imports/:id/refused", path: "/imports/1/refused" },
    {
      route: "POST /imports",
      path: "/imports",
      body: { kind: "people", fileName: "a.csv", digest: "0".repeat(64), columns: ["code"], rows: 0 },
    },
    { route: "POST /imports/:id/chunks", path: "/imports/1/chunks", body: { offset: 0, rows: [["a"]] } },
    ...fieldQuestions(records),
    ...approvalQuestions(records),
    ...ruleQuestions(),
    ...closingQuestions(),
    ...organisationQuestions(),
  ];
}

/** About what stands beneath the fields of forms: drafts, files. */
function fieldQuestions(records: readonly RecordView[]): Question[] {
  const draft = { form: "policy", formVersion: 1, baseRevision: null, body: {}, expectedVersion: 99 };
  return [
    { route: "GET /drafts", path: "/drafts" },
    { route: "GET /today", path: "/today" },
    ...records.map(({ id }) => ({
      route: "PUT /drafts/:key",
      path: "/drafts/k",
      method: "PUT",
      body: { ...draft, record: id },
    })),
    { route: "DELETE /drafts/:key", path: "/drafts/k", method: "DELETE" },
    ...FORMS.flatMap((form) => [
      ...["", "E", "east", "Xinghai", "west"].map((q) => ({
        route: "GET /lookups",
        path: `/lookups?form=${form}&q=${q}`,
      })),
      ...records.map(({ body }) => ({
        route: "POST /duplicates",
        path: "/duplicates",
        body: { form, body, except: null },
      })),
      ...["EAST-O1", "WEST-O1", "ANN-O2"].map((opportunity) => ({
        route: "POST /prefills",
        path: "/prefills",
        body: { form, body: { opportunity } },
      })),
    ]),
    { route: "POST /attachments", path: "/attachments?form=policy&field=number", body: {} },
    { route: "GET /attachments", path: "/attachments?ids=a,b" },
    { route: "GET /attachments/:id", path: "/attachments/a" },
  ];
}

/** About what waits and who stands in: decisions on records of others, delegations to whom one may not know. */
function approvalQuestions(records: readonly RecordView[]): Question[] {
  const decision = { step: "superior", decision: "pass", expectedRevision: 99 };
  return [
    { route: "GET /approvals", path: "/approvals" },
    { route: "GET /delegations", path: "/delegations" },
    act("/approvals/decisions", "/approvals/decisions", {
      decisions: [...records.map(({ id }) => id), 10_000].map((record) => ({ ...decision, record })),
    }),
    ...SCOPES.map((delegate) =>
      act("/delegations", "/delegations", { delegate, from: "2026-11-01", until: "2026-10-31" }),
    ),
    { route: "DELETE /delegations/:id", path: "/delegations/99", method: "DELETE" },
  ];
}

/** Acts on a record that are refused to everybody: over a revision that is not there. */
function lifeActs(id: number): Question[] {
  return [
    act("/records/:id/withdraw", `/records/${id}/withdraw`, { expectedRevision: 99 }),
    act("/records/:id/decisions", `/records/${id}/decisions`, {
      step: "superior",
      decision: "pass",
      expectedRevision: 99,
    }),
    act("/records/:id/migrate", `/records/${id}/migrate`, { body: {}, expectedRevision: 99 }),
    { route: "POST /records/:id/prints", path: `/records/${id}/prints`, method: "POST" },
    act("/records/:id/score", `/records/${id}/score`, { score: 3 }),
  ];
}

/** About rules, jobs and the audit: all of it is an admin's. */
function ruleQuestions(): Question[] {
  const [pattern, rule] = ["/rules/:kind/:code/:version", "/rules/kpi/won_count/1"];
  const draft = { body: {}, effectiveFrom: "2026-10-01" };
  return [
    { route: "GET /rules", path: "/rules" },
    { route: "POST /rules", path: "/rules", body: draft },
    { route: "GET /rules/policy", path: "/rules/policy" },
    { route: "PUT /rules/policy", path: "/rules/policy", method: "PUT", body: { twoPersonRule: false } },
    { route: "POST /rules/check", path: "/rules/check", body: { body: {} } },
    { route: `GET ${pattern}`, path: rule },
    { route: `PUT ${pattern}`, path: rule, method: "PUT", body: { ...draft, revision: 1 } },
    { route: `GET ${pattern}/differences`, path: `${rule}/differences?from=1` },
    ...["check", "simulate"].map((verb) => ({
      route: `POST ${pattern}/${verb}`,
      path: `${rule}/${verb}`,
      method: "POST",
    })),
    ...["publish", "roll-back", "discard"].map((verb) => ({
      route: `POST ${pattern}/${verb}`,
      path: `${rule}/${verb}`,
      body: { revision: 1, reason: "because" },
    })),
    { route: "GET /jobs", path: "/jobs" },
    { route: "POST /jobs/rebuild", path: "/jobs/rebuild", method: "POST" },
    { route: "GET /jobs/:id", path: "/jobs/1" },
    { route: "POST /jobs/:id/steps", path: "/jobs/1/steps", method: "POST" },
    { route: "POST /jobs/:id/cancel", path: "/jobs/1/cancel", method: "POST" },
    { route: "GET /audit", path: "/audit" },
  ];
}

/** About periods: reads of what `importTwoSides` closed, and acts that are refused to everybody. */
function closingQuestions(): Question[] {
  return [
    ...NEAR_SCOPES.flatMap((unit) => [
      { route: "GET /periods", path: `/periods?unit=${unit}&count=20` },
      { route: "GET /periods/checklist", path: `/periods/checklist?unit=${unit}&period=2025-06` },
      { route: "GET /periods/history", path: `/periods/history?unit=${unit}` },
      { route: "POST /periods/closes", path: "/periods/closes", body: { unit, period: "2026-11" } },
    ]),
    ...[1, 99].map((id) => ({
      route: "GET /periods/closes/:id/adjustments",
      path: `/periods/closes/${id}/adjustments`,
    })),
    {
      route: "POST /periods/closes/:id/reopen",
      path: "/periods/closes/99/reopen",
      body: { reason: "because" },
    },
  ];
}

const act = (route: string, path: string, body: unknown): Question => ({
  route: `POST ${route}`,
  path,
  body,
});

/** About units and people over time, and changes of them that nobody is granted. */
function organisationQuestions(): Question[] {
  const transfer = { unit: "G1", role: "rep", from: "2027-01-01" };
  const right = { role: "lead", unit: "G1" };
  return [
    { route: "GET /org/units", path: "/org/units?on=2026-06-15" },
    ...SCOPES.flatMap((code) => [
      { route: "GET /org/units/:code", path: `/org/units/${code}` },
      { route: "GET /org/people/:code", path: `/org/people/${code}` },
    ]),
    act("/org/units/:code/moves", "/org/units/G9/moves", { parent: "D1", from: "2027-01-01" }),
    act("/org/people/:code/transfers", "/org/people/NIX/transfers", transfer),
    act("/org/people/:code/transfers", "/org/people/EVA/transfers", { ...transfer, unit: "G9" }),
    act("/org/grants", "/org/grants", { ...right, person: "NIX", from: "2027-01-01" }),
    act("/org/grants/end", "/org/grants/end", { ...right, person: "EVA", until: "2027-01-01" }),
    { route: "GET /org/sign-ins", path: "/org/sign-ins" },
    act("/org/sign-ins/links", "/org/sign-ins/links", { tenant: "t", objectId: "o", person: "EVA" }),
  ];
}

/** Records that cannot be taken: under a number that is taken, for somebody else, about what is not the viewer's. */
function sendings(viewer: string, records: readonly RecordView[]): Question[] {
  const dated = { issued_on: "2026-10-10", premium: 10, pay_mode: "regular" };
  const bodies = [
    ...records
      .filter(({ form }) => form === "policy")
      .map(({ number }) => ({ form: "policy", body: { ...dated, number, rep: viewer } })),
    ...NEAR_SCOPES.filter((code) => code !== viewer).map((rep) => ({
      form: "policy",
      body: { ...dated, number: "NEW", rep, issued_on: "2019-01-01" },
    })),
    ...["EAST-O1", "WEST-O1", "EAST-O2"].map((number) => ({
      form: "supporter_letter",
      body: { opportunity: number, owner: viewer, dated_on: "someday" },
    })),
  ];
  return bodies.map((body) => ({ route: "POST /records", path: "/records", body }));
}

/** Calls of every function over every scope, period and number, to be sent in one request. */
export function everyCell(records: readonly RecordView[]): AskedCell[] {
  return FUNCTION_IDS.flatMap((fn): AskedCell[] => {
    const names = SIGNATURES[fn].map(({ name }) => name);
    if (names.some((name) => name === "opportunity")) {
      return numbersOf(records).map((number) => ({ fn, args: [number] }));
    }
    if (!names.some((name) => name === "scope")) return [{ fn, args: [] }];
    const kpis = names[0] === "kpi" ? ["first_premium", "headcount", "persistency_13"] : [null];
    return kpis.flatMap((kpi) => callsOver(fn, kpi, PERIODS, [null, 42, ...SCOPES]));
  });
}

function explainedCalls(records: readonly RecordView[]): AskedCell[] {
  return [
    ...FUNCTION_IDS.map((fn) => ({ fn, args: [] })),
    ...numbersOf(records).map((number) => ({ fn: "FUNNEL.GRADE", args: [number] })),
    ...callsOver("KPI.VALUE", "first_premium", ["2026-10"], NEAR_SCOPES),
    ...callsOver("KPI.VALUE", "won_revenue", ["2026-10"], NEAR_SCOPES),
    ...callsOver("KPI.VALUE", "headcount", ["2026-10"], NEAR_SCOPES),
  ];
}

function callsOver(
  fn: string,
  kpi: string | null,
  periods: readonly string[],
  scopes: readonly Argument[],
): AskedCell[] {
  const first = kpi === null ? [] : [kpi];
  return periods.flatMap((period) => scopes.map((scope) => ({ fn, args: [...first, scope, period] })));
}

function numbersOf(records: readonly RecordView[]): string[] {
  return [...records.map(({ number }) => number), "EAST-O2", "WEST-O"];
}
