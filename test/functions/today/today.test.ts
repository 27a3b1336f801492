import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { RecordLife } from "../../../shared/contract/approvals.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import { Today } from "../../../shared/contract/today.ts";
import type { Parameter } from "../../../shared/rulebook/definition.ts";
import type { Field, Form } from "../../../shared/rulebook/form-definition.ts";
import { text } from "../approvals/approval-company.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importText } from "../support/import-rows.ts";
import { publishOwn } from "../support/publish-rules.ts";

const WHO = { roles: ["surveyor"] };

function form(code: string, more: Partial<Form>, fields: readonly Field[] = []): Form {
  return {
    kind: "form",
    code,
    title: text(code),
    description: text(code),
    number: { prefix: `${code.toUpperCase()}-` },
    owner: "owner",
    day: "day",
    label: ["note"],
    fields: [
      { key: "owner", label: text("Owner"), type: "person", required: true },
      { key: "day", label: text("Day"), type: "date", required: true },
      { key: "note", label: text("Note"), type: "text", required: true },
      { key: "remark", label: text("Remark"), type: "text", by: "superior" },
      ...fields,
    ],
    checks: [],
    vectors: [{ body: {}, refused: ["day", "note", "owner"] }],
    ...more,
  };
}

const FORMS: readonly Form[] = [
  form("walk", {
    cadence: { every: "day", who: WHO, due: { from: "end", workingDays: 0, time: "20:00" }, sample: "half" },
  }),
  form("tally", { cadence: { every: "week", who: WHO, due: { from: "end", weekday: 5, time: "18:00" } } }),
  form("scheme", { cadence: { every: "week", who: WHO, due: { from: "start", weekday: 5, time: "18:00" } } }),
  form("ask", {}),
  form(
    "answer",
    {
      cadence: {
        every: { after: "ask", by: "ask" },
        who: WHO,
        due: { from: "end", workingDays: 1, time: "12:00" },
      },
    },
    [{ key: "ask", label: text("Ask"), type: "lookup", form: "ask" }],
  ),
  form("wish", {
    approval: { parameters: [], steps: [{ code: "lead", title: text("Lead"), who: { superior: 1 } }] },
  }),
];

const HALF: Parameter = {
  kind: "parameter",
  code: "half",
  title: text("half"),
  description: text("half"),
  measuredIn: "ratio",
  values: [{ from: "1900-01-01", value: 0.5 }],
  vectors: [{ day: "2026-10-15", value: 0.5 }],
};

const sampledWalks = async (of: readonly string[]): Promise<number[]> => {
  const { results } = await env.DB.prepare(
    `SELECT r.id FROM record r JOIN person p ON p.id = r.person_id JOIN definition d ON d.id = r.form_id
     WHERE d.code = 'walk' AND r.state = 'submitted' AND p.code IN (SELECT value FROM json_each(?)) ORDER BY r.id`,
  )
    .bind(JSON.stringify(of))
    .all<{ id: number }>();
  return results.map(({ id }) => id).filter((id) => (id * 7_919) % 10_000 < 5_000);
};

/** Thursday, when EVA, TOM and LIAN begin. */
const THURSDAY = "2026-11-12T01:00:00Z";
const MONDAY = "2026-11-16T02:00:00Z";

