import { describe, expect, test } from "vitest";
import type { RecordView } from "#shared/contract/records";
import type { Delivery } from "../../../../addin/taskpane/drafts/delivery.ts";
import { newRecordKey, type Draft } from "../../../../addin/taskpane/drafts/draft.ts";
import { ANY_WRITING } from "../../../../addin/taskpane/drafts/draft-store.ts";
import { createMemoryDraftStore } from "../../../../addin/taskpane/drafts/memory-draft-store.ts";
import type { NewEntry } from "../../../../addin/taskpane/drafts/outbox-entry.ts";
import { createOutbox } from "../../../../addin/taskpane/drafts/outbox.ts";
import { createTestEnvironment } from "./test-environment.ts";

const draft = (number: string): Draft => ({
  key: newRecordKey("E001", "policy", number),
  person: "E001",
  form: "policy",
  record: null,
  formVersion: 1,
  base: null,
  body: { number },
  refusal: null,
  savedAt: 0,
  writer: "",
});
const entry = (number: string): NewEntry => ({
  act: "send",
  person: "E001",
  form: "policy",
  record: null,
  expectedRevision: null,
  reason: null,
  about: number,
  body: { number },
  draft: draft(number),
});
const decision = (record: number): NewEntry => ({
  act: "decide",
  person: "E001",
  form: "policy",
  record,
  about: `${record}`,
  decision: { step: "lead", decision: "pass", expectedRevision: 1 },
});
const saved: RecordView = {
  id: 1,
  form: "policy",
  formVersion: 1,
  number: "P-1",
  label: "P-1",
  owner: { code: "E001", name: "王伟" },
  unit: { code: "D1", name: "D1" },
  day: "2026-10-01",
  state: "submitted",
  revision: 1,
  body: {},
  createdAt: "",
  createdBy: "",
  updatedAt: "",
  updatedBy: "",
  fieldsOpen: [],
};
const NO_NETWORK: Delivery = { kind: "waits", why: "network", detail: "no network" };

const REFUSED: Delivery = { kind: "refused", refusal: { detail: "no", errors: [] } };

function open(answers: (name: string) => Delivery, store = createMemoryDraftStore()) {
  const sent: string[] = [];
  const arrived: string[] = [];
  const outbox = createOutbox({
    person: "E001",
    store,
    environment: createTestEnvironment().environment,
    deliver: async ({ name }) => {
      sent.push(name);
      return answers(name);
    },
    onDelivered: ({ record }) => arrived.push(record.number),
  });
  return { outbox, store, sent, arrived };
}

