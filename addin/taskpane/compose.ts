import { createClient } from "../api/client.ts";
import { pageSession } from "../api/page-session.ts";
import { pageCells } from "../custom-functions/page-cells.ts";
import { freezeCells, planFreezeOfSelection } from "../excel/freeze.ts";
import { readHostFacts, readLoginHint } from "../excel/host-facts.ts";
import { insertFormula, readPickedCells, readReferredCells } from "../excel/insert-formula.ts";
import { officeHost, officeHostWithin, type OfficeHost } from "../excel/office-ready.ts";
import { openOfficeDialog } from "../excel/open-dialog.ts";
import { recalculateSheet, recalculateWorkbook } from "../excel/recalculate.ts";
import { findDamagedCells, repairCells } from "../excel/repair.ts";
import { readSelection, watchSelection } from "../excel/selection.ts";
import { readLastEdit, undoLastEdit } from "../excel/undo-edit.ts";
import { LANGUAGE_KEY, languageToShow, THEME_KEY } from "../ui/look-choice.ts";
import { BROWSER_ENVIRONMENT } from "../ui/environment.ts";
import { createObservable } from "../ui/observable.ts";
import { createPreference } from "../ui/preference.ts";
import { absorbJournal, createStorageJournal } from "./drafts/draft-journal.ts";
import { createStorageWords } from "./drafts/kept-words.ts";
import { followViewer } from "./follow-viewer.ts";
import { openDraftStore } from "./open-draft-store.ts";
import { createPaneApi } from "./pane-api.ts";
import { createRefresher } from "./refresher.ts";
import type { PaneServices } from "./services.ts";
import { createSession } from "../ui/session/session.ts";
import { createSignInPort } from "../ui/session/sign-in-port.ts";

/** Excel answers at once or, in a pane that it restored, never: after this the pane goes on without. */
const HOST_WITHIN_MS = 4_000;

/** Builds the pane of this page, once. */
export async function composePane(): Promise<PaneServices> {
  const host = createObservable<OfficeHost | undefined>(await officeHostWithin(HOST_WITHIN_MS));
  const facts = createObservable(readHostFacts());
  const noteFacts = () => facts.set(readHostFacts());
  if (host.current() === undefined) {
    void officeHost().then((found) => {
      host.set(found);
      noteFacts();
    }, reportError);
  }
  // Excel tells nobody of a new theme: it is read again when the person comes back to the pane.
  window.addEventListener("focus", noteFacts);

  const languagePreference = createPreference(LANGUAGE_KEY);
  const setLanguage = () =>
    pageSession.setLanguage(
      languageToShow(languagePreference.current(), facts.current().displayLanguage, navigator.language),
    );
  languagePreference.subscribe(setLanguage);
  facts.subscribe(setLanguage);
  setLanguage();

  const { nestedAppAuth, partitionKey } = facts.current();
  pageSession.offerHost({ nestedAppAuth, loginHint: readLoginHint, openDialog: openOfficeDialog });
  const api = createPaneApi(
    createClient(pageSession.transport, () => pageSession.language()),
    () => session.noteExpired(),
  );
  const session = createSession(createSignInPort(pageSession), api.readMe);
  const refresher = createRefresher({
    recalculateWorkbook,
    recalculateSheet,
    forgetCells: () => pageCells.invalidate(),
    environment: BROWSER_ENVIRONMENT,
  });
  followViewer(session, pageCells, () => {
    if (host.current() === "excel") void refresher.refresh();
  });
  const { drafts, files, last } = await openDraftStore(partitionKey);
  const journal = createStorageJournal(window.localStorage, partitionKey);
  await absorbJournal(journal, drafts, () => BROWSER_ENVIRONMENT.newId());
  void session.start();
  return {
    environment: BROWSER_ENVIRONMENT,
    api,
    session,
    workbook: { host, facts, readSelection, watchSelection },
    sheet: {
      readPickedCells,
      readReferredCells,
      insertFormula,
      planFreeze: planFreezeOfSelection,
      freeze: freezeCells,
      findDamaged: findDamagedCells,
      repair: repairCells,
      lastEdit: readLastEdit,
      undo: undoLastEdit,
    },
    cells: pageCells,
    refresher,
    drafts,
    files,
    journal,
    words: createStorageWords(window.localStorage, partitionKey),
    draftsLast: last,
    languagePreference,
    themePreference: createPreference(THEME_KEY),
    recentForms: (person) => createPreference(`fieldsheet.recent-forms.${partitionKey}${person}`),
  };
}
