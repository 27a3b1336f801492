import type { RecordBody } from "../../../shared/contract/records.ts";
import type { Approval, Form } from "../../../shared/rulebook/form-definition.ts";
import type { Definition, Measure, Parameter } from "../../../shared/rulebook/definition.ts";
import type { TestApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { publishOwn } from "../support/publish-rules.ts";

/** A text that is the same in both languages. */
export const text = (said: string) => ({ "zh-CN": said, "en-US": said });

/** A number parameter from 1900 on. */
export function limit(code: string, value: number): Parameter {
  return {
    kind: "parameter",
    code,
    title: text(code),
    description: text(code),
    measuredIn: "CNY",
    values: [{ from: "1900-01-01", value }],
    vectors: [{ day: "2026-10-05", value }],
  };
}

/** A form for money: whose, when, how much; a superior's remark; what finance and technique fill in at their steps. */
export function requestForm(code: string, approval?: Approval): Form {
  const label = (said: string) => text(said);
  const steps = new Set(approval?.steps.map((step) => step.code));
  return {
    kind: "form",
    code,
    title: text(code),
    description: text(code),
    number: { prefix: `${code.toUpperCase()}-` },
    owner: "owner",
    day: "day",
    label: ["subject"],
    fields: [
      { key: "owner", label: label("Owner"), type: "person", required: true },
      { key: "day", label: label("Day"), type: "date", required: true },
      { key: "subject", label: label("Subject"), type: "text", required: true },
      { key: "amount", label: label("Amount"), type: "money", required: true },
      { key: "remark", label: label("Remark"), type: "text", by: "superior" },
      ...(steps.has("finance")
        ? [
            {
              key: "cost",
              label: label("Cost"),
              type: "money" as const,
              required: true,
              by: { step: "finance" },
            },
          ]
        : []),
      ...(steps.has("technique")
        ? [{ key: "note", label: label("Note"), type: "text" as const, by: { step: "technique" } }]
        : []),
    ],
    checks: [
      {
        code: "positive",
        holds: "amount > 0",
        field: "amount",
        message: text("The amount is more than nothing."),
      },
    ],
    document: { until: "approved" },
    ...(approval ? { approval } : {}),
    vectors: [{ body: { owner: "EVA", day: "2026-10-05", subject: "s", amount: 1 }, refused: [] }],
  };
}

/** What counts the amounts of a form's records. */
export function amountOf(form: string, counts?: "sent"): Measure {
  return {
    kind: "measure",
    code: `${form}_${counts ?? "approved"}`,
    title: text(form),
    description: text(form),
    source: { form },
    value: "amount",
    adds: "sum",
    decimals: 2,
    ...(counts ? { counts } : {}),
    vectors: [],
  };
}

/** A body of `requestForm`. */
export function request(owner: string, amount: number, more: RecordBody = {}): RecordBody {
  return { owner, day: "2026-10-05", subject: "Samples", amount, ...more };
}

/**
 * Two districts of a company: LIAN leads G1, MGR1 manages D1, MGR2 manages D2, GM manages all. FIN and FINN are posted
 * as finance in D1 and in the company, TEC as technique in the company; ADA is an admin. EVA and TOM sell in G1, ANN in G2.
 */
export async function importApprovalCompany(api: TestApi, definitions: readonly Definition[]): Promise<void> {
  await freshDatabase();
  await publishOwn(definitions);
  const file = (kind: "units" | "people" | "postings" | "grants", columns: string, rows: readonly string[]) =>
    importFile(api, { kind, columns: columns.split(" "), rows: rows.map((row) => row.split(" ")) });
  await file("units", "code parent level name from", [
    "CO  company Company 2020-01-01",
    "D1 CO district East 2020-01-01",
    "D2 CO district West 2020-01-01",
    "G1 D1 group East-one 2020-01-01",
    "G2 D2 group West-one 2020-01-01",
  ]);
  await file("people", "code name unit joined_on", [
    "GM Gina CO 2020-01-01",
    "MGR1 Max D1 2020-01-01",
    "MGR2 Mia D2 2020-01-01",
    "LIAN Lian G1 2020-01-01",
    "EVA Eva G1 2020-01-01",
    "TOM Tom G1 2020-01-01",
    "ANN Ann G2 2020-01-01",
    "FIN Fin D1 2020-01-01",
    "FINN Finn CO 2020-01-01",
    "TEC Tec CO 2020-01-01",
    "DEL Del CO 2020-01-01",
    "ADA Ada CO 2020-01-01",
  ]);
  await file("postings", "person unit role from to", [
    "FIN D1 finance 2020-02-01 ",
    "FINN CO finance 2020-02-01 ",
    "TEC CO technique 2020-02-01 ",
  ]);
  await file("grants", "person role unit from to", [
    "GM manager CO 2020-01-01 ",
    "MGR1 manager D1 2020-01-01 ",
    "MGR2 manager D2 2020-01-01 ",
    "LIAN lead G1 2020-01-01 ",
    "ADA admin  2020-01-01 ",
  ]);
}
