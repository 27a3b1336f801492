import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../../../addin/taskpane/drafts/draft.ts";
import {
  isSafe,
  openDraft,
  stepDraft,
  type DraftEffect,
  type DraftState,
} from "../../../../addin/taskpane/drafts/draft-machine.ts";

const EMPTY: Draft = {
  key: "E001|policy|new",
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

type Move =
  | { readonly kind: "type"; readonly field: string; readonly value: string }
  | { readonly kind: "due" }
  | { readonly kind: "store-answers"; readonly works: boolean };

const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    kind: fc.constant("type" as const),
    field: fc.constantFrom("number", "premium", "customer"),
    value: fc.string({ maxLength: 4 }),
  }),
  fc.constant({ kind: "due" as const }),
  fc.record({ kind: fc.constant("store-answers" as const), works: fc.boolean() }),
);

type Store = Extract<DraftEffect, { kind: "store" }>;

/** A person who types and a store that answers late, or fails. */
function play(all: readonly Move[]) {
  let state: DraftState = openDraft(EMPTY);
  let stored: Draft | undefined;
  let pausing = false;
  const asked: Store[] = [];
  const typed: Record<string, string> = {};
  const step = (event: Parameters<typeof stepDraft>[1]) => {
    const next = stepDraft(state, event);
    state = next.state;
    for (const effect of next.effects) {
      if (effect.kind === "store") asked.push(effect);
      else pausing = true;
    }
  };
  const due = () => {
    pausing = false;
    step({ kind: "due" });
  };
  const answer = (works: boolean) => {
    const store = asked.shift();
    if (!store) return;
    if (works) stored = store.draft;
    step(
      works
        ? { kind: "stored", sequence: store.sequence }
        : { kind: "store-failed", sequence: store.sequence },
    );
  };
  for (const move of all) {
    if (move.kind === "type") {
      typed[move.field] = move.value;
      step({ kind: "typed", field: move.field, value: move.value, at: 1, writer: "W" });
    } else if (move.kind === "due") due();
    else answer(move.works);
  }
  return {
    typed,
    state: () => state,
    stored: () => stored,
    isPausing: () => pausing,
    isAsked: () => asked.length > 0,
    settle: () => {
      for (let round = 0; round < 10; round += 1) {
        if (pausing) due();
        while (asked.length > 0) answer(true);
      }
    },
  };
}

describe("a draft that is typed", () => {
  test("holds on the screen everything typed, whatever the store does", () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), (all) => {
        const game = play(all);
        expect(game.state().draft.body).toEqual(game.typed);
      }),
    );
  });

  test("is in the store, whole, once the store answers again", () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), (all) => {
        const game = play(all);
        game.settle();
        expect(isSafe(game.state())).toBe(true);
        expect(game.stored()?.body ?? {}).toEqual(game.typed);
      }),
    );
  });

  test("is never taken for safe while the store lacks a keystroke", () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), (all) => {
        const game = play(all);
        const missing = isSafe(game.state()) ? game.typed : (game.stored()?.body ?? {});
        expect(game.stored()?.body ?? {}).toEqual(missing);
      }),
    );
  });

  test("always has a next try ahead while it is not safe", () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), (all) => {
        const game = play(all);
        expect(isSafe(game.state()) || game.isPausing() || game.isAsked()).toBe(true);
      }),
    );
  });
});
