import type { Answers, Question } from "./question.ts";

/**
 * The five KPIs from raw rows, in SQL that SQLite and DuckDB both run: one query each for headcounts, sales,
 * confirmations, leavers and the cohort. Definitions as the handbook has them, written anew.
 */
export const RAW_QUERIES = {
  headcount: `SELECT q.day AS period, t.above, count(*) AS a, 0 AS b
    FROM (SELECT from_day - 1 AS day FROM month UNION SELECT until_day - 1 FROM month) q
    JOIN rep r ON r.joined <= q.day AND (r.gone IS NULL OR r.gone > q.day)
    JOIN stay s ON s.rep = r.id AND s.from_day <= q.day AND q.day < s.until_day
    JOIN tree t ON t.unit = s.unit AND t.from_day <= q.day AND q.day < t.until_day
    GROUP BY q.day, t.above`,
  sold: `SELECT m.id AS period, t.above, count(DISTINCT p.rep) AS a, sum(p.cents) AS b
    FROM month m JOIN policy p ON p.issued >= m.from_day AND p.issued < m.until_day
    JOIN stay s ON s.rep = p.rep AND s.from_day <= p.issued AND p.issued < s.until_day
    JOIN tree t ON t.unit = coalesce(p.unit, s.unit) AND t.from_day <= p.issued AND p.issued < t.until_day
    GROUP BY m.id, t.above`,
  confirmed: `SELECT m.id AS period, t.above, count(*) AS a, 0 AS b
    FROM month m JOIN rep r ON r.confirmed >= m.from_day AND r.confirmed < m.until_day
    JOIN stay s ON s.rep = r.id AND s.from_day <= r.confirmed AND r.confirmed < s.until_day
    JOIN tree t ON t.unit = s.unit AND t.from_day <= r.confirmed AND r.confirmed < t.until_day
    GROUP BY m.id, t.above`,
  left: `SELECT m.id AS period, t.above, count(*) AS a, 0 AS b
    FROM month m JOIN rep r ON r.gone >= m.from_day AND r.gone < m.until_day
    JOIN stay s ON s.rep = r.id AND s.from_day <= r.gone - 1 AND r.gone - 1 < s.until_day
    JOIN tree t ON t.unit = s.unit AND t.from_day <= r.gone AND r.gone < t.until_day
    GROUP BY m.id, t.above`,
  cohort: `SELECT m.id AS period, t.above,
      sum(CASE WHEN p.ended IS NULL OR p.ended >= p.due OR p.keeps = 1 THEN p.cents ELSE 0 END) AS a, sum(p.cents) AS b
    FROM month m JOIN policy p ON p.due >= m.from_day AND p.due < m.until_day AND p.cohort = 1
    JOIN stay s ON s.rep = p.rep AND s.from_day <= p.issued AND p.issued < s.until_day
    JOIN tree t ON t.unit = coalesce(p.unit, s.unit) AND t.from_day <= p.due AND p.due < t.until_day
    GROUP BY m.id, t.above`,
} as const;

/** What one raw query answers: two sums by period (a month's number, or a day) and unit. */
export type RawSums = readonly {
  readonly period: number;
  readonly above: number;
  readonly a: number;
  readonly b: number;
}[];

/** Runs the five queries and makes the ratios; the values in the order of the question. */
export async function answerFromRaw(
  question: Question,
  months: readonly (readonly [from: number, until: number])[],
  run: (sql: string) => RawSums | Promise<RawSums>,
): Promise<Answers> {
  const sums = async (sql: string) =>
    new Map((await run(sql)).map((row) => [row.period * question.scopes.length + row.above, row]));
  const headcount = await sums(RAW_QUERIES.headcount);
  const sold = await sums(RAW_QUERIES.sold);
  const confirmed = await sums(RAW_QUERIES.confirmed);
  const left = await sums(RAW_QUERIES.left);
  const cohort = await sums(RAW_QUERIES.cohort);
  const at = (map: typeof sold, period: number, unit: number) =>
    map.get(period * question.scopes.length + unit);
  const average = (period: number, unit: number): number => {
    const [from = 0, until = 0] = months[period] ?? [];
    return ((at(headcount, from - 1, unit)?.a ?? 0) + (at(headcount, until - 1, unit)?.a ?? 0)) / 2;
  };
  const ratios: ((period: number, unit: number) => number | null)[] = [
    (period, unit) => ratio(at(sold, period, unit)?.a ?? 0, average(period, unit)),
    (period, unit) => ratio((at(sold, period, unit)?.b ?? 0) / 100, at(sold, period, unit)?.a ?? 0),
    (period, unit) => ratio(at(confirmed, period, unit)?.a ?? 0, average(period, unit)),
    (period, unit) => ratio(at(left, period, unit)?.a ?? 0, average(period, unit)),
    (period, unit) => ratio(at(cohort, period, unit)?.a ?? 0, at(cohort, period, unit)?.b ?? 0),
  ];
  return ratios.flatMap((of) =>
    question.scopes.flatMap((_, unit) => months.map((__, period) => of(period, unit))),
  );
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
