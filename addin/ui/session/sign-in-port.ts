import type { Session as ApiSession } from "../../api/session.ts";
import { SignInError } from "../../api/sign-in-host.ts";
import { err, ok } from "#shared/result";
import { failureOf } from "../failure-of.ts";
import type { SignInOutcome, SignInPort } from "./session.ts";

/** How the page signs in, by the session that it shares with the cells. */
export function createSignInPort(api: ApiSession): SignInPort {
  return {
    readOffer: async () => {
      try {
        return ok(await api.signIn());
      } catch (thrown) {
        return err(failureOf(thrown));
      }
    },
    signIn: async (person) => {
      try {
        const offer = await api.signIn();
        if (offer.kind === "local" && person !== undefined) await api.signInAs(person);
        return (await api.tokens.get({ interactive: true })).ok ? "done" : "failed";
      } catch (thrown) {
        return outcomeOf(thrown);
      }
    },
    signOut: () => api.tokens.signOut(),
    onChange: (listener) => api.tokens.onChange(listener),
  };
}

function outcomeOf(thrown: unknown): SignInOutcome {
  if (thrown instanceof SignInError) return thrown.reason;
  reportError(thrown);
  return "failed";
}
