import { createStandardPublicClientApplication } from "@azure/msal-browser";
import { tokenOf } from "./entra-nested-app.ts";
import type { EntraSignIn } from "./entra-sign-in.ts";
import { writeDialogMessage } from "./sign-in-dialog.ts";

/**
 * The whole work of the sign-in window, for Excels without nested app authentication: it goes to Microsoft's
 * page, comes back to its own address, and sends the token to the pane that opened it. False when it has only left.
 */
export async function runSignInDialog(options: {
  readonly signIn: EntraSignIn;
  /** This page's own address: a registered redirect URI. */
  readonly redirectUri: string;
  readonly send: (message: string) => void;
}): Promise<boolean> {
  const { clientId, authority, scope } = options.signIn;
  const app = await createStandardPublicClientApplication({
    auth: { clientId, authority, redirectUri: options.redirectUri },
    cache: { cacheLocation: "localStorage" },
  });
  const back = await app.handleRedirectPromise();
  if (!back) {
    await app.acquireTokenRedirect({ scopes: [scope] });
    return false;
  }
  options.send(writeDialogMessage(tokenOf(back)));
  return true;
}
