import { beforeAll, describe, expect, test } from "vitest";
import { Inbox, PrintedCopy } from "../../../shared/contract/approvals.ts";
import type { RecordBody, RecordView } from "../../../shared/contract/records.ts";
import type { ApprovalStep, Form } from "../../../shared/rulebook/form-definition.ts";
import { testApi } from "../support/api.ts";
import { type ApprovalRound, openRound } from "../support/approval-round.ts";
import { freshDatabase } from "../support/database.ts";
import { placedBody, stepBody } from "../support/fill-form.ts";
import {
  approversOf,
  EVERYBODY,
  FORM_NOW,
  FORMS,
  importFormCompany,
  OWNER,
  PEER,
} from "../support/form-company.ts";
import { type DeskDecision, formDesk, goodBodies, refusedFields } from "../support/form-desk.ts";
import { lostFields } from "../support/read-back.ts";

const approved = FORMS.filter(({ approval }) => approval !== undefined).map((form) => ({
  name: form.code,
  form,
}));

/** A rep has no authority over prices as the product ships (0 %), so that every discount asks the supervisor. */
const ALWAYS_ASKED = new Set(["price_request/supervisor"]);

describe("every approval that ships", { timeout: 60_000 }, () => {
  const api = testApi({ now: () => FORM_NOW });
  const desk = formDesk(api);
  /** Steps that a record passed, and steps that did not apply to one, as `form/step`. */
  const walked = new Set<string>();
  const passedOver = new Set<string>();

  beforeAll(async () => {
    await freshDatabase();
    await importFormCompany(api);
  });

  const statesOf = async (id: number) =>
    Object.fromEntries((await desk.life(id)).steps.map(({ code, state }) => [code, state]));

  /** The steps of a record that somebody's inbox holds. */
  async function waitingFor(person: string, id: number): Promise<string[]> {
    const { count, items } = await api.read(Inbox, "/approvals", { as: person });
    expect(count).toBe(items.length);
    return items.filter(({ record }) => record === id).map(({ step }) => step.code);
  }

  /** Sends a record that somebody has to decide: a full one, or as one of the vectors where that asks nobody. */
  async function sentForApproval(form: Form): Promise<{ id: number; asked: RecordBody }> {
    const { record, asked } = await desk.sentFull(form);
    if (record.state === "submitted") return { id: record.id, asked };
    for (const body of goodBodies(form)) {
      const own = placedBody(form, body, await desk.filling(form));
      const { id, state } = await desk.sent(form, own);
      if (state === "submitted") return { id, asked: own };
    }
    throw new Error(`${form.code} asks nobody`);
  }

  /** Passes every step that applies, each by somebody it asks; every state on the way is the one that is worked out. */
  async function passAll(
    form: Form,
    id: number,
    before: (round: ApprovalRound, step: ApprovalStep) => Promise<void> = () => Promise.resolve(),
  ): Promise<string> {
    const { steps } = await desk.life(id);
    const skipped = new Set(steps.filter(({ state }) => state === "skipped").map(({ code }) => code));
    for (const code of skipped) passedOver.add(`${form.code}/${code}`);
    const round = openRound(form, skipped);
    expect(await statesOf(id)).toEqual(round.states());
    for (let [step] = round.open(); step !== undefined; [step] = round.open()) {
      await before(round, step);
      const [person = "nobody"] = round.asked(step);
      expect(await waitingFor(person, id)).toContain(step.code);
      const view = await desk.record(id);
      const { status, json } = await desk.decideOver(view, person, passing(form, step, view));
      expect({ status, json }).toMatchObject({ status: 200 });
      round.pass(step, person);
      walked.add(`${form.code}/${step.code}`);
      expect(await statesOf(id)).toEqual(round.states());
    }
    return (await desk.record(id)).state;
  }

  /** The owner, colleagues, strangers, who decides another step, and who is too early. */
  async function refuseOthers(
    form: Form,
    id: number,
    round: ApprovalRound,
    step: ApprovalStep,
  ): Promise<void> {
    const [before, view] = [await desk.life(id), await desk.record(id)];
    const others = [OWNER, ...EVERYBODY].filter((person) => !round.asked(step).includes(person));
    for (const person of others) {
      const { status } = await desk.decideOver(view, person, passing(form, step, view));
      expect({ person, refused: status >= 400 && status < 500 }).toEqual({ person, refused: true });
    }
    for (const person of [OWNER, PEER]) expect(await waitingFor(person, id)).toEqual([]);
    for (const later of round.waiting()) {
      for (const person of approversOf(later.who)) {
        const { status } = await desk.decideOver(view, person, passing(form, later, view));
        expect({ early: person, refused: status >= 400 && status < 500 }).toEqual({
          early: person,
          refused: true,
        });
      }
    }
    expect((await desk.life(id)).steps).toEqual(before.steps);
  }

  test.each(approved)("$name is passed as its vectors say", async ({ form }) => {
    for (const body of goodBodies(form)) {
      const { id } = await desk.sent(form, placedBody(form, body, await desk.filling(form)));
      expect(await passAll(form, id)).toBe("approved");
    }
  });

  test.each(approved)("$name is passed by who is asked, in order, and by nobody else", async ({ form }) => {
    const { record } = await desk.sentFull(form);
    const others = (round: ApprovalRound, step: ApprovalStep) => refuseOthers(form, record.id, round, step);
    expect(await passAll(form, record.id, others)).toBe("approved");
  });

  test.each(approved)(
    "$name comes back for a reason, is mended, amended and taken back",
    async ({ form }) => {
      const { id, asked } = await sentForApproval(form);
      const open = (await desk.life(id)).steps.find(({ state }) => state === "open");
      const approver = open?.approvers[0]?.code ?? "nobody";
      const back = { step: open?.code ?? "none", decision: "return" } as const;
      expect((await desk.decide(id, approver, back)).status).toBe(422);
      expect((await desk.change(id, asked, OWNER)).status).toBe(409);
      expect((await desk.decide(id, approver, { ...back, reason: "say more" })).status).toBe(200);
      expect((await desk.record(id)).state).toBe("returned");
      expect((await desk.change(id, asked, PEER)).status).toBe(404);
      expect((await desk.change(id, asked, OWNER)).status).toBe(200);
      expect(await desk.life(id)).toMatchObject({ state: "submitted", round: 2 });
      expect(await passAll(form, id)).toBe("approved");
      const { body } = await desk.record(id);
      expect(lostFields(form, asked, body)).toEqual([]);
      expect((await desk.change(id, body, OWNER)).status).toBe(422);
      expect((await desk.change(id, body, OWNER, "a new price")).status).toBe(200);
      expect(await desk.life(id)).toMatchObject({ state: "submitted", round: 3 });
      expect((await desk.withdraw(id, OWNER, "no longer needed")).status).toBe(200);
      expect((await desk.record(id)).state).toBe("withdrawn");
    },
  );

  test.each(approved)("$name has its steps' fields filled by their approvers alone", async ({ form }) => {
    const { record } = await desk.sentFull(form);
    const [base = {}] = goodBodies(form);
    const own = placedBody(form, base, await desk.filling(form));
    for (const { code } of form.approval?.steps ?? []) {
      const asked = form.fields.filter(({ shownWhen }) => shownWhen === undefined).map(({ key }) => key);
      for (const [key, value] of Object.entries(stepBody(form, code, own))) {
        if (value === null || !asked.includes(key)) continue;
        const { status } = await desk.post(form, { ...own, [key]: value });
        expect({ key, status }).toEqual({ key, status: 403 });
      }
    }
    await passAll(form, record.id, async (round, step) => {
      const must = form.fields.filter(
        ({ by, required }) => typeof by === "object" && by.step === step.code && required === true,
      );
      if (must.length === 0) return;
      const [person = "nobody"] = round.asked(step);
      const { status, json } = await desk.decide(record.id, person, { step: step.code, decision: "pass" });
      expect(status).toBe(422);
      expect(refusedFields(json)).toEqual(expect.arrayContaining(must.map(({ key }) => key)));
    });
  });

  test("documents that ask for it stay locked until they are approved", async () => {
    const locked = FORMS.filter(({ document }) => document !== undefined);
    expect(locked.length).toBeGreaterThanOrEqual(2);
    for (const form of locked) {
      const { record } = await desk.sentFull(form);
      const print = (as: string) =>
        api.call(`/records/${record.id}/prints`, { as, method: "POST", body: {} });
      expect((await print(OWNER)).status).toBe(form.document?.until === "approved" ? 409 : 200);
      expect((await print(PEER)).status).toBe(404);
      if (form.approval !== undefined) await passAll(form, record.id);
      const { status, json } = await print(OWNER);
      expect({ status, json }).toMatchObject({ status: 200 });
      expect(PrintedCopy.parse(json).view.body).toEqual((await desk.record(record.id)).body);
    }
  });

  test("all of their steps were walked, and all with a condition were passed over once", () => {
    const steps = FORMS.flatMap((form) =>
      (form.approval?.steps ?? []).map((step) => ({ at: `${form.code}/${step.code}`, step })),
    );
    expect(steps.filter(({ at }) => !walked.has(at)).map(({ at }) => at)).toEqual([]);
    const optional = steps.filter(({ at, step }) => step.when !== undefined && !ALWAYS_ASKED.has(at));
    expect(optional.filter(({ at }) => !passedOver.has(at)).map(({ at }) => at)).toEqual([]);
  });
});

/** What passes a step: a decision, with the fields that its approver fills. */
function passing(form: Form, step: ApprovalStep, { body }: RecordView): DeskDecision {
  const fields = stepBody(form, step.code, body);
  const decision = { step: step.code, decision: "pass" } as const;
  return Object.keys(fields).length > 0 ? { ...decision, body: fields } : decision;
}
