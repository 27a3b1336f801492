import { z } from "zod";
import { type Aggregate, type Ask, type GoalAsk, isGoal, type QuotaAsk, type TargetAsk } from "./ask.ts";
import { placesOf } from "./person-places.repository.ts";

/** Scope → what was found. */
type Answers = Map<number, Aggregate>;

const NOTHING: Aggregate = { sum: 0, count: 0, people: 0 };

const Row = z.object({
  k: z.number(),
  scope: z.number(),
  sum: z.number(),
  count: z.number(),
  people: z.number(),
});

const TARGETS = `SELECT w.value ->> 0 AS k, t.scope, t.value AS sum, 1 AS count, 0 AS people
  FROM json_each(?) w CROSS JOIN json_each(w.value -> 4) s
  CROSS JOIN target t ON t.kpi_id = w.value ->> 1 AND t.scope = s.value
    AND t.from_day = w.value ->> 2 AND t.until_day = w.value ->> 3`;

/**
 * Every person with a target is read once, by unit and day; a scope then counts what they did within it. Who did
 * nothing there has a quota there where they stand in it on the last day.
 */
const QUOTAS = `WITH q AS MATERIALIZED (
    SELECT value ->> 0 AS k, value ->> 1 AS kpi_id, value ->> 2 AS from_day, value ->> 3 AS until_day,
      value -> 4 AS scopes, value ->> 5 AS measure_id, value ->> 6 AS unit_value
    FROM json_each(?)),
  aim AS MATERIALIZED (
    SELECT q.k, q.measure_id, q.from_day, q.until_day, -t.scope AS person_id, round(t.value * q.unit_value) AS least
    FROM q CROSS JOIN target t ON t.kpi_id = q.kpi_id AND t.scope < 0 AND t.from_day = q.from_day AND t.until_day = q.until_day),
  place AS MATERIALIZED (${placesOf("(SELECT DISTINCT person_id FROM aim)")}),
  stretch AS MATERIALIZED (
    SELECT DISTINCT a.measure_id, a.from_day, a.until_day, l.unit_id
    FROM aim a JOIN place l ON l.person_id = a.person_id),
  done AS MATERIALIZED (
    SELECT a.k, a.person_id, a.least, f.unit_id, f.day, f.value
    FROM stretch s CROSS JOIN fact f
      ON f.measure_id = s.measure_id AND f.unit_id = s.unit_id AND f.day >= s.from_day AND f.day < s.until_day
    JOIN aim a ON a.measure_id = s.measure_id AND a.from_day = s.from_day AND a.until_day = s.until_day
      AND a.person_id = f.person_id
    UNION ALL
    SELECT a.k, a.person_id, a.least, o.unit_id, a.until_day - 1, 0
    FROM aim a JOIN posting o ON o.person_id = a.person_id AND o.from_day < a.until_day AND o.until_day >= a.until_day
    JOIN person p ON p.id = a.person_id AND p.joined_day < a.until_day
      AND (p.left_day IS NULL OR p.left_day >= a.until_day)),
  within AS MATERIALIZED (
    SELECT d.k, s.value AS scope, d.person_id, d.least, sum(d.value) AS value
    FROM q CROSS JOIN json_each(q.scopes) s CROSS JOIN done d ON d.k = q.k
    WHERE s.value = -d.person_id OR EXISTS (SELECT 1 FROM unit_closure c
      WHERE c.ancestor_id = s.value AND c.unit_id = d.unit_id AND c.from_day <= d.day AND d.day < c.until_day)
    GROUP BY d.k, s.value, d.person_id, d.least)
  SELECT k, scope, sum(value) AS sum, count(*) AS count, sum(value >= least) AS people FROM within GROUP BY k, scope`;

/** Answers asks about targets, at most two queries for any number of them. */
export async function readGoals(
  db: D1Database,
  asked: ReadonlyMap<Ask, Iterable<number>>,
): Promise<ReadonlyMap<GoalAsk, Answers>> {
  const goals = [...asked].flatMap(([ask, scopes]) => (isGoal(ask) ? [{ ask, scopes: [...scopes] }] : []));
  const answers = new Map<GoalAsk, Answers>();
  if (goals.length === 0) return answers;
  for (const { ask, scopes } of goals) answers.set(ask, new Map(scopes.map((scope) => [scope, NOTHING])));
  const rowsOf = (kind: GoalAsk["kind"]) =>
    JSON.stringify(goals.flatMap(({ ask, scopes }, k) => (ask.kind === kind ? [rowOf(ask, scopes, k)] : [])));
  const results = await db.batch([
    db.prepare(TARGETS).bind(rowsOf("target")),
    db.prepare(QUOTAS).bind(rowsOf("quota")),
  ]);
  for (const { k, scope, ...found } of z.array(Row).parse(results.flatMap(({ results: rows }) => rows))) {
    const goal = goals[k];
    if (goal) answers.get(goal.ask)?.set(scope, found);
  }
  return answers;
}

function rowOf(ask: TargetAsk | QuotaAsk, scopes: readonly number[], k: number): unknown[] {
  const target = [k, ask.kpiId, ask.from, ask.until, scopes];
  return ask.kind === "quota" ? [...target, ask.measureId, 10 ** ask.decimals] : target;
}
