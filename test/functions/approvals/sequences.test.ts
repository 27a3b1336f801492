import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { RecordLife } from "../../../shared/contract/approvals.ts";
import { RecordView } from "../../../shared/contract/records.ts";
import { testApi } from "../support/api.ts";
import { recountFacts } from "../support/publish-rules.ts";
import { amountOf, importApprovalCompany, limit, request, requestForm, text } from "./approval-company.ts";

const BIG = 1_000;
const BARGAIN = requestForm("bargain", {
  parameters: ["big_bargain"],
  steps: [
    { code: "superior", title: text("Superior"), who: { superior: 1 } },
    {
      code: "money",
      title: text("Money"),
      who: { role: "finance" },
      when: "amount > 100",
      together: "input",
    },
    { code: "skill", title: text("Skill"), who: { post: "technique" }, together: "input" },
    { code: "again", title: text("Again"), who: { superior: 1 }, when: "amount > 100" },
    { code: "boss", title: text("Boss"), who: { superior: 2 }, when: "amount > big_bargain" },
    {
      code: "all",
      title: text("All"),
      who: { post: "finance" },
      when: "amount > 2 * big_bargain",
      all: true,
    },
  ],
});

/** Who stands where to a record, by its owner, written down from the company. */
const LINE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  EVA: { superior: ["LIAN"], money: ["FIN"], skill: ["TEC"], boss: ["MGR1"], all: ["FIN", "FINN"] },
  LIAN: { superior: ["MGR1"], money: ["FIN"], skill: ["TEC"], boss: ["GM"], all: ["FIN", "FINN"] },
  MGR1: { superior: ["GM"], money: ["FIN"], skill: ["TEC"], boss: ["ADA"], all: ["FIN", "FINN"] },
  ANN: { superior: ["MGR2"], money: ["FINN"], skill: ["TEC"], boss: ["GM"], all: ["FIN", "FINN"] },
};
const OWNERS = Object.keys(LINE);
const DECIDERS = ["LIAN", "MGR1", "MGR2", "GM", "FIN", "FINN", "TEC", "ADA", "EVA"];
const AMOUNTS = [50, 500, 1_500, 2_500];

/** The steps that an amount calls for, those together in one list. */
function stagesOf(amount: number): string[][] {
  return [
    ["superior"],
    [...(amount > 100 ? ["money"] : []), "skill"],
    ...(amount > 100 ? [["again"]] : []),
    ...(amount > BIG ? [["boss"]] : []),
    ...(amount > 2 * BIG ? [["all"]] : []),
  ];
}

/** The book that the test keeps of one record. */
type Kept = {
  id: number;
  owner: string;
  amount: number;
  revision: number;
  state: "submitted" | "approved" | "returned" | "withdrawn";
  /** The stages left, the first of them open; in each step who has passed it. */
  left: { step: string; passed: Set<string> }[][];
  /** Everybody who has passed a step of this round. */
  passers: Set<string>;
};

function begin(kept: Kept): void {
  kept.state = "submitted";
  kept.passers = new Set();
  kept.left = stagesOf(kept.amount).map((stage) => stage.map((step) => ({ step, passed: new Set() })));
  settle(kept);
}

/** Lets those who have passed before pass again, and drops what is passed. */
function settle(kept: Kept): void {
  for (;;) {
    const [stage] = kept.left;
    if (!stage) {
      kept.state = "approved";
      return;
    }
    const still = stage.filter(({ step, passed }) => {
      const asked = LINE[kept.owner]?.[step === "again" ? "superior" : step] ?? [];
      for (const person of asked) if (kept.passers.has(person)) passed.add(person);
      return step === "all" ? passed.size < asked.length : passed.size === 0;
    });
    kept.left[0] = still;
    if (still.length > 0) return;
    kept.left.shift();
  }
}

type Command =
  | { do: "send"; owner: string; amount: number }
  | { do: "decide"; record: number; person: string; apt: boolean; decision: "pass" | "return" }
  | { do: "take"; record: number; amount: number }
  | { do: "withdraw"; record: number };

const index = fc.nat({ max: 1 });
const COMMAND: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("send" as const),
      owner: fc.constantFrom(...OWNERS),
      amount: fc.constantFrom(...AMOUNTS),
    }),
  },
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant("decide" as const),
      record: index,
      person: fc.constantFrom(...DECIDERS),
      apt: fc.constantFrom(true, true, true, false),
      decision: fc.constantFrom("pass" as const, "pass" as const, "pass" as const, "return" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("take" as const),
      record: index,
      amount: fc.constantFrom(...AMOUNTS),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("withdraw" as const), record: index }) },
);

const Facts = z.array(z.object({ code: z.string(), source_id: z.number(), value: z.number() }));

