import { describe, expect, test } from "vitest";
import type { Draft } from "../../../../addin/taskpane/drafts/draft.ts";
import { absorbJournal, type DraftJournalPort } from "../../../../addin/taskpane/drafts/draft-journal.ts";
import { createDraftKeeper } from "../../../../addin/taskpane/drafts/draft-keeper.ts";
import { createMemoryDraftStore } from "../../../../addin/taskpane/drafts/memory-draft-store.ts";
import { createTestEnvironment } from "./test-environment.ts";

const DRAFT: Draft = {
  key: "E001|policy|new",
  person: "E001",
  form: "policy",
  record: null,
  formVersion: 1,
  base: null,
  body: {},
  refusal: null,
  savedAt: 0,
};

function createMemoryJournal(): DraftJournalPort {
  const entries = new Map<string, Draft>();
  return {
    keep: (draft) => void entries.set(draft.key, draft),
    forget: (key) => void entries.delete(key),
    list: () => [...entries.values()],
  };
}

function open() {
  const { environment, advance } = createTestEnvironment();
  const store = createMemoryDraftStore();
  const journal = createMemoryJournal();
  return { advance, store, journal, keeper: createDraftKeeper(DRAFT, { store, journal, environment }) };
}

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

  test("leaves what the store has not got to the next page, which takes it over", async () => {
    const { keeper, journal } = open();
    keeper.type("number", "P-77");
    keeper.leave();
    const left = journal.list();
    expect(left.map(({ body }) => body)).toEqual([{ number: "P-77" }]);
    const next = createMemoryDraftStore();
    await absorbJournal(journal, next);
    expect((await next.readDraft(DRAFT.key))?.body).toEqual({ number: "P-77" });
    expect(journal.list()).toEqual([]);
  });

  test("brings nothing back that was discarded after the page was hidden", async () => {
    const { keeper, journal, store } = open();
    keeper.type("number", "P-77");
    keeper.leave();
    keeper.close();
    await store.removeDraft(DRAFT.key);
    await absorbJournal(journal, store);
    expect(await store.readDraft(DRAFT.key)).toBeUndefined();
  });

  test("does not put an older page's words over newer ones", async () => {
    const { journal, store } = open();
    await store.writeDraft({ ...DRAFT, body: { number: "new" }, savedAt: 20 });
    journal.keep({ ...DRAFT, body: { number: "old" }, savedAt: 10 });
    await absorbJournal(journal, store);
    expect((await store.readDraft(DRAFT.key))?.body).toEqual({ number: "new" });
  });
});
