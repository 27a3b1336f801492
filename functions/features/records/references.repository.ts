import { z } from "zod";
import { mayReadRecord } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { Posting } from "../org/posting.ts";

/** A person named by a record. */
export type ReferencedPerson = {
  readonly id: number;
  readonly code: string;
  readonly postings: readonly Posting[];
};

/** What records name by code or number, found in one round trip. Keys are lower case. */
export type References = {
  readonly people: ReadonlyMap<string, ReferencedPerson>;
  readonly units: ReadonlyMap<string, { readonly id: number; readonly code: string }>;
  readonly records: ReadonlyMap<string, number>;
};

const PersonRow = z.object({ id: z.number(), code: z.string() });
const PostingRow = z.object({
  person_id: z.number(),
  unit_id: z.number(),
  from_day: z.number(),
  until_day: z.number(),
});
const LookupRow = z.object({ id: z.number(), form_code: z.string(), number: z.string() });

/** The key of a record in `References.records`. */
export function lookupKey(form: string, number: string): string {
  return `${form} ${number}`.toLowerCase();
}

/** Finds people, units and (where the viewer may read them) records; the number of queries is constant. */
export async function readReferences(
  db: D1Database,
  viewer: Viewer,
  wanted: {
    people: readonly string[];
    units: readonly string[];
    lookups: readonly { form: string; number: string }[];
  },
): Promise<References> {
  const people = JSON.stringify([...new Set(wanted.people)]);
  const results = await db.batch([
    db.prepare("SELECT p.id, p.code FROM json_each(?) w JOIN person p ON p.code = w.value").bind(people),
    db
      .prepare(
        `SELECT o.person_id, o.unit_id, o.from_day, o.until_day
         FROM json_each(?) w JOIN person p ON p.code = w.value JOIN posting o ON o.person_id = p.id`,
      )
      .bind(people),
    db
      .prepare("SELECT u.id, u.code FROM json_each(?) w JOIN unit u ON u.code = w.value")
      .bind(JSON.stringify([...new Set(wanted.units)])),
    db
      .prepare(
        `SELECT r.id, d.code AS form_code, r.number FROM json_each(?) w
         JOIN definition d ON d.kind = 'form' AND d.code = w.value ->> 'form'
         JOIN record r ON r.form_id = d.id AND r.number = w.value ->> 'number' WHERE ${mayReadRecord(viewer)}`,
      )
      .bind(JSON.stringify(wanted.lookups)),
  ]);
  const postings = new Map<number, Posting[]>();
  for (const row of z.array(PostingRow).parse(results[1]?.results)) {
    const posting = { unitId: row.unit_id, from: row.from_day, until: row.until_day };
    const list = postings.get(row.person_id);
    if (list) list.push(posting);
    else postings.set(row.person_id, [posting]);
  }
  return {
    people: new Map(
      z
        .array(PersonRow)
        .parse(results[0]?.results)
        .map((row) => [row.code.toLowerCase(), { ...row, postings: postings.get(row.id) ?? [] }]),
    ),
    units: new Map(
      z
        .array(PersonRow)
        .parse(results[2]?.results)
        .map((row) => [row.code.toLowerCase(), row]),
    ),
    records: new Map(
      z
        .array(LookupRow)
        .parse(results[3]?.results)
        .map((row) => [lookupKey(row.form_code, row.number), row.id]),
    ),
  };
}
