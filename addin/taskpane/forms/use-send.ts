import { useState } from "react";
import type { RecordBody } from "#shared/contract/records";
import type { Delivery } from "../drafts/delivery.ts";
import type { Draft } from "../drafts/draft.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";

/** What is sent: the draft it comes from, the body, and the revision that a change expects. */
export type Sending = {
  readonly draft: Draft;
  readonly body: RecordBody;
  readonly expectedRevision: number | null;
  /** Settles when everything typed is in the store. */
  readonly flush: () => Promise<void>;
};

/** Sends a checked body by way of the outbox. `sending` is true until there is an outcome. */
export function useSend(): {
  readonly sending: boolean;
  readonly send: (what: Sending) => Promise<Delivery>;
} {
  const say = useSay();
  const { environment } = useServices();
  const { outbox } = usePerson();
  const [sending, setSending] = useState(false);
  const send = async ({ draft, body, expectedRevision, flush }: Sending): Promise<Delivery> => {
    setSending(true);
    try {
      await flush();
      return await outbox.send({
        id: environment.newId(),
        person: draft.person,
        form: draft.form,
        record: draft.record,
        expectedRevision,
        body,
        draft: { ...draft, refusal: null },
        queuedAt: environment.now(),
        attempts: 0,
        waits: null,
      });
    } catch (thrown) {
      reportError(thrown);
      return { kind: "refused", refusal: { detail: say("pane.record.store-broken"), errors: [] } };
    } finally {
      setSending(false);
    }
  };
  return { sending, send };
}
