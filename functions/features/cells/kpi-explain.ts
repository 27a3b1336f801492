import { isoFromDay } from "#shared/calendar/day";
import type { Language } from "#shared/contract/language";
import { ok } from "#shared/result";
import type { Aggregate, Ask } from "../facts/aggregates.repository.ts";
import { EXPLAIN_LABELS } from "./explain-labels.ts";
import { evaluatePoint } from "./kpi-evaluate.ts";
import { linesOfPoint } from "./kpi-lines.ts";
import type { KpiPoint } from "./kpi-point.ts";
import type { KpiPlan } from "./kpi-call.ts";
import { notesOf } from "./notes.ts";
import { cellProblem, type Place } from "./refusal.ts";

/** KPI.EXPLAIN: two columns, what and how much, for the one place asked for. */
export function explainTable(
  plan: KpiPlan,
  read: (ask: Ask) => Aggregate,
  { language, version: dataVersion }: { language: Language; version: string },
): Place[][] {
  const place = plan.places[0]?.[0];
  if (!place) return [[ok("")]];
  if (!place.ok) return [[place]];
  if (place.value === "blank") return [[ok("")]];
  const point = place.value;
  const value = evaluatePoint(point, read);
  const label = (name: keyof typeof EXPLAIN_LABELS): Place => ok(EXPLAIN_LABELS[name][language]);
  const { definition, version, effectiveDay } = point.kpi;
  return [
    [label("kpi"), ok(definition.title[language])],
    [label("meaning"), ok(definition.description[language])],
    [label("rule"), ok(`${definition.code} v${version} (${isoFromDay(effectiveDay)})`)],
    [label("scope"), ok(`${point.scope.code} ${point.scope.name}`)],
    [label("period"), ok(point.period.code)],
    [label("from"), ok(isoFromDay(point.period.from))],
    [label("to"), ok(isoFromDay(point.period.until - 1))],
    [label("formula"), ok(formulaOf(point))],
    ...linesOfPoint(point, read).map((line): Place[] => [ok(line.title[language]), ok(line.value ?? "")]),
    [label("numerator"), value.ok ? ok(value.value.numerator) : ok("")],
    [label("denominator"), value.ok ? ok(value.value.denominator ?? "") : ok(0)],
    [label("value"), value.ok ? ok(value.value.value) : ok(cellProblem(value.reason, language).detail)],
    [label("status"), label("open")],
    [label("dataVersion"), ok(dataVersion)],
    ...notesOf(point.scope, plan.call).map((note): Place[] => [label("note"), ok(note[language])]),
  ];
}

/** The formula of a KPI as the rulebook has it. */
export function formulaOf(point: KpiPoint): string {
  const { numerator, denominator } = point.kpi.definition;
  return denominator === undefined ? numerator : `(${numerator}) / (${denominator})`;
}
