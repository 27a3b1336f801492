import type { Environment } from "../../ui/environment.ts";
import { createObservable, type Observable } from "../../ui/observable.ts";
import type { Deliver, Delivery } from "./delivery.ts";
import { draftKey, spareDraftKey, type Draft } from "./draft.ts";
import type { DraftStorePort } from "./draft-store.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

/** The waiting sends of one person, and which of them is under way. */
export type OutboxState = { readonly entries: readonly OutboxEntry[]; readonly sending: string | null };

/** Sends what was filled, now or when it becomes possible, each once. */
export type Outbox = {
  readonly state: Observable<OutboxState>;
  /** Reads what an earlier pane left behind. */
  readonly load: () => Promise<void>;
  /** Takes a draft over and tries to send it at once. */
  readonly send: (entry: OutboxEntry) => Promise<Delivery>;
  /** Tries the waiting ones, oldest first, until one still cannot go. */
  readonly retry: () => Promise<readonly Delivery[]>;
};

export type OutboxParts = {
  readonly person: string;
  readonly store: DraftStorePort;
  readonly deliver: Deliver;
  readonly environment: Environment;
  readonly onDelivered: (delivery: Delivery & { readonly kind: "delivered" }) => void;
};

const EMPTY: OutboxState = { entries: [], sending: null };

/** Opens the outbox of one person. Sends go one after another, in the order they were made. */
export function createOutbox({ person, store, deliver, environment, onDelivered }: OutboxParts): Outbox {
  const state = createObservable(EMPTY);
  let line: Promise<unknown> = Promise.resolve();

  const inLine = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = line.then(work, work);
    // Whoever asked hears of a failure; the next in line goes on all the same.
    line = next.catch(() => undefined);
    return next;
  };
  const load = async () => state.set({ ...state.current(), entries: await store.listOutbox(person) });

  const attempt = async (entry: OutboxEntry): Promise<Delivery> => {
    state.set({ ...state.current(), sending: entry.id });
    try {
      const delivery = await deliver(entry);
      await keepOutcome(entry, delivery);
      if (delivery.kind === "delivered") onDelivered(delivery);
      return delivery;
    } finally {
      state.set({ entries: await store.listOutbox(person), sending: null });
    }
  };

  const keepOutcome = async (entry: OutboxEntry, delivery: Delivery): Promise<void> => {
    switch (delivery.kind) {
      case "delivered":
        return store.settle(entry.id);
      case "waits":
        return store.updateEntry({ ...entry, attempts: entry.attempts + 1, waits: delivery.why });
      case "refused":
        return store.settle(
          entry.id,
          await backToDraft(entry, { ...entry.draft, refusal: delivery.refusal }),
        );
      case "conflict":
        return store.settle(entry.id, await backToDraft(entry, entry.draft));
    }
  };

  const backToDraft = async (entry: OutboxEntry, draft: Draft): Promise<Draft> => {
    const key = draftKey(entry.person, entry.form, entry.record);
    const taken = await store.readDraft(key);
    return { ...draft, key: taken ? spareDraftKey(key, entry.id) : key, savedAt: environment.now() };
  };

  return {
    state,
    load,
    send: (entry) =>
      inLine(async () => {
        await store.enqueue(entry);
        await load();
        return attempt(entry);
      }),
    retry: () =>
      inLine(async () => {
        const deliveries: Delivery[] = [];
        for (const entry of await store.listOutbox(person)) {
          const delivery = await attempt(entry);
          deliveries.push(delivery);
          if (delivery.kind === "waits") break;
        }
        return deliveries;
      }),
  };
}
