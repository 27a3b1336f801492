import type { Me, SignIn } from "#shared/contract/identity";
import { createObservable, type Observable } from "../observable.ts";
import type { Asked, Failure } from "../failure.ts";

/** Who is signed in. A sign-in that ran out keeps its person: what is open stays open. */
export type SessionState =
  | { readonly kind: "starting" }
  | {
      readonly kind: "signed-out";
      readonly offer: SignIn | undefined;
      readonly failure: Failure | undefined;
      readonly busy: boolean;
    }
  | { readonly kind: "signed-in"; readonly me: Me; readonly expired: boolean; readonly busy: boolean };

/** How this page signs in. */
export type SignInPort = {
  readonly readOffer: () => Asked<SignIn>;
  /** Signs in, as `person` where people are listed; may show a window. */
  readonly signIn: (person: string | undefined) => Promise<SignInOutcome>;
  readonly signOut: () => Promise<void>;
  /** Hears of a sign-in or a sign-out, also of one in another window. */
  readonly onChange: (listener: () => void) => () => void;
};

export type SignInOutcome = "done" | "cancelled" | "failed";

/** The sign-in of the page. */
export type Session = {
  readonly state: Observable<SessionState>;
  readonly start: () => Promise<void>;
  readonly signIn: (person?: string) => Promise<SignInOutcome>;
  readonly signOut: () => Promise<void>;
  readonly noteExpired: () => void;
};

const SIGNED_OUT = { kind: "signed-out", offer: undefined, failure: undefined, busy: false } as const;

/** Follows who is signed in. `readMe` asks the server, which alone decides roles. */
export function createSession(port: SignInPort, readMe: () => Asked<Me>): Session {
  const state = createObservable<SessionState>({ kind: "starting" });
  let round = 0;

  const start = async (): Promise<void> => {
    round += 1;
    const own = round;
    const me = await readMe();
    if (own !== round) return;
    const before = state.current();
    if (me.ok) {
      // A renewed sign-in of the same person keeps its object: what is open is not drawn anew.
      const same = before.kind === "signed-in" && JSON.stringify(before.me) === JSON.stringify(me.value);
      state.set({ kind: "signed-in", me: same ? before.me : me.value, expired: false, busy: false });
      return;
    }
    if (me.reason.why !== "sign-in") {
      if (before.kind !== "signed-in") state.set({ ...SIGNED_OUT, failure: me.reason });
      return;
    }
    const offer = await port.readOffer();
    if (own !== round) return;
    state.set(offer.ok ? { ...SIGNED_OUT, offer: offer.value } : { ...SIGNED_OUT, failure: offer.reason });
  };

  const setBusy = (busy: boolean): void => {
    const current = state.current();
    if (current.kind !== "starting") state.set({ ...current, busy });
  };

  port.onChange(() => void start());
  return {
    state,
    start,
    signIn: async (person) => {
      setBusy(true);
      const outcome = await port.signIn(person);
      if (outcome === "done") await start();
      else setBusy(false);
      return outcome;
    },
    signOut: async () => {
      await port.signOut();
      await start();
    },
    noteExpired: () => {
      const current = state.current();
      if (current.kind === "signed-in" && !current.expired) state.set({ ...current, expired: true });
    },
  };
}
