import { z } from "zod";
import { mayReadRecord } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { RolePosting } from "../org/person-state.ts";

/** A person named by a record. */
export type ReferencedPerson = {
  readonly id: number;
  readonly code: string;
  readonly postings: readonly RolePosting[];
};

/** What records name by code or number, and maybe more people and units than were asked for. Keys are lower case. */
export type References = {
  readonly people: ReadonlyMap<string, ReferencedPerson>;
  readonly units: ReadonlyMap<string, { readonly id: number; readonly code: string }>;
  readonly records: ReadonlyMap<string, number>;
  /** By id, of those that have arrived: those that are nobody's yet but the viewer's own, and those of records. */
  readonly files: ReadonlyMap<string, { readonly type: string; readonly recordId: number | null }>;
};

const NamedRow = z.object({ id: z.number(), code: z.string() });
const PostingRow = z.object({
  person_id: z.number(),
  unit_id: z.number(),
  role: z.string(),
  from_day: z.number(),
  until_day: z.number(),
});
const FileRow = z.object({ id: z.string(), type: z.string(), record_id: z.number().nullable() });
const LookupRow = z.object({ id: z.number(), form_code: z.string(), number: z.string() });

/** The key of a record in `References.records`. */
export function lookupKey(form: string, number: string): string {
  return `${form} ${number}`.toLowerCase();
}

/** What is to be found. A look-up of a form that shares its records may name one that the viewer may not read. */
export type WantedReferences = {
  readonly people: readonly string[];
  readonly units: readonly string[];
  readonly lookups: readonly { readonly form: string; readonly number: string; readonly shared: boolean }[];
  readonly files: readonly string[];
};

/**
 * Finds people, units, files and (where the viewer may read them, or their form shares them) records, in one round trip. People and units are kept as
 * long as the organisation does not move: a write that was computed from them fails with `org_moved` if it has.
 */
export async function readReferences(
  db: D1Database,
  viewer: Viewer,
  wanted: WantedReferences,
): Promise<References> {
  const known = knownOf(viewer.company);
  const people = JSON.stringify(unknownOf(wanted.people, known.people));
  const units = JSON.stringify(unknownOf(wanted.units, known.units));
  const lookups = JSON.stringify(wanted.lookups);
  const files = JSON.stringify(wanted.files);
  if ([people, units, lookups, files].every((list) => list === NOTHING))
    return { ...known, records: new Map(), files: new Map() };
  const results = await db.batch([
    db.prepare("SELECT p.id, p.code FROM json_each(?) w JOIN person p ON p.code = w.value").bind(people),
    db
      .prepare(
        `SELECT o.person_id, o.unit_id, o.role, o.from_day, o.until_day
         FROM json_each(?) w JOIN person p ON p.code = w.value JOIN posting o ON o.person_id = p.id`,
      )
      .bind(people),
    db.prepare("SELECT u.id, u.code FROM json_each(?) w JOIN unit u ON u.code = w.value").bind(units),
    db
      .prepare(
        // Starts from what is wanted: left to itself the planner reads all records, and mostly for nothing.
        `SELECT r.id, d.code AS form_code, r.number FROM json_each(?) w
         CROSS JOIN definition d ON d.kind = 'form' AND d.code = w.value ->> 'form'
         CROSS JOIN record r ON r.form_id = d.id AND r.number = w.value ->> 'number'
         WHERE w.value ->> 'shared' OR ${mayReadRecord(viewer)}`,
      )
      .bind(lookups),
    db
      .prepare(
        `SELECT a.id, a.type, a.record_id FROM json_each(?) w CROSS JOIN attachment a ON a.id = w.value
         WHERE a.coming = 0 AND (a.record_id IS NOT NULL OR (a.person_id = ${viewer.personId} AND a.doomed_at IS NULL))`,
      )
      .bind(files),
  ]);
  const stays = new Map<number, RolePosting[]>();
  for (const row of z.array(PostingRow).parse(results[1]?.results)) {
    const posting = { unitId: row.unit_id, role: row.role, from: row.from_day, until: row.until_day };
    const list = stays.get(row.person_id);
    if (list) list.push(posting);
    else stays.set(row.person_id, [posting]);
  }
  for (const row of z.array(NamedRow).parse(results[0]?.results)) {
    known.people.set(row.code.toLowerCase(), { ...row, postings: stays.get(row.id) ?? [] });
  }
  for (const row of z.array(NamedRow).parse(results[2]?.results))
    known.units.set(row.code.toLowerCase(), row);
  const records = z
    .array(LookupRow)
    .parse(results[3]?.results)
    .map((row): [string, number] => [lookupKey(row.form_code, row.number), row.id]);
  const found = z
    .array(FileRow)
    .parse(results[4]?.results)
    .map((row) => [row.id, { type: row.type, recordId: row.record_id }] as const);
  return { ...known, records: new Map(records), files: new Map(found) };
}

/** People and units by code, as an organisation of one version has them. */
type Known = {
  readonly organisation: string;
  readonly people: Map<string, ReferencedPerson>;
  readonly units: Map<string, { readonly id: number; readonly code: string }>;
};

const NOTHING = "[]";
const PEOPLE_KEPT_MAX = 50_000;
let kept: Known | undefined;

function knownOf({ instance, orgVersion }: Viewer["company"]): Known {
  const organisation = `${instance} ${orgVersion}`;
  if (kept?.organisation !== organisation || kept.people.size > PEOPLE_KEPT_MAX) {
    kept = { organisation, people: new Map(), units: new Map() };
  }
  return kept;
}

function unknownOf(codes: readonly string[], known: ReadonlyMap<string, unknown>): string[] {
  return [...new Set(codes)].filter((code) => !known.has(code.toLowerCase()));
}
