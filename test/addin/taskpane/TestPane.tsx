import { useState, type ReactNode } from "react";
import { ok } from "#shared/result";
import { createMemoryDraftStore } from "../../../addin/taskpane/drafts/memory-draft-store.ts";
import { createMemoryFileStore } from "../../../addin/taskpane/drafts/memory-file-store.ts";
import type { WordsPort } from "../../../addin/taskpane/drafts/kept-words.ts";
import { createPersonHere } from "../../../addin/taskpane/create-person-here.ts";
import { ServicesContext } from "../../../addin/taskpane/pane-context.ts";
import { PersonContext } from "../../../addin/taskpane/person-context.ts";
import type { PaneApi } from "../../../addin/taskpane/pane-api.ts";
import { createRefresher } from "../../../addin/taskpane/refresher.ts";
import type { PaneServices } from "../../../addin/taskpane/services.ts";
import { Appearance } from "../../../addin/ui/Appearance.tsx";
import { CompanyZoneContext } from "../../../addin/ui/company-time.ts";
import { BROWSER_ENVIRONMENT } from "../../../addin/ui/environment.ts";
import { createObservable } from "../../../addin/ui/observable.ts";
import type { Preference } from "../../../addin/ui/preference.ts";
import { createMemoryWords } from "../../support/memory-words.ts";
import { ME } from "./me.ts";

const nowhere = () => Promise.reject(new Error("This test asks the server for nothing of the kind."));

const API: PaneApi = {
  readMe: async () => ok(ME),
  listForms: async () => ok([]),
  listRecords: async () => ok([]),
  listPeople: async () => ok([]),
  listUnits: async () => ok([]),
  readRecord: nowhere,
  readHistory: nowhere,
  createRecord: nowhere,
  changeRecord: nowhere,
  readForm: nowhere,
  findLookups: nowhere,
  findDuplicates: nowhere,
  prefill: nowhere,
  listDrafts: nowhere,
  saveDraft: nowhere,
  deleteDraft: nowhere,
  upload: nowhere,
  listAttachments: nowhere,
  download: nowhere,
  readToday: nowhere,
  readInbox: nowhere,
  readLife: nowhere,
  withdraw: nowhere,
  decide: nowhere,
  decideAll: nowhere,
  migrate: nowhere,
  score: nowhere,
  print: nowhere,
  listDelegations: nowhere,
  delegate: nowhere,
  endDelegation: nowhere,
  explain: nowhere,
  listKpis: async () => ok({ kpis: [], calendars: [] }),
  answerCall: nowhere,
};

function preferenceOf(value: string | null): Preference {
  const held = createObservable(value);
  return { current: held.current, subscribe: held.subscribe, choose: held.set };
}

const noWorkbook = async () => ({ ok: false, reason: { code: "no-workbook", detail: "" } }) as const;

function createTestServices(words: WordsPort): PaneServices {
  return {
    environment: BROWSER_ENVIRONMENT,
    api: API,
    session: {
      state: createObservable({ kind: "signed-in", me: ME, expired: false, busy: false } as const),
      start: async () => undefined,
      signIn: async () => "done",
      signOut: async () => undefined,
      noteExpired: () => undefined,
    },
    workbook: {
      host: createObservable("none" as const),
      facts: createObservable({
        displayLanguage: "en-US",
        dark: false,
        nestedAppAuth: false,
        partitionKey: "",
      }),
      readSelection: noWorkbook,
      watchSelection: noWorkbook,
    },
    sheet: {
      readPickedCells: noWorkbook,
      readReferredCells: noWorkbook,
      insertFormula: noWorkbook,
      planFreeze: noWorkbook,
      freeze: noWorkbook,
      findDamaged: noWorkbook,
      repair: noWorkbook,
      lastEdit: noWorkbook,
      undo: noWorkbook,
    },
    cells: {
      log: { record: () => undefined, latestCall: () => undefined, onCall: () => () => undefined },
      setViewer: () => undefined,
      isSignInNeeded: () => false,
      onSignInNeeded: () => () => undefined,
    },
    refresher: createRefresher({
      recalculateWorkbook: noWorkbook,
      recalculateSheet: noWorkbook,
      forgetCells: () => undefined,
      environment: BROWSER_ENVIRONMENT,
    }),
    drafts: createMemoryDraftStore(),
    files: createMemoryFileStore(),
    journal: { keep: () => undefined, forget: () => undefined, list: () => [] },
    words,
    draftsLast: true,
    languagePreference: preferenceOf("en-US"),
    themePreference: preferenceOf("light"),
    recentForms: () => preferenceOf(null),
  };
}

export type TestPaneProps = {
  /** What was typed in panes before. */
  readonly words?: WordsPort;
  readonly person?: string;
  readonly children: ReactNode;
};

/** A pane with nobody but a rep in it, no workbook, and a server that knows nothing. */
export function TestPane({ words, person: code, children }: TestPaneProps) {
  const [services] = useState(() => createTestServices(words ?? createMemoryWords()));
  const [person] = useState(() =>
    createPersonHere(services, { ...ME, person: { ...ME.person, code: code ?? ME.person.code } }),
  );
  return (
    <ServicesContext value={services}>
      <Appearance
        host={services.workbook.facts.current()}
        languagePreference={services.languagePreference}
        themePreference={services.themePreference}
      >
        <CompanyZoneContext value={ME.company.timeZone}>
          <PersonContext value={person}>{children}</PersonContext>
        </CompanyZoneContext>
      </Appearance>
    </ServicesContext>
  );
}
