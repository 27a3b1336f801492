import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import { PeriodView } from "../../../shared/contract/closing.ts";
import type { TestApi } from "./api.ts";
import { importFile } from "./import-rows.ts";
import { importSmallCompany } from "./small-company.ts";

const LETTER: RecordBody = {
  dated_on: "2026-10-12",
  pain: "Langsamkeit",
  cause: "no one owner",
  vision: "claims in three days",
  explore: "agreed to go on",
  access: "will introduce the director",
};

/** Who sends what: everything that some viewer must not learn has a word of its own. */
const SENT: readonly { readonly as: string; readonly form: string; readonly body: RecordBody }[] = [
  policy("EVA", "EAST-P1", { issued_on: "2026-10-05", premium: 77_001, customer: "Haichuan" }),
  policy("TOM", "EAST-P2", { issued_on: "2026-10-06", premium: 61_303, customer: "Yuanfang" }),
  policy("ANN", "WEST-P1", { issued_on: "2026-10-07", premium: 88_002, customer: "Dongfeng" }),
  policy("FUTA", "WEST-P2", { issued_on: "2026-10-08", premium: 71_707, customer: "Nanshan" }),
  policy("ANN", "ANN-OLD", { issued_on: "2025-06-20", premium: 640, customer: "Beihai" }),
  opportunity("EVA", "EAST-O1", "Xinghai"),
  opportunity("ANN", "WEST-O1", "Lushan"),
  { as: "EVA", form: "supporter_letter", body: { ...LETTER, owner: "EVA", opportunity: "EAST-O1" } },
  // Ann opened it in G1 and won it in G2, where its letter was written too: one manager reads the opportunity, the
  // other the letter, and the revenue counts for the second without saying whose customer it is.
  opportunity("ANN", "ANN-O2", "Qinghai", {
    opened_on: "2026-06-01",
    closed_on: "2026-10-15",
    signed_on: "2026-10-15",
    outcome: "won",
  }),
  { as: "ANN", form: "supporter_letter", body: { ...LETTER, owner: "ANN", opportunity: "ANN-O2" } },
];

function policy(as: string, number: string, more: RecordBody) {
  return { as, form: "policy", body: { number, rep: as, pay_mode: "regular", ...more } };
}

function opportunity(as: string, number: string, customer: string, more: RecordBody = {}) {
  const body = { number, customer, owner: as, product: "Pension", amount: 50_000, stage: "T" };
  return { as, form: "opportunity", body: { ...body, opened_on: "2026-10-01", ...more } };
}

/**
 * The small company with June 2025 of D1 closed, more viewers and with records on both sides: LIAN leads G1, PATR was in G1 until August and is
 * nowhere since, REVI managed D1 until October, FUTA will from December; both sell in G2.
 * @returns the records in the order they were sent
 */
export async function importTwoSides(api: TestApi): Promise<RecordView[]> {
  await importSmallCompany(api);
  await importFile(api, {
    kind: "people",
    columns: ["code", "name", "unit", "joined_on"],
    rows: [
      ["LIAN", "Liana", "G1", "2020-01-01"],
      ["PATR", "Patrik", "G1", "2020-01-01"],
      ["REVI", "Revina", "G2", "2020-01-01"],
      ["FUTA", "Futura", "G2", "2020-01-01"],
    ],
  });
  await importFile(api, {
    kind: "postings",
    columns: ["person", "unit", "role", "from", "to"],
    rows: [["PATR", "G1", "rep", "2020-01-01", "2026-08-31"]],
  });
  await importFile(api, {
    kind: "grants",
    columns: ["person", "role", "unit", "from", "to"],
    rows: [
      ["LIAN", "lead", "G1", "2020-01-01", ""],
      ["REVI", "manager", "D1", "2020-01-01", "2026-10-31"],
      ["FUTA", "manager", "D1", "2026-12-01", ""],
    ],
  });
  await api.read(PeriodView, "/periods/closes", { as: "MGR1", body: { unit: "D1", period: "2025-06" } });
  const records: RecordView[] = [];
  for (const { as, form, body } of SENT) {
    records.push(await api.read(RecordView, "/records", { as, body: { form, body } }));
  }
  return records;
}
