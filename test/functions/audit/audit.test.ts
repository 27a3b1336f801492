import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { AUDIT_ACTIONS, type AuditAction, AuditList } from "../../../shared/contract/audit.ts";
import type { AuditedAct } from "../../../functions/features/audit.repository.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { importSmallCompany } from "../support/small-company.ts";

const api = testApi();

/** One row of the audit, by what filters ask about. */
type Row = {
  readonly id: number;
  readonly at: string;
  readonly person: string | null;
  readonly action: string;
  readonly subject: string;
};

const PEOPLE = ["admin", "EVA", "EV", null];
const ACTIONS = [
  "record/create",
  "record/change",
  "rule/publish",
  "rule/policy",
  "org/grant",
  "org/grant-end",
];
const CODES = ["ADMIN", "EVA", "EV"];
const SUBJECTS = ["policy P1", "policy P10", "opportunity O1", "kpi p v1"];
// Around midnight in Shanghai, where the company is: 16:00 UTC.
const INSTANTS = [
  "2026-10-30T15:59:59.999Z",
  "2026-10-30T16:00:00.000Z",
  "2026-10-31T15:59:59.999Z",
  "2026-10-31T16:00:00.000Z",
  "2026-11-01T03:00:00.000Z",
];
const FILTERS: readonly Record<string, string>[] = [
  {},
  { action: "record/" },
  { action: "rule/publish" },
  { action: "ule" },
  { action: "org/grant" },
  { action: "org/gran" },
  { subject: "policy P1" },
  { subject: "%" },
  { subject: "policy_P" },
  { person: "e" },
  { person: "ev" },
  { person: "EVA", action: "record/c" },
  { from: "2026-10-31" },
  { to: "2026-10-31" },
  { from: "2026-10-31", to: "2026-10-31" },
  { from: "2026-11-02" },
  { from: "2026-10-31", action: "rule/", person: "admin" },
];

