import { describe, expect, test } from "vitest";
import type { Draft } from "../../../../addin/taskpane/drafts/draft.ts";
import {
  absorbJournal,
  type DraftJournalPort,
  type JournalEntry,
} from "../../../../addin/taskpane/drafts/draft-journal.ts";
import { createDraftKeeper } from "../../../../addin/taskpane/drafts/draft-keeper.ts";
import { ANY_WRITING } from "../../../../addin/taskpane/drafts/draft-store.ts";
import { createMemoryDraftStore } from "../../../../addin/taskpane/drafts/memory-draft-store.ts";
import { createTestEnvironment } from "./test-environment.ts";

const DRAFT: Draft = {
  key: "E001|policy|new|1",
  person: "E001",
  form: "policy",
  record: null,
  formVersion: 1,
  base: null,
  body: {},
  refusal: null,
  savedAt: 0,
  writer: "",
};
const newId = () => "other";

function createMemoryJournal(): DraftJournalPort {
  const entries = new Map<string, JournalEntry>();
  return {
    keep: (entry) => void entries.set(entry.draft.key, entry),
    forget: (key) => void entries.delete(key),
    list: () => [...entries.values()],
  };
}

function open(store = createMemoryDraftStore()) {
  const { environment, advance } = createTestEnvironment();
  const journal = createMemoryJournal();
  return { advance, store, journal, keeper: createDraftKeeper(DRAFT, { store, journal, environment }) };
}

const bodiesIn = async (store: ReturnType<typeof createMemoryDraftStore>) =>
  (await store.listDrafts("E001")).map(({ body }) => body);

describe("a draft keeper", () => {
  test("has every keystroke in the store within 300 ms, also while typing goes on", async () => {
    const { keeper, store, advance } = open();
    for (let stroke = 1; stroke <= 5; stroke += 1) {
      keeper.type("number", "P".repeat(stroke));
      await advance(100);
    }
    expect((await store.readDraft(DRAFT.key))?.body["number"]).toBe("PPP");
    await advance(200);
    expect((await store.readDraft(DRAFT.key))?.body["number"]).toBe("PPPPP");
  });

  test("leaves every keystroke that the store has not got to the next page, which takes it over", async () => {
    const { keeper, journal } = open();
    keeper.type("number", "P-77");
    expect(journal.list().map(({ draft }) => draft.body)).toEqual([{ number: "P-77" }]);
    const next = createMemoryDraftStore();
    await absorbJournal(journal, next, newId);
    expect((await next.readDraft(DRAFT.key))?.body).toEqual({ number: "P-77" });
    expect(journal.list()).toEqual([]);
  });

  test("keeps nothing in the journal that the store has", async () => {
    const { keeper, journal } = open();
    keeper.type("number", "P-77");
    await keeper.flush();
    expect(journal.list()).toEqual([]);
  });

  test("brings nothing back that was discarded", async () => {
    const { keeper, journal, store } = open();
    keeper.type("number", "P-77");
    keeper.close();
    await store.removeDraft(DRAFT.key, ANY_WRITING);
    await absorbJournal(journal, store, newId);
    expect(await store.readDraft(DRAFT.key)).toBeUndefined();
  });

  test("does not put what was typed over what another screen has written since", async () => {
    const { keeper, store } = open();
    const theirs = { ...DRAFT, body: { number: "theirs" }, savedAt: 1, writer: "other screen" };
    await store.writeDraft(theirs, ANY_WRITING);
    keeper.type("number", "mine");
    const kept = await keeper.flush();
    keeper.type("number", "mine too");
    await keeper.flush();
    expect(await bodiesIn(store)).toEqual([{ number: "theirs" }, { number: "mine too" }]);
    expect(kept.key).not.toBe(DRAFT.key);
  });

  test("does not put a lost page's words over what another screen has written since", async () => {
    const { keeper, journal, store } = open();
    keeper.type("number", "mine");
    const theirs = { ...DRAFT, body: { number: "theirs" }, savedAt: 1, writer: "other screen" };
    await store.writeDraft(theirs, ANY_WRITING);
    await absorbJournal(journal, store, newId);
    expect(await bodiesIn(store)).toEqual([{ number: "theirs" }, { number: "mine" }]);
  });
});
