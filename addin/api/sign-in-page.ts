import { officeHost } from "../excel/office-ready.ts";
import { sendToOpener } from "../excel/open-dialog.ts";
import type { Key } from "../i18n/key.ts";
import { translate } from "../i18n/translate.ts";
import { runSignInDialog } from "./entra-dialog-page.ts";
import { pageSession } from "./page-session.ts";

// The page of the sign-in window: Microsoft sends the browser back here, so its address takes no part of its own.
try {
  show("sign-in.running");
  await officeHost();
  const signIn = await pageSession.signIn();
  if (signIn.kind !== "entra") throw new Error("This server signs in without Microsoft.");
  const isDone = await runSignInDialog({
    signIn,
    redirectUri: `${window.location.origin}${window.location.pathname}`,
    send: sendToOpener,
  });
  if (isDone) show("sign-in.dialog-done");
} catch (error) {
  show("sign-in.failed");
  reportError(error);
}

function show(key: Key): void {
  const language = pageSession.language();
  document.documentElement.lang = language;
  document.getElementById("state")?.replaceChildren(translate(language, key));
}
