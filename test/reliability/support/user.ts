import type { FieldValue, RecordBody, RecordView } from "../../../shared/contract/records.ts";
import type { FormOffer } from "../../../addin/taskpane/pane-api.ts";
import type { Delivery } from "../../../addin/taskpane/drafts/delivery.ts";
import type { Draft } from "../../../addin/taskpane/drafts/draft.ts";
import { createDraftKeeper, type DraftKeeper } from "../../../addin/taskpane/drafts/draft-keeper.ts";
import { ANY_WRITING } from "../../../addin/taskpane/drafts/draft-store.ts";
import { rebaseDraft } from "../../../addin/taskpane/drafts/rebase-draft.ts";
import { sendDraft } from "../../../addin/taskpane/drafts/send-draft.ts";
import { bodyToSend } from "../../../addin/taskpane/forms/form-body.ts";
import { openRecord, type Wanted } from "../../../addin/taskpane/forms/open-record.ts";
import { contestedFields, settledBody, type Side } from "../../../addin/taskpane/forms/resolve-conflict.ts";
import type { Me } from "../../../shared/contract/identity.ts";
import type { Device, Pane } from "./device.ts";
import type { TestForm } from "./forms.ts";
import type { Ledger } from "./ledger.ts";
import type { Dice } from "./random.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** A form that is open in a pane, and goes with it. `seen`: the revision of its record that the person has before them. */
type Screen = {
  readonly pane: Pane;
  readonly form: TestForm;
  readonly offer: FormOffer;
  readonly keeper: DraftKeeper;
  readonly letGo: () => void;
  readonly seen: number | null;
};

/** A person before one device. They do what the pane's screens let them do, and the ledger hears of it. */
export type User = {
  readonly device: Device;
  readonly screen: () => Screen | undefined;
  /** Waits for an answer, unless the pane dies before: then there is none. */
  readonly wait: <Value>(work: Promise<Value>) => Promise<Value | undefined>;
  readonly open: (form: TestForm, wanted: Wanted) => Promise<void>;
  readonly type: (field: string) => void;
  /** Chooses a file, where the form takes one. */
  readonly attach: () => Promise<void>;
  readonly send: (presses: 1 | 2) => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Ends a contest between two devices, if there is one. */
  readonly settleContest: () => Promise<void>;
  readonly withdraw: (record: RecordView) => Promise<void>;
  readonly decide: (
    record: number,
    revision: number,
    step: string,
    decision: "pass" | "return",
  ) => Promise<void>;
};

export type UserParts = {
  readonly device: Device;
  readonly me: Me;
  readonly offers: ReadonlyMap<string, FormOffer>;
  readonly ledger: Ledger;
  readonly dice: Dice;
  readonly time: VirtualTime;
};

