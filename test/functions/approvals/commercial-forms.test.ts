import { beforeAll, describe, expect, test } from "vitest";
import { PrintedCopy, RecordLife } from "../../../shared/contract/approvals.ts";
import { type RecordBody, RecordList, RecordView } from "../../../shared/contract/records.ts";
import { policyForm } from "../../../shared/handbook/activity/policy.form.ts";
import type { Form } from "../../../shared/rulebook/form-definition.ts";
import { testApi } from "../support/api.ts";
import { importFile } from "../support/import-rows.ts";
import { importApprovalCompany, text } from "./approval-company.ts";

const LINE = { product: "Rebar 12 mm", quantity: 40, list_price: 3_900, price: 3_900 };
const QUOTATION = {
  owner: "EVA",
  quoted_on: "2026-11-10",
  kind: "quotation",
  is_difficult: true,
  is_key: true,
  lines: [LINE],
};
const TECHNICAL = { model: "HRB400E", technical_parameters: "Yield strength 400 MPa" };
const PURCHASING = { material_price: 3_450.5, lead_days: 12 };

/** Policies that a superior passes, as a company may want them. */
const policyWithApproval: Form = {
  ...policyForm,
  approval: { parameters: [], steps: [{ code: "check", title: text("Check"), who: { superior: 1 } }] },
};

