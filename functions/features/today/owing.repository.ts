import { z } from "zod";
import type { Viewer } from "../identity/viewer.ts";

const StayRow = z.object({ role: z.string(), from_day: z.number(), until_day: z.number() });
const FiledRow = z.object({ form: z.string(), day: z.number() });
const AskingRow = z.object({
  answer: z.string(),
  id: z.number(),
  form: z.string(),
  form_version: z.number(),
  number: z.string(),
  day: z.number(),
  body: z.string(),
  answered: z.string(),
});
export type AskingRow = z.infer<typeof AskingRow>;

/** A form that answers another by a look-up field `by`; `line` is the field that says which line of it, null for none. */
export type Answering = {
  readonly answer: string;
  readonly asks: string;
  readonly by: string;
  readonly line: string | null;
};

/** What decides what the viewer owes: own postings, own records of some forms, and own records that ask for another. `answered`
 * is a JSON list of what the answers say of their lines. */
export type OwingRows = {
  readonly stays: readonly z.infer<typeof StayRow>[];
  readonly filed: readonly z.infer<typeof FiledRow>[];
  readonly asking: readonly AskingRow[];
};

/**
 * Reads what decides what the viewer owes, in one round trip.
 * @param forms codes of forms that are due by the calendar
 * @param after forms that answer another one; without lines, records with an answer are left out
 * @param from the first own day that matters
 */
export async function readOwing(
  db: D1Database,
  viewer: Viewer,
  wanted: {
    readonly forms: readonly string[];
    readonly after: readonly Answering[];
    readonly from: number;
  },
): Promise<OwingRows> {
  const { personId, today } = viewer;
  const [stays, filed, asking] = await db.batch([
    db
      .prepare("SELECT role, from_day, until_day FROM posting WHERE person_id = ? ORDER BY from_day")
      .bind(personId),
    db
      .prepare(
        `SELECT DISTINCT d.code AS form, r.day FROM json_each(?2) w
         CROSS JOIN definition d ON d.kind = 'form' AND d.code = w.value
         CROSS JOIN record r ON r.person_id = ?1 AND r.form_id = d.id AND r.day >= ?3 AND r.state <> 'withdrawn'`,
      )
      .bind(personId, JSON.stringify(wanted.forms), wanted.from),
    db
      .prepare(
        `SELECT * FROM (
           SELECT w.value ->> 0 AS answer, r.id, d.code AS form, r.form_version, r.number, r.day, r.body,
             w.value ->> 3 AS line, (
               SELECT json_group_array(iif(w.value ->> 3 IS NULL, NULL, a.body ->> (w.value ->> 3)))
               FROM record_link l JOIN record a ON a.id = l.record_id AND a.state <> 'withdrawn'
               JOIN definition f ON f.id = a.form_id AND f.code = w.value ->> 0
               WHERE l.target_id = r.id AND l.field = w.value ->> 2) AS answered
           FROM json_each(?2) w
           CROSS JOIN definition d ON d.kind = 'form' AND d.code = w.value ->> 1
           CROSS JOIN record r ON r.person_id = ?1 AND r.form_id = d.id AND r.day >= ?3 AND r.day <= ?4
             AND r.state IN ('submitted', 'approved'))
         WHERE line IS NOT NULL OR answered = '[]'
         ORDER BY id`,
      )
      .bind(
        personId,
        JSON.stringify(wanted.after.map(({ answer, asks, by, line }) => [answer, asks, by, line])),
        wanted.from,
        today,
      ),
  ]);
  return {
    stays: z.array(StayRow).parse(stays?.results),
    filed: z.array(FiledRow).parse(filed?.results),
    asking: z.array(AskingRow).parse(asking?.results),
  };
}