describe("today", () => {
  let clock = Date.parse(THURSDAY);
  let prepared = 0;
  const db: D1Database = Object.create(env.DB, {
    prepare: {
      value: (sql: string) => {
        prepared += 1;
        return env.DB.prepare(sql);
      },
    },
    batch: { value: (statements: D1PreparedStatement[]) => env.DB.batch(statements) },
  });
  const api = testApi({ now: () => clock, db });

  const send = (as: string, code: string, body: RecordBody) =>
    api.read(RecordView, "/records", { as, body: { form: code, body: { owner: as, note: "n", ...body } } });
  const today = (as: string) => api.read(Today, "/today", { as });
  const act = (as: string, id: number, what: string, body: Record<string, unknown>) =>
    api.read(RecordView, `/records/${id}/${what}`, { as, body });
  const due = async (as: string): Promise<string[]> =>
    (await today(as)).due.map(
      ({ form: code, period, day, dueAt, late, about }) =>
        `${code} ${period || about?.number} ${day} ${dueAt.slice(5, 16)}${late ? " late" : ""}`,
    );

  const answers = async (): Promise<string[]> =>
    (await due("TOM")).filter((line) => line.startsWith("answer"));
  const asked = async (as: string): Promise<number[]> => (await today(as)).toScore.map(({ id }) => id);
  const queries = async (as: string): Promise<number> => {
    await today(as);
    prepared = 0;
    await today(as);
    return prepared;
  };

  beforeAll(async () => {
    await freshDatabase();
    await publishOwn([...FORMS, HALF]);
    await importText(api, "units", "code parent level name", [
      "CO  company Company",
      "G1 CO group One",
      "G2 CO group Two",
    ]);
    await importText(api, "people", "code name unit joined_on", [
      "EVA Eva G1 2026-11-12",
      "TOM Tom G1 2026-11-12",
      "LIAN Lian G1 2026-11-12",
      "ANN Ann G2 2026-11-12",
      "MAX Max CO 2020-01-01",
    ]);
    await importText(api, "postings", "person unit role from", [
      "EVA G1 surveyor 2026-11-12",
      "TOM G1 surveyor 2026-11-12",
      "LIAN G1 surveyor 2026-11-12",
      "ANN G2 clerk 2026-11-12",
      "MAX CO clerk 2020-01-01",
    ]);
    await importText(api, "grants", "person role unit from", [
      "LIAN lead G1 2026-11-12",
      "MAX manager CO 2020-01-01",
    ]);
  });

  test("lists what is due, from the day one joined, the most urgent first", async () => {
    clock = Date.parse(MONDAY);
    expect(await due("EVA")).toEqual([
      "walk 2026-11-12 2026-11-12 11-12T12:00 late",
      "scheme 2026-W47 2026-11-16 11-13T10:00 late",
      "tally 2026-W46 2026-11-15 11-13T10:00 late",
      "walk 2026-11-13 2026-11-13 11-13T12:00 late",
      "walk 2026-11-16 2026-11-16 11-16T12:00",
      "scheme 2026-W48 2026-11-23 11-20T10:00",
      "tally 2026-W47 2026-11-16 11-20T10:00",
    ]);
    expect(await due("ANN")).toEqual([]);
  });

  test("no more what is filled, and again what is taken back", async () => {
    const walk = await send("EVA", "walk", { day: "2026-11-12" });
    await send("EVA", "tally", { day: "2026-11-14" });
    await send("EVA", "scheme", { day: "2026-11-18" });
    const left = ["walk 2026-11-13 2026-11-13 11-13T12:00 late", "walk 2026-11-16 2026-11-16 11-16T12:00"];
    const later = ["scheme 2026-W48 2026-11-23 11-20T10:00", "tally 2026-W47 2026-11-16 11-20T10:00"];
    expect(await due("EVA")).toEqual([...left, ...later]);
    await act("EVA", walk.id, "withdraw", { expectedRevision: 1, reason: "wrong" });
    expect(await due("EVA")).toEqual(["walk 2026-11-12 2026-11-12 11-12T12:00 late", ...left, ...later]);
  });

  test("asks for an answer to every record of another form, until there is one", async () => {
    const first = await send("TOM", "ask", { day: "2026-11-13" });
    const second = await send("TOM", "ask", { day: "2026-11-16" });
    expect(await answers()).toEqual([
      `answer ${first.number} 2026-11-13 11-16T04:00`,
      `answer ${second.number} 2026-11-16 11-17T04:00`,
    ]);
    await send("TOM", "answer", { day: "2026-11-13", ask: first.number });
    expect(await answers()).toEqual([`answer ${second.number} 2026-11-16 11-17T04:00`]);
    await act("TOM", second.id, "withdraw", { expectedRevision: 1, reason: "never was" });
    expect(await answers()).toEqual([]);
  });

  test("shows what waits, what was returned and why, and what others did", async () => {
    const [wish, other] = [
      await send("EVA", "wish", { day: "2026-11-16", note: "A lamp" }),
      await send("EVA", "wish", { day: "2026-11-16", note: "A desk" }),
    ];
    expect((await today("LIAN")).waiting).toMatchObject({
      count: 2,
      items: [{ record: wish.id, label: "A lamp" }, { record: other.id }],
    });
    await act("LIAN", wish.id, "decisions", {
      step: "lead",
      decision: "return",
      expectedRevision: 1,
      reason: "Which lamp?",
    });
    await act("LIAN", other.id, "decisions", { step: "lead", decision: "pass", expectedRevision: 1 });
    const walk = await send("EVA", "walk", { day: "2026-11-16" });
    await api.read(RecordView, `/records/${walk.id}`, {
      as: "LIAN",
      method: "PUT",
      body: { body: { ...walk.body, remark: "Good" }, expectedRevision: 1, reason: "read" },
    });
    const evas = await today("EVA");
    expect(evas.returned).toMatchObject([
      { id: wish.id, label: "A lamp", state: "returned", by: "Lian", reason: "Which lamp?" },
    ]);
    expect(evas.changed.map(({ id, by, reason }) => [id, by, reason])).toEqual([
      [walk.id, "Lian", "read"],
      [other.id, "Lian", null],
    ]);
    expect((await today("LIAN")).waiting.count).toBe(0);
    expect((await today("TOM")).changed).toEqual([]);
    clock += 8 * 86_400_000;
    expect((await today("EVA")).changed).toEqual([]);
    expect((await today("EVA")).returned).toHaveLength(1);
    clock = Date.parse(MONDAY);
  });

  test("asks the nearest superior alone to score the sample, by the record's id", async () => {
    for (let count = 0; count < 12; count += 1) {
      await send("TOM", "walk", { day: "2026-11-16", note: `t${count}` });
      await send("LIAN", "walk", { day: "2026-11-16", note: `l${count}` });
    }
    const ofLian = await sampledWalks(["EVA", "TOM"]);
    expect(ofLian.length).toBeGreaterThan(3);
    expect(await asked("LIAN")).toEqual(ofLian);
    expect(await asked("MAX")).toEqual(await sampledWalks(["LIAN"]));
    expect(await asked("EVA")).toEqual([]);
    const [first = 0, ...rest] = ofLian;
    await act("LIAN", first, "score", { score: 4, comment: "clear" });
    expect(await asked("LIAN")).toEqual(rest);
    const life = await api.read(RecordLife, `/records/${first}/life`, { as: "MAX" });
    expect(life.score).toEqual({ score: 4, by: { code: "LIAN", name: "Lian" }, comment: "clear" });
    expect(life.events.at(-1)).toMatchObject({ event: "scored", by: { code: "LIAN" }, reason: "clear" });
    expect(life.acts).toContain("score");
  });

  test("is refused a score by whoever is no superior, and of what does not stand", async () => {
    const walk = await send("EVA", "walk", { day: "2026-11-12" });
    const refusal = async (as: string, id: number) =>
      (await api.call(`/records/${id}/score`, { as, body: { score: 3 } })).json;
    expect(await refusal("EVA", walk.id)).toMatchObject({ code: "auth/not-permitted" });
    expect(await refusal("TOM", walk.id)).toMatchObject({ code: "record/unknown" });
    const ask = await send("EVA", "ask", { day: "2026-11-12" });
    expect(await refusal("LIAN", ask.id)).toMatchObject({ code: "record/act-not-possible" });
    await act("EVA", walk.id, "withdraw", { expectedRevision: 1, reason: "wrong" });
    expect(await refusal("LIAN", walk.id)).toMatchObject({ code: "record/act-not-possible" });
    expect((await api.call(`/records/${walk.id}/score`, { as: "LIAN", body: { score: 6 } })).status).toBe(
      400,
    );
  });

  test("takes as many queries for much as for little", async () => {
    expect(await queries("LIAN")).toBe(await queries("MAX"));
    const before = await queries("EVA");
    for (let count = 0; count < 5; count += 1)
      await send("EVA", "wish", { day: "2026-11-16", note: `w${count}` });
    expect(await queries("EVA")).toBe(before);
  });
});