/** The day that a clock eight hours ahead of UTC shows. */
function dayInShanghai(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Whether a text begins with another, or is that one where it is one of those that are whole. */
function begins(text: string, wanted: string, whole: readonly string[]): boolean {
  return whole.includes(wanted) ? text === wanted : text.startsWith(wanted);
}

function fits(
  row: Row,
  { action = "", subject = "", person = "", from, to }: Record<string, string>,
): boolean {
  const day = dayInShanghai(row.at);
  return (
    begins(row.action, action, ACTIONS) &&
    row.subject.startsWith(subject) &&
    begins((row.person ?? "").toUpperCase(), person.toUpperCase(), CODES) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

let rows: Row[];

/** All pages of a filtered audit. */
async function readAll(filter: Record<string, string>): Promise<{ ids: number[]; pages: number }> {
  const ids: number[] = [];
  for (let pages = 1, before = ""; ; pages += 1) {
    const query = new URLSearchParams({ ...filter, ...(before === "" ? {} : { before }) });
    const { entries, next } = await api.read(AuditList, `/audit?${query.toString()}`, { as: "admin" });
    ids.push(...entries.map(({ id }) => id));
    if (next === null) return { ids, pages };
    before = String(next);
  }
}

beforeAll(async () => {
  await freshDatabase();
  await importSmallCompany(api);
  // Somebody whose code is the beginning of another's.
  await importFile(api, {
    kind: "people",
    columns: ["code", "name", "unit", "joined_on", "confirmed_on", "left_on"],
    rows: [["EV", "Evelyn", "G1", "2020-01-01", "", ""]],
  });
  await env.DB.prepare("DELETE FROM audit").run();
  const combined = PEOPLE.flatMap((person) =>
    ACTIONS.flatMap((action) =>
      SUBJECTS.flatMap((subject) => INSTANTS.map((at) => ({ person, action, subject, at }))),
    ),
  );
  rows = combined.map((row, index) => ({ id: 100 + index * 3, ...row }));
  await env.DB.prepare(
    `INSERT INTO audit (id, at, person_id, action, subject, detail, request_id)
       SELECT value ->> 'id', value ->> 'at', (SELECT id FROM person WHERE code = value ->> 'person'), value ->> 'action',
         value ->> 'subject', '{"n":1,"t":"x"}', 'request' FROM json_each(?)`,
  )
    .bind(JSON.stringify(rows))
    .run();
});

describe("the audit", () => {
  test.each(FILTERS.map((filter) => [JSON.stringify(filter), filter] as const))(
    "filtered by %s shows exactly the rows that fit, the latest first",
    async (_text, filter) => {
      const expected = rows.filter((row) => fits(row, filter)).map(({ id }) => id);
      expect((await readAll(filter)).ids).toEqual(expected.toReversed());
    },
  );

  test("comes in pages that leave out nothing and repeat nothing", async () => {
    const { ids, pages } = await readAll({});
    expect([ids.length, pages]).toEqual([480, 3]);
  });

  test("shows a row whole", async () => {
    const { entries } = await api.read(AuditList, "/audit?person=eva&action=rule/pol", { as: "admin" });
    const last = rows.findLast(({ person, action }) => person === "EVA" && action === "rule/policy");
    expect(entries[0]).toEqual({
      ...last,
      personName: "Eva",
      subjectName: null,
      detail: { n: 1, t: "x" },
      requestId: "request",
    });
  });
});

/** What rows of every family are called, as somebody who reads the audit would say it. */
const CALLED: readonly (readonly [
  action: string,
  subject: string,
  chinese: string | null,
  english: string | null,
])[] = [
  ["record/create", "policy P 1", "保单 P 1", "Policy P 1"],
  ["record/decide", "1 records", "1 条记录", "1 record"],
  ["record/decide", "3 records", "3 条记录", "3 records"],
  ["approval/follow", "2 records", "2 条记录", "2 records"],
  ["record/create", "no_such_form P1", null, null],
  ["delegation/add", "person EVA", "Eva", "Eva"],
  ["org/transfer", "person WEI1", "王伟", "王伟"],
  ["org/move", "unit G1", "East one", "East one"],
  ["org/move", "unit GONE", null, null],
  ["target/enter", "activity_rate D1 2026-10", "活动率 East 2026-10", "Activity rate East 2026-10"],
  ["target/enter", "activity_rate EVA 2026-Q4", "活动率 Eva 2026-Q4", "Activity rate Eva 2026-Q4"],
  ["period/close", "D1 2026-10", "East 2026-10", "East 2026-10"],
  ["rule/publish", "kpi activity_rate v3", "活动率 第 3 版", "Activity rate version 3"],
  ["rule/simulate", "kpi nobody_knows v1", null, null],
  ["rule/policy", "rules", "规则管理方式", "How rules are governed"],
  ["import/chunk", "import 12", "导入 12", "Import 12"],
  ["job/rebuild", "facts", "全部数据", "All facts"],
  ["job/cancel", "job 7", "任务 7", "Job 7"],
  ["later/act", "whatever 1", null, null],
];

describe("what a subject is called", () => {
  beforeAll(async () => {
    await env.DB.prepare("DELETE FROM audit").run();
    await env.DB.prepare(
      `INSERT INTO audit (at, person_id, action, subject, detail, request_id)
         SELECT '2026-11-01T03:00:00.000Z', NULL, value ->> 0, value ->> 1, '{}', 'request' FROM json_each(?)`,
    )
      .bind(JSON.stringify(CALLED))
      .run();
  });

  test("is said in both languages for every family of acts, and is null where nobody has named it", async () => {
    const { entries } = await api.read(AuditList, "/audit", { as: "admin" });
    expect(
      entries
        .toReversed()
        .map((entry) => [
          entry.action,
          entry.subject,
          entry.subjectName?.["zh-CN"] ?? null,
          entry.subjectName?.["en-US"] ?? null,
        ]),
    ).toEqual(CALLED);
  });

  test("is asked of every family", () => {
    const families = new Set(AUDIT_ACTIONS.map((action) => action.split("/")[0]));
    const asked = new Set(CALLED.map(([action]) => action.split("/")[0]));
    expect([...families].filter((family) => !asked.has(family))).toEqual([]);
  });
});

describe("an act", () => {
  test("can be written only if it is one of those that have a word", () => {
    expectTypeOf<AuditedAct["action"]>().toEqualTypeOf<AuditAction>();
  });
});
