import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JobView } from "../../../shared/contract/jobs.ts";
import { testApi } from "../support/api.ts";
import { emptyCompany } from "./empty-company.ts";
import { dump, send } from "./send.ts";

const PEOPLE = "code,name,unit,joined_on,confirmed_on,left_on";
const CORRECTED = /^Facts corrected: (\d+)\.$/;
const UNITS = ["G1", "G2", "G3"];
const REPS = ["A", "B", "C"];

const api = testApi();
let db: D1Database;

/** Everything that counts: each record's place, and every fact. */
const counted = () =>
  Promise.all([
    dump(db, "fact"),
    db
      .prepare("SELECT id, unit_id, unit_given, day FROM record ORDER BY id")
      .all()
      .then(({ results }) => results),
  ]);

async function rebuild(): Promise<{ corrected: number; left: number }> {
  const { id } = await api.read(JobView, "/jobs/rebuild", { as: "admin", method: "POST" });
  const job = await api.read(JobView, `/jobs/${id}/steps`, { as: "admin", method: "POST" });
  if (job.state !== "done") throw new Error(JSON.stringify(job));
  return { corrected: Number(CORRECTED.exec(job.detail)?.[1]), left: job.total - job.done };
}

const day = fc
  .integer({ min: 0, max: 700 })
  .map((after) => new Date(Date.UTC(2024, 6, 1 + after)).toISOString().slice(0, 10));
const rep = fc.constantFrom(...REPS);
const unit = fc.constantFrom(...UNITS);
const blankOr = (text: fc.Arbitrary<string>) => fc.option(text, { nil: "", freq: 1 });

/** One act of a company's life, as an import or a correction. Impossible ones are refused, which is as it should be. */
const act = fc.oneof(
  fc.tuple(
    fc.constant("postings"),
    fc.constant("person,unit,role,from,to"),
    fc.tuple(rep, unit, fc.constant("rep"), day, blankOr(day)),
  ),
  fc.tuple(
    fc.constant("people"),
    fc.constant("code,joined_on,confirmed_on,left_on"),
    fc.tuple(rep, day, blankOr(day), blankOr(day)),
  ),
  fc.tuple(
    fc.constant("units"),
    fc.constant("code,parent,level,name,from"),
    fc.tuple(unit, fc.constantFrom("CO", ...UNITS), fc.constant("g"), fc.constant("n"), day),
  ),
  fc.tuple(
    fc.constant("policies"),
    fc.constant("number,rep,unit,issued_on,premium,ended_on,end_reason,pay_mode"),
    fc.tuple(
      fc.constantFrom("P1", "P2", "P3", "P4"),
      rep,
      blankOr(unit),
      day,
      fc.constantFrom("100", "2,000.50"),
      fc.constant(""),
      fc.constant(""),
      fc.constantFrom("", "single"),
    ),
  ),
  fc.tuple(
    fc.constant("policies"),
    fc.constant("number,ended_on,end_reason"),
    fc.tuple(fc.constantFrom("P1", "P2"), day, fc.constantFrom("lapsed", "cooling_off")),
  ),
  fc.tuple(
    fc.constant("opportunities"),
    fc.constant("number,customer,owner,unit,opened_on,amount,closed_on,outcome"),
    fc.tuple(
      fc.constantFrom("O1", "O2"),
      fc.constant("Acme"),
      rep,
      blankOr(unit),
      day,
      fc.constant("10"),
      day,
      fc.constantFrom("won", "lost"),
    ),
  ),
);

async function begin(): Promise<void> {
  db = await emptyCompany();
  await send(
    api,
    "units",
    "code,parent,level,name",
    "CO,,c,Company",
    ...UNITS.map((code) => `${code},CO,g,${code}`),
  );
  await send(
    api,
    "people",
    PEOPLE,
    ...REPS.map((code, index) => `${code},${code},${UNITS[index]},2024-07-01,,`),
  );
  await send(
    api,
    "policies",
    "number,rep,issued_on,premium",
    ...REPS.map((code) => `P-${code},${code},2025-09-01,100`),
  );
}

describe("rebuilding facts", () => {
  test(
    "changes nothing after any sequence of imports, corrections and transfers",
    { timeout: 120_000 },
    async () => {
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 10 }), async (acts) => {
          await begin();
          for (const [kind, columns, row] of acts) {
            const { import: view } = await send(api, kind, columns, row);
            taken += view.added + view.changed;
          }
          const before = await counted();
          expect(await rebuild()).toEqual({ corrected: 0, left: 0 });
          expect(await counted()).toEqual(before);
          await db.prepare("DELETE FROM fact").run();
          await rebuild();
          expect(await counted()).toEqual(before);
        }),
        { numRuns: 20 },
      );
      expect(taken).toBeGreaterThan(40);
    },
  );

  test("takes away what has no source and repairs what is wrong, and moves the measures' versions", async () => {
    await begin();
    await send(api, "policies", "number,rep,issued_on,premium", "P1,A,2025-01-01,100");
    const before = await dump(db, "fact");
    const versions = await dump(db, "measure_state");
    await db.batch([
      db.prepare("UPDATE fact SET value = value + 1"),
      db.prepare(
        "INSERT INTO fact SELECT measure_id, unit_id, day + 1, source_id + 1000, person_id, value FROM fact",
      ),
    ]);
    expect((await rebuild()).corrected).toBeGreaterThan(0);
    expect(await dump(db, "fact")).toEqual(before);
    expect(await dump(db, "measure_state")).not.toEqual(versions);
  });
});
