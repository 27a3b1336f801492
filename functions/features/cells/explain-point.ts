import { isoFromDay } from "#shared/calendar/day";
import type { Behind, Explanation } from "#shared/contract/explanation";
import type { Language } from "#shared/contract/language";
import { recordLabel } from "#shared/rulebook/record-label";
import { aggregatesFor } from "../facts/aggregates.ts";
import type { States } from "../facts/aggregates.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { bodyOf } from "../records/record-view.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type BehindRow, readBehind } from "./behind.repository.ts";
import type { Call } from "./call.ts";
import { dataVersion } from "./data-version.ts";
import { formulaOf } from "./kpi-explain.ts";
import { evaluatePoint } from "./kpi-evaluate.ts";
import { leftOutOf, linesOfPoint } from "./kpi-lines.ts";
import { asksOfPoint, type KpiPoint } from "./kpi-point.ts";
import { notesOf } from "./notes.ts";
import { cellProblem } from "./refusal.ts";

const BEHIND_MAX = 100;

/** A KPI's number with its rule, its terms, and what stands behind them as far as the viewer may read it. */
export async function explainPoint(
  db: D1Database,
  viewer: Viewer,
  input: {
    point: KpiPoint;
    call: Call;
    rulebook: Rulebook;
    states: States;
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
  const read = await aggregatesFor(db, asksOfPoint(point), versions);
  const lines = linesOfPoint(point, read);
  const value = evaluatePoint(point, read);
  const behind: Behind[] = [];
  let total = 0;
  let hidden = 0;
  for (const line of lines) {
    if (!line.behind) continue;
    const { ask, decimals } = line.behind;
    const found = await readBehind(db, viewer, ask, BEHIND_MAX - behind.length);
    behind.push(...found.rows.map((row) => behindOf(row, { name: line.name, decimals }, rulebook)));
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
    terms: lines.map(({ name, title, value: amount, from: first, until: after }) => ({
      name,
      title,
      value: amount,
      from: isoFromDay(first),
      to: isoFromDay(after - 1),
    })),
    requirements: [],
    behind,
    behindTotal: total,
    behindHidden: hidden,
    parts: [],
    versions: rulebook
      .versionsOf("kpi", definition.code)
      .map((entry) => ({
        version: entry.version,
        effectiveFrom: isoFromDay(entry.effectiveDay),
        inForce: entry.version === version,
      }))
      .toReversed(),
    calendar: "company",
    leftOut: leftOutOf(point),
    adjustments: 0,
    notes: notesOf(point.scope, call),
    status: "open",
    dataVersion: dataVersion(viewer, states),
    asOf: input.asOf,
  };
}

function behindOf(row: BehindRow, term: { name: string; decimals: number }, rulebook: Rulebook): Behind {
  const form =
    row.form !== null && row.form_version !== null
      ? rulebook.ofVersion("form", row.form, row.form_version)
      : undefined;
  return {
    term: term.name,
    form: row.form,
    recordId: row.record_id,
    label:
      form && row.body !== null
        ? recordLabel(form.definition, bodyOf({ body: row.body }, form))
        : row.person_name,
    person: `${row.person_code} ${row.person_name}`,
    unit: row.unit_code,
    day: isoFromDay(row.day),
    value: row.value / 10 ** term.decimals,
  };
}
