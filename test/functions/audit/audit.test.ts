import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { AuditList } from "../../../shared/contract/audit.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
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

const PEOPLE = ["admin", "EVA", null];
const ACTIONS = ["record/create", "record/change", "rule/publish", "rule/policy"];
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
  { subject: "policy P1" },
  { subject: "%" },
  { subject: "policy_P" },
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

function fits(
  row: Row,
  { action = "", subject = "", person = "", from, to }: Record<string, string>,
): boolean {
  const day = dayInShanghai(row.at);
  return (
    row.action.startsWith(action) &&
    row.subject.startsWith(subject) &&
    (person === "" || (row.person ?? "").toUpperCase().startsWith(person.toUpperCase())) &&
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
    expect([ids.length, pages]).toEqual([240, 2]);
  });

  test("shows a row whole", async () => {
    const { entries } = await api.read(AuditList, "/audit?person=eva&action=rule/pol", { as: "admin" });
    const last = rows.findLast(({ person, action }) => person === "EVA" && action === "rule/policy");
    expect(entries[0]).toEqual({ ...last, detail: { n: 1, t: "x" }, requestId: "request" });
  });
});
