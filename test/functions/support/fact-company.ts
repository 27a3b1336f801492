import {
  closeStatements,
  reopenStatements,
} from "../../../functions/features/closing/close-statements.repository.ts";
import { applyAdjustments } from "../../../functions/features/facts/closed-facts.repository.ts";
import type { SourcedFact } from "../../../functions/features/facts/sourced-fact.ts";
import { deleteFacts, factStatements } from "../../../functions/features/facts/write-facts.repository.ts";
import type { PersonState } from "../../../functions/features/org/person-state.ts";
import { peopleWithConsequences } from "../../../functions/features/org/people-consequences.ts";
import { type OrgUnit } from "../../../functions/features/org/unit-tree.ts";
import { unitStatements } from "../../../functions/features/org/unit-tree.repository.ts";
import { createRulebook } from "../../../functions/features/rulebook/rulebook.ts";
import { type Book, type BookFact, isHeld, keyOf, standsBelow } from "./fact-book.ts";

/** 2026-01-01. */
export const FIRST = 20_454;
const STILL = 2_932_897;
const AT = "2026-11-15T04:00:00.000Z";
const STAMP = { at: AT, by: null };

export const [CO, D1, D2, G1, G2, G3] = [1, 2, 3, 4, 5, 6];
export const [M1, M2, STOCK] = [101, 102, 103];
/** More than a small change may have. */
const BULK = 101;

/** Places that never moved: groups 1 and 2 below district 1, group 3 below district 2. */
const PARENTS = new Map<number, number | null>([
  [CO, null],
  [D1, CO],
  [D2, CO],
  [G1, D1],
  [G2, D1],
  [G3, D2],
]);
/** Where people begin, from before the first day on. */
const STARTS = new Map([
  [2, G1],
  [3, G1],
  [4, G2],
  [5, G3],
]);
export const PEOPLE: readonly number[] = [...STARTS.keys()];

/** Something that happens to the company. */
export type Act =
  | { act: "write"; bulk: boolean; facts: BookFact[] }
  | { act: "take"; bulk: boolean; every: number }
  | { act: "move"; unit: number; parent: number; day: number; back: number | null }
  | { act: "post"; person: number; unit: number; role: string; day: number }
  | { act: "person"; person: number; joined: number; confirmed: number | null; left: number | null }
  | { act: "close"; unit: number; month: number }
  | { act: "reopen"; which: number };

/** A small company in the database and in the test's own book. */
export type Company = {
  readonly book: Book;
  /** Does something to both. */
  play(act: Act): Promise<void>;
  /** The keys of all facts that the database has. */
  factKeys(): Promise<string[]>;
};

const sourced = (fact: BookFact): SourcedFact => ({
  sourceId: fact.source,
  fact: {
    measureId: fact.measure,
    unitId: fact.unit,
    day: fact.day,
    personId: fact.person,
    value: fact.value,
  },
});

