import { isoFromDay } from "#shared/calendar/day";
import { type Behind, type Explanation, type ExplanationRequest } from "#shared/contract/explanation";
import type { Language } from "#shared/contract/language";
import { RecordBody } from "#shared/contract/records";
import { recordLabel } from "#shared/rulebook/record-label";
import { fromStored } from "#shared/rulebook/stored-body";
import { ProblemError } from "../../http/problem-error.ts";
import { aggregatesFor } from "../facts/aggregates.ts";
import { readStates } from "../facts/aggregates.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type BehindRow, readBehind } from "./behind.repository.ts";
import { type Call, parseCall } from "./call.ts";
import { dataVersion } from "./data-version.ts";
import { explainFunnel } from "./explain-funnel.ts";
import { planKpiCall } from "./kpi-call.ts";
import { formulaOf } from "./kpi-explain.ts";
import { evaluatePoint, type KpiPoint, type PointTerm, termValue } from "./kpi-point.ts";
import { notesOf } from "./notes.ts";
import { cellProblem, type Refusal } from "./refusal.ts";
import { resolveScopes } from "./resolve-scopes.ts";

const BEHIND_MAX = 100;

/**
 * Everything behind one cell.
 * @throws {ProblemError} with the cell's own code when the call has no point to explain (unknown code, no right, …).
 */
export async function explainCall(
  db: D1Database,
  viewer: Viewer,
  request: ExplanationRequest,
  language: Language,
  now: number,
): Promise<Explanation> {
  const call = parseCall(request);
  if (!call.ok) throw refusedCall(call.reason);
  const asOf = new Date(now).toISOString();
  if (call.value.fn.startsWith("FUNNEL.")) return explainFunnel(db, viewer, call.value, language, asOf);
  const states = await readStates(db);
  const rulebook = await loadRulebook(db, viewer.company);
  const scopeOf = await resolveScopes(db, viewer, (call.value.lists["scope"] ?? []).flat());
  const plan = planKpiCall(call.value, { rulebook, today: viewer.today, scopeOf }, 1);
  if (!plan.ok) throw refusedCall(plan.reason);
  const place = plan.value.places[0]?.[0];
  if (!place || (place.ok && place.value === "blank")) {
    throw refusedCall({ code: "cell/bad-argument", parameters: { argument: "scope" } });
  }
  if (!place.ok) throw refusedCall(place.reason);
  if (place.value === "blank")
    throw refusedCall({ code: "cell/bad-argument", parameters: { argument: "scope" } });
  return explainPoint(db, viewer, { point: place.value, call: call.value, rulebook, states, language, asOf });
}

async function explainPoint(
  db: D1Database,
  viewer: Viewer,
  input: {
    point: KpiPoint;
    call: Call;
    rulebook: Rulebook;
    states: { measures: Map<number, number>; forms: number };
    language: Language;
    asOf: string;
  },
): Promise<Explanation> {
  const { point, call, rulebook, states, language } = input;
  const versions = {
    measures: states.measures,
    org: viewer.company.orgVersion,
    instance: viewer.company.instance,
  };
  const read = await aggregatesFor(
    db,
    point.terms.map((term) => term.ask),
    versions,
  );
  const value = evaluatePoint(point, read);
  const behind: Behind[] = [];
  let total = 0;
  let hidden = 0;
  for (const term of point.terms) {
    const found = await readBehind(db, viewer, term.ask, BEHIND_MAX - behind.length);
    behind.push(...found.rows.map((row) => behindOf(row, term, rulebook)));
    total += found.total;
    hidden += found.hidden;
  }
  const { definition, version, effectiveDay } = point.kpi;
  const { from, until, code } = point.period;
  return {
    fn: call.fn,
    title: definition.title,
    description: definition.description,
    rule: { kind: "kpi", code: definition.code, version, effectiveFrom: isoFromDay(effectiveDay) },
    scope: { code: point.scope.code, name: point.scope.name },
    period: { code, from: isoFromDay(from), to: isoFromDay(until - 1) },
    formula: formulaOf(point),
    format: definition.format,
    value: value.ok ? value.value.value : null,
    problem: value.ok ? null : cellProblem(value.reason, language),
    numerator: value.ok ? value.value.numerator : null,
    denominator: value.ok ? value.value.denominator : 0,
    terms: point.terms.map((term) => ({
      name: term.name,
      title: term.term.title,
      value: termValue(term, read(term.ask)),
      ...boundsOf(term),
    })),
    requirements: [],
    behind,
    behindTotal: total,
    behindHidden: hidden,
    notes: notesOf(point.scope, call),
    status: "open",
    dataVersion: dataVersion(viewer, states),
    asOf: input.asOf,
  };
}

function boundsOf({ ask }: PointTerm): { from: string; to: string } {
  return ask.kind === "stock"
    ? { from: isoFromDay(ask.day), to: isoFromDay(ask.day) }
    : { from: isoFromDay(ask.from), to: isoFromDay(ask.until - 1) };
}

function behindOf(row: BehindRow, term: PointTerm, rulebook: Rulebook): Behind {
  const form =
    row.form !== null && row.form_version !== null
      ? rulebook.ofVersion("form", row.form, row.form_version)
      : undefined;
  const body =
    row.body === null || !form ? null : fromStored(form.definition, RecordBody.parse(JSON.parse(row.body)));
  return {
    term: term.name,
    form: row.form,
    recordId: row.record_id,
    label: form && body ? recordLabel(form.definition, body) : row.person_name,
    person: `${row.person_code} ${row.person_name}`,
    unit: row.unit_code,
    day: isoFromDay(row.day),
    value: row.value / 10 ** term.base.definition.decimals,
  };
}

/** A cell's refusal as the refusal of a request of its own. */
export function refusedCall(reason: Refusal): ProblemError {
  return new ProblemError(reason.code, reason.parameters);
}
