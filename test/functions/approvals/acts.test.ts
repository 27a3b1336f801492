import { beforeAll, describe, expect, test } from "vitest";
import { DelegationList, type RecordAct, RecordLife } from "../../../shared/contract/approvals.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import type { Form } from "../../../shared/rulebook/form-definition.ts";
import { testApi } from "../support/api.ts";
import { publishOwn } from "../support/publish-rules.ts";
import { amountOf, importApprovalCompany, request, requestForm, text } from "./approval-company.ts";

/** One step, decided by somebody who has no other right over the record. */
const SPEND = requestForm("spend", {
  parameters: [],
  steps: [{ code: "technique", title: text("Technique"), who: { post: "technique" } }],
});
const ERRAND: Form = { ...requestForm("errand"), document: {} };

/** How everybody stands to EVA's records. DEL stands in for TEC. */
const PEOPLE = {
  owner: "EVA",
  superior: "LIAN",
  manager: "MGR1",
  admin: "admin",
  approver: "TEC",
  delegate: "DEL",
  colleague: "TOM",
  stranger: "ANN",
} as const;
type Person = keyof typeof PEOPLE;
const EVERYBODY: readonly Person[] = [
  "owner",
  "superior",
  "manager",
  "admin",
  "approver",
  "delegate",
  "colleague",
  "stranger",
];

const ACTS = ["read", "change", "remark", "withdraw", "pass", "return", "migrate", "print"] as const;
type Act = (typeof ACTS)[number];

/** What the word of an answer is short for; who is in no column may not even know of the record. */
const ANSWERS: Readonly<Record<string, string>> = {
  yes: "",
  never: "auth/not-permitted",
  field: "record/field-not-permitted",
  busy: "record/in-approval",
  state: "record/act-not-possible",
  own: "approval/own-record",
  other: "approval/not-yours",
  moved: "approval/step-moved",
  locked: "record/print-locked",
};

/** Written down by hand from what the issue says: under each state, for each act, who gets which answer. */
const TABLE: Readonly<
  Record<string, { readonly columns: string; readonly rows: Readonly<Record<Act, string>> }>
> = {
  "spend submitted": {
    columns: "owner superior manager admin approver delegate",
    rows: {
      read: "yes yes yes yes yes yes",
      change: "busy field field field never never",
      remark: "busy yes yes yes never never",
      withdraw: "yes never never never never never",
      pass: "own other other other yes yes",
      return: "own other other other yes yes",
      migrate: "busy never never never never never",
      print: "locked locked locked locked locked locked",
    },
  },
  "spend approved": {
    columns: "owner superior manager admin approver",
    rows: {
      read: "yes yes yes yes yes",
      change: "yes field field field never",
      remark: "field yes yes yes never",
      withdraw: "state never never never never",
      pass: "own moved moved moved moved",
      return: "own moved moved moved moved",
      migrate: "yes never never never never",
      print: "yes yes yes yes yes",
    },
  },
  "spend returned": {
    columns: "owner superior manager admin approver",
    rows: {
      read: "yes yes yes yes yes",
      change: "yes field field field never",
      remark: "field yes yes yes never",
      withdraw: "yes never never never never",
      pass: "own moved moved moved moved",
      return: "own moved moved moved moved",
      migrate: "yes never never never never",
      print: "locked locked locked locked locked",
    },
  },
  "spend withdrawn": {
    columns: "owner superior manager admin approver",
    rows: {
      read: "yes yes yes yes yes",
      change: "yes never never never never",
      remark: "field never never never never",
      withdraw: "state never never never never",
      pass: "own moved moved moved moved",
      return: "own moved moved moved moved",
      migrate: "yes never never never never",
      print: "locked locked locked locked locked",
    },
  },
  "errand submitted": {
    columns: "owner superior manager admin",
    rows: {
      read: "yes yes yes yes",
      change: "yes yes yes yes",
      remark: "field yes yes yes",
      withdraw: "yes never never never",
      pass: "own moved moved moved",
      return: "own moved moved moved",
      migrate: "yes yes yes yes",
      print: "yes yes yes yes",
    },
  },
  "errand withdrawn": {
    columns: "owner superior manager admin",
    rows: {
      read: "yes yes yes yes",
      change: "yes never never never",
      remark: "field never never never",
      withdraw: "state never never never",
      pass: "own moved moved moved",
      return: "own moved moved moved",
      migrate: "yes never never never",
      print: "yes yes yes yes",
    },
  },
};

function answerOf(situation: string, act: Act, person: Person): string {
  const { columns = "", rows } = TABLE[situation] ?? {};
  const place = columns.split(" ").indexOf(person);
  if (place < 0) return "record/unknown";
  const word = rows?.[act].split(/\s+/)[place] ?? "";
  return ANSWERS[word] ?? `no word ${word}`;
}

