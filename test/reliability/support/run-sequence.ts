import path from "node:path";
import { RecordHistory, RecordList, type RecordView } from "../../../shared/contract/records.ts";
import { ServerDraftList } from "../../../shared/contract/drafts.ts";
import { Me } from "../../../shared/contract/identity.ts";
import type { FormOffer } from "../../../shared/contract/forms.ts";
import { pairOf, type CallAs, type Pair } from "./company.ts";
import { createDevice } from "./device.ts";
import { TEST_FORMS, type TestForm } from "./forms.ts";
import { createLedger, type Evidence } from "./ledger.ts";
import { FATES } from "./network.ts";
import { createDice, type Dice } from "./random.ts";
import { createUser, type User } from "./user.ts";
import { createVirtualTime, type VirtualTime } from "./virtual-time.ts";
import type { ReliabilityWorker } from "./worker.ts";

const STEPS = 40;
const SETTLING_ROUNDS = 4;

/** A sequence to run; `offers` are the forms by their code. */
export type Sequence = {
  readonly seed: number;
  readonly sequence: number;
  readonly offers: ReadonlyMap<string, FormOffer>;
};

/** What one sequence came to: what is wrong, and what was done. */
export type SequenceOutcome = { readonly wrong: readonly string[]; readonly steps: readonly string[] };

/** The rep sits before two devices, the lead before one. Everything that happens is decided by the seed. */
export async function runSequence(
  { address, key, folder }: ReliabilityWorker,
  call: CallAs,
  { seed, sequence, offers }: Sequence,
): Promise<SequenceOutcome> {
  const dice = createDice(seed + sequence * 7_919);
  const ledger = createLedger(`s${sequence}`);
  const time = createVirtualTime(`s${sequence}`);
  const { rep, lead } = pairOf(sequence);
  const people = {
    rep: Me.parse(await call(rep, { method: "GET", path: "/me" })),
    lead: Me.parse(await call(lead, { method: "GET", path: "/me" })),
  };
  const seat = async (name: string, me: Me): Promise<User> => {
    const file = path.join(folder, `${sequence}-${name}.sqlite`);
    const device = await createDevice({ name, me, address, key, path: file, time });
    return createUser({ device, me, offers, ledger, dice, time });
  };
  const users = [
    await seat("desk", people.rep),
    await seat("laptop", people.rep),
    await seat("lead", people.lead),
  ];
  const steps: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const user = dice.pick(users);
    const done = await takeStep(user, dice, time, user.device.name === "lead");
    steps.push(`${user.device.name}: ${done}`);
  }
  const wrong = await settle(users, time);
  const evidence = await gather(call, users, { ...pairOf(sequence), files: ledger.attachedIds() });
  for (const { device } of users) device.kill();
  return { wrong: [...wrong, ...ledger.check(evidence)], steps };
}

async function takeStep(user: User, dice: Dice, time: VirtualTime, isLead: boolean): Promise<string> {
  const { device } = user;
  if (!device.isAlive()) {
    await device.revive();
    return "reopens the pane";
  }
  const chances: readonly (readonly [number, string, () => Promise<void> | void])[] = [
    [user.screen() ? 40 : 0, "types", () => typeSome(user, dice, isLead)],
    [user.screen()?.form.files === undefined ? 0 : 24, "attaches a file", user.attach],
    [user.screen() ? 14 : 0, "sends", () => user.send(1)],
    [user.screen() ? 8 : 0, "sends twice", () => user.send(2)],
    [user.screen() ? 5 : 0, "leaves the form", user.leave],
    [user.screen() ? 2 : 0, "discards", user.discard],
    [user.screen() || isLead ? 0 : 16, "opens a new record", () => openNew(user, dice)],
    [user.screen() ? 0 : 16, "opens a record", () => openSome(user, dice, isLead)],
    [user.screen() ? 0 : 12, "takes up a draft", () => takeUp(user, dice)],
    [10, "settles what two devices wrote", user.settleContest],
    [12, "waits", () => time.pass(3_000)],
    [3, "waits for minutes", () => time.pass(120_000)],
    [5, "looks at the pane again", () => lookAgain(user, time)],
    [5, "is cut off", () => device.setNetwork(dice.pick(FATES.slice(1)))],
    [8, "has network", () => device.setNetwork("arrives")],
    [3, "has an expired sign-in", device.expireSignIn],
    [5, "signs in", device.signIn],
    [4, "loses the pane", device.kill],
    [6, "loses the pane in a request", () => device.killAtNextRequest(dice.pick(FATES))],
    [isLead ? 60 : 0, "decides", () => decideSome(user, dice)],
    [isLead || user.screen() ? 0 : 30, "mends what came back", () => mendSome(user)],
    [isLead ? 0 : 8, "withdraws", () => withdrawSome(user, dice)],
  ];
  const total = chances.reduce((sum, [weight]) => sum + weight, 0);
  let rolled = dice.roll(total);
  for (const [weight, name, act] of chances) {
    rolled -= weight;
    if (rolled >= 0) continue;
    await act();
    return name;
  }
  return "does nothing";
}

async function typeSome(user: User, dice: Dice, isLead: boolean): Promise<void> {
  const screen = user.screen();
  if (!screen) return;
  const { form, keeper } = screen;
  const isNew = keeper.state.current().draft.record === null;
  const fields = isLead ? form.superior : isNew ? [form.tag, ...form.others] : form.others;
  const [first] = fields;
  if (first !== undefined) user.type(dice.pick(fields));
}

