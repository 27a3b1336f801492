import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aggregatesFor } from "../../../functions/features/facts/aggregates.ts";
import { answerOf, keyOf } from "../support/fact-book.ts";
import { type Act, type Company, CO, D1, D2, G1, G2, G3, openCompany } from "../support/fact-company.ts";
import { freshDatabase, migratedDatabase } from "../support/database.ts";
import { FIRST, M1, M2, PEOPLE, STOCK } from "../support/fact-company.ts";
import type { KeptAsk, StockFilter } from "../../../functions/features/facts/ask.ts";

const RUNS = { numRuns: 100, seed: 20_261_122 };
const MONTHS = [0, 31, 59, 90].map((after) => FIRST + after);
const STRETCHES = MONTHS.flatMap((from, at) => MONTHS.slice(at + 1).map((until) => [from, until] as const));
const EVERYBODY: StockFilter = { roles: null, confirmed: false, tenureMonths: 0 };
const FILTERS: readonly StockFilter[] = [
  EVERYBODY,
  { roles: ["rep", "trainee"], confirmed: false, tenureMonths: 0 },
  { roles: ["rep"], confirmed: true, tenureMonths: 1 },
];
const UNITS = [CO, D1, D2, G1, G2, G3];

/** Every question there is of the small company, so that each act meets every kind of kept row. */
const ASKS: readonly KeptAsk[] = [
  ...UNITS.map((unitId) => ({ unitId, personId: null })),
  ...PEOPLE.map((personId) => ({ unitId: null, personId })),
].flatMap((scope): KeptAsk[] => [
  ...STRETCHES.flatMap(([from, until]) =>
    [M1, M2].flatMap((measureId) =>
      [null, 0, 150].map((least): KeptAsk => ({ kind: "fact", measureId, ...scope, from, until, least })),
    ),
  ),
  ...[...STRETCHES, ...MONTHS.map((day) => [day, day + 1] as const)].flatMap(([from, until]) =>
    FILTERS.map((who): KeptAsk => ({ kind: "stock", measureId: STOCK, who, ...scope, from, until })),
  ),
]);

let db: D1Database;
let company: Company;
let instances = 0;

beforeAll(async () => {
  db = await migratedDatabase();
});
// The files after this one find a whole database.
afterAll(async () => {
  await freshDatabase();
});

/** Asks with nothing in the isolate's memory. */
async function ask(database: D1Database, asks: readonly KeptAsk[]) {
  instances += 1;
  const read = await aggregatesFor(database, asks, {
    instance: `rollups ${instances}`,
    measures: new Map(),
    org: 1,
  });
  return asks.map(read);
}

const rightAnswers = (asks: readonly KeptAsk[]) => asks.map((one) => answerOf(company.book, one));

async function expectRight(asks: readonly KeptAsk[]): Promise<void> {
  expect(await ask(db, asks)).toEqual(rightAnswers(asks));
}

const day = fc.integer({ min: 0, max: 89 }).map((after) => FIRST + after);
const person = fc.constantFrom(...PEOPLE);
const group = fc.constantFrom(G1, G2, G3);
const fact = fc.record({
  measure: fc.constantFrom(M1, M2),
  unit: fc.constantFrom(D1, G1, G2, G3),
  day,
  source: fc.integer({ min: 1, max: 12 }),
  person,
  value: fc.constantFrom(-50, 0, 1, 100, 150),
});
const facts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant("write"),
      bulk: fc.boolean(),
      facts: fc.array(fact, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant("take"),
      bulk: fc.boolean(),
      every: fc.integer({ min: 2, max: 5 }),
    }),
  },
);
const organisation: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant("move"),
    unit: group,
    parent: fc.constantFrom(CO, D1, D2),
    back: fc.option(day),
    day,
  }),
  fc.record({
    act: fc.constant("post"),
    person,
    unit: group,
    role: fc.constantFrom("rep", "trainee", "lead"),
    day,
  }),
  fc.record({
    act: fc.constant("person"),
    person,
    joined: day,
    confirmed: fc.option(day),
    left: fc.option(day),
  }),
);
const closing: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant("close"),
    unit: fc.constantFrom(CO, D1, G1),
    month: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({ act: fc.constant("reopen"), which: fc.nat({ max: 3 }) }),
);

