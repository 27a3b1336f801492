import type { Me } from "#shared/contract/identity";
import { deliverEntry } from "./deliver-entry.ts";
import { createOutbox, type Outbox } from "./drafts/outbox.ts";
import type { PaneServices } from "./services.ts";

/** The outbox of whoever is signed in. What arrives changes numbers: the cells are asked again. */
export function createPersonOutbox(services: PaneServices, me: Me): Outbox {
  const { drafts, environment, api, refresher, workbook } = services;
  return createOutbox({
    person: me.person.code,
    store: drafts,
    environment,
    deliver: (entry) => deliverEntry(api, entry),
    onDelivered: () => {
      if (workbook.host.current() === "excel") void refresher.refresh();
    },
  });
}
