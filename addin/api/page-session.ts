import { displayLanguage } from "../i18n/display-language.ts";
import { BROWSER_CLOCK } from "./clock.ts";
import { createSession, type Session } from "./session.ts";
import { upload } from "./upload.ts";

/** The one session of this page: cells and pane use it, so that they share a token and a language. */
export const pageSession: Session = createSession({
  base: "/api/v1",
  dialogUrl: new URL("/sign-in.html", window.location.origin).href,
  language: displayLanguage(navigator.language),
  fetch: (url, init) => window.fetch(url, init),
  upload,
  store: window.localStorage,
  onStored: (listener) => window.addEventListener("storage", ({ key }) => listener(key)),
  clock: BROWSER_CLOCK,
  random: Math.random,
  newId: () => crypto.randomUUID(),
  loadNestedApp: async (signIn) => (await import("./entra-nested-app.ts")).loadNestedApp(signIn),
});
