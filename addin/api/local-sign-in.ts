import { err, ok } from "#shared/result";
import { ApiError } from "./api-error.ts";
import type { Clock } from "./clock.ts";
import { type Acquire, createHeldToken, type HeldTokenSource } from "./held-token.ts";

/** Where the page remembers whom it is signed in as on a local server. */
export const LOCAL_PERSON_KEY = "fieldsheet.local-person";

/** What is needed of `localStorage`. */
export type PersonStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Asks the local server for a person's token. */
export type FetchLocalToken = (person: string) => Promise<{ token: string; expiresAt: string }>;

export type LocalTokenSource = HeldTokenSource & {
  /** Signs in as a person of the demonstration company. */
  signInAs(person: string): void;
};

/** Tokens of the local development issuer. Another window of the page may change the person: then call `forget`. */
export function createLocalTokenSource(options: {
  readonly store: PersonStore;
  readonly fetchToken: FetchLocalToken;
  readonly clock: Clock;
}): LocalTokenSource {
  const acquire: Acquire = async () => {
    const person = options.store.getItem(LOCAL_PERSON_KEY);
    if (!person) return err("not-signed-in");
    try {
      const { token, expiresAt } = await options.fetchToken(person);
      return ok({ token, expiresAt: Date.parse(expiresAt) });
    } catch (error) {
      if (error instanceof ApiError && isRefusal(error)) return err("not-signed-in");
      throw error;
    }
  };
  const held = createHeldToken({
    acquire,
    clock: options.clock,
    clear: async () => options.store.removeItem(LOCAL_PERSON_KEY),
  });
  return {
    ...held,
    signInAs(person) {
      options.store.setItem(LOCAL_PERSON_KEY, person);
      held.forget();
    },
  };
}

function isRefusal({ problem }: ApiError): boolean {
  return problem.status >= 400 && problem.status < 500 && problem.status !== 429;
}