async function facts() {
  const { results } = await env.DB.prepare(
    `SELECT d.code, f.source_id, f.value FROM fact f JOIN definition d ON d.id = f.measure_id
     WHERE d.code LIKE 'bargain_%' ORDER BY 1, 2, 3`,
  ).all();
  return Facts.parse(results);
}

function same(found: unknown, expected: unknown): void {
  expect(found).toEqual(expected);
}

describe("random sequences of acts", () => {
  const api = testApi();

  beforeAll(async () => {
    await importApprovalCompany(api, [
      limit("big_bargain", BIG),
      BARGAIN,
      amountOf("bargain"),
      amountOf("bargain", "sent"),
    ]);
  });

  const post = (as: string, path: string, body: unknown, method = "POST") =>
    api.call(path, { as, method, body });

  async function perform(command: Command, book: Kept[]): Promise<void> {
    if (command.do === "send") {
      const { owner, amount } = command;
      const view = await api.read(RecordView, "/records", {
        as: owner,
        body: { form: "bargain", body: request(owner, amount) },
      });
      const kept: Kept = {
        id: view.id,
        owner,
        amount,
        revision: 1,
        state: "submitted",
        left: [],
        passers: new Set<string>(),
      };
      begin(kept);
      book.push(kept);
      return;
    }
    const kept = book[command.record % Math.max(1, book.length)];
    if (!kept) return;
    const { id, owner, revision } = kept;
    if (command.do === "withdraw") {
      const may = kept.state === "submitted" || kept.state === "returned";
      const { status } = await post(owner, `/records/${id}/withdraw`, { expectedRevision: revision });
      same([command, status], [command, may ? 200 : 409]);
      if (may) kept.state = "withdrawn";
      return;
    }
    if (command.do === "take") {
      const may = kept.state !== "submitted";
      const body = { body: request(owner, command.amount), expectedRevision: revision, reason: "better" };
      const { status } = await post(owner, `/records/${id}`, body, "PUT");
      same([command, status], [command, may ? 200 : 409]);
      if (!may) return;
      kept.amount = command.amount;
      kept.revision += 1;
      begin(kept);
      return;
    }
    const open = kept.state === "submitted" ? (kept.left[0] ?? []) : [];
    const asked = LINE[owner]?.[open[0]?.step ?? ""] ?? [];
    // Most of them by somebody who is asked, so that long lines are walked to their ends.
    const apt = command.apt ? asked.find((code) => open[0]?.passed.has(code) === false) : undefined;
    const [person, { decision }] = [apt ?? command.person, command];
    const mine = open.find(
      ({ step, passed }) =>
        LINE[owner]?.[step === "again" ? "superior" : step]?.includes(person) === true && !passed.has(person),
    );
    const step = mine?.step ?? open[0]?.step ?? "superior";
    const { status } = await post(person, `/records/${id}/decisions`, {
      step,
      decision,
      expectedRevision: revision,
      reason: "because",
    });
    same([command, kept, status < 300], [command, kept, mine !== undefined]);
    if (!mine) return;
    if (decision === "return") kept.state = "returned";
    else {
      mine.passed.add(person);
      kept.passers.add(person);
      settle(kept);
    }
  }

  async function compare(book: readonly Kept[]): Promise<void> {
    for (const kept of book) {
      const life = await api.read(RecordLife, `/records/${kept.id}/life`, { as: "admin" });
      const open = kept.state === "submitted" ? (kept.left[0] ?? []).map(({ step }) => step) : [];
      expect([
        life.state,
        life.steps.filter(({ state }) => state === "open").map(({ code }) => code),
      ]).toEqual([kept.state, open]);
    }
    const ids = new Set(book.map(({ id }) => id));
    const counted = (states: readonly string[], code: string) =>
      book
        .filter(({ state }) => states.includes(state))
        .map(({ id, amount }) => ({ code, source_id: id, value: amount * 100 }));
    const expected = [
      ...counted(["approved"], "bargain_approved"),
      ...counted(["submitted", "approved"], "bargain_sent"),
    ];
    const found = await facts();
    expect(found.filter(({ source_id: id }) => ids.has(id))).toEqual(
      expected.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.source_id - b.source_id)),
    );
    await recountFacts(api);
    expect(await facts()).toEqual(found);
  }

  test("go as an independent book says, and facts equal a rebuild after each act", async () => {
    const run = fc.assert(
      fc.asyncProperty(fc.array(COMMAND, { minLength: 8, maxLength: 16 }), async (commands) => {
        const book: Kept[] = [];
        for (const command of commands) {
          await perform(command, book);
          await compare(book);
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
    await expect(run).resolves.toBeUndefined();
  }, 240_000);
});
