import type { Environment } from "../../ui/environment.ts";
import { createObservable, type Observable } from "../../ui/observable.ts";
import type { Deliver, Delivery } from "./delivery.ts";
import { sendIdOf, spareKey } from "./draft.ts";
import type { DraftStorePort, KeptBack } from "./draft-store.ts";
import type { NewEntry, OutboxEntry, SendEntry } from "./outbox-entry.ts";

/** What waits of one person, what is under way, how far several are, and how what has gone since the pane opened ended. */
export type OutboxState = {
  readonly entries: readonly OutboxEntry[];
  readonly sending: string | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** By id of the entry. */
  readonly ended: ReadonlyMap<string, Delivery>;
};

/** Sends what was filled or decided, now or when it becomes possible, each once. */
export type Outbox = {
  readonly state: Observable<OutboxState>;
  /** Reads what an earlier pane left behind. */
  readonly load: () => Promise<void>;
  /** Takes an entry in and tries to send it at once. */
  readonly send: (entry: NewEntry) => Promise<Delivery>;
  /** Takes several in at once, then tries them one after another; gives how each ended, in their order. */
  readonly sendAll: (entries: readonly NewEntry[]) => Promise<readonly Delivery[]>;
  /** Tries the waiting ones, oldest first. What waits for network or sign-in stops the rest. */
  readonly retry: () => Promise<readonly Delivery[]>;
  /** Lets go of a refused act that the person has read about. */
  readonly dismiss: (entry: OutboxEntry) => Promise<void>;
};

export type OutboxParts = {
  readonly person: string;
  readonly store: DraftStorePort;
  readonly deliver: Deliver;
  readonly environment: Environment;
  readonly onDelivered: (delivery: Delivery & { readonly kind: "delivered" }) => void;
  /** Something has left the outbox: a draft has ended or has come back. */
  readonly onSettled?: (entry: OutboxEntry, delivery: Delivery) => void;
};

const EMPTY: OutboxState = { entries: [], sending: null, progress: null, ended: new Map() };

/** Opens the outbox of one person. Sends go one after another, in the order they were made. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { person, store, deliver, environment, onDelivered, onSettled } = parts;
  const state = createObservable(EMPTY);
  let line: Promise<unknown> = Promise.resolve();
  let latest = 0;

  const inLine = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = line.then(work, work);
    // Whoever asked hears of a failure; the next in line goes on all the same.
    line = next.catch(() => undefined);
    return next;
  };
  const load = async () => state.set({ ...state.current(), entries: await store.listOutbox(person) });

  const takeIn = async (entry: NewEntry): Promise<OutboxEntry> => {
    const waiting = await store.listOutbox(person);
    latest = Math.max(environment.now(), latest + 1, ...waiting.map(({ queuedAt }) => queuedAt + 1));
    const twin = waiting.find((other) => isSameSend(other, entry));
    const id = environment.newId();
    const isNew = entry.act === "send" && entry.record === null;
    const name = isNew ? sendIdOf(entry.draft.key) : id;
    const queued = twin ?? { ...entry, id, name, queuedAt: latest, attempts: 0, waits: null, refusal: null };
    await store.enqueue(queued);
    return queued;
  };

  const attempt = async (entry: OutboxEntry): Promise<Delivery> => {
    state.set({ ...state.current(), sending: entry.id });
    try {
      const delivery = await keepOutcome(entry, await deliver(entry));
      if (delivery.kind === "delivered") onDelivered(delivery);
      if (delivery.kind === "waits") return { ...delivery, entry: entry.id };
      onSettled?.(entry, delivery);
      const { ended } = state.current();
      state.set({ ...state.current(), ended: new Map([...ended, [entry.id, delivery]]) });
      return delivery;
    } finally {
      state.set({ ...state.current(), entries: await store.listOutbox(person), sending: null });
    }
  };

  /** Keeps how it ended, and says where a send that was not taken has gone. */
  const keepOutcome = async (entry: OutboxEntry, delivery: Delivery): Promise<Delivery> => {
    if (delivery.kind === "delivered") {
      await store.settle(entry);
    } else if (delivery.kind === "waits") {
      await store.updateEntry({ ...entry, attempts: entry.attempts + 1, waits: delivery.why });
    } else if (entry.act === "send") {
      const keptAs = await store.settle(entry, backToDraft(entry, delivery));
      return keptAs === undefined ? delivery : { ...delivery, keptAs };
    } else if (delivery.kind === "refused") {
      await store.updateEntry({ ...entry, waits: null, refusal: delivery.refusal });
    }
    return delivery;
  };

  const backToDraft = (
    entry: SendEntry,
    delivery: Delivery & { readonly kind: "refused" | "conflict" },
  ): KeptBack => {
    const refused = delivery.kind === "refused" ? delivery : undefined;
    const spare = spareKey(entry.draft, environment.newId());
    const draft = {
      ...entry.draft,
      key: refused?.used === true ? spare : entry.draft.key,
      refusal: refused?.refusal ?? null,
    };
    return { draft, spare };
  };

  /** Attempts them in turn. Nothing overtakes what waits for the same record. */
  const attemptAll = async (entries: readonly OutboxEntry[]): Promise<readonly Delivery[]> => {
    const deliveries: Delivery[] = [];
    const held = new Set<number>();
    try {
      for (const [done, entry] of entries.entries()) {
        if (entries.length > 1) state.set({ ...state.current(), progress: { done, total: entries.length } });
        const last = deliveries.at(-1);
        const stopped = last?.kind === "waits" && last.why !== "server" ? last : undefined;
        const behind = entry.record !== null && held.has(entry.record);
        const waits =
          stopped ?? (behind ? ({ kind: "waits", why: "server", detail: "" } as const) : undefined);
        const delivery = waits ? { ...waits, entry: entry.id } : await attempt(entry);
        deliveries.push(delivery);
        if (delivery.kind === "waits" && entry.record !== null) held.add(entry.record);
      }
    } finally {
      state.set({ ...state.current(), progress: null });
    }
    return deliveries;
  };

  const sendAll = (entries: readonly NewEntry[]) =>
    inLine(async () => {
      const queued: OutboxEntry[] = [];
      for (const entry of entries) queued.push(await takeIn(entry));
      await load();
      return attemptAll(queued);
    });

  return {
    state,
    load,
    sendAll,
    send: async (entry) => {
      const [delivery] = await sendAll([entry]);
      if (!delivery) throw new Error("An entry that was sent has no outcome.");
      return delivery;
    },
    retry: () =>
      inLine(async () =>
        attemptAll((await store.listOutbox(person)).filter(({ refusal }) => refusal === null)),
      ),
    dismiss: (entry) =>
      inLine(async () => {
        await store.settle(entry);
        await load();
      }),
  };
}

/** Whether two sends say the same of the same: a second press of the button. */
function isSameSend(left: OutboxEntry, right: NewEntry): boolean {
  return (
    left.act === "send" &&
    right.act === "send" &&
    left.draft.key === right.draft.key &&
    left.expectedRevision === right.expectedRevision &&
    JSON.stringify(left.body) === JSON.stringify(right.body)
  );
}
