import { useCallback, useEffect, useMemo, useState } from "react";
import type { RuleDetail } from "#shared/contract/rulebook";
import { err } from "#shared/result";
import type { Asked } from "../../ui/failure.ts";
import type { VersionName } from "../api/rules-api.ts";
import { useConsole } from "../console-context.ts";
import { useViewer } from "../viewer-context.ts";
import { beginDraft, changeDraft, type DraftState, isChanged, redoDraft, undoDraft } from "./draft-state.ts";
import type { DraftText } from "./draft-state.ts";
import { type JsonObject, objectOf } from "./json.ts";

/** The text that the writing began from. */
export type DraftBase = {
  readonly revision: number;
  readonly body: JsonObject;
  readonly effectiveFrom: string;
};

/** A draft that is being written. */
export type Draft = {
  readonly state: DraftState;
  readonly base: DraftBase;
  readonly dirty: boolean;
  /** What is stored now, where somebody else saved since this began. */
  readonly conflict: DraftBase | undefined;
  readonly change: (change: Partial<DraftText>, place: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => Asked<RuleDetail>;
  /** Goes on from what is stored now, with another text. */
  readonly settle: (body: JsonObject, effectiveFrom: string) => void;
};

/** Keeps what is written in this browser until it is saved, and never saves over what somebody else saved. */
export function useDraft(
  name: VersionName,
  stored: RuleDetail,
  onStored: (detail: RuleDetail) => void,
): Draft {
  const { api, drafts } = useConsole();
  const person = useViewer().person.code;
  const now = useMemo(() => baseOf(stored), [stored]);
  const [{ state, base }, set] = useState(() => {
    const kept = drafts.read(person, name);
    const begun = beginDraft({ ...textOf(now) });
    if (!kept || !isChanged(kept, now)) return { state: begun, base: now };
    const { body, effectiveFrom, text } = kept;
    return {
      state: changeDraft(begun, { body, effectiveFrom, text }, ""),
      base: { revision: kept.revision, body: kept.base, effectiveFrom: kept.baseDay },
    };
  });
  const dirty = isChanged(state.now, base);
  // Nothing of one's own is at stake: what is stored now is what is shown.
  if (!dirty && base !== now) set({ state: { ...state, now: textOf(now) }, base: now });

  useEffect(() => {
    if (!dirty) drafts.forget(person, name);
    else {
      const { revision, body, effectiveFrom } = base;
      drafts.keep(person, name, { revision, base: body, baseDay: effectiveFrom, ...state.now });
    }
  }, [drafts, person, name, dirty, base, state.now]);

  const change = useCallback((part: Partial<DraftText>, place: string) => {
    set((before) => ({ ...before, state: changeDraft(before.state, part, place) }));
  }, []);
  const step = useCallback((move: (state: DraftState) => DraftState) => {
    set((before) => ({ ...before, state: move(before.state) }));
  }, []);

  const save = async (): Asked<RuleDetail> => {
    const { body, effectiveFrom } = state.now;
    const answer = await api.rules.save(name, { body, effectiveFrom, revision: base.revision });
    if (answer.ok) {
      // What was typed while it was on its way stays: it is changed against what is stored now.
      set((before) => ({ ...before, base: baseOf(answer.value) }));
      onStored(answer.value);
      return answer;
    }
    if (answer.reason.code !== CONFLICT) return answer;
    const theirs = await api.rules.read(name);
    if (!theirs.ok) return err(theirs.reason);
    onStored(theirs.value);
    return answer;
  };

  return {
    state,
    base,
    dirty,
    conflict: dirty && now.revision !== base.revision ? now : undefined,
    change,
    undo: () => step(undoDraft),
    redo: () => step(redoDraft),
    save,
    settle: (body, effectiveFrom) =>
      set((before) => ({
        state: changeDraft(before.state, { body, effectiveFrom, text: null }, ""),
        base: now,
      })),
  };
}

/** What the server answers to a save over a revision that is no longer the latest. */
export const CONFLICT = "rule/changed-meanwhile";

function baseOf({ version, body }: RuleDetail): DraftBase {
  return { revision: version.revision, body: objectOf(body), effectiveFrom: version.effectiveFrom };
}

function textOf({ body, effectiveFrom }: DraftBase): DraftText {
  return { body, effectiveFrom, text: null };
}
