import { isoFromDay } from "#shared/calendar/day";
import { ok } from "#shared/result";
import type { AskedPlace } from "./asked-places.ts";
import type { Call } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import { EXPLAIN_LABELS, STATUS_LABELS } from "./explain-labels.ts";
import { formulaOf } from "./formula-of.ts";
import { figureOf } from "./kpi-figure.ts";
import type { AskedKpi } from "./kpi-code.ts";
import { leftOutOf, linesOfPoint } from "./kpi-lines.ts";
import { placePlannerOf } from "./kpi-places.ts";
import { notesOf } from "./notes.ts";
import { cellProblem, type Place } from "./refusal.ts";

/** KPI.EXPLAIN: two columns, what and how much, for the one place asked for. */
export function planExplanation(
  call: Call,
  kpi: AskedKpi,
  asked: AskedPlace,
  context: CellContext,
): () => Place[][] {
  const { figures, language, viewer } = context;
  const figure = figureOf(figures, call, kpi, asked);
  const asOf = placePlannerOf("KPI.ASOF")(call, kpi, asked, context);
  return () => {
    const found = figures.pointOf(figure);
    if (!found.ok) return [[found]];
    const point = found.value;
    const value = figures.valueOf(figure);
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
      [label("calendar"), ok(asked.calendar.code)],
      [label("formula"), ok(formulaOf(point))],
      ...linesOfPoint(point, figures.aggregateOf).map((line): Place[] => [
        ok(line.title[language]),
        ok(line.value ?? ""),
      ]),
      [label("numerator"), value.ok ? ok(value.value.numerator) : ok("")],
      [label("denominator"), value.ok ? ok(value.value.denominator ?? "") : ok(0)],
      [label("value"), value.ok ? ok(value.value.value) : ok(cellProblem(value.reason, language).detail)],
      ...leftOutOf(point).map((text): Place[] => [label("leftOut"), ok(text[language])]),
      [label("status"), ok(STATUS_LABELS[figure.standing.status][language])],
      [label("asOf"), asOf()],
      [label("dataVersion"), ok(context.dataVersion)],
      ...notesOf(figure, { call, point, today: viewer.today }).map((note): Place[] => [
        label("note"),
        ok(note[language]),
      ]),
    ];
  };
}
