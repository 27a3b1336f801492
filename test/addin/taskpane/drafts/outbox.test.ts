import { describe, expect, test } from "vitest";
import type { RecordView } from "#shared/contract/records";
import type { Delivery } from "../../../../addin/taskpane/drafts/delivery.ts";
import { draftKey, type Draft } from "../../../../addin/taskpane/drafts/draft.ts";
import { createMemoryDraftStore } from "../../../../addin/taskpane/drafts/memory-draft-store.ts";
import type { OutboxEntry } from "../../../../addin/taskpane/drafts/outbox-entry.ts";
import { createOutbox } from "../../../../addin/taskpane/drafts/outbox.ts";
import { createTestEnvironment } from "./test-environment.ts";

const KEY = draftKey("E001", "policy", null);
const draft = (number: string): Draft => ({
  key: KEY,
  person: "E001",
  form: "policy",
  record: null,
  formVersion: 1,
  base: null,
  body: { number },
  refusal: null,
  savedAt: 0,
});
const entry = (id: string, queuedAt = 0): OutboxEntry => ({
  id,
  person: "E001",
  form: "policy",
  record: null,
  expectedRevision: null,
  body: { number: id },
  draft: draft(id),
  queuedAt,
  attempts: 0,
  waits: null,
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

function open(answers: (id: string) => Delivery, store = createMemoryDraftStore()) {
  const sent: string[] = [];
  const arrived: string[] = [];
  const outbox = createOutbox({
    person: "E001",
    store,
    environment: createTestEnvironment().environment,
    deliver: async ({ id }) => {
      sent.push(id);
      return answers(id);
    },
    onDelivered: ({ record }) => arrived.push(record.number),
  });
  return { outbox, store, sent, arrived };
}

describe("an outbox", () => {
  test("takes the draft over and ends it when the server has the record", async () => {
    const { outbox, store, arrived } = open(() => ({ kind: "delivered", record: saved }));
    await store.writeDraft(draft("a"));
    expect((await outbox.send(entry("a"))).kind).toBe("delivered");
    expect(await store.readDraft(KEY)).toBeUndefined();
    expect(outbox.state.current()).toEqual({ entries: [], sending: null });
    expect(arrived).toEqual(["P-1"]);
  });

  test("keeps a send without network under its own key, through a new pane, until it goes out", async () => {
    let network = false;
    const answers = (): Delivery => (network ? { kind: "delivered", record: saved } : NO_NETWORK);
    const first = open(answers);
    await first.outbox.send(entry("a"));
    expect(
      first.outbox.state.current().entries.map(({ id, waits, attempts }) => [id, waits, attempts]),
    ).toEqual([["a", "network", 1]]);
    const next = open(answers, first.store);
    await next.outbox.load();
    network = true;
    await next.outbox.retry();
    expect(next.sent).toEqual(["a"]);
    expect(await first.store.listOutbox("E001")).toEqual([]);
  });

  test("sends in the order of filling, and stops at the first that cannot go", async () => {
    let online = false;
    const { outbox, sent } = open((id) =>
      online && id !== "b" ? { kind: "delivered", record: saved } : NO_NETWORK,
    );
    await outbox.send(entry("a", 1));
    await outbox.send(entry("b", 2));
    await outbox.send(entry("c", 3));
    sent.length = 0;
    online = true;
    await outbox.retry();
    expect(sent).toEqual(["a", "b"]);
    expect(outbox.state.current().entries.map(({ id }) => id)).toEqual(["b", "c"]);
  });

  test("gives a refused send back as a draft with the reason", async () => {
    const { outbox, store } = open(() => ({
      kind: "refused",
      refusal: { detail: "number taken", errors: [] },
    }));
    await outbox.send(entry("a"));
    const back = await store.readDraft(KEY);
    expect(back?.body).toEqual({ number: "a" });
    expect(back?.refusal?.detail).toBe("number taken");
  });

  test("never puts a refused send over a draft that was begun meanwhile", async () => {
    const { outbox, store } = open(() => ({ kind: "refused", refusal: { detail: "no", errors: [] } }));
    await store.enqueue(entry("a"));
    await store.writeDraft(draft("newer"));
    await outbox.retry();
    const bodies = (await store.listDrafts("E001")).map(({ body }) => body["number"]);
    expect(new Set(bodies)).toEqual(new Set(["a", "newer"]));
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
