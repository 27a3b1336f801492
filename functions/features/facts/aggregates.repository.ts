import { z } from "zod";
import { COUNTED_FROM, COUNTED_UNTIL, filterValues, IN_ROLE } from "./stock-filter.repository.ts";

/**
 * A sum over facts: of a unit with everything below it on each fact's day, or of a person. `until` is exclusive.
 * `least`, in stored units: only people whose sum reaches it count in `people`; null for all of them.
 */
export type FactAsk = {
  readonly kind: "fact";
  readonly measureId: number;
  readonly unitId: number | null;
  readonly personId: number | null;
  readonly from: number;
  readonly until: number;
  readonly least: number | null;
};

/**
 * Who counts in a stock: people in these roles (null for all), once confirmed if asked so, and not before the first day
 * of the `tenureMonths`-th month after the one they joined in (0 for at once).
 */
export type StockFilter = {
  readonly roles: readonly string[] | null;
  readonly confirmed: boolean;
  readonly tenureMonths: number;
};

/** How many people stand somewhere between two days; at a day is from it until the next. `until` is exclusive. */
export type StockAsk = {
  readonly kind: "stock";
  readonly measureId: number;
  readonly who: StockFilter;
  readonly unitId: number | null;
  readonly personId: number | null;
  readonly from: number;
  readonly until: number;
};

export type Ask = FactAsk | StockAsk;

/**
 * What facts add up to: the stored values' sum, how many facts, how many people. Of a stock: `sum` is person-days,
 * `count` and `people` whoever stood there on any of the days.
 */
export type Aggregate = { readonly sum: number; readonly count: number; readonly people: number };

const NONE: Aggregate = { sum: 0, count: 0, people: 0 };

const Row = z.object({ i: z.number(), sum: z.number(), count: z.number(), people: z.number() });

const AGGREGATES =
  "q.i, sum(f.value) AS sum, sum(f.count) AS count, sum(f.value >= q.least OR q.least IS NULL) AS people";

const FACTS_OF_UNITS = `WITH q AS MATERIALIZED (
    SELECT value ->> 0 AS i, value ->> 1 AS measure_id, value ->> 2 AS unit_id, value ->> 3 AS from_day, value ->> 4 AS until_day,
      value ->> 5 AS least
    FROM json_each(?)),
  f AS MATERIALIZED (
    SELECT q.i, f.person_id, sum(f.value) AS value, count(*) AS count FROM q
    CROSS JOIN unit_closure c ON c.ancestor_id = q.unit_id AND c.from_day < q.until_day AND c.until_day > q.from_day
    CROSS JOIN fact f ON f.measure_id = q.measure_id AND f.unit_id = c.unit_id
      AND f.day >= max(q.from_day, c.from_day) AND f.day < min(q.until_day, c.until_day)
    GROUP BY q.i, f.person_id)
  SELECT ${AGGREGATES} FROM f JOIN q ON q.i = f.i GROUP BY f.i`;

const FACTS_OF_PEOPLE = `WITH q AS MATERIALIZED (
    SELECT value ->> 0 AS i, value ->> 1 AS measure_id, value ->> 2 AS person_id, value ->> 3 AS from_day, value ->> 4 AS until_day,
      value ->> 5 AS least
    FROM json_each(?)),
  asked AS MATERIALIZED (SELECT DISTINCT person_id FROM q),
  place AS MATERIALIZED (
    SELECT a.person_id, r.unit_id FROM asked a JOIN record r ON r.person_id = a.person_id
    UNION SELECT a.person_id, o.unit_id FROM asked a JOIN posting o ON o.person_id = a.person_id),
  f AS MATERIALIZED (
    SELECT q.i, sum(f.value) AS value, count(*) AS count FROM q
    CROSS JOIN place l ON l.person_id = q.person_id
    CROSS JOIN fact f ON f.measure_id = q.measure_id AND f.unit_id = l.unit_id
      AND f.day >= q.from_day AND f.day < q.until_day AND f.person_id = q.person_id
    GROUP BY q.i)
  SELECT ${AGGREGATES} FROM f JOIN q ON q.i = f.i GROUP BY f.i`;

