import {
  BrowserAuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type AuthenticationResult,
} from "@azure/msal-browser";
import type { EntraSignIn, NestedApp } from "./entra-sign-in.ts";
import type { Token } from "./held-token.ts";
import { SignInError } from "./sign-in-host.ts";

/** Nested app authentication by MSAL. Import it lazily: it is larger than everything cells need. */
export async function loadNestedApp(signIn: EntraSignIn): Promise<NestedApp> {
  const app = await createNestablePublicClientApplication({
    auth: { clientId: signIn.clientId, authority: signIn.authority },
    cache: { cacheLocation: "localStorage" },
  });
  const scopes = [signIn.scope];
  return {
    async silent(loginHint) {
      try {
        return tokenOf(await app.ssoSilent({ scopes, ...(loginHint ? { loginHint } : {}) }));
      } catch (error) {
        if (error instanceof InteractionRequiredAuthError) return undefined;
        throw error;
      }
    },
    async popup(loginHint) {
      try {
        return tokenOf(await app.acquireTokenPopup({ scopes, ...(loginHint ? { loginHint } : {}) }));
      } catch (error) {
        throw new SignInError(isCancelled(error) ? "cancelled" : "failed", error);
      }
    },
    clear: () => app.clearCache(),
  };
}

function isCancelled(error: unknown): boolean {
  return error instanceof BrowserAuthError && error.errorCode === "user_cancelled";
}

/** MSAL's answer as a token of ours. Without an instant it counts as run out, and is asked for each time. */
export function tokenOf(result: Pick<AuthenticationResult, "accessToken" | "expiresOn">): Token {
  return { token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 };
}
