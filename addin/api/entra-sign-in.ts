import type { SignIn } from "#shared/contract/identity";
import { err, ok } from "#shared/result";
import type { Clock } from "./clock.ts";
import { type Acquire, createHeldToken, type HeldTokenSource, type Token } from "./held-token.ts";
import { readDialogMessage } from "./sign-in-dialog.ts";
import { SignInError, type SignInHost } from "./sign-in-host.ts";

export type EntraSignIn = Extract<SignIn, { kind: "entra" }>;

/** Microsoft's nested app authentication, as little of it as we need. */
export type NestedApp = {
  /** A token without any window; undefined when the user has to do something. */
  silent(loginHint: string | undefined): Promise<Token | undefined>;
  popup(loginHint: string | undefined): Promise<Token>;
  clear(): Promise<void>;
};

/**
 * Tokens of Microsoft Entra. Silent first; a window only when asked for. Where Excel cannot sign in for the add-in,
 * the dialog page does, and then nothing is silent: a token that ran out is asked for again by the pane's button.
 */
export function createEntraTokenSource(options: {
  readonly signIn: EntraSignIn;
  readonly host: () => Promise<SignInHost>;
  readonly loadNestedApp: (signIn: EntraSignIn) => Promise<NestedApp>;
  readonly dialogUrl: string;
  readonly clock: Clock;
}): HeldTokenSource {
  let app: Promise<NestedApp> | undefined;

  function nestedApp(): Promise<NestedApp> {
    app ??= options.loadNestedApp(options.signIn).catch((error: unknown) => {
      app = undefined;
      throw error;
    });
    return app;
  }

  const acquire: Acquire = async (interactive) => {
    const host = await options.host();
    if (!host.nestedAppAuth) return interactive ? ok(await viaDialog(host)) : err("not-signed-in");
    const [nested, loginHint] = await Promise.all([nestedApp(), host.loginHint()]);
    if (interactive) return ok((await silentOrNothing(nested, loginHint)) ?? (await nested.popup(loginHint)));
    const silent = await nested.silent(loginHint);
    return silent ? ok(silent) : err("not-signed-in");
  };

  /** Whatever kept the silent way from working, the user who clicked gets the window. */
  async function silentOrNothing(
    nested: NestedApp,
    loginHint: string | undefined,
  ): Promise<Token | undefined> {
    return nested.silent(loginHint).catch(() => undefined);
  }

  async function viaDialog(host: SignInHost): Promise<Token> {
    const message = await host.openDialog(options.dialogUrl);
    if (message === undefined) throw new SignInError("cancelled");
    const token = readDialogMessage(message);
    if (!token) throw new SignInError("failed");
    return token;
  }

  return createHeldToken({
    acquire,
    clock: options.clock,
    clear: async () => {
      if (app) await (await app).clear();
    },
  });
}
