import { createContext, useContext } from "react";
import type { Me } from "#shared/contract/identity";
import type { DraftSync } from "./drafts/draft-sync.ts";
import type { FileKeeper } from "./drafts/file-keeper.ts";
import type { Outbox } from "./drafts/outbox.ts";
import type { PaneApi } from "./pane-api.ts";
import type { TodayFeed } from "./today/today-feed.ts";

/** Who is signed in, with what only they have. */
export type PersonHere = {
  readonly me: Me;
  readonly outbox: Outbox;
  readonly sync: DraftSync;
  readonly files: FileKeeper;
  readonly today: TodayFeed;
  /** The forms they may fill; those that were read last while the server cannot be asked. */
  readonly listForms: PaneApi["listForms"];
};

export const PersonContext = createContext<PersonHere | undefined>(undefined);

/** Who is signed in; for screens that are shown to nobody else. */
export function usePerson(): PersonHere {
  const person = useContext(PersonContext);
  if (!person) throw new Error("usePerson needs <PersonContext> above it.");
  return person;
}