describe("the commercial forms that ship", () => {
  const api = testApi();
  let customer: string;

  beforeAll(async () => {
    await importApprovalCompany(api, [policyWithApproval]);
    await importFile(api, {
      kind: "postings",
      columns: ["person", "unit", "role", "from", "to"],
      rows: [
        ["TEC", "CO", "technical", "2021-01-01", ""],
        ["DEL", "CO", "purchasing", "2021-01-01", ""],
        ["GM", "CO", "general_manager", "2021-01-01", ""],
      ],
    });
    const file = {
      owner: "EVA",
      filed_on: "2026-11-02",
      name: "Haichuan",
      contact: "Wang",
      phone: "021-5550100",
    };
    customer = (await send("customer", file)).number;
  });

  const send = (form: string, body: RecordBody): Promise<RecordView> =>
    api.read(RecordView, "/records", { as: "EVA", body: { form, body } });
  const life = (id: number): Promise<RecordLife> =>
    api.read(RecordLife, `/records/${id}/life`, { as: "EVA" });
  const states = async (id: number): Promise<Record<string, string>> =>
    Object.fromEntries((await life(id)).steps.map(({ code, state }) => [code, state]));

  async function pass(as: string, { id }: RecordView, step: string, fields: RecordBody = {}) {
    const view = await api.read(RecordView, `/records/${id}`, { as });
    const decision = { step, decision: "pass", expectedRevision: view.revision };
    const body =
      Object.keys(fields).length > 0 ? { ...decision, body: { ...view.body, ...fields } } : decision;
    return api.call(`/records/${id}/decisions`, { as, body });
  }

  test("W-02: both departments give their input at once, then the manager audits, and only then it prints", async () => {
    const sent = await send("quotation", { ...QUOTATION, customer });
    expect(sent.body).toMatchObject({ amount: 156_000, lines: [{ discount: 0, amount: 156_000 }] });
    expect(await states(sent.id)).toEqual({ technical: "open", purchasing: "open", audit: "waiting" });
    const print = () => api.call(`/records/${sent.id}/prints`, { as: "EVA", method: "POST" });
    expect(await print()).toMatchObject({ status: 409, json: { code: "record/print-locked" } });

    expect(await pass("LIAN", sent, "audit")).toMatchObject({ json: { code: "approval/step-moved" } });
    expect(await pass("TEC", sent, "technical", { model: "HRB400E" })).toMatchObject({
      status: 422,
      json: {
        code: "record/invalid",
        errors: [{ pointer: expect.stringContaining("technical_parameters") }],
      },
    });
    expect(await pass("TEC", sent, "technical", { ...TECHNICAL, ...PURCHASING })).toMatchObject({
      status: 403,
    });
    expect(await pass("DEL", sent, "purchasing", PURCHASING)).toMatchObject({ status: 200 });
    expect(await states(sent.id)).toEqual({ technical: "open", purchasing: "passed", audit: "waiting" });
    expect(await pass("TEC", sent, "technical", TECHNICAL)).toMatchObject({ status: 200 });
    expect(await states(sent.id)).toEqual({ technical: "passed", purchasing: "passed", audit: "open" });
    expect(await print()).toMatchObject({ status: 409 });
    expect(await pass("EVA", sent, "audit")).toMatchObject({ json: { code: "approval/own-record" } });
    expect(await pass("LIAN", sent, "audit")).toMatchObject({ status: 200, json: { state: "approved" } });

    const copy = await api.read(PrintedCopy, `/records/${sent.id}/prints`, { as: "EVA", method: "POST" });
    expect(copy).toMatchObject({ copy: 1, view: { body: { ...TECHNICAL, ...PURCHASING, amount: 156_000 } } });
    const approved = await api.read(RecordView, `/records/${sent.id}`, { as: "LIAN" });
    const stamped = await api.read(RecordView, `/records/${sent.id}`, {
      as: "LIAN",
      method: "PUT",
      body: {
        expectedRevision: approved.revision,
        body: { ...approved.body, stamped_by: "LIAN", stamped_on: "2026-11-15" },
      },
    });
    expect(stamped).toMatchObject({ state: "approved", body: { stamped_by: "LIAN" } });
  });

  test("W-02: a department that is not needed is passed over, and a lower price needs its approval", async () => {
    const simple = await send("quotation", { ...QUOTATION, customer, is_difficult: false, is_key: false });
    expect(await states(simple.id)).toEqual({ technical: "skipped", purchasing: "skipped", audit: "open" });
    const lower = { ...QUOTATION, customer, lines: [{ ...LINE, price: 3_800 }] };
    const refused = await api.call("/records", { as: "EVA", body: { form: "quotation", body: lower } });
    expect(refused).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: expect.stringContaining("price_request") }] },
    });
    const asked = { owner: "EVA", asked_on: "2026-11-10", kind: "discount", discount: 0.03 };
    const { number } = await send("price_request", asked);
    expect((await send("quotation", { ...lower, price_request: number })).state).toBe("submitted");
  });

  test.each([
    [{ kind: "discount", discount: 0.03 }, ["supervisor"]],
    [{ kind: "discount", discount: 0.030_1 }, ["supervisor", "manager"]],
    [{ kind: "discount", discount: 0.08 }, ["supervisor", "manager"]],
    [{ kind: "discount", discount: 0.09 }, ["supervisor", "manager", "director"]],
    [{ kind: "discount", discount: 0.16 }, ["supervisor", "manager", "director", "general_manager"]],
    [{ kind: "promotion", promotion: "Ten for nine" }, ["supervisor"]],
    [
      { kind: "discount", discount: 0.01, list_price: 100, floor_price: 99.5 },
      ["supervisor", "manager", "director", "general_manager"],
    ],
    [{ kind: "discount", discount: 0.01, list_price: 100, floor_price: 99 }, ["supervisor"]],
  ])("W-06: %j goes as far as %j", async (asked, posts) => {
    const sent = await send("price_request", { owner: "EVA", asked_on: "2026-11-10", ...asked });
    const applied = Object.entries(await states(sent.id)).filter(([, state]) => state !== "skipped");
    expect(applied.map(([code]) => code)).toEqual(posts);
  });

  test("an imported record of a form with an approval is approved, without steps", async () => {
    await importFile(api, {
      kind: "policies",
      columns: ["number", "rep", "issued_on", "premium"],
      rows: [["P-1", "EVA", "2026-10-05", "1200"]],
    });
    const { records } = await api.read(RecordList, "/records?form=policy", { as: "EVA" });
    expect(records).toMatchObject([{ number: "P-1", state: "approved" }]);
    const { steps, events, state } = await life(records[0]?.id ?? 0);
    expect({ steps, state, events: events.map(({ event }) => event) }).toEqual({
      steps: [],
      state: "approved",
      events: ["imported"],
    });
    const typed = { number: "P-2", rep: "EVA", issued_on: "2026-10-06", premium: 1_000 };
    expect(await send("policy", typed)).toMatchObject({ state: "submitted" });
  });
});
