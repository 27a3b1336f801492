import { createHash } from "node:crypto";
import { isoFromDay } from "#shared/calendar/day";
import { RecordLife } from "#shared/contract/approvals";
import { ImportList, ImportView } from "#shared/contract/imports";
import { UnitList } from "#shared/contract/org";
import { type RecordBody, RecordList, RecordView } from "#shared/contract/records";
import { createDemoCompany, type DemoCompany, demoFiles } from "./company.ts";
import { demoLetter, type DemoOpportunity } from "./opportunities.ts";
import type { DemoDecision, DemoRecord } from "./records.ts";

/** Calls the API as a person: JSON in, JSON out; throws on a refusal. */
export type CallAs = (
  person: string,
  request: { readonly method: string; readonly path: string; readonly body?: unknown; readonly key?: string },
) => Promise<unknown>;

const ADMIN = "admin";
const CHUNK_ROWS = 500;
/** The form of the last record that is sent: where there is one, nothing is missing. */
const LAST_FORM = "sales_lead";
const WITH_LETTER = new Set(["S-letter", "D", "C", "B", "A"]);
const CHECKED = new Set(["D", "C", "B", "A"]);
const WITH_POWER = new Set(["C", "B", "A"]);
/** Holds a right over the whole company, wherever people and units have moved to. */
const MANAGER = "M00";

/**
 * Fills an empty database with the demonstration company by the product's own import and forms; leaves any other as
 * it is. Interrupted, it goes on where it stood.
 */
export async function loadDemoCompany(
  call: CallAs,
  today: string,
  progress: (words: string) => void,
): Promise<void> {
  if (!(await wanted(call))) return;
  const company = createDemoCompany(today);
  const files = demoFiles(company);
  const sentAfter = company.opportunities.length + company.records.length;
  const total = files.reduce((sum, file) => sum + file.rows.length, sentAfter);
  let done = 0;
  for (const file of files) {
    const digest = createHash("sha256").update(JSON.stringify(file)).digest("hex");
    const opened = ImportView.parse(
      await call(ADMIN, {
        method: "POST",
        path: "/imports",
        body: {
          kind: file.kind,
          fileName: `demo-${file.kind}.csv`,
          digest,
          columns: file.columns,
          rows: file.rows.length,
        },
      }),
    );
    for (let offset = opened.cursor; offset < file.rows.length; offset += CHUNK_ROWS) {
      const rows = file.rows.slice(offset, offset + CHUNK_ROWS);
      await call(ADMIN, { method: "POST", path: `/imports/${opened.id}/chunks`, body: { offset, rows } });
      progress(`${done + Math.min(offset + CHUNK_ROWS, file.rows.length)} of ${total} rows`);
    }
    done += file.rows.length;
  }
  for (const opportunity of company.opportunities) {
    await sendOpportunity(call, company, opportunity);
    done += 1;
    progress(`${done} of ${total} rows`);
  }
  const numbers = new Map<string, string>();
  for (const record of company.records) {
    numbers.set(record.key, await sendRecord(call, record, numbers));
    done += 1;
    progress(`${done} of ${total} rows`);
  }
}

async function wanted(call: CallAs): Promise<boolean> {
  const { units } = UnitList.parse(await call(ADMIN, { method: "GET", path: "/org/units" }));
  if (units.length === 0) return true;
  const { imports } = ImportList.parse(await call(ADMIN, { method: "GET", path: "/imports" }));
  if (!imports.some(({ fileName }) => fileName.startsWith("demo-"))) return false;
  const { records } = RecordList.parse(
    await call(ADMIN, { method: "GET", path: `/records?form=${LAST_FORM}` }),
  );
  return records.length === 0;
}

async function sendOpportunity(
  call: CallAs,
  company: DemoCompany,
  { owner, rung, body }: DemoOpportunity,
): Promise<void> {
  const number = typeof body["number"] === "string" ? body["number"] : "";
  const manager = MANAGER;
  let opportunity = await send(call, owner, "opportunity", body, number);
  if (WITH_LETTER.has(rung)) {
    await sendLetter(call, { owner, manager, number, company, toPower: false, checked: CHECKED.has(rung) });
  }
  if (WITH_POWER.has(rung)) {
    await sendLetter(call, { owner, manager, number, company, toPower: true, checked: true });
    opportunity = await change(call, owner, opportunity, { access_confirmed_on: day(company, 4) });
  }
  if (rung === "B" || rung === "A") {
    opportunity = await change(call, manager, opportunity, {
      b_confirmed_on: day(company, 3),
      b_note: "建议书已提交",
    });
  }
  if (rung === "A")
    await change(call, manager, opportunity, { a_confirmed_on: day(company, 2), a_note: "口头同意,走合同" });
}

async function sendLetter(
  call: CallAs,
  letter: {
    owner: string;
    manager: string;
    number: string;
    company: DemoCompany;
    toPower: boolean;
    checked: boolean;
  },
): Promise<void> {
  const form = letter.toPower ? "power_supporter_letter" : "supporter_letter";
  const body = demoLetter(letter.number, letter.owner, letter.company.today - 10, letter.toPower);
  const sent = await send(call, letter.owner, form, body, `${letter.number}-${form}`);
  if (!letter.checked) return;
  await change(call, letter.manager, sent, { checked_on: day(letter.company, 6), satisfied: true });
}

/** Sends a filled form and has it decided as far as it is in the demonstration; gives its number. */
async function sendRecord(
  call: CallAs,
  { key, form, owner, body, decisions }: DemoRecord,
  numbers: ReadonlyMap<string, string>,
): Promise<string> {
  const filled = body((of) => numbers.get(of) ?? "");
  const { id, number } = await send(call, owner, form, filled, key);
  for (const decision of decisions) await decide(call, id, decision);
  return number;
}

async function decide(call: CallAs, id: number, { by, ...decision }: DemoDecision): Promise<void> {
  const { step } = RecordLife.parse(await call(by, { method: "GET", path: `/records/${id}/life` }));
  if (step !== decision.step) return;
  const { revision } = RecordView.parse(await call(by, { method: "GET", path: `/records/${id}` }));
  const body = { ...decision, expectedRevision: revision };
  await call(by, {
    method: "POST",
    path: `/records/${id}/decisions`,
    body,
    key: `demo-decide-${id}-${step}`,
  });
}

async function send(
  call: CallAs,
  person: string,
  form: string,
  body: RecordBody,
  key: string,
): Promise<RecordView> {
  const request = { method: "POST", path: "/records", body: { form, body }, key: `demo-${key}` };
  return RecordView.parse(await call(person, request));
}

async function change(
  call: CallAs,
  person: string,
  record: RecordView,
  fields: RecordBody,
): Promise<RecordView> {
  const body = { body: { ...record.body, ...fields }, expectedRevision: record.revision };
  return RecordView.parse(await call(person, { method: "PUT", path: `/records/${record.id}`, body }));
}

function day(company: DemoCompany, daysAgo: number): string {
  return isoFromDay(company.today - daysAgo);
}