/** Seats a person before a device. */
export function createUser({ device, me, offers, ledger, dice, time }: UserParts): User {
  let shown: Screen | undefined;
  const onScreen = () => (device.isAlive() && shown?.pane === device.pane() ? shown : undefined);

  const wait = async <Value>(work: Promise<Value>): Promise<Value | undefined> => {
    const value = await time.until(Promise.race([work, device.gone()]));
    return device.isAlive() ? (value ?? undefined) : undefined;
  };

  const show = (form: TestForm, offer: FormOffer, draft: Draft, seen: number | null): void => {
    const pane = device.pane();
    const { file, environment, person } = pane;
    const { store, journal } = file;
    const keeper = createDraftKeeper(draft, { store, journal, environment, onStored: person.sync.note });
    shown = { pane, form, offer, keeper, letGo: person.sync.hold(draft.key), seen };
  };
  const close = (): void => {
    onScreen()?.letGo();
    shown = undefined;
  };

  const open = async (form: TestForm, wanted: Wanted): Promise<void> => {
    const offer = offers.get(form.code);
    if (!offer) throw new Error(`There is no form ${form.code}.`);
    const { api, file, environment } = device.pane();
    const opened = await wait(openRecord({ api, drafts: file.store, offer, me, environment }, wanted));
    if (!opened?.ok) return;
    const { draft, record, overtaken, restored } = opened.value;
    if (overtaken && record) return meetConflict(form, offer, draft, record);
    show(form, offer, draft, record?.revision ?? null);
    if (restored || record) return;
    for (const [field, value] of Object.entries(form.fill)) onScreen()?.keeper.type(field, value);
  };

  /** Both sides stand before the person: they choose by field, and send. */
  const meetConflict = async (
    form: TestForm,
    offer: FormOffer,
    draft: Draft,
    theirs: RecordView,
  ): Promise<void> => {
    const mine = bodyToSend(offer.definition, draft.body);
    const contested = contestedFields(offer.definition, draft.base?.body ?? {}, mine, theirs.body);
    const sides = contested.map((one): [string, Side] => [
      one.field.key,
      form.tag === one.field.key ? "theirs" : dice.pick(["mine", "theirs"] as const),
    ]);
    const choices = Object.fromEntries(sides);
    for (const one of contested) ledger.gaveUp(choices[one.field.key] === "mine" ? one.theirs : one.mine);
    const body = settledBody(contested, mine, choices);
    if (!body) throw new Error("A conflict was not settled.");
    const { file, environment, person } = device.pane();
    const next = rebaseDraft(draft, theirs, body, environment);
    ledger.pressed(body, theirs.revision);
    const flush = async () => {
      await file.store.writeDraft(next, ANY_WRITING);
      return next;
    };
    const sending = { body, expectedRevision: theirs.revision, reason: form.reason, about: form.code, flush };
    const delivery = await wait(sendDraft(person.outbox, sending));
    if (delivery?.kind === "conflict")
      await meetConflict(form, offer, { ...next, key: delivery.keptAs ?? next.key }, delivery.theirs);
  };

  const type = (field: string): void => {
    const screen = onScreen();
    if (!screen) return;
    const { keeper, form } = screen;
    const word = ledger.newWord();
    const stood = keeper.state.current().draft.body[field];
    keeper.type(field, form.say(field, word));
    ledger.typed(word, stood);
  };

  const attach = async (): Promise<void> => {
    const screen = onScreen();
    const field = screen?.form.files;
    if (!screen || field === undefined) return;
    const { form, keeper } = screen;
    const content = `%PDF-1.7 ${ledger.newWord()}`;
    const chosen = { form: form.code, field, name: "a.pdf" };
    const { files } = device.pane().person;
    const kept = await wait(
      files.choose({ ...chosen, content: new Blob([content], { type: "application/pdf" }) }),
    );
    if (!kept?.ok || !onScreen()) return;
    ledger.attached(kept.value, content);
    const stood = keeper.state.current().draft.body[field];
    keeper.type(field, [...textsIn(stood), kept.value]);
    await wait(files.retry());
  };

  const send = async (presses: 1 | 2): Promise<void> => {
    const screen = onScreen();
    if (!screen) return;
    const { form, offer, keeper, seen } = screen;
    const isNew = keeper.state.current().draft.record === null;
    if (isNew) nameAnew(screen);
    else if (
      JSON.stringify(keeper.state.current().draft.body) ===
      JSON.stringify(keeper.state.current().draft.base?.body)
    )
      return;
    const { draft } = keeper.state.current();
    const body = bodyToSend(offer.definition, draft.body);
    ledger.pressed(body, seen);
    if (isNew) ledger.named(body[form.tag]);
    const { person } = device.pane();
    const expectedRevision = draft.base?.revision ?? null;
    const sending = {
      body,
      expectedRevision,
      reason: isNew ? null : form.reason,
      about: form.code,
      flush: keeper.flush,
    };
    const outcomes = Promise.all(Array.from({ length: presses }, () => sendDraft(person.outbox, sending)));
    const [delivery] = (await wait(outcomes)) ?? [];
    if (delivery && onScreen()) await after(screen, delivery);
  };

  /** What has been sent under a name is not sent again with other words: the person sees that, and names it anew. */
  const sent = sentNames(device);
  const nameAnew = ({ keeper, form }: Screen): void => {
    const { body } = keeper.state.current().draft;
    const name = body[form.tag];
    const said = JSON.stringify(body);
    if (typeof name !== "string" || name === "" || (sent.get(name) ?? said) !== said) type(form.tag);
    const now = keeper.state.current().draft.body;
    const named = now[form.tag];
    if (typeof named === "string") sent.set(named, JSON.stringify(now));
  };

  const after = async ({ form, offer, keeper }: Screen, delivery: Delivery): Promise<void> => {
    const { draft } = keeper.state.current();
    if (delivery.kind === "conflict") {
      close();
      return meetConflict(form, offer, { ...draft, key: delivery.keptAs ?? draft.key }, delivery.theirs);
    }
    if (delivery.kind === "refused" && delivery.keptAs === draft.key) return undefined;
    keeper.close();
    return close();
  };

  return {
    device,
    screen: onScreen,
    wait,
    open,
    type,
    attach,
    send,
    leave: async () => {
      const screen = onScreen();
      if (!screen) return;
      const { keeper } = screen;
      close();
      await wait(keeper.flush());
    },
    discard: async () => {
      const screen = onScreen();
      if (!screen) return;
      const { draft } = screen.keeper.state.current();
      ledger.gaveUp(draft.body);
      screen.keeper.close();
      const { file, person } = device.pane();
      close();
      await wait(file.store.removeDraft(draft.key, ANY_WRITING));
      if (device.isAlive()) person.sync.note();
    },
    settleContest: async () => {
      const { sync } = device.pane().person;
      const [mirror] = sync.state.current().contested;
      if (!mirror?.theirs || onScreen()) return;
      const draft = await wait(device.pane().file.store.readDraft(mirror.key));
      if (!draft) return;
      if (mirror.theirs.record === null && dice.chance(40)) {
        await wait(sync.keepBoth(mirror.key));
        return;
      }
      const theirs = mirror.theirs.body;
      const body: Record<string, RecordBody[string]> = {};
      for (const field of new Set([...Object.keys(draft.body), ...Object.keys(theirs)])) {
        const [kept, dropped] = dice.chance(50) ? [draft.body, theirs] : [theirs, draft.body];
        body[field] = kept[field] ?? null;
        if (JSON.stringify(kept[field]) !== JSON.stringify(dropped[field])) ledger.gaveUp(dropped[field]);
      }
      await wait(sync.choose(mirror.key, body));
    },
    withdraw: async ({ id, form, revision }) => {
      const act = { act: "withdraw", person: me.person.code, form, record: id, about: form } as const;
      await wait(
        device.pane().person.outbox.send({ ...act, expectedRevision: revision, reason: "a reason" }),
      );
    },
    decide: async (record, expectedRevision, step, decision) => {
      const act = { act: "decide", person: me.person.code, form: "", record, about: "" } as const;
      const said = { step, decision, expectedRevision, reason: "a reason" };
      await wait(device.pane().person.outbox.send({ ...act, decision: said }));
    },
  };
}

function textsIn(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
}

const NAMES = new WeakMap<object, Map<string, string>>();

/** The names under which a person has sent, whichever device they sat before. */
function sentNames(device: Device): Map<string, string> {
  const known = NAMES.get(device.owner) ?? new Map<string, string>();
  NAMES.set(device.owner, known);
  return known;
}
