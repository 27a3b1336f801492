import { runSignInDialog } from "../api/entra-dialog-page.ts";
import { pageSession } from "../api/page-session.ts";
import { officeHost, type OfficeHost } from "../excel/office-ready.ts";
import { sendToOpener } from "../excel/open-dialog.ts";
import { translate } from "../i18n/translate.ts";

const HERE = window.location.origin + window.location.pathname;

try {
  const signIn = await pageSession.signIn();
  if (signIn.kind !== "entra") throw new Error("This server does not sign in by Microsoft.");
  const host = await officeHost();
  say("sign-in.running");
  await runSignInDialog({ signIn, redirectUri: HERE, send: (message) => send(host, message) });
} catch (thrown) {
  say("sign-in.failed");
  reportError(thrown);
}

/** The pane opens this page in Office's own window; the console, in a window of the browser. */
function send(host: OfficeHost, message: string): void {
  say("sign-in.dialog-done");
  const opener: Window | null = window.opener;
  if (host === "excel" || !opener) sendToOpener(message);
  else opener.postMessage(message, window.location.origin);
}

function say(key: "sign-in.running" | "sign-in.failed" | "sign-in.dialog-done"): void {
  const state = document.getElementById("state");
  if (state) state.textContent = translate(pageSession.language(), key);
}
