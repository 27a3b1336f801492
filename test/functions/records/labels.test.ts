import { beforeAll, expect, test } from "vitest";
import { Inbox } from "../../../shared/contract/approvals.ts";
import { type RecordBody, RecordList, RecordView } from "../../../shared/contract/records.ts";
import { Today } from "../../../shared/contract/today.ts";
import type { Field, Form } from "../../../shared/rulebook/form-definition.ts";
import { importApprovalCompany, text } from "../approvals/approval-company.ts";
import { testApi } from "../support/api.ts";

const api = testApi();

const BASE: readonly Field[] = [
  { key: "owner", label: text("Owner"), type: "person", required: true },
  { key: "day", label: text("Day"), type: "date", required: true },
  { key: "subject", label: text("Subject"), type: "text" },
];

function formOf(code: string, more: Partial<Form>, fields: readonly Field[] = []): Form {
  return {
    kind: "form",
    code,
    title: text(code),
    description: text(code),
    number: { prefix: `${code.toUpperCase()}-` },
    owner: "owner",
    day: "day",
    label: ["subject"],
    fields: [...BASE, ...fields],
    checks: [],
    vectors: [{ body: {}, refused: ["day", "owner"] }],
    ...more,
  };
}

const FORMS: readonly Form[] = [
  formOf("dossier", {}),
  formOf("firm", { shared: ["subject"] }),
  formOf(
    "deal",
    {
      label: ["firm", "dossier", "colleague", "place", "amount", "share", "day"],
      approval: { parameters: [], steps: [{ code: "lead", title: text("Lead"), who: { superior: 1 } }] },
    },
    [
      { key: "firm", label: text("Firm"), type: "lookup", form: "firm" },
      { key: "dossier", label: text("Dossier"), type: "lookup", form: "dossier" },
      { key: "colleague", label: text("Colleague"), type: "person" },
      { key: "place", label: text("Place"), type: "unit" },
      { key: "amount", label: text("Amount"), type: "money" },
      { key: "share", label: text("Share"), type: "percent" },
    ],
  ),
];

const send = (as: string, form: string, body: RecordBody): Promise<RecordView> =>
  api.read(RecordView, "/records", {
    as,
    body: { form, body: { owner: as, day: "2026-11-10", ...body } },
  });
const labels = async (as: string): Promise<string[]> =>
  (await api.read(RecordList, "/records?form=deal", { as })).records.map(({ label }) => label);

beforeAll(async () => {
  await importApprovalCompany(api, FORMS);
  const firm = await send("ANN", "firm", { subject: "Haichuan" });
  const dossier = await send("ANN", "dossier", { subject: "Not for Eva" });
  await send("GM", "deal", {
    owner: "EVA",
    firm: firm.number,
    dossier: dossier.number,
    colleague: "TOM",
    place: "G2",
    amount: 12_600.5,
    share: 0.025,
  });
  await send("EVA", "deal", { firm: "FIRM-1", amount: 1_234_567 });
});

test("a list names people, units and records instead of their codes, and writes money out", async () => {
  expect(await labels("GM")).toEqual([
    "Haichuan · 1,234,567 · 2026-11-10",
    "Haichuan · Not for Eva · Tom · West-one · 12,600.50 · 2.5% · 2026-11-10",
  ]);
});

test("a record that the reader may not read keeps its number, but for what it shares", async () => {
  expect(await labels("EVA")).toEqual([
    "Haichuan · 1,234,567 · 2026-11-10",
    "Haichuan · DOSSIER-1 · Tom · West-one · 12,600.50 · 2.5% · 2026-11-10",
  ]);
});

test("the inbox and Today say the same as the list", async () => {
  const listed = await labels("LIAN");
  const { items } = await api.read(Inbox, "/approvals", { as: "LIAN" });
  expect(items.map(({ label }) => label).toSorted()).toEqual(listed.toSorted());
  const [first] = items;
  const body = { step: "lead", decision: "return", reason: "Too dear", expectedRevision: 1 };
  await api.call(`/records/${first?.record ?? 0}/decisions`, { as: "LIAN", body });
  const { returned, waiting } = await api.read(Today, "/today", { as: "EVA" });
  expect(waiting.count).toBe(0);
  expect(returned.map(({ label }) => label)).toEqual([first?.label]);
});
