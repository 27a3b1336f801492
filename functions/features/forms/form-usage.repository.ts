import { z } from "zod";
import type { Day } from "#shared/calendar/day";

const CountRow = z.object({ form_id: z.number(), records: z.number(), last_sent: z.string() });
const RecentRow = z.object({
  form_id: z.number(),
  records: z.number(),
  people: z.number(),
  returned: z.number(),
  score: z.number().nullable(),
});
const DayRow = z.object({ form_id: z.number(), day: z.number() });

/** How many records each form has, what came of the recent ones, and which days those are about; by form id. */
export type UsageRows = {
  readonly counts: readonly z.infer<typeof CountRow>[];
  readonly recent: readonly z.infer<typeof RecentRow>[];
  readonly days: readonly z.infer<typeof DayRow>[];
};

const SENT = "coalesce(r.sent_at, r.created_at)";

// Ids grow with time: halving finds the first record of an instant, where an index would cost a row a record.
const MIDDLE = "(low + high) / 2";
const MIDDLE_IS_BEFORE = `coalesce((SELECT created_at FROM record WHERE id >= ${MIDDLE} ORDER BY id LIMIT 1) < ?1, 0)`;
const FIRST_RECENT = `WITH RECURSIVE halved (low, high) AS (
    SELECT 0, (SELECT coalesce(max(id), 0) + 1 FROM record)
    UNION ALL
    SELECT iif(${MIDDLE_IS_BEFORE}, ${MIDDLE} + 1, low), iif(${MIDDLE_IS_BEFORE}, high, ${MIDDLE})
    FROM halved WHERE low < high)
  , recent AS (SELECT * FROM record WHERE id >= (SELECT low FROM halved WHERE low >= high))`;

/**
 * What there is to say of all forms, for an admin; the recent records are those written since an instant.
 * @param people the instant from which on senders are counted
 */
export async function readUsage(
  db: D1Database,
  since: { readonly recent: string; readonly people: string },
): Promise<UsageRows> {
  const [counts, recent, days] = await db.batch([
    db.prepare(
      `SELECT c.form_id, c.records, ${SENT} AS last_sent
       FROM (SELECT form_id, count(*) AS records, max(id) AS last FROM record GROUP BY form_id) c
       JOIN record r ON r.id = c.last`,
    ),
    db
      .prepare(
        `${FIRST_RECENT} SELECT r.form_id, count(*) AS records,
           count(DISTINCT iif(${SENT} >= ?2, r.created_by, NULL)) AS people,
           sum(EXISTS (SELECT 1 FROM record_event e WHERE e.record_id = r.id AND e.event = 'returned')) AS returned,
           avg((SELECT s.score FROM record_score s WHERE s.record_id = r.id)) AS score
         FROM recent r GROUP BY r.form_id`,
      )
      .bind(since.recent, since.people),
    db.prepare(`${FIRST_RECENT} SELECT DISTINCT r.form_id, r.day FROM recent r`).bind(since.recent),
  ]);
  return {
    counts: z.array(CountRow).parse(counts?.results),
    recent: z.array(RecentRow).parse(recent?.results),
    days: z.array(DayRow).parse(days?.results),
  };
}

const LateRow = z.object({ form_id: z.number(), due: z.number(), late: z.number() });

/**
 * How many of the recent records were due by some instant, and how many of them were sent after it; by form id.
 * @param dues when records of a form about a day are due, as UTC ISO text
 */
export async function readLateness(
  db: D1Database,
  recent: string,
  dues: readonly (readonly [formId: number, day: number, dueAt: string])[],
): Promise<z.infer<typeof LateRow>[]> {
  const { results } = await db
    .prepare(
      `${FIRST_RECENT}, due AS (
         SELECT value ->> 0 AS form_id, value ->> 1 AS day, value ->> 2 AS at FROM json_each(?2))
       SELECT r.form_id, count(*) AS due, sum(${SENT} > d.at) AS late
       FROM recent r JOIN due d ON d.form_id = r.form_id AND d.day = r.day GROUP BY r.form_id`,
    )
    .bind(recent, JSON.stringify(dues))
    .all();
  return z.array(LateRow).parse(results);
}

/** Which of these roles somebody is posted in on a day, who has not left. */
export async function readHeldRoles(
  db: D1Database,
  roles: readonly string[],
  day: Day,
): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare(
      `SELECT w.value AS role FROM json_each(?1) w WHERE EXISTS (
         SELECT 1 FROM posting o JOIN person p ON p.id = o.person_id AND (p.left_day IS NULL OR p.left_day > ?2)
         WHERE o.role = w.value AND o.from_day <= ?2 AND ?2 < o.until_day)`,
    )
    .bind(JSON.stringify([...new Set(roles)]), day)
    .all();
  return new Set(
    z
      .array(z.object({ role: z.string() }))
      .parse(results)
      .map(({ role }) => role),
  );
}
