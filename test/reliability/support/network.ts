import type { VirtualTime } from "./virtual-time.ts";

/** What becomes of a request: it arrives, never leaves, or arrives and its answer is lost. */
export const FATES = ["arrives", "never-leaves", "answer-lost"] as const;
export type Fate = (typeof FATES)[number];

/** The way from one device to the Worker. */
export type Network = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** All requests from now on; `cut` is the fate of those that are not already decided. */
  readonly set: (fate: Fate) => void;
  /** Of the next request alone; `after` runs when it has met its fate, before anybody hears of it. */
  readonly next: (fate: Fate, after: () => void) => void;
  /** Takes `next` back. */
  readonly spare: () => void;
  readonly kill: () => void;
};

/** What a pane hears that has gone. */
const never = () => new Promise<never>(() => undefined);

/** Connects a device. Requests count as under way, so that time waits for them. */
export function createNetwork(time: VirtualTime): Network {
  let always: Fate = "arrives";
  let once: { readonly fate: Fate; readonly after: () => void } | undefined;
  let alive = true;
  return {
    set: (fate) => {
      always = fate;
    },
    next: (fate, after) => {
      once = { fate, after };
    },
    spare: () => {
      once = undefined;
    },
    kill: () => {
      alive = false;
    },
    fetch: async (url, init) => {
      const { fate, after } = once ?? { fate: always, after: () => undefined };
      once = undefined;
      if (!alive) return never();
      if (fate === "never-leaves") {
        after();
        if (!alive) return never();
        throw new TypeError("The network is cut.");
      }
      // A request that has left arrives, whatever becomes of who sent it.
      const { signal: _signal, ...sent } = init;
      const headers = new Headers(sent.headers);
      // On one machine packing and unpacking costs more than it saves.
      headers.set("Accept-Encoding", "identity");
      const answered = await time.busy(readWhole(fetch(url, { ...sent, headers })));
      after();
      if (!alive) return never();
      if (fate === "answer-lost") throw new TypeError("The answer was lost.");
      return answered;
    },
  };
}

/** Reads the answer to its end, so that nothing of it is still on its way. */
async function readWhole(asked: Promise<Response>): Promise<Response> {
  const answer = await asked;
  const text = await answer.text();
  return new Response(answer.status === 204 ? null : text, {
    status: answer.status,
    headers: answer.headers,
  });
}
