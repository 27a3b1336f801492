import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import {
  closeStatements,
  reopenStatements,
} from "../../../functions/features/closing/close-statements.repository.ts";
import { releaseGuard } from "../../../functions/features/batch-guard.repository.ts";
import { applyAdjustments } from "../../../functions/features/facts/closed-facts.repository.ts";
import {
  REBUILD_START,
  rebuildFacts,
  type Recount,
} from "../../../functions/features/facts/rebuild-facts.ts";
import { isoFromDay, dayFromIso } from "../../../shared/calendar/day.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { importSmallCompany } from "../support/small-company.ts";

const AT = "2026-11-15T04:00:00.000Z";
const FactRow = z.object({ measure: z.string(), number: z.string(), day: z.number(), value: z.number() });
const AdjustmentRow = FactRow.extend({ effect: z.number(), at: z.string(), by_person: z.number() });
const CompanyRow = z.object({
  instance: z.string(),
  org_version: z.number(),
  rulebook_version: z.number(),
  closing_version: z.number(),
});

const api = testApi();
let db: D1Database;

beforeEach(async () => {
  db = await freshDatabase();
  await importSmallCompany(api);
  await importFile(api, {
    kind: "policies",
    columns: ["number", "rep", "issued_on", "premium"],
    rows: [
      ["P8", "EVA", "2026-08-10", "100"],
      ["P9", "EVA", "2026-09-10", "100"],
      ["P10", "EVA", "2026-10-10", "100"],
    ],
  });
});

const dayOf = (iso: string): number => dayFromIso(iso) ?? 0;

async function rowsOf<Row>(schema: z.ZodType<Row>, table: string, columns: string): Promise<Row[]> {
  const { results } = await db
    .prepare(
      `SELECT d.code AS measure, r.number, f.day, f.value ${columns} FROM ${table} f
       JOIN definition d ON d.id = f.measure_id JOIN record r ON r.id = f.source_id
       WHERE d.code IN ('policy_issued', 'premium_due_13') ORDER BY d.code, r.id, f.value`,
    )
    .all();
  return z.array(schema).parse(results);
}

const issued = async (): Promise<string[]> =>
  (await rowsOf(FactRow, "fact", "")).map(
    ({ measure, number, day, value }) => `${measure} ${number} ${isoFromDay(day)} ${value}`,
  );

/** All steps of a rebuild; how many facts they corrected. */
async function rebuild(recount: Recount | null): Promise<number> {
  const row = CompanyRow.parse(await db.prepare("SELECT * FROM company").first());
  const company = {
    name: "Company",
    currency: "CNY",
    timeZone: "UTC",
    instance: row.instance,
    orgVersion: row.org_version,
    rulebookVersion: row.rulebook_version,
    closingVersion: row.closing_version,
  };
  let corrected = 0;
  for (let at: typeof REBUILD_START | null = REBUILD_START; at !== null;) {
    const step: Awaited<ReturnType<typeof rebuildFacts>> = await rebuildFacts({ db }, company, at, recount);
    if (step.statements.length > 0) await db.batch([...step.statements, releaseGuard(db)]);
    corrected += step.corrected;
    at = step.next;
  }
  return corrected;
}

async function idOf(table: string, code: string): Promise<number> {
  return z.number().parse(await db.prepare(`SELECT id FROM ${table} WHERE code = ?`).bind(code).first("id"));
}

test("counts one measure of late records anew: at once on open days, as adjustments on closed ones", async () => {
  const right = await issued();
  // As if the rule had counted seven more until now.
  await db.prepare("UPDATE fact SET value = value + 7").run();
  const close = { unitId: await idOf("unit", "D1"), from: dayOf("2026-09-01"), until: dayOf("2026-10-01") };
  const about = { period: "2026-09", calendar: "company", rulebookVersion: 1, at: AT, by: 1 };
  await db.batch(closeStatements(db, { ...close, ...about }, []));
  const measureId = await idOf("definition", "policy_issued");
  const recount = { measureId, from: dayOf("2026-09-01"), stamp: { at: AT, by: 1 } };

  expect(await rebuild(recount)).toBe(4);
  expect(await issued()).toEqual(
    right.map((text) =>
      text.startsWith("policy_issued P10") ? text : text.replace(/\d+$/, (value) => `${Number(value) + 7}`),
    ),
  );
  const held = await rowsOf(AdjustmentRow, "adjustment", ", f.effect, f.at, f.by_person");
  expect(held).toEqual([
    {
      measure: "policy_issued",
      number: "P9",
      day: dayOf("2026-09-10"),
      value: 10_000,
      effect: 1,
      at: AT,
      by_person: 1,
    },
    {
      measure: "policy_issued",
      number: "P9",
      day: dayOf("2026-09-10"),
      value: 10_007,
      effect: -1,
      at: AT,
      by_person: 1,
    },
  ]);
  expect(await rebuild(recount)).toBe(0);

  const closeId = z.number().parse(await db.prepare("SELECT id FROM period_close").first("id"));
  await db.batch([
    ...reopenStatements(db, { closeId, at: AT, by: 1, reason: "late" }),
    ...applyAdjustments(db, closeId),
  ]);
  expect((await issued()).filter((text) => /^policy_issued P(9|10) /.test(text))).toEqual(
    right.filter((text) => /^policy_issued P(9|10) /.test(text)),
  );
  await rebuild(null);
  expect(await issued()).toEqual(right);
});

test("leaves a simulation's facts alone", async () => {
  await db.prepare("INSERT INTO definition (kind, code) VALUES ('shadow', 'policy_issued~3')").run();
  const shadow = await idOf("definition", "policy_issued~3");
  await db
    .prepare(
      "INSERT INTO fact SELECT ?1, unit_id, day, source_id, person_id, 1 FROM fact WHERE measure_id = ?2",
    )
    .bind(shadow, await idOf("definition", "policy_issued"))
    .run();
  const count = () =>
    db.prepare("SELECT count(*) AS n FROM fact WHERE measure_id = ?").bind(shadow).first("n");
  expect(await count()).toBe(3);
  expect(await rebuild(null)).toBe(0);
  expect(await count()).toBe(3);
});
