import { describe, expect, test } from "vitest";
import { createDraftStore, type TextStore } from "../../../../addin/console/rules/draft-store.ts";
import {
  beginDraft,
  changeDraft,
  isChanged,
  redoDraft,
  undoDraft,
} from "../../../../addin/console/rules/draft-state.ts";

const NAME = { kind: "kpi", code: "activity_rate", version: 2 };
const DRAFT = {
  revision: 3,
  base: { code: "activity_rate", numerator: "a" },
  baseDay: "2026-12-01",
  body: { code: "activity_rate", numerator: "a + b" },
  effectiveFrom: "2027-01-01",
  text: '{"half":',
};

function memory(): TextStore & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

describe("what was typed and not saved", () => {
  test("is there again as it was, half a text included, for its person and its version alone", () => {
    const store = memory();
    createDraftStore(store).keep("P1", NAME, DRAFT);
    const later = createDraftStore(store);
    expect(later.read("P1", NAME)).toEqual(DRAFT);
    expect(later.read("P2", NAME)).toBeUndefined();
    expect(later.read("P1", { ...NAME, version: 3 })).toBeUndefined();
    later.forget("P1", NAME);
    expect(later.read("P1", NAME)).toBeUndefined();
  });

  test.each(["", "{", "null", '{"revision":"3"}', '{"revision":1,"base":[],"body":{}}'])(
    "is none where what is kept cannot be read: %j",
    (spoiled) => {
      const store = memory();
      createDraftStore(store).keep("P1", NAME, DRAFT);
      for (const key of store.held.keys()) store.held.set(key, spoiled);
      expect(createDraftStore(store).read("P1", NAME)).toBeUndefined();
    },
  );
});

describe("the way back", () => {
  const first = { body: { title: "" }, effectiveFrom: "2026-12-01", text: null };

  test("goes over places, not letters, and forth again", () => {
    let state = beginDraft(first);
    for (const title of ["A", "Ac", "Act"]) state = changeDraft(state, { body: { title } }, "title");
    state = changeDraft(state, { effectiveFrom: "2027-01-01" }, "effectiveFrom");
    expect(state.past.length).toBe(2);
    const back = undoDraft(undoDraft(state));
    expect(back.now).toEqual(first);
    expect(undoDraft(back)).toBe(back);
    expect(redoDraft(redoDraft(back)).now).toEqual(state.now);
    expect(redoDraft(state)).toBe(state);
  });

  test("forgets what was taken back once something else is written", () => {
    const written = changeDraft(beginDraft(first), { body: { title: "A" } }, "title");
    const other = changeDraft(undoDraft(written), { body: { title: "B" } }, "title");
    expect(redoDraft(other)).toBe(other);
    expect(undoDraft(other).now).toEqual(first);
  });

  test("knows what differs from what is stored: the text, its day, or half a text", () => {
    expect(isChanged(first, { body: { title: "" }, effectiveFrom: "2026-12-01" })).toBe(false);
    expect(isChanged({ ...first, text: "{" }, first)).toBe(true);
    expect(isChanged({ ...first, effectiveFrom: "2026-12-02" }, first)).toBe(true);
    expect(isChanged({ ...first, body: { title: "x" } }, first)).toBe(true);
  });
});
