import { beforeAll, describe, expect, test } from "vitest";
import { DecisionResults, PrintedCopy, RecordLife } from "../../../shared/contract/approvals.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import { testApi } from "../support/api.ts";
import { publishOwn } from "../support/publish-rules.ts";
import { amountOf, importApprovalCompany, limit, request, requestForm, text } from "./approval-company.ts";

const ERRAND = requestForm("errand", {
  parameters: [],
  steps: [
    {
      code: "superior",
      title: text("Superior"),
      who: { superior: 1 },
      within: "errand_hours",
      escalates: { superior: 2 },
    },
  ],
});
const TENDER = requestForm("tender", {
  parameters: ["tender_limit"],
  steps: [
    { code: "finance", title: text("Finance"), who: { role: "finance" }, together: "input" },
    { code: "technique", title: text("Technique"), who: { post: "technique" }, together: "input" },
    { code: "boss", title: text("Boss"), who: { superior: 2 }, when: "cost > tender_limit" },
  ],
});
const BOARD = requestForm("board", {
  parameters: [],
  steps: [{ code: "all", title: text("All"), who: { post: "finance" }, all: true }],
});
const NOBODY = requestForm("nobody", {
  parameters: [],
  steps: [{ code: "pilot", title: text("Pilot"), who: { post: "pilot" } }],
});

/** The status of what was granted, the problem's code of what was refused. */
function codeOf({ status, json }: { status: number; json: unknown }): number | string {
  return status < 300 ? status : Problem.parse(json).code;
}

function told(results: DecisionResults["results"]): (string | undefined)[] {
  return results.map(({ view, problem }) => view?.state ?? problem?.code);
}

