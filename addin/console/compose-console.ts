import { pageSession } from "../api/page-session.ts";
import { LANGUAGE_KEY, languageToShow, THEME_KEY } from "../ui/look-choice.ts";
import { createPreference, type Preference } from "../ui/preference.ts";
import { createSession, type Session } from "../ui/session/session.ts";
import { createSignInPort } from "../ui/session/sign-in-port.ts";
import { createDraftStore, type DraftStore } from "./rules/draft-store.ts";
import { pageStorage } from "./rules/page-storage.ts";
import { createConsoleApi, type ConsoleApi } from "./api/console-api.ts";

/** Everything the console is built from. */
export type ConsoleServices = {
  readonly api: ConsoleApi;
  readonly session: Session;
  readonly languagePreference: Preference;
  readonly themePreference: Preference;
  readonly drafts: DraftStore;
};

/** Builds the console of this page, once. A browser tab has no Excel: Microsoft's sign-in opens a window of its own. */
export function composeConsole(): ConsoleServices {
  const languagePreference = createPreference(LANGUAGE_KEY);
  const setLanguage = () =>
    pageSession.setLanguage(languageToShow(languagePreference.current(), navigator.language));
  languagePreference.subscribe(setLanguage);
  setLanguage();
  pageSession.offerHost({
    nestedAppAuth: false,
    loginHint: async () => undefined,
    openDialog: openSignInWindow,
  });
  const api = createConsoleApi(pageSession, () => session.noteExpired());
  const session: Session = createSession(createSignInPort(pageSession), api.readMe);
  void session.start();
  return {
    api,
    session,
    languagePreference,
    themePreference: createPreference(THEME_KEY),
    drafts: createDraftStore(pageStorage()),
  };
}

/** Opens the sign-in page in a window, and gives what it sends back; undefined when the person closes it. */
function openSignInWindow(url: string): Promise<string | undefined> {
  const opened = window.open(url, "fieldsheet-sign-in", "width=480,height=640");
  if (!opened) return Promise.reject(new Error("The browser did not let the sign-in window open."));
  return new Promise((resolve) => {
    const done = (message: string | undefined) => {
      clearInterval(watch);
      window.removeEventListener("message", hear);
      opened.close();
      resolve(message);
    };
    const hear = (event: MessageEvent<unknown>) => {
      if (
        event.source === opened &&
        event.origin === window.location.origin &&
        typeof event.data === "string"
      ) {
        done(event.data);
      }
    };
    const watch = setInterval(() => {
      if (opened.closed) done(undefined);
    }, 500);
    window.addEventListener("message", hear);
  });
}