describe("an outbox", () => {
  test("takes the draft over and ends it when the server has the record", async () => {
    const { outbox, store, arrived } = open(() => ({ kind: "delivered", record: saved }));
    await store.writeDraft(draft("a"), ANY_WRITING);
    expect((await outbox.send(entry("a"))).kind).toBe("delivered");
    expect(await store.listDrafts("E001")).toEqual([]);
    expect(outbox.state.current()).toMatchObject({ entries: [], sending: null, progress: null });
    expect(arrived).toEqual(["P-1"]);
  });

  test("leaves a draft that was written on since it was sent", async () => {
    const { outbox, store } = open(() => ({ kind: "delivered", record: saved }));
    await store.writeDraft({ ...draft("a"), body: { number: "more" }, savedAt: 9 }, ANY_WRITING);
    await outbox.send(entry("a"));
    expect((await store.listDrafts("E001")).map(({ body }) => body)).toEqual([{ number: "more" }]);
  });

  test("keeps a send without network under its own name, through a new pane, until it goes out", async () => {
    let network = false;
    const answers = (): Delivery => (network ? { kind: "delivered", record: saved } : NO_NETWORK);
    const first = open(answers);
    await first.outbox.send(entry("a"));
    expect(
      first.outbox.state.current().entries.map(({ name, waits, attempts }) => [name, waits, attempts]),
    ).toEqual([["a", "network", 1]]);
    const next = open(answers, first.store);
    await next.outbox.load();
    network = true;
    await next.outbox.retry();
    expect(next.sent).toEqual(["a"]);
    expect(await first.store.listOutbox("E001")).toEqual([]);
  });

  test("says how ended what it had to keep waiting", async () => {
    const answers: Delivery[] = [NO_NETWORK, NO_NETWORK, { kind: "delivered", record: saved }, REFUSED];
    const { outbox } = open(() => answers.shift() ?? NO_NETWORK);
    const waiting = [await outbox.send(entry("a")), await outbox.send(entry("b"))];
    const ends = () =>
      waiting.map((delivery) =>
        delivery.kind === "waits" ? outbox.state.current().ended.get(delivery.entry ?? "")?.kind : undefined,
      );
    expect(ends()).toEqual([undefined, undefined]);
    await outbox.retry();
    expect(ends()).toEqual(["delivered", "refused"]);
  });

  test("is one send, however often the button is pressed", async () => {
    const { outbox, sent } = open(() => NO_NETWORK);
    await Promise.all([outbox.send(entry("a")), outbox.send(entry("a"))]);
    expect(outbox.state.current().entries.map(({ name }) => name)).toEqual(["a"]);
    expect(new Set(sent)).toEqual(new Set(["a"]));
  });

  test("sends in the order of filling, and stops at the first that cannot go", async () => {
    let online = false;
    const { outbox, sent } = open((name) =>
      online && name !== "b" ? { kind: "delivered", record: saved } : NO_NETWORK,
    );
    await outbox.sendAll([entry("a"), entry("b"), entry("c")]);
    sent.length = 0;
    online = true;
    await outbox.retry();
    expect(sent).toEqual(["a", "b"]);
    expect(outbox.state.current().entries.map(({ name }) => name)).toEqual(["b", "c"]);
  });

  test("goes on past what the server has trouble with, but overtakes nothing of the same record", async () => {
    let trouble = true;
    const { outbox, sent } = open(() => {
      const answer: Delivery = trouble
        ? { kind: "waits", why: "server", detail: "" }
        : { kind: "delivered", record: saved };
      trouble = false;
      return answer;
    });
    await outbox.sendAll([decision(1), decision(2), decision(1)]);
    expect(sent).toHaveLength(2);
    expect(outbox.state.current().entries.map(({ record }) => record)).toEqual([1, 1]);
  });

  test("says how far several are", async () => {
    const { outbox } = open(() => ({ kind: "delivered", record: saved }));
    const seen: string[] = [];
    outbox.state.subscribe(() => {
      const { progress } = outbox.state.current();
      if (progress) seen.push(`${progress.done}/${progress.total}`);
    });
    await outbox.sendAll([entry("a"), entry("b"), entry("c")]);
    expect([...new Set(seen)]).toEqual(["0/3", "1/3", "2/3"]);
    expect(outbox.state.current().progress).toBeNull();
  });

  test("gives a refused send back as a draft with the reason", async () => {
    const { outbox, store } = open(() => REFUSED);
    await outbox.send(entry("a"));
    const [back] = await store.listDrafts("E001");
    expect(back?.body).toEqual({ number: "a" });
    expect(back?.refusal?.detail).toBe("no");
  });

  test("gives what another device sent under its name back under a new one", async () => {
    const { outbox, store } = open(() => ({ ...REFUSED, kind: "refused", used: true }));
    await outbox.send(entry("a"));
    const [back] = await store.listDrafts("E001");
    expect(back?.body).toEqual({ number: "a" });
    expect(back?.key).not.toBe(draft("a").key);
  });

  test("never puts a refused send over a draft that was begun meanwhile", async () => {
    const store = createMemoryDraftStore();
    const { outbox } = open(() => NO_NETWORK, store);
    await outbox.send(entry("a"));
    await store.writeDraft({ ...draft("a"), body: { number: "newer" } }, ANY_WRITING);
    await open(() => REFUSED, store).outbox.retry();
    const bodies = (await store.listDrafts("E001")).map(({ body }) => body["number"]);
    expect(new Set(bodies)).toEqual(new Set(["a", "newer"]));
  });

  test("keeps a refused act with its reason until the person lets go of it, and does not send it again", async () => {
    const { outbox, sent } = open(() => REFUSED);
    await outbox.send(decision(1));
    await outbox.retry();
    expect(sent).toHaveLength(1);
    const [kept] = outbox.state.current().entries;
    expect(kept?.refusal?.detail).toBe("no");
    if (kept) await outbox.dismiss(kept);
    expect(outbox.state.current().entries).toEqual([]);
  });

  test("goes on with the next send after one whose store failed", async () => {
    const { outbox, store, sent } = open(() => ({ kind: "delivered", record: saved }));
    const broken = { ...store, enqueue: () => Promise.reject(new Error("disk full")) };
    const failing = open(() => NO_NETWORK, broken).outbox;
    await expect(failing.send(entry("a"))).rejects.toThrow("disk full");
    await outbox.send(entry("b"));
    expect(sent).toEqual(["b"]);
  });
});
