import { z } from "zod";

/** A sum over facts: of a unit with everything below it on each fact's day, or of a person. `until` is exclusive. */
export type FactAsk = {
  readonly kind: "fact";
  readonly measureId: number;
  readonly unitId: number | null;
  readonly personId: number | null;
  readonly from: number;
  readonly until: number;
};

/** How many people stand somewhere on a day. */
export type StockAsk = {
  readonly kind: "stock";
  readonly unitId: number | null;
  readonly personId: number | null;
  readonly day: number;
};

export type Ask = FactAsk | StockAsk;

/** What facts add up to: the stored values' sum, how many facts, how many people. A stock has all three alike. */
export type Aggregate = { readonly sum: number; readonly count: number; readonly people: number };

const NONE: Aggregate = { sum: 0, count: 0, people: 0 };

const Row = z.object({ i: z.number(), sum: z.number(), count: z.number(), people: z.number() });

const AGGREGATES = "q.i, sum(f.value) AS sum, count(*) AS count, count(DISTINCT f.person_id) AS people";

const FACTS_OF_UNITS = `WITH q AS MATERIALIZED (
    SELECT value ->> 0 AS i, value ->> 1 AS measure_id, value ->> 2 AS unit_id, value ->> 3 AS from_day, value ->> 4 AS until_day
    FROM json_each(?))
  SELECT ${AGGREGATES} FROM q
  CROSS JOIN unit_closure c ON c.ancestor_id = q.unit_id AND c.from_day < q.until_day AND c.until_day > q.from_day
  CROSS JOIN fact f ON f.measure_id = q.measure_id AND f.unit_id = c.unit_id
    AND f.day >= max(q.from_day, c.from_day) AND f.day < min(q.until_day, c.until_day)
  GROUP BY q.i`;

const FACTS_OF_PEOPLE = `WITH q AS MATERIALIZED (
    SELECT value ->> 0 AS i, value ->> 1 AS measure_id, value ->> 2 AS person_id, value ->> 3 AS from_day, value ->> 4 AS until_day
    FROM json_each(?)),
  asked AS MATERIALIZED (SELECT DISTINCT person_id FROM q),
  place AS MATERIALIZED (
    SELECT a.person_id, r.unit_id FROM asked a JOIN record r ON r.person_id = a.person_id
    UNION SELECT a.person_id, o.unit_id FROM asked a JOIN posting o ON o.person_id = a.person_id)
  SELECT ${AGGREGATES} FROM q
  CROSS JOIN place l ON l.person_id = q.person_id
  CROSS JOIN fact f ON f.measure_id = q.measure_id AND f.unit_id = l.unit_id
    AND f.day >= q.from_day AND f.day < q.until_day AND f.person_id = q.person_id
  GROUP BY q.i`;

const IN_FORCE = `o.from_day <= q.day AND q.day < o.until_day
  JOIN person p ON p.id = o.person_id AND p.joined_day <= q.day AND (p.left_day IS NULL OR p.left_day > q.day)`;

const PEOPLE =
  "q.i, count(DISTINCT p.id) AS sum, count(DISTINCT p.id) AS count, count(DISTINCT p.id) AS people";

const STOCK_OF_UNITS = `WITH q AS MATERIALIZED (
    SELECT value ->> 0 AS i, value ->> 1 AS unit_id, value ->> 2 AS day FROM json_each(?))
  SELECT ${PEOPLE} FROM q
  CROSS JOIN unit_closure c ON c.ancestor_id = q.unit_id AND c.from_day <= q.day AND q.day < c.until_day
  CROSS JOIN posting o ON o.unit_id = c.unit_id AND ${IN_FORCE}
  GROUP BY q.i`;

const STOCK_OF_PEOPLE = `WITH q AS MATERIALIZED (
    SELECT value ->> 0 AS i, value ->> 1 AS person_id, value ->> 2 AS day FROM json_each(?))
  SELECT ${PEOPLE} FROM q
  CROSS JOIN posting o ON o.person_id = q.person_id AND ${IN_FORCE}
  GROUP BY q.i`;

/** Answers all asks in order, in one round trip of at most four queries, whatever their number. */
export async function readAggregates(db: D1Database, asks: readonly Ask[]): Promise<Aggregate[]> {
  const groups: [string, (readonly [number, ...(number | null)[]])[]][] = [
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
      ask.kind === "fact" ? [i, ask.measureId, scope, ask.from, ask.until] : [i, scope, ask.day],
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

const VersionRow = z.object({ id: z.number(), version: z.number() });

/** Where every measure and the forms stand, so that what was computed before can be told from what is stale. */
export async function readStates(db: D1Database): Promise<{ measures: Map<number, number>; forms: number }> {
  const results = await db.batch([
    db.prepare("SELECT measure_id AS id, version FROM measure_state"),
    db.prepare("SELECT 0 AS id, coalesce(sum(version), 0) AS version FROM form_state"),
  ]);
  const measures = z.array(VersionRow).parse(results[0]?.results);
  const forms = VersionRow.parse(results[1]?.results[0]);
  return { measures: new Map(measures.map((row) => [row.id, row.version])), forms: forms.version };
}