/** The acts that a record's life names for somebody, as our acts do them. */
const NAMED: Readonly<Partial<Record<RecordAct, Act>>> = {
  withdraw: "withdraw",
  decide: "pass",
  migrate: "migrate",
  print: "print",
  resubmit: "change",
  amend: "change",
};

describe("every act on a record in every state, by everybody", () => {
  const api = testApi();

  beforeAll(async () => {
    await importApprovalCompany(api, [SPEND, ERRAND, amountOf("spend"), amountOf("errand")]);
    await api.read(DelegationList, "/delegations", {
      as: "TEC",
      body: { delegate: "DEL", from: "2026-11-15", until: "2026-11-30" },
    });
  });

  const post = (as: string, path: string, body: unknown) => api.read(RecordView, path, { as, body });

  async function recordIn(situation: string): Promise<RecordView> {
    const [form = "", state = ""] = situation.split(" ");
    const sent = await post("EVA", "/records", { form, body: request("EVA", 100) });
    const { id } = sent;
    if (state === "approved" || state === "returned") {
      const decision = state === "approved" ? "pass" : "return";
      await post("TEC", `/records/${id}/decisions`, {
        step: "technique",
        decision,
        expectedRevision: 1,
        reason: "so",
      });
    }
    if (state === "withdrawn")
      await post("EVA", `/records/${id}/withdraw`, { expectedRevision: 1, reason: "so" });
    const view = await api.read(RecordView, `/records/${id}`, { as: "admin" });
    expect([situation, view.state]).toEqual([situation, state]);
    return view;
  }

  async function perform(act: Act, as: string, { id, revision, body }: RecordView): Promise<string> {
    const put = (more: RecordBody) =>
      api.call(`/records/${id}`, {
        as,
        method: "PUT",
        body: { body: { ...body, ...more }, expectedRevision: revision, reason: "because" },
      });
    const say = (path: string, more: object) =>
      api.call(`/records/${id}/${path}`, { as, body: { expectedRevision: revision, ...more } });
    const decide = (decision: string) => say("decisions", { step: "technique", decision, reason: "because" });
    const { status, json } = await {
      read: () => api.call(`/records/${id}/life`, { as }),
      change: () => put({ subject: `${as} says` }),
      remark: () => put({ remark: `${as} says` }),
      withdraw: () => say("withdraw", { reason: "because" }),
      pass: () => decide("pass"),
      return: () => decide("return"),
      migrate: () => say("migrate", { body }),
      print: () => api.call(`/records/${id}/prints`, { as, method: "POST" }),
    }[act]();
    return status < 300 ? "" : Problem.parse(json).code;
  }

  test("there is a word for every answer, and every state has all acts", () => {
    for (const [situation, { columns, rows }] of Object.entries(TABLE)) {
      for (const act of ACTS)
        expect([situation, act, rows[act].split(/\s+/).length]).toEqual([
          situation,
          act,
          columns.split(" ").length,
        ]);
    }
  });

  test.each(Object.keys(TABLE))(
    "%s",
    async (situation) => {
      const wrong: unknown[] = [];
      const tried: { act: Act; person: Person; record: RecordView }[] = [];
      // Whatever is refused is tried on one record, which is to be as it was at the end.
      const still = await recordIn(situation);
      for (const act of ACTS) {
        for (const person of EVERYBODY) {
          const acts = act !== "read" && answerOf(situation, act, person) === "";
          tried.push({ act, person, record: acts ? await recordIn(situation) : still });
        }
      }
      // Another version of both forms, which asks the same: what was sent before can be migrated.
      await publishOwn([SPEND, ERRAND]);
      for (const { act, person, record } of tried) {
        const expected = answerOf(situation, act, person);
        const life = await api.call(`/records/${record.id}/life`, { as: PEOPLE[person] });
        const answer = await perform(act, PEOPLE[person], record);
        if (answer !== expected) wrong.push({ act, person, expected, answer });
        if (life.status !== 200) continue;
        const named = RecordLife.parse(life.json).acts.flatMap((name) => NAMED[name] ?? []);
        const isNamed = Object.values(NAMED).includes(act);
        const isPlain = act === "change" && (person !== "owner" || situation === "errand submitted");
        if (isNamed && !isPlain && named.includes(act) !== (expected === ""))
          wrong.push({ act, person, expected, named });
      }
      expect(wrong).toEqual([]);
      expect(await api.read(RecordView, `/records/${still.id}`, { as: "admin" })).toEqual(still);
    },
    240_000,
  );
});
