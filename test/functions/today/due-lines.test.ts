import { beforeAll, describe, expect, test } from "vitest";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import { Today } from "../../../shared/contract/today.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importSmallCompany } from "../support/small-company.ts";

/** Monday. */
const MONDAY = Date.parse("2026-11-16T02:00:00Z");
const DAY_MS = 86_400_000;

describe("the feedback after every visit of a plan (F-06)", () => {
  let clock = MONDAY;
  const api = testApi({ now: () => clock });

  const send = (form: string, body: RecordBody) =>
    api.read(RecordView, "/records", { as: "EVA", body: { form, body: { owner: "EVA", ...body } } });
  const withdraw = (id: number) =>
    api.read(RecordView, `/records/${id}/withdraw`, {
      as: "EVA",
      body: { expectedRevision: 1, reason: "wrong" },
    });
  const owed = async (): Promise<string[]> =>
    (await api.read(Today, "/today", { as: "EVA" })).due.flatMap(({ form, about, day, dueAt }) =>
      form === "visit_feedback" ? [`${about?.number} ${about?.line} ${day} by ${dueAt.slice(5, 16)}`] : [],
    );
  const feedback = (body: RecordBody) =>
    send("visit_feedback", { visited: "East mill", visited_on: "2026-11-16", ...body });

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
  });

  test("is owed for each line, from its own day on, until one names it", async () => {
    const visit = { objective: "learn_need" };
    const { id, number } = await send("visit_plan", {
      period: "week",
      starts_on: "2026-11-12",
      visits: [
        { ...visit, visit_on: "2026-11-13" },
        visit,
        { ...visit, visit_on: "2026-11-16" },
        { ...visit, visit_on: "2026-11-17" },
      ],
    });
    const [second, first, third, fourth] = [
      `${number} 2 2026-11-12 by 11-19T12:00`,
      `${number} 1 2026-11-13 by 11-20T12:00`,
      `${number} 3 2026-11-16 by 11-23T12:00`,
      `${number} 4 2026-11-17 by 11-24T12:00`,
    ];
    expect(await owed()).toEqual([second, first, third]);
    const ofThird = await feedback({ plan: number, plan_line: 3 });
    expect(await owed()).toEqual([second, first]);
    await feedback({ plan: number });
    expect(await owed()).toEqual([second]);
    await feedback({});
    expect(await owed()).toEqual([second]);
    await withdraw(ofThird.id);
    expect(await owed()).toEqual([second, third]);
    clock += DAY_MS;
    expect(await owed()).toEqual([second, third, fourth]);
    await withdraw(id);
    expect(await owed()).toEqual([]);
  });
});