describe("the life of a record", () => {
  const api = testApi();

  beforeAll(async () => {
    await importApprovalCompany(api, [
      limit("errand_hours", 8),
      limit("tender_limit", 500),
      ERRAND,
      TENDER,
      BOARD,
      NOBODY,
      amountOf("errand"),
      amountOf("board"),
    ]);
  });

  const send = (as: string, form: string, body: RecordBody) =>
    api.read(RecordView, "/records", { as, body: { form, body } });
  const life = (as: string, id: number) => api.read(RecordLife, `/records/${id}/life`, { as });
  const decide = (as: string, id: number, step: string, more: object = {}) =>
    api.call(`/records/${id}/decisions`, {
      as,
      body: { step, decision: "pass", expectedRevision: 1, ...more },
    });

  const sendOnce = () =>
    api.read(RecordView, "/records", {
      as: "EVA",
      body: { form: "errand", body: request("EVA", 77) },
      headers: { "Idempotency-Key": "once" },
    });

  test("is sent, waits for the superior, and is approved", async () => {
    const sent = await send("EVA", "errand", request("EVA", 10));
    expect(sent).toMatchObject({ state: "submitted", revision: 1, fieldsOpen: [] });
    // Sunday noon: the eight hours of Monday end at 17:00.
    expect(await life("EVA", sent.id)).toMatchObject({
      state: "submitted",
      round: 1,
      acts: ["withdraw"],
      step: null,
      steps: [
        {
          code: "superior",
          state: "open",
          late: false,
          dueAt: "2026-11-16T09:00:00.000Z",
          approvers: [{ code: "LIAN", decision: null }],
        },
      ],
    });
    expect(await life("LIAN", sent.id)).toMatchObject({ acts: ["change", "decide"], step: "superior" });
    expect(codeOf(await decide("LIAN", sent.id, "superior"))).toBe(200);
    const after = await life("EVA", sent.id);
    expect(after).toMatchObject({ acts: ["amend", "print"], steps: [{ state: "passed" }] });
    expect(after.events.map(({ event, by }) => [event, by?.code])).toEqual([
      ["submitted", "EVA"],
      ["passed", "LIAN"],
      ["approved", "LIAN"],
    ]);
  });

  test("does not begin where nobody could decide a step, and the step is named", async () => {
    const { status, json } = await api.call("/records", {
      as: "EVA",
      body: { form: "nobody", body: request("EVA", 10) },
    });
    expect([status, Problem.parse(json)]).toMatchObject([
      422,
      {
        code: "approval/nobody",
        errors: [{ pointer: "pilot", detail: expect.stringMatching(/^“Pilot”: .* posted as “pilot”/) }],
      },
    ]);
  });

  test("asks two at the same time for their input, each for their own, and the boss by what they filled in", async () => {
    const { id } = await send("EVA", "tender", request("EVA", 10));
    expect(codeOf(await decide("TEC", id, "technique", { body: { cost: 5 } }))).toBe(
      "record/field-not-permitted",
    );
    expect(codeOf(await decide("FIN", id, "finance"))).toBe("record/invalid");
    expect(codeOf(await decide("FIN", id, "technique"))).toBe("approval/not-yours");
    const cost = await api.read(RecordView, `/records/${id}/decisions`, {
      as: "FIN",
      body: { step: "finance", decision: "pass", expectedRevision: 1, body: { cost: 600 } },
    });
    expect(cost).toMatchObject({ state: "submitted", revision: 2, body: { cost: 600 } });
    expect(codeOf(await decide("TEC", id, "technique"))).toBe("record/changed-meanwhile");
    expect(codeOf(await decide("TEC", id, "technique", { expectedRevision: 2 }))).toBe(200);
    expect((await life("EVA", id)).steps.map(({ state }) => state)).toEqual(["passed", "passed", "open"]);
    expect(codeOf(await decide("MGR1", id, "boss", { expectedRevision: 2 }))).toBe(200);
    expect((await life("EVA", id)).state).toBe("approved");
  });

  test("is returned with a reason, mended, and goes through a new round", async () => {
    const { id, body } = await send("EVA", "errand", request("EVA", 10));
    expect(codeOf(await decide("LIAN", id, "superior", { decision: "return" }))).toBe(
      "record/reason-required",
    );
    expect(codeOf(await decide("LIAN", id, "superior", { decision: "return", reason: "why" }))).toBe(200);
    expect(await life("EVA", id)).toMatchObject({ state: "returned", acts: ["withdraw", "resubmit"] });
    const mended = await api.read(RecordView, `/records/${id}`, {
      as: "EVA",
      method: "PUT",
      body: { body: { ...body, subject: "Better" }, expectedRevision: 1 },
    });
    expect(mended).toMatchObject({ state: "submitted", revision: 2 });
    const { round, steps, events } = await life("EVA", id);
    expect([round, steps[0]?.state]).toEqual([2, "open"]);
    expect(events.map(({ event, reason }) => [event, reason])).toEqual([
      ["submitted", null],
      ["returned", "why"],
      ["resubmitted", null],
    ]);
  });

  test("an approved one is amended with a reason alone", async () => {
    const { id, body } = await send("EVA", "errand", request("EVA", 10));
    await decide("LIAN", id, "superior");
    const put = (reason?: string) =>
      api.call(`/records/${id}`, { as: "EVA", method: "PUT", body: { body, expectedRevision: 1, reason } });
    expect(codeOf(await put())).toBe("record/reason-required");
    expect(codeOf(await put("forgot one"))).toBe(200);
    expect(await life("EVA", id)).toMatchObject({ state: "submitted", round: 2 });
  });

  test("several are decided at once, each standing or falling by itself, and once however often they are sent", async () => {
    const first = await send("EVA", "errand", request("EVA", 10));
    const second = await send("TOM", "errand", request("TOM", 20));
    const own = await send("LIAN", "errand", request("LIAN", 30));
    const one = { step: "superior", decision: "pass", expectedRevision: 1 };
    const body = {
      decisions: [first.id, second.id, own.id, first.id, 99_999].map((record) => ({ ...one, record })),
    };
    const all = () =>
      api.read(DecisionResults, "/approvals/decisions", {
        as: "LIAN",
        body,
        headers: { "Idempotency-Key": "several" },
      });
    expect(told((await all()).results)).toEqual([
      "approved",
      "approved",
      "approval/own-record",
      "record/changed-meanwhile",
      "record/unknown",
    ]);
    expect(told((await all()).results).slice(0, 3)).toEqual(["approved", "approved", "approval/own-record"]);
    const { events } = await life("EVA", first.id);
    expect(events.filter(({ event }) => event === "passed")).toHaveLength(1);
  });

  test("two decide at the same moment: one stands, the other learns that it was decided", async () => {
    const { id } = await send("EVA", "board", request("EVA", 10));
    const both = await Promise.all(["FIN", "FINN"].map((person) => decide(person, id, "all")));
    expect(both.map(codeOf)).toEqual([200, 200]);
    expect((await life("EVA", id)).state).toBe("approved");
    const { id: next } = await send("EVA", "errand", request("EVA", 10));
    const twice = await Promise.all(
      ["pass", "return"].map((decision) => decide("LIAN", next, "superior", { decision, reason: "so" })),
    );
    expect(new Set(twice.map(codeOf))).toEqual(new Set([200, "approval/step-moved"]));
  });

  test("a copy for others is locked until it is approved, and each is counted", async () => {
    const { id } = await send("EVA", "errand", request("EVA", 10));
    const print = (key: string) =>
      api.call(`/records/${id}/prints`, { as: "EVA", method: "POST", headers: { "Idempotency-Key": key } });
    expect(codeOf(await print("a"))).toBe("record/print-locked");
    await decide("LIAN", id, "superior");
    for (const [key, copy] of [
      ["a", 1],
      ["a", 1],
      ["b", 2],
    ] as const)
      expect(PrintedCopy.parse((await print(key)).json).copy).toBe(copy);
    expect((await life("EVA", id)).prints).toBe(2);
  });

  test("a record moves to the version in force by an act of its own, and is sent again", async () => {
    const { id, body, formVersion } = await send("EVA", "errand", request("EVA", 10));
    await decide("LIAN", id, "superior");
    await publishOwn([ERRAND]);
    expect(await life("EVA", id)).toMatchObject({
      formInForce: formVersion + 1,
      acts: ["amend", "migrate", "print"],
    });
    const moved = await api.read(RecordView, `/records/${id}/migrate`, {
      as: "EVA",
      body: { body, expectedRevision: 1 },
    });
    expect(moved).toMatchObject({ state: "submitted", revision: 2, formVersion: formVersion + 1 });
    expect((await life("EVA", id)).events.at(-1)).toMatchObject({ event: "migrated", revision: 2 });
  });

  test("a send that is repeated under its key starts one round", async () => {
    const [one, two] = await Promise.all([sendOnce(), sendOnce()]);
    expect([two.id, (await sendOnce()).id]).toEqual([one.id, one.id]);
    expect((await life("EVA", one.id)).round).toBe(1);
  });
});