async function openNew(user: User, dice: Dice): Promise<void> {
  // What passes an approval has more that can happen to it.
  const approved = TEST_FORMS.filter(({ code }) => code === "expense_request");
  await user.open(dice.pick([...TEST_FORMS, ...approved]), { record: null });
}

async function openSome(user: User, dice: Dice, isLead: boolean): Promise<void> {
  const forms = TEST_FORMS.filter(({ superior }) => !isLead || superior.length > 0);
  const form = dice.pick(forms);
  const record = await someRecord(user, form, dice);
  if (record && user.device.isAlive()) await user.open(form, { record: record.id });
}

async function someRecord(user: User, form: TestForm, dice: Dice): Promise<RecordView | undefined> {
  const listed = await user.wait(user.device.pane().api.listRecords({ form: form.code }));
  return listed?.ok && listed.value.length > 0 ? dice.pick(listed.value) : undefined;
}

async function takeUp(user: User, dice: Dice): Promise<void> {
  const { file, person } = user.device.pane();
  const drafts = await user.wait(file.store.listDrafts(person.me.person.code));
  if (!drafts || drafts.length === 0) return;
  const { key, form: code, record } = dice.pick(drafts);
  const form = TEST_FORMS.find((one) => one.code === code);
  if (form) await user.open(form, { record, key });
}

/** What the page does when somebody looks at it again, and once a minute. */
async function lookAgain(user: User, time: VirtualTime): Promise<void> {
  const { outbox, sync, files } = user.device.pane().person;
  await user.wait(Promise.all([outbox.retry(), sync.run(), files.retry()]));
  await time.pass(0);
}

async function decideSome(user: User, dice: Dice): Promise<void> {
  const inbox = await user.wait(user.device.pane().api.readInbox());
  if (!inbox?.ok || inbox.value.items.length === 0) return;
  const { record, revision, step } = dice.pick(inbox.value.items);
  await user.decide(record, revision, step.code, dice.chance(60) ? "pass" : "return");
}

async function mendSome(user: User): Promise<void> {
  const form = TEST_FORMS.find(({ code }) => code === "expense_request");
  if (!form) return;
  const listed = await user.wait(user.device.pane().api.listRecords({ form: form.code }));
  const back = listed?.ok
    ? listed.value.find(({ state }) => state === "returned" || state === "withdrawn")
    : undefined;
  if (!back || !user.device.isAlive()) return;
  await user.open(form, { record: back.id });
  user.type("items");
  await user.send(1);
}

async function withdrawSome(user: User, dice: Dice): Promise<void> {
  const form = TEST_FORMS.find(({ code }) => code === "expense_request");
  if (!form || user.screen()) return;
  const record = await someRecord(user, form, dice);
  if (record && user.device.isAlive()) await user.withdraw(record);
}

/** Everybody has network and a sign-in again, and looks at their pane: nothing may be left that waits. */
async function settle(users: readonly User[], time: VirtualTime): Promise<readonly string[]> {
  for (const { device } of users) {
    device.setNetwork("arrives");
    device.spare();
    device.signIn();
    await device.revive();
  }
  for (const user of users) await user.leave();
  for (let round = 0; round < SETTLING_ROUNDS; round += 1) {
    for (const user of users) await lookAgain(user, time);
    await time.pass(3_000);
  }
  const waiting: string[] = [];
  for (const user of users) {
    const { outbox } = user.device.pane().person;
    await user.wait(outbox.load());
    for (const { act, form, refusal } of outbox.state.current().entries)
      if (!refusal) waiting.push(`waits for ever: ${act} ${form} of ${user.device.name}`);
  }
  return waiting;
}

async function gather(
  call: CallAs,
  users: readonly User[],
  { rep, lead, files }: Pair & { readonly files: readonly string[] },
): Promise<Evidence> {
  const records: { id: number; revisions: { revision: number; body: object }[] }[] = [];
  for (const { code } of TEST_FORMS) {
    const listed = RecordList.parse(
      await call(rep, { method: "GET", path: `/records?form=${code}&mine=true` }),
    );
    for (const { id } of listed.records) {
      const history = RecordHistory.parse(await call(rep, { method: "GET", path: `/records/${id}/history` }));
      records.push({ id, revisions: history.revisions.toReversed() });
    }
  }
  const kept: object[] = [];
  for (const person of [rep, lead])
    kept.push(...ServerDraftList.parse(await call(person, { method: "GET", path: "/drafts" })).drafts);
  for (const user of users) {
    const { file, person } = user.device.pane();
    const code = person.me.person.code;
    for (const read of [file.store.listDrafts, file.store.listOutbox, file.store.listMirrors])
      kept.push(...((await user.wait<readonly object[]>(read(code))) ?? []));
  }
  return { records, kept, files: await gatherFiles(users, files) };
}

/** What there is of files, on the server as their records' owner reads it, and on the devices. */
async function gatherFiles(users: readonly User[], ids: readonly string[]): Promise<Evidence["files"]> {
  const server = new Map<string, string>();
  const devices = new Map<string, string>();
  for (const id of ids) {
    for (const user of users) {
      const { api, file } = user.device.pane();
      const content = await user.wait(file.files.readContent(id));
      if (content) devices.set(id, await content.text());
      const answer = await user.wait(api.download(id));
      if (answer?.ok) server.set(id, await answer.value.text());
    }
  }
  return { server, devices };
}
