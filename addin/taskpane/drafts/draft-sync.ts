import type { ServerDraft } from "#shared/contract/drafts";
import { DRAFT_KEPT_DAYS } from "#shared/contract/limits";
import type { RecordBody } from "#shared/contract/records";
import type { Environment } from "../../ui/environment.ts";
import type { Failure } from "../../ui/failure.ts";
import { createObservable, type Observable } from "../../ui/observable.ts";
import type { PaneApi } from "../pane-api.ts";
import { isSameWriting, keyOfServer, serverKeyOf, spareKey, type Draft } from "./draft.ts";
import { isMirrored, isSameBody, mirrorOf, type DraftMirror } from "./draft-mirror.ts";
import { ANY_WRITING, type DraftStorePort } from "./draft-store.ts";
import { readSides } from "./draft-sides.ts";

/** How long a draft is left to be typed before it goes to the server. */
export const DRAFT_SYNC_PAUSE_MS = 2_000;

/** A day less than the server keeps them: its clock may be before ours. */
const DRAFT_KEPT_MS = (DRAFT_KEPT_DAYS - 1) * 86_400_000;

/** What the server keeps of drafts. */
export type DraftServerPort = Pick<PaneApi, "listDrafts" | "saveDraft" | "deleteDraft" | "readHistory">;

/** Drafts that another device has gone on with, and why the server was last not told. */
export type DraftSyncState = {
  readonly contested: readonly DraftMirror[];
  readonly failure: Failure | null;
};

/** Keeps a person's drafts on the server, so that they outlive this device and are taken up on another. */
export type DraftSync = {
  readonly state: Observable<DraftSyncState>;
  /** A draft was typed on: it goes to the server after a pause. */
  readonly note: () => void;
  /** Brings both sides together now. */
  readonly run: () => Promise<void>;
  /** A screen shows this draft: it is not replaced beneath it. The answer lets go of it. */
  readonly hold: (key: string) => () => void;
  /** Ends a contest: the draft goes on with this body. */
  readonly choose: (key: string, body: RecordBody) => Promise<void>;
  /** Ends a contest: both sides go on, as two drafts. */
  readonly keepBoth: (key: string) => Promise<void>;
};

export type DraftSyncParts = {
  readonly person: string;
  readonly store: DraftStorePort;
  readonly server: DraftServerPort;
  readonly environment: Environment;
};

