import { useState } from "react";
import type { Delivery } from "../drafts/delivery.ts";
import { sendDraft, type Sending } from "../drafts/send-draft.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";

/** Sends a checked body by way of the outbox. `sending` is true until there is an outcome. */
export function useSend(): {
  readonly sending: boolean;
  readonly send: (what: Sending) => Promise<Delivery>;
} {
  const say = useSay();
  const { outbox } = usePerson();
  const [sending, setSending] = useState(false);
  const send = async (what: Sending): Promise<Delivery> => {
    setSending(true);
    try {
      return await sendDraft(outbox, what);
    } catch (thrown) {
      reportError(thrown);
      return { kind: "refused", refusal: { detail: say("pane.record.store-broken"), errors: [] } };
    } finally {
      setSending(false);
    }
  };
  return { sending, send };
}