const STOCK_ASKS = `q AS MATERIALIZED (
    SELECT value ->> 0 AS i, value ->> 1 AS scope_id, value ->> 2 AS from_day, value ->> 3 AS until_day,
      value ->> 4 AS roles, value ->> 5 AS confirmed, value ->> 6 AS tenure
    FROM json_each(?))`;

const DAYS =
  "sum(s.days) AS sum, count(DISTINCT s.person_id) AS count, count(DISTINCT s.person_id) AS people";

const STOCK_OF_UNITS = `WITH ${STOCK_ASKS},
  s AS MATERIALIZED (
    SELECT q.i, o.person_id, min(q.until_day, c.until_day, ${COUNTED_UNTIL}) - max(q.from_day, c.from_day, ${COUNTED_FROM}) AS days
    FROM q
    CROSS JOIN unit_closure c ON c.ancestor_id = q.scope_id AND c.from_day < q.until_day AND c.until_day > q.from_day
    CROSS JOIN posting o ON o.unit_id = c.unit_id AND o.from_day < q.until_day AND o.until_day > q.from_day AND ${IN_ROLE}
    JOIN person p ON p.id = o.person_id)
  SELECT s.i, ${DAYS} FROM s WHERE s.days > 0 GROUP BY s.i`;

const STOCK_OF_PEOPLE = `WITH ${STOCK_ASKS},
  s AS MATERIALIZED (
    SELECT q.i, o.person_id, min(q.until_day, ${COUNTED_UNTIL}) - max(q.from_day, ${COUNTED_FROM}) AS days
    FROM q
    CROSS JOIN posting o ON o.person_id = q.scope_id AND o.from_day < q.until_day AND o.until_day > q.from_day AND ${IN_ROLE}
    JOIN person p ON p.id = o.person_id)
  SELECT s.i, ${DAYS} FROM s WHERE s.days > 0 GROUP BY s.i`;

/** Answers all asks in order, in one round trip of at most four queries, whatever their number. */
export async function readAggregates(db: D1Database, asks: readonly Ask[]): Promise<Aggregate[]> {
  const groups: [string, (readonly (number | string | null)[])[]][] = [
    [FACTS_OF_UNITS, []],
    [FACTS_OF_PEOPLE, []],
    [STOCK_OF_UNITS, []],
    [STOCK_OF_PEOPLE, []],
  ];
  for (const [i, ask] of asks.entries()) {
    const ofPerson = ask.personId === null ? 0 : 1;
    const scope = ask.personId ?? ask.unitId;
    const group = groups[(ask.kind === "fact" ? 0 : 2) + ofPerson];
    group?.[1].push(
      ask.kind === "fact"
        ? [i, ask.measureId, scope, ask.from, ask.until, ask.least]
        : [i, scope, ask.from, ask.until, ...filterValues(ask.who)],
    );
  }
  const used = groups.filter(([, rows]) => rows.length > 0);
  const answers: Aggregate[] = asks.map(() => NONE);
  if (used.length === 0) return answers;
  const results = await db.batch(used.map(([sql, rows]) => db.prepare(sql).bind(JSON.stringify(rows))));
  for (const result of results) {
    for (const row of z.array(Row).parse(result.results)) {
      answers[row.i] = { sum: row.sum, count: row.count, people: row.people };
    }
  }
  return answers;
}

const VersionRow = z.object({ id: z.number(), version: z.number(), recounting: z.number() });

/** Where every measure and the forms stand, so that what was computed before can be told from what is stale. */
export type States = {
  readonly measures: Map<number, number>;
  readonly forms: number;
  /** Measures that a job is counting anew: nobody reads their numbers until it is done. */
  readonly recounting: ReadonlySet<number>;
};

/** Reads where every measure and the forms stand. */
export async function readStates(db: D1Database): Promise<States> {
  const results = await db.batch([
    db.prepare(
      "SELECT measure_id AS id, version, recounting_job IS NOT NULL AS recounting FROM measure_state",
    ),
    db.prepare("SELECT 0 AS id, coalesce(sum(version), 0) AS version, 0 AS recounting FROM form_state"),
  ]);
  const measures = z.array(VersionRow).parse(results[0]?.results);
  const forms = VersionRow.parse(results[1]?.results[0]);
  return {
    measures: new Map(measures.map((row) => [row.id, row.version])),
    forms: forms.version,
    recounting: new Set(measures.filter((row) => row.recounting === 1).map((row) => row.id)),
  };
}