/** Starts to keep the drafts of one person on the server. Nothing is written over that this device has not read. */
export function createDraftSync({ person, store, server, environment }: DraftSyncParts): DraftSync {
  const state = createObservable<DraftSyncState>({ contested: [], failure: null });
  const held = new Map<string, number>();
  let line: Promise<void> = Promise.resolve();
  let stopPause: (() => void) | undefined;

  const inLine = (work: () => Promise<Failure | undefined>): Promise<void> => {
    const next = line.then(async () => {
      const failure = await work();
      const mirrors = await store.listMirrors(person);
      state.set({ contested: mirrors.filter(({ theirs }) => theirs !== null), failure: failure ?? null });
    });
    // Whoever asked hears of a broken store; the next in line goes on all the same.
    line = next.catch(() => undefined);
    return next;
  };

  /** Puts what the server has in place of a draft that says nothing else, or begins it here. */
  const take = async (theirs: ServerDraft, draft: Draft | undefined): Promise<Failure | undefined> => {
    const key = keyOfServer(person, theirs.key);
    const { form, formVersion, record, baseRevision, body, version } = theirs;
    let base: Draft["base"] = null;
    if (record !== null && baseRevision !== null) {
      const history = await server.readHistory(record);
      if (!history.ok) return history.reason;
      const from = history.value.find(({ revision }) => revision === baseRevision);
      base = { revision: baseRevision, body: from?.body ?? {} };
    }
    const savedAt = Math.max(Date.parse(theirs.savedAt), (draft?.savedAt ?? 0) + 1);
    const writer = `server|${version}`;
    const own = { key, person, form, record, formVersion, base, body, refusal: null, savedAt, writer };
    await store.writeDraft(
      own,
      (stored) => (draft ? stored !== undefined && isSameWriting(stored, draft) : stored === undefined),
      mirrorOf(own, theirs),
    );
    return undefined;
  };

  const meet = async (draft: Draft, mirror: DraftMirror | undefined, theirs: ServerDraft): Promise<void> => {
    if (isSameBody(draft.body, theirs.body)) return store.writeMirror(mirrorOf(draft, theirs));
    const from = mirror ?? { ...mirrorOf(draft, theirs), version: 0, body: draft.base?.body ?? {} };
    return store.writeMirror({ ...from, theirs });
  };

  const pull = async (): Promise<Failure | undefined> => {
    const before = await readSides(store, person);
    const listed = await server.listDrafts();
    if (!listed.ok) return listed.reason;
    const { drafts, mirrors, sending } = await readSides(store, person);
    for (const theirs of listed.value) {
      const key = keyOfServer(person, theirs.key);
      const [draft, mirror] = [drafts.get(key), mirrors.get(key)];
      if (sending.has(key) || (!draft && mirror) || theirs.version <= (mirror?.version ?? 0)) continue;
      const isFree = !draft || (isMirrored(draft, mirror) && !held.has(key));
      const failure = isFree ? await take(theirs, draft) : await meet(draft, mirror, theirs);
      if (failure) return failure;
    }
    const there = new Set(listed.value.map((theirs) => keyOfServer(person, theirs.key)));
    for (const mirror of mirrors.values()) {
      const { key, version } = mirror;
      // One that was first saved while the list was on its way is not in it.
      if (there.has(key) || sending.has(key) || before.mirrors.get(key)?.version !== version) continue;
      const draft = drafts.get(key);
      if (draft && isMirrored(draft, mirror) && held.has(key)) continue;
      // What nobody has touched for long the server lets go of; it is kept here.
      const isPruned = draft !== undefined && environment.now() - draft.savedAt > DRAFT_KEPT_MS;
      if (draft && !isPruned && isMirrored(draft, mirror)) {
        await store.removeDraft(key, (stored) => stored !== undefined && isSameWriting(stored, draft));
      }
      await store.removeMirror(key);
    }
    return undefined;
  };

  const push = async (): Promise<Failure | undefined> => {
    const { drafts, mirrors } = await readSides(store, person);
    let refused: Failure | undefined;
    for (const draft of drafts.values()) {
      const mirror = mirrors.get(draft.key);
      if (isMirrored(draft, mirror) || (mirror && mirror.theirs !== null)) continue;
      const { form, formVersion, record, base, body } = draft;
      const saved = await server.saveDraft(serverKeyOf(draft), {
        form,
        formVersion,
        record,
        baseRevision: base?.revision ?? null,
        body,
        expectedVersion: mirror?.version ?? 0,
      });
      if (!saved.ok && saved.reason.why !== "refused") return saved.reason;
      if (!saved.ok) refused = saved.reason;
      else if (saved.value.kind === "saved") await store.writeMirror(mirrorOf(draft, saved.value.draft));
      else await meet(draft, mirror, saved.value.draft);
    }
    return refused;
  };

  /** Tells the server of drafts that have ended here, unless another device has gone on with them. */
  const end = async (): Promise<Failure | undefined> => {
    const { drafts, mirrors, sending } = await readSides(store, person);
    for (const mirror of mirrors.values()) {
      if (drafts.has(mirror.key) || sending.has(mirror.key)) continue;
      const ended = await server.deleteDraft(serverKeyOf(mirror), mirror.version);
      if (!ended.ok && ended.reason.why !== "refused") return ended.reason;
      await store.removeMirror(mirror.key);
    }
    return undefined;
  };

  const run = () => inLine(async () => (await end()) ?? (await pull()) ?? (await push()));

  const contest = async (key: string) => {
    const { drafts, mirrors } = await readSides(store, person);
    const [draft, theirs] = [drafts.get(key), mirrors.get(key)?.theirs];
    return draft && theirs ? { draft, theirs } : undefined;
  };

  return {
    state,
    run,
    note: () => {
      stopPause ??= environment.after(DRAFT_SYNC_PAUSE_MS, () => {
        stopPause = undefined;
        void inLine(async () => (await end()) ?? (await push()));
      });
    },
    hold: (key) => {
      held.set(key, (held.get(key) ?? 0) + 1);
      return () => {
        const others = (held.get(key) ?? 1) - 1;
        if (others === 0) held.delete(key);
        else held.set(key, others);
      };
    },
    choose: (key, body) =>
      inLine(async () => {
        const sides = await contest(key);
        if (!sides) return undefined;
        const { draft, theirs } = sides;
        const savedAt = Math.max(environment.now(), draft.savedAt + 1);
        const next = { ...draft, body, savedAt, writer: environment.newId() };
        await store.writeDraft(
          next,
          (stored) => stored !== undefined && isSameWriting(stored, draft),
          mirrorOf(draft, theirs),
        );
        return push();
      }),
    keepBoth: (key) =>
      inLine(async () => {
        const sides = await contest(key);
        if (!sides) return undefined;
        const { draft, theirs } = sides;
        await store.writeDraft({ ...draft, key: spareKey(draft, environment.newId()) }, ANY_WRITING);
        return (await take(theirs, draft)) ?? push();
      }),
  };
}
