import { err, ok, type Result } from "#shared/result";
import type { Clock } from "./clock.ts";
import { createListeners } from "./listeners.ts";
import type { TokenProblem, TokenSource } from "./token-source.ts";

/** A token and the instant (in milliseconds) from which it is no good. */
export type Token = { readonly token: string; readonly expiresAt: number };

/** Gets a new token; shows a window only when `interactive`. */
export type Acquire = (interactive: boolean) => Promise<Result<Token, TokenProblem>>;

export type HeldTokenSource = TokenSource & {
  /** Lets go of the token, because somebody else signs in or out elsewhere. */
  forget(): void;
};

/** Renewed this long before it runs out, so that a request under way does not outlive its token. */
const MARGIN_MS = 60_000;

/**
 * Keeps one token in memory, and asks for a new one once however many wait for it.
 * A token that arrives after a sign-out is thrown away.
 */
export function createHeldToken(options: {
  readonly acquire: Acquire;
  readonly clear: () => Promise<void>;
  readonly clock: Clock;
}): HeldTokenSource {
  const changes = createListeners<void>();
  const waiting = new Map<boolean, Promise<Result<string, TokenProblem>>>();
  let held: Token | undefined;
  let signedIn = false;
  let generation = 0;

  function forget(): void {
    generation += 1;
    held = undefined;
    signedIn = false;
    waiting.clear();
    changes.tell();
  }

  async function renew(interactive: boolean): Promise<Result<string, TokenProblem>> {
    const startedIn = generation;
    held = undefined;
    const acquired = await options.acquire(interactive);
    if (startedIn !== generation) return get();
    if (!acquired.ok) return err(signedIn ? "expired" : acquired.reason);
    held = acquired.value;
    signedIn = true;
    if (interactive) changes.tell();
    return ok(acquired.value.token);
  }

  function get({ interactive = false, fresh = false } = {}): Promise<Result<string, TokenProblem>> {
    if (!fresh && held && held.expiresAt - MARGIN_MS > options.clock.now())
      return Promise.resolve(ok(held.token));
    const underWay = waiting.get(interactive);
    if (underWay) return underWay;
    const renewal = renew(interactive).finally(() => {
      if (waiting.get(interactive) === renewal) waiting.delete(interactive);
    });
    waiting.set(interactive, renewal);
    return renewal;
  }

  return {
    get,
    forget,
    onChange: (listener) => changes.add(listener),
    async signOut() {
      await options.clear();
      forget();
    },
  };
}