const lives = (acts: fc.Arbitrary<Act>) => fc.array(acts, { minLength: 2, maxLength: 7 });

/** Lives a company's life; after each act a part of all questions is asked, at the end all of them, three times. */
async function live(acts: readonly Act[]): Promise<void> {
  company = await openCompany(db);
  for (const [index, act] of acts.entries()) {
    await expectRight(ASKS.filter((_, at) => (at + index) % 3 > 0));
    await company.play(act);
  }
  await expectRight(ASKS);
  await expectRight(ASKS);
  await db.prepare("DELETE FROM rollup").run();
}

/** The database, and how many statements it was given. */
function counted() {
  let statements = 0;
  const database: D1Database = Object.create(db, {
    prepare: { value: (sql: string) => db.prepare(sql) },
    batch: {
      value: (batch: D1PreparedStatement[]) => {
        statements += batch.length;
        return db.batch(batch);
      },
    },
  });
  return { database, statements: () => statements };
}

describe("what facts and postings add up to", () => {
  test(
    "is right after any facts, moves of units, transfers and changed days of people",
    { timeout: 240_000 },
    () =>
      fc.assert(
        fc.asyncProperty(lives(fc.oneof({ weight: 2, arbitrary: facts }, organisation)), async (acts) => {
          await live(acts);
          expect(await ask(db, ASKS)).toEqual(rightAnswers(ASKS));
        }),
        RUNS,
      ),
  );

  test(
    "stays as it was on closed days, and takes in what was held back when they open",
    { timeout: 240_000 },
    () =>
      fc.assert(
        fc.asyncProperty(lives(fc.oneof({ weight: 2, arbitrary: facts }, closing)), async (acts) => {
          await live(acts);
          await expectRight(ASKS);
          for (let left = 4; left > 0; left -= 1) await company.play({ act: "reopen", which: 0 });
          expect(await company.factKeys()).toEqual([...company.book.truth.values()].map(keyOf).toSorted());
          await expectRight(ASKS);
        }),
        { ...RUNS, numRuns: 50 },
      ),
  );
});

/** The first measure of a unit in all three months. */
const issuedIn = (unitId: number): KeptAsk => ({
  kind: "fact",
  measureId: M1,
  unitId,
  personId: null,
  from: FIRST,
  until: FIRST + 90,
  least: null,
});
describe("one request", () => {
  test("costs the same queries for two questions as for all of them, and one when their answers are kept", async () => {
    company = await openCompany(db);
    await company.play({
      act: "write",
      bulk: false,
      facts: [{ measure: M1, unit: G1, day: FIRST, source: 1, person: 2, value: 5 }],
    });
    const kinds = ASKS.filter(
      (one, at) =>
        ASKS.findIndex(
          (other) => other.kind === one.kind && (other.unitId === null) === (one.unitId === null),
        ) === at,
    );
    expect(kinds).toHaveLength(4);
    const few = counted();
    await ask(few.database, kinds);
    await db.prepare("DELETE FROM rollup").run();
    const many = counted();
    await ask(many.database, ASKS);
    expect(many.statements()).toBe(few.statements());
    const warm = counted();
    await ask(warm.database, ASKS);
    expect(warm.statements()).toBe(1);
  });

  test("adds up: a district is its groups in sums and counts, and never more than them in people", async () => {
    company = await openCompany(db);
    const spread = Array.from({ length: 60 }, (_, index) => ({
      measure: M1,
      unit: Math.floor(index / 4) % 2 === 0 ? G1 : G2,
      day: FIRST + (index % 90),
      source: 1 + (index % 12),
      person: PEOPLE[index % PEOPLE.length] ?? 2,
      value: index,
    }));
    await company.play({ act: "write", bulk: true, facts: spread });
    const [district, one, two] = await ask(db, [issuedIn(D1), issuedIn(G1), issuedIn(G2)]);
    if (!district || !one || !two) throw new Error("no answers");
    expect([district.sum, district.count]).toEqual([one.sum + two.sum, one.count + two.count]);
    expect(district.people).toBeLessThan(one.people + two.people);
    expect(district.people).toBeGreaterThanOrEqual(Math.max(one.people, two.people));
  });
});