/** Empties the tables that acts write, and opens the company anew. */
export async function openCompany(db: D1Database): Promise<Company> {
  await db.batch(
    [
      "rollup",
      "fact",
      "adjustment",
      "closed_value",
      "closed_unit",
      "period_close",
      "measure_state",
      "record",
      "posting",
      "unit_closure",
      "unit_placement",
    ].map((table) => db.prepare(`DELETE FROM ${table}`)),
  );
  const book: Book = {
    org: { parents: new Map(), people: new Map() },
    truth: new Map(),
    closes: new Map(),
    frozen: new Map(),
  };
  let tree = { byCode: new Map<string, OrgUnit>() };
  let people = new Map<string, PersonState>();
  const rulebook = createRulebook(1, []);

  async function placeUnits(placements: ReadonlyMap<number, OrgUnit["placements"]>): Promise<void> {
    const next = new Map(tree.byCode);
    for (const [id, list] of placements) {
      next.set(`u${id}`, { id, code: `U${id}`, name: `U${id}`, level: "unit", placements: list });
      book.org.parents.set(
        id,
        list.map(({ parentId, from, until }) => ({ parent: parentId, from, until })),
      );
    }
    await db.batch(unitStatements(db, tree, { byCode: next }));
    tree = { byCode: next };
  }

  async function setPeople(changed: readonly PersonState[]): Promise<void> {
    const next = new Map(people);
    for (const state of changed) {
      next.set(`p${state.id}`, state);
      const { joinedDay: joined, confirmedDay: confirmed, leftDay: left } = state;
      const postings = state.postings.map(({ unitId, ...posting }) => ({ unit: unitId, ...posting }));
      book.org.people.set(state.id, { joined, confirmed, left, postings });
    }
    const context = { db, rulebook, at: AT, viewer: { personId: 1 } };
    await db.batch(await peopleWithConsequences(context, people, next));
    people = next;
  }

  function writeTruth(gone: readonly BookFact[], come: readonly BookFact[]): void {
    for (const fact of gone) book.truth.delete(keyOf(fact));
    for (const fact of come) book.truth.set(keyOf(fact), fact);
  }

  async function play(act: Act): Promise<void> {
    switch (act.act) {
      case "write": {
        const come = [...new Map(act.facts.map((fact) => [keyOf(fact), fact])).values()].filter(
          (fact) => JSON.stringify(book.truth.get(keyOf(fact))) !== JSON.stringify(fact),
        );
        const gone = come.flatMap((fact) => book.truth.get(keyOf(fact)) ?? []);
        await change(gone, come, act.bulk);
        return;
      }
      case "take":
        await change(
          [...book.truth.values()].filter((_, index) => index % act.every === 0),
          [],
          act.bulk,
        );
        return;
      case "move": {
        const before = tree.byCode.get(`u${act.unit}`)?.placements ?? [];
        const kept = before
          .filter(({ from }) => from < act.day)
          .map((placement) => ({ ...placement, until: Math.min(placement.until, act.day) }));
        const home = kept.at(-1)?.parentId ?? CO;
        const until = act.back !== null && act.back > act.day ? act.back : STILL;
        const away = { parentId: act.parent, from: act.day, until };
        const back = until < STILL ? [{ parentId: home, from: until, until: STILL }] : [];
        await placeUnits(new Map([[act.unit, [...kept, away, ...back]]]));
        return;
      }
      case "post": {
        const state = people.get(`p${act.person}`);
        if (!state) return;
        const kept = state.postings
          .filter(({ from }) => from < act.day)
          .map((posting) => ({ ...posting, until: Math.min(posting.until, act.day) }));
        const posting = { unitId: act.unit, role: act.role, from: act.day, until: STILL };
        await setPeople([{ ...state, postings: [...kept, posting] }]);
        return;
      }
      case "person": {
        const state = people.get(`p${act.person}`);
        if (!state) return;
        const leftDay = act.left !== null && act.left >= act.joined ? act.left : null;
        await setPeople([{ ...state, joinedDay: act.joined, confirmedDay: act.confirmed, leftDay }]);
        return;
      }
      case "close":
        await close(act.unit, act.month);
        return;
      case "reopen": {
        const [id] = [...book.closes.keys()].slice(act.which);
        if (id !== undefined) await reopen(id);
        return;
      }
      default:
        act satisfies never;
    }
  }

  async function change(gone: readonly BookFact[], come: readonly BookFact[], bulk: boolean): Promise<void> {
    writeTruth(gone, come);
    const difference = { gone: gone.map(sourced), come: come.map(sourced) };
    const statements = bulk
      ? [
          ...deleteFacts(db, difference.gone, { stamp: STAMP, size: BULK }),
          ...factStatements(
            db,
            { gone: [], come: [...difference.come, ...filler(difference.come.length)] },
            STAMP,
          ),
        ]
      : factStatements(db, difference, STAMP);
    if (statements.length > 0) await db.batch(statements);
    if (bulk) await db.prepare("DELETE FROM fact WHERE source_id >= 1000").run();
  }

  async function close(unit: number, month: number): Promise<void> {
    const [from, until] =
      [
        [0, 31],
        [31, 59],
        [59, 90],
      ][month]?.map((after) => FIRST + after) ?? [];
    if (from === undefined || until === undefined) return;
    const open = await db
      .prepare("SELECT id FROM period_close WHERE unit_id = ? AND from_day = ? AND state = 'closed'")
      .bind(unit, from)
      .first("id");
    if (open !== null) return;
    for (const fact of book.truth.values()) {
      const isBelow =
        from <= fact.day && fact.day < until && standsBelow(book.org, fact.unit, unit, fact.day);
      if (isBelow && !isHeld(book, fact.unit, fact.day)) book.frozen.set(keyOf(fact), fact);
    }
    const calendar = { calendar: "company", period: `${month}`, rulebookVersion: 1, at: AT, by: 1 };
    await db.batch(closeStatements(db, { unitId: unit, from, until, ...calendar }, []));
    const id = await db.prepare("SELECT max(id) AS id FROM period_close").first("id");
    book.closes.set(Number(id), {
      holds: (at, day) => from <= day && day < until && standsBelow(book.org, at, unit, day),
    });
  }

  async function reopen(id: number): Promise<void> {
    await db.batch([
      ...reopenStatements(db, { closeId: id, at: AT, by: 1, reason: "late" }),
      ...applyAdjustments(db, id),
    ]);
    book.closes.delete(id);
    for (const [key, fact] of book.frozen) if (!isHeld(book, fact.unit, fact.day)) book.frozen.delete(key);
  }

  await db.batch([
    ...[M1, M2, STOCK].flatMap((id) => [
      db
        .prepare("INSERT OR IGNORE INTO definition (id, kind, code) VALUES (?1, 'measure', 'm' || ?1)")
        .bind(id),
      db.prepare("INSERT INTO measure_state (measure_id, version) VALUES (?, 1)").bind(id),
    ]),
    db.prepare("INSERT OR IGNORE INTO definition (id, kind, code) VALUES (100, 'form', 'paper')"),
  ]);
  await placeUnits(
    new Map([...PARENTS].map(([id, parentId]) => [id, [{ parentId, from: FIRST - 900, until: STILL }]])),
  );
  await setPeople(
    [...STARTS].map(([id, unitId]) => ({
      id,
      code: `P${id}`,
      name: `P${id}`,
      joinedDay: FIRST - 40,
      confirmedDay: null,
      leftDay: null,
      postings: [{ unitId, role: "rep", from: FIRST - 40, until: STILL }],
    })),
  );
  // Whoever has a fact in a unit has a record there, or was posted there.
  await db
    .prepare(
      `INSERT INTO record (form_id, form_version, number, person_id, unit_id, unit_given, day, body, created_at, created_by,
         updated_at, updated_by)
       SELECT 100, 1, p.id || ' ' || u.id, p.id, u.id, 1, 1, '{}', ?1, 1, ?1, 1 FROM person p, unit u WHERE p.id > 1`,
    )
    .bind(AT)
    .run();

  const rows = () => db.prepare("SELECT measure_id, unit_id, day, source_id FROM fact").raw();
  return { book, play, factKeys: async () => (await rows()).map((row) => row.join(" ")).toSorted() };
}

/** Facts of a unit and days that nobody asks for, to make a change a large one. */
function filler(present: number): SourcedFact[] {
  if (present === 0) return [];
  return Array.from({ length: BULK }, (_, index) =>
    sourced({ measure: M1, unit: CO, day: 1, source: 1_000 + index, person: 2, value: 1 }),
  );
}
