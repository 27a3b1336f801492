import type { ReactNode } from "react";
import { ok } from "#shared/result";
import type { ConsoleApi } from "../../../addin/console/api/console-api.ts";
import { ConsoleContext } from "../../../addin/console/console-context.ts";
import type { DraftStore } from "../../../addin/console/rules/draft-store.ts";
import { ViewerContext } from "../../../addin/console/viewer-context.ts";
import { Appearance } from "../../../addin/ui/Appearance.tsx";
import { CompanyZoneContext } from "../../../addin/ui/company-time.ts";
import { createObservable } from "../../../addin/ui/observable.ts";
import type { Preference } from "../../../addin/ui/preference.ts";
import { ME } from "../taskpane/me.ts";

const nowhere = () => Promise.reject(new Error("This test asks the server for nothing of the kind."));

/** A server that is asked for nothing; a test gives the parts that it needs. */
export const NO_API: ConsoleApi = {
  readMe: async () => ok(ME),
  rules: {
    list: async () => ok({ rules: [] }),
    read: nowhere,
    begin: nowhere,
    save: nowhere,
    tryOut: async () => ok({ problems: [], vectors: [] }),
    check: nowhere,
    differences: nowhere,
    simulate: nowhere,
    act: nowhere,
    policy: nowhere,
    setPolicy: nowhere,
  },
  forms: { offers: async () => ok({ forms: [] }), usage: async () => ok({ forms: [] }) },
  filling: { listPeople: nowhere, listUnits: nowhere, findLookups: nowhere },
  periods: {
    list: nowhere,
    checklist: nowhere,
    close: nowhere,
    reopen: nowhere,
    adjustments: nowhere,
    history: nowhere,
  },
  organisation: {
    units: nowhere,
    people: nowhere,
    unit: nowhere,
    person: nowhere,
    move: nowhere,
    transfer: nowhere,
    give: nowhere,
    end: nowhere,
    signIns: nowhere,
    link: nowhere,
  },
  work: {
    imports: nowhere,
    refused: nowhere,
    jobs: nowhere,
    job: nowhere,
    step: nowhere,
    cancel: nowhere,
    rebuild: nowhere,
    audit: nowhere,
  },
  targets: { kpis: nowhere, list: nowhere, save: nowhere },
};

function preferenceOf(value: string | null): Preference {
  const held = createObservable(value);
  return { current: held.current, subscribe: held.subscribe, choose: held.set };
}

export type TestConsoleProps = {
  readonly api: ConsoleApi;
  readonly drafts: DraftStore;
  readonly children: ReactNode;
};

/** What stands around every page of the console, in English, as somebody who is signed in. */
export function TestConsole({ api, drafts, children }: TestConsoleProps) {
  const languagePreference = preferenceOf("en-US");
  const themePreference = preferenceOf("light");
  const session = {
    state: createObservable({ kind: "signed-in", me: ME, expired: false, busy: false } as const),
    start: async () => undefined,
    signIn: async () => "done" as const,
    signOut: async () => undefined,
    noteExpired: () => undefined,
  };
  return (
    <ConsoleContext value={{ api, session, drafts, languagePreference, themePreference }}>
      <Appearance
        host={{ displayLanguage: undefined, dark: undefined }}
        languagePreference={languagePreference}
        themePreference={themePreference}
      >
        <CompanyZoneContext value={ME.company.timeZone}>
          <ViewerContext value={ME}>{children}</ViewerContext>
        </CompanyZoneContext>
      </Appearance>
    </ConsoleContext>
  );
}
