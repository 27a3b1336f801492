import { z } from "zod";
import { jsonPieces } from "../json-pieces.ts";
import { STILL } from "./posting.ts";
import type { PeopleState, PersonState, PostingUnit, RolePosting } from "./person-state.ts";

const PersonRow = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  joined_day: z.number(),
  confirmed_day: z.number().nullable(),
  left_day: z.number().nullable(),
});
const PostingRow = z.object({
  person_id: z.number(),
  unit_id: z.number(),
  role: z.string(),
  from_day: z.number(),
  until_day: z.number(),
});
const UnitRow = z.object({ id: z.number(), code: z.string(), first_day: z.number() });
const AdminRow = z.object({ code: z.string(), from_day: z.number() });
const IdRow = z.object({ id: z.number() });

const PERSON = "p.id, p.code, p.name, p.joined_day, p.confirmed_day, p.left_day";
const POSTING = "o.person_id, o.unit_id, o.role, o.from_day, o.until_day";

/** The people with these codes and their postings, with all units and who the administrators are. */
export async function readPeopleState(db: D1Database, codes: readonly string[]): Promise<PeopleState> {
  const wanted = JSON.stringify([...new Set(codes)]);
  const results = await db.batch([
    db.prepare(`SELECT ${PERSON} FROM json_each(?) w JOIN person p ON p.code = w.value`).bind(wanted),
    db
      .prepare(
        `SELECT ${POSTING} FROM json_each(?) w JOIN person p ON p.code = w.value
         JOIN posting o ON o.person_id = p.id ORDER BY o.person_id, o.from_day`,
      )
      .bind(wanted),
    db.prepare(
      `SELECT u.id, u.code, min(l.from_day) AS first_day
       FROM unit u JOIN unit_placement l ON l.unit_id = u.id GROUP BY u.id`,
    ),
    db.prepare("SELECT coalesce(max(id), 0) + 1 AS id FROM person"),
    db
      .prepare(
        `SELECT p.code, min(g.from_day) AS from_day FROM role_grant g JOIN person p ON p.id = g.person_id
         WHERE g.role = 'admin' AND g.until_day = ? AND p.left_day IS NULL GROUP BY p.code`,
      )
      .bind(STILL),
  ]);
  const people = peopleOf(results[0]?.results, results[1]?.results);
  const units = z.array(UnitRow).parse(results[2]?.results);
  return {
    people: new Map(people.map((person) => [person.code.toLowerCase(), person])),
    units: new Map(
      units.map((row): [string, PostingUnit] => [
        row.code.toLowerCase(),
        { id: row.id, code: row.code, firstDay: row.first_day },
      ]),
    ),
    admins: new Map(
      z
        .array(AdminRow)
        .parse(results[4]?.results)
        .map((row) => [row.code.toLowerCase(), row.from_day]),
    ),
    nextId: IdRow.parse(results[3]?.results[0]).id,
  };
}

/** People by id, after one and up to a number of them, with their postings. */
export async function readPeopleAfter(db: D1Database, after: number, limit: number): Promise<PersonState[]> {
  return readPeople(db, "SELECT id FROM person WHERE id > ?1 ORDER BY id LIMIT ?2", [after, limit]);
}

/** The people with these ids, with their postings. */
export async function readPeopleById(db: D1Database, ids: readonly number[]): Promise<PersonState[]> {
  return readPeople(db, "SELECT value FROM json_each(?1)", [JSON.stringify(ids)]);
}

async function readPeople(db: D1Database, ids: string, values: (string | number)[]): Promise<PersonState[]> {
  const results = await db.batch([
    db.prepare(`SELECT ${PERSON} FROM person p WHERE p.id IN (${ids}) ORDER BY p.id`).bind(...values),
    db
      .prepare(
        `SELECT ${POSTING} FROM posting o WHERE o.person_id IN (${ids}) ORDER BY o.person_id, o.from_day`,
      )
      .bind(...values),
  ]);
  return peopleOf(results[0]?.results, results[1]?.results);
}

/** The statements that write people and all their postings, and move the organisation's version. */
export function peopleStatements(db: D1Database, people: readonly PersonState[]): D1PreparedStatement[] {
  if (people.length === 0) return [];
  const rows = people.map((p) => [p.id, p.code, p.name, p.joinedDay, p.confirmedDay, p.leftDay]);
  const postings = people.flatMap((p) => p.postings.map((o) => [p.id, o.from, o.until, o.unitId, o.role]));
  return [
    ...jsonPieces(rows).map((piece) =>
      db
        .prepare(
          `INSERT INTO person (id, code, name, joined_day, confirmed_day, left_day)
           SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
           FROM json_each(?) WHERE true
           ON CONFLICT (id) DO UPDATE SET name = excluded.name, joined_day = excluded.joined_day,
             confirmed_day = excluded.confirmed_day, left_day = excluded.left_day`,
        )
        .bind(piece),
    ),
    db
      .prepare("DELETE FROM posting WHERE person_id IN (SELECT value FROM json_each(?))")
      .bind(JSON.stringify(people.map((person) => person.id))),
    ...jsonPieces(postings).map((piece) =>
      db
        .prepare(
          `INSERT INTO posting (person_id, from_day, until_day, unit_id, role)
           SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`,
        )
        .bind(piece),
    ),
    db.prepare("UPDATE company SET org_version = org_version + 1"),
  ];
}

function peopleOf(personRows: unknown, postingRows: unknown): PersonState[] {
  const postings = new Map<number, RolePosting[]>();
  for (const row of z.array(PostingRow).parse(postingRows)) {
    const posting = { unitId: row.unit_id, role: row.role, from: row.from_day, until: row.until_day };
    const list = postings.get(row.person_id);
    if (list) list.push(posting);
    else postings.set(row.person_id, [posting]);
  }
  return z
    .array(PersonRow)
    .parse(personRows)
    .map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      joinedDay: row.joined_day,
      confirmedDay: row.confirmed_day,
      leftDay: row.left_day,
      postings: postings.get(row.id) ?? [],
    }));
}
