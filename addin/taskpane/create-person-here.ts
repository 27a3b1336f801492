import type { Me } from "#shared/contract/identity";
import { deliverEntry } from "./deliver-entry.ts";
import { endDecisionDraft } from "./drafts/end-decision-draft.ts";
import { createDraftSync } from "./drafts/draft-sync.ts";
import { createFileKeeper } from "./drafts/file-keeper.ts";
import { giveBackReason } from "./drafts/kept-words.ts";
import { createOutbox } from "./drafts/outbox.ts";
import { bodyOfEntry, waitingBodies } from "./drafts/waiting-bodies.ts";
import { keepForms } from "./forms/kept-forms.ts";
import { createTodayFeed } from "./today/today-feed.ts";
import type { PersonHere } from "./person-context.ts";
import type { PaneServices } from "./services.ts";

/** What of the pane it needs. */
export type PersonParts = Pick<
  PaneServices,
  "drafts" | "files" | "journal" | "words" | "environment" | "api"
> & {
  readonly workbook: Pick<PaneServices["workbook"], "host">;
  readonly refresher: Pick<PaneServices["refresher"], "refresh">;
};

/** What only the person who is signed in has. What they send changes numbers: the cells are asked again. */
export function createPersonHere(services: PersonParts, me: Me): PersonHere {
  const { drafts, journal, words, environment, api, refresher, workbook } = services;
  const person = me.person.code;
  const sync = createDraftSync({ person, store: drafts, server: api, environment });
  const files = createFileKeeper({
    person,
    store: services.files,
    api,
    environment,
    bodies: () => waitingBodies(drafts, journal, person),
  });
  const today = createTodayFeed(api);
  const outbox = createOutbox({
    person,
    store: drafts,
    environment,
    deliver: (entry) => deliverEntry(api, files, entry),
    onDelivered: () => {
      if (workbook.host.current() === "excel") void refresher.refresh();
      if (today.state.current().value) void today.refresh();
    },
    onSettled: (entry, { kind }) => {
      if (kind !== "delivered") giveBackReason(words, entry);
      else if (entry.act === "decide") void endDecisionDraft(drafts, entry);
      sync.note();
      // What is not let go of now is when the pane opens again.
      void files.release(bodyOfEntry(entry));
    },
  });
  return { me, outbox, sync, files, today, listForms: keepForms(api.listForms) };
}
