import { beforeAll, describe, expect, test } from "vitest";
import { RecordLife } from "../../../shared/contract/approvals.ts";
import { RecordView } from "../../../shared/contract/records.ts";
import { testApi } from "../support/api.ts";
import { amountOf, importApprovalCompany, request, requestForm, text } from "./approval-company.ts";

const ONE_STEP = requestForm("errand", {
  parameters: [],
  steps: [{ code: "superior", title: text("Superior"), who: { superior: 1 } }],
});

describe("the life of a record", () => {
  const api = testApi();

  beforeAll(async () => {
    await importApprovalCompany(api, [ONE_STEP, amountOf("errand")]);
  });

  const send = (as: string, body: Record<string, unknown>) =>
    api.read(RecordView, "/records", { as, body: { form: "errand", body } });
  const life = (as: string, id: number) => api.read(RecordLife, `/records/${id}/life`, { as });

  test("is sent, waits for the superior, and is approved", async () => {
    const sent = await send("EVA", request("EVA", 10));
    expect(sent).toMatchObject({ state: "submitted", revision: 1, fieldsOpen: [] });
    expect(await life("EVA", sent.id)).toMatchObject({
      state: "submitted",
      round: 1,
      acts: ["withdraw"],
      step: null,
      steps: [{ code: "superior", state: "open", approvers: [{ code: "LIAN", decision: null }] }],
    });
    expect(await life("LIAN", sent.id)).toMatchObject({ acts: ["change", "decide"], step: "superior" });
    const decided = await api.read(RecordView, `/records/${sent.id}/decisions`, {
      as: "LIAN",
      body: { step: "superior", decision: "pass", expectedRevision: 1 },
    });
    expect(decided).toMatchObject({ state: "approved", revision: 1 });
    const after = await life("EVA", sent.id);
    expect(after).toMatchObject({ acts: ["amend", "print"], steps: [{ state: "passed" }] });
    expect(after.events.map(({ event, by }) => [event, by?.code])).toEqual([
      ["submitted", "EVA"],
      ["passed", "LIAN"],
      ["approved", "LIAN"],
    ]);
  });
});
