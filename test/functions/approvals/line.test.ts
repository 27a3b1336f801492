import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { watchApprovals } from "../../../functions/features/approvals/follow-organisation.ts";
import { DelegationList, Inbox, RecordLife } from "../../../shared/contract/approvals.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import { TEST_NOW, testApi } from "../support/api.ts";
import { importFile } from "../support/import-rows.ts";
import { recountFacts } from "../support/publish-rules.ts";
import { amountOf, importApprovalCompany, limit, request, requestForm, text } from "./approval-company.ts";

const HOUR = 3_600_000;

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
const BOARD = requestForm("board", {
  parameters: [],
  steps: [{ code: "all", title: text("All"), who: { post: "finance" }, all: true }],
});

/** The status of what was granted, the problem's code of what was refused. */
function codeOf({ status, json }: { status: number; json: unknown }): number | string {
  return status < 300 ? status : Problem.parse(json).code;
}

describe("the line of an approval", () => {
  let now = TEST_NOW;
  const api = testApi({ now: () => now });

  beforeAll(async () => {
    await importApprovalCompany(api, [
      limit("errand_hours", 8),
      ERRAND,
      BOARD,
      amountOf("errand"),
      amountOf("board"),
    ]);
  });

  const send = (as: string, form: string, body: RecordBody) =>
    api.read(RecordView, "/records", { as, body: { form, body } });
  const life = (as: string, id: number) => api.read(RecordLife, `/records/${id}/life`, { as });
  const inbox = async (as: string) =>
    (await api.read(Inbox, "/approvals", { as })).items.map(({ record, step, insteadOf }) => [
      record,
      step.code,
      insteadOf?.code ?? null,
    ]);
  const decide = (as: string, id: number, step: string, more: object = {}) =>
    api.call(`/records/${id}/decisions`, {
      as,
      body: { step, decision: "pass", expectedRevision: 1, ...more },
    });

  const delegate = async (body: object) =>
    codeOf(await api.call("/delegations", { as: "LIAN", body: { delegate: "DEL", ...body } }));

  test("whoever is away is stood in for, but not by the owner; both read the record, and it is told who decided", async () => {
    const days = { from: "2026-11-15", until: "2026-11-16" };
    for (const person of ["DEL", "EVA"])
      await api.read(DelegationList, "/delegations", { as: "LIAN", body: { ...days, delegate: person } });
    const { id } = await send("EVA", "errand", request("EVA", 10));
    const { id: other } = await send("TOM", "errand", request("TOM", 10));
    expect(await inbox("DEL")).toContainEqual([id, "superior", "LIAN"]);
    expect((await inbox("EVA")).map(([record]) => record)).toContain(other);
    expect((await inbox("EVA")).map(([record]) => record)).not.toContain(id);
    expect(codeOf(await decide("EVA", id, "superior"))).toBe("approval/own-record");
    expect(codeOf(await decide("DEL", id, "superior"))).toBe(200);
    expect((await life("DEL", id)).steps[0]?.approvers).toMatchObject([
      { code: "LIAN", decision: "pass", by: { code: "DEL" } },
    ]);
    const { delegations } = await api.read(DelegationList, "/delegations", { as: "LIAN" });
    for (const { id: delegation } of delegations)
      await api.call(`/delegations/${delegation}`, { as: "LIAN", method: "DELETE" });
    expect(codeOf(await decide("DEL", other, "superior"))).toBe("record/unknown");
  });

  test("a delegation of past days, to nobody or to oneself is refused", async () => {
    const days = { from: "2026-11-15", until: "2026-11-16" };
    expect(await delegate({ from: "2026-11-10", until: "2026-11-14" })).toBe("delegation/invalid");
    expect(await delegate({ from: "2026-11-16", until: "2026-11-15" })).toBe("delegation/invalid");
    expect(await delegate({ ...days, delegate: "NOBODY" })).toBe("delegation/invalid");
    expect(await delegate({ ...days, delegate: "LIAN" })).toBe("delegation/invalid");
  });

  test("a late step goes to whom it escalates to as well, once", async () => {
    const { id } = await send("EVA", "errand", request("EVA", 10));
    await watchApprovals(api.deps);
    const [before] = (await life("EVA", id)).steps;
    expect([before?.approvers.length, before?.handedUpAt]).toEqual([1, null]);
    now = TEST_NOW + 48 * HOUR;
    for (let run = 0; run < 2; run += 1) await watchApprovals(api.deps);
    const { steps, events } = await life("EVA", id);
    expect(steps[0]).toMatchObject({
      late: true,
      state: "open",
      handedUpAt: new Date(now).toISOString(),
    });
    expect(steps[0]?.approvers.map(({ code }) => code).toSorted()).toEqual(["LIAN", "MGR1"]);
    expect(events.filter(({ event }) => event === "escalated")).toHaveLength(1);
    expect(codeOf(await decide("MGR1", id, "superior"))).toBe(200);
    now = TEST_NOW;
  });

  test("the line follows the postings of the day, and what nobody is missing from any more is passed", async () => {
    const { id } = await send("EVA", "board", request("EVA", 10));
    const { id: errand } = await send("EVA", "errand", request("EVA", 10));
    expect(codeOf(await decide("FIN", id, "all"))).toBe(200);
    const grants = (rows: string[][]) =>
      importFile(api, { kind: "grants", columns: ["person", "role", "unit", "from", "to"], rows });
    const postings = (rows: string[][]) =>
      importFile(api, { kind: "postings", columns: ["person", "unit", "role", "from", "to"], rows });
    await grants([["TOM", "lead", "G1", "2020-01-01", ""]]);
    expect((await inbox("TOM")).map(([record]) => record)).toContain(errand);
    expect(codeOf(await decide("TOM", errand, "superior"))).toBe(200);
    // Nobody changes the organisation on the day itself: FINN's new post was known before.
    await postings([["FINN", "CO", "rep", "2026-11-18", ""]]);
    expect((await life("EVA", id)).state).toBe("submitted");
    now = TEST_NOW + 72 * HOUR;
    await watchApprovals(api.deps);
    expect((await life("EVA", id)).state).toBe("approved");
    now = TEST_NOW;
    const before = (await env.DB.prepare("SELECT * FROM fact ORDER BY 1, 2, 3, 4").all()).results;
    await recountFacts(api);
    expect((await env.DB.prepare("SELECT * FROM fact ORDER BY 1, 2, 3, 4").all()).results).toEqual(before);
  });
});
