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
});
export type AskingRow = z.infer<typeof AskingRow>;

/** What decides what the viewer owes: own postings, own records of some forms, and own records that ask for another. */
export type OwingRows = {
  readonly stays: readonly z.infer<typeof StayRow>[];
  readonly filed: readonly z.infer<typeof FiledRow>[];
  readonly asking: readonly AskingRow[];
};

/**
 * Reads what decides what the viewer owes, in one round trip.
 * @param forms codes of forms that are due by the calendar
 * @param after forms that answer another one by a look-up field
 * @param from the first own day that matters
 */
export async function readOwing(
  db: D1Database,
  viewer: Viewer,
  wanted: {
    readonly forms: readonly string[];
    readonly after: readonly { readonly answer: string; readonly asks: string; readonly by: string }[];
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
        `SELECT w.value ->> 0 AS answer, r.id, d.code AS form, r.form_version, r.number, r.day, r.body
         FROM json_each(?2) w
         CROSS JOIN definition d ON d.kind = 'form' AND d.code = w.value ->> 1
         CROSS JOIN record r ON r.person_id = ?1 AND r.form_id = d.id AND r.day >= ?3 AND r.day <= ?4
           AND r.state IN ('submitted', 'approved')
         WHERE NOT EXISTS (
           SELECT 1 FROM record_link l JOIN record a ON a.id = l.record_id AND a.state <> 'withdrawn'
           JOIN definition f ON f.id = a.form_id AND f.code = w.value ->> 0
           WHERE l.target_id = r.id AND l.field = w.value ->> 2)
         ORDER BY r.id`,
      )
      .bind(
        personId,
        JSON.stringify(wanted.after.map(({ answer, asks, by }) => [answer, asks, by])),
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
