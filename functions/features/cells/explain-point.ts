import { isoFromDay } from "#shared/calendar/day";
import type { Behind, Explanation, Part } from "#shared/contract/explanation";
import { LIST_ROWS_MAX } from "#shared/contract/limits";
import { type NameOf, recordLabel } from "#shared/rulebook/record-label";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { type Labelled, labelledOf, readLabelNames } from "../records/label-names.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { countAdjustments } from "./adjustments.repository.ts";
import type { AskedPlace } from "./asked-places.ts";
import { type BehindRow, readBehind } from "./behind.repository.ts";
import type { Call } from "./call.ts";
import { type CellContext, readAsked } from "./cell-context.ts";
import { familyDay } from "./family-asks.ts";
import { formulaOf } from "./formula-of.ts";
import { figureOf } from "./kpi-figure.ts";
import type { AskedKpi } from "./kpi-code.ts";
import { partsOf } from "./kpi-leaderboard.ts";
import { leftOutOf, linesOfPoint, type PointLine } from "./kpi-lines.ts";
import { asksOfPoint } from "./kpi-point.ts";
import { notesOf } from "./notes.ts";
import { cellProblem } from "./refusal.ts";
import { ruleHistory } from "./rule-history.ts";

const BEHIND_MAX = 100;

/**
 * A KPI's number with its rule, its terms, its parts, and what stands behind it as far as the viewer may read it.
 * @throws {ProblemError} with the cell's own code when there is no such KPI in that period.
 */
export async function explainPoint(
  db: D1Database,
  context: CellContext,
  { call, kpi, asked }: { call: Call; kpi: AskedKpi; asked: AskedPlace },
): Promise<Explanation> {
  const { figures, rulebook, viewer, language } = context;
  const figure = figureOf(figures, call, kpi, asked);
  const parts = planParts(call, kpi, asked, context);
  await readAsked(context);
  const found = figures.pointOf(figure);
  if (!found.ok) throw new ProblemError(found.reason.code, found.reason.parameters);
  const point = found.value;
  const value = figures.valueOf(figure);
  const lines = linesOfPoint(point, figures.aggregateOf);
  const { definition, version, effectiveDay } = point.kpi;
  const { from, until, code } = asked.period;
  const { status, closedAt } = figure.standing;
  return {
    fn: call.fn,
    title: definition.title,
    description: definition.description,
    rule: { kind: "kpi", code: definition.code, version, effectiveFrom: isoFromDay(effectiveDay) },
    scope: { code: asked.scope.code, name: asked.scope.name },
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
    ...(await behindLines(db, viewer, lines, rulebook)),
    parts: parts(),
    versions: ruleHistory(rulebook, "kpi", definition.code, version),
    calendar: asked.calendar.code,
    leftOut: leftOutOf(point),
    adjustments: await countAdjustments(db, {
      measureIds: asksOfPoint(point).flatMap((ask) => (ask.kind === "target" ? [] : [ask.measureId])),
      unitId: asked.scope.unitId,
      personId: asked.scope.personId,
      from,
      until,
    }),
    notes: notesOf(figure, { call, point, today: viewer.today }),
    status,
    dataVersion: context.dataVersion,
    asOf: status === "final" && closedAt !== null ? closedAt : new Date(context.now).toISOString(),
  };
}

/** What the scope is made of, with the same number of each. */
function planParts(call: Call, kpi: AskedKpi, asked: AskedPlace, context: CellContext): () => Part[] {
  const { families, figures, viewer } = context;
  const day = familyDay(asked.period, viewer.today);
  const members = partsOf(families.membersOf({ scope: asked.scope, day }))
    .filter(({ visible }) => visible)
    .slice(0, LIST_ROWS_MAX)
    .map(({ scope }) => ({ scope, figure: figureOf(figures, call, kpi, { ...asked, scope }) }));
  return () =>
    members.map(({ scope: { code, name, unitId }, figure }) => {
      const value = figures.valueOf(figure);
      const kind = unitId === null ? "person" : "unit";
      return { code, name, kind, value: value.ok ? value.value.value : null };
    });
}

async function behindLines(
  db: D1Database,
  viewer: Viewer,
  lines: readonly PointLine[],
  rulebook: Rulebook,
): Promise<Pick<Explanation, "behind" | "behindTotal" | "behindHidden">> {
  const rows: { readonly row: BehindRow; readonly term: Term; readonly labelled: Labelled | null }[] = [];
  let behindTotal = 0;
  let behindHidden = 0;
  for (const line of lines) {
    if (!line.behind) continue;
    const { ask, decimals } = line.behind;
    const found = await readBehind(db, viewer, ask, BEHIND_MAX - rows.length);
    const term = { name: line.name, decimals };
    rows.push(...found.rows.map((row) => ({ row, term, labelled: recordBehind(row, rulebook) })));
    behindTotal += found.total;
    behindHidden += found.hidden;
  }
  const nameOf = await readLabelNames(
    db,
    viewer,
    rulebook,
    rows.flatMap(({ labelled }) => labelled ?? []),
  );
  const behind = rows.map(({ row, term, labelled }) => behindOf(row, term, labelled, nameOf));
  return { behind, behindTotal, behindHidden };
}

type Term = { readonly name: string; readonly decimals: number };

/** The record behind a row; null where it is an event of somebody, or the rules that answer know no such form yet. */
function recordBehind({ form, form_version, body }: BehindRow, rulebook: Rulebook): Labelled | null {
  if (form === null || form_version === null || body === null) return null;
  if (!rulebook.ofVersion("form", form, form_version)) return null;
  return labelledOf({ form, form_version, body }, rulebook);
}

function behindOf(row: BehindRow, term: Term, labelled: Labelled | null, nameOf: NameOf): Behind {
  return {
    term: term.name,
    form: row.form,
    recordId: row.record_id,
    label: labelled ? recordLabel(labelled.form, labelled.body, nameOf) : row.person_name,
    person: `${row.person_code} ${row.person_name}`,
    unit: row.unit_code,
    day: isoFromDay(row.day),
    value: row.value / 10 ** term.decimals,
  };
}
