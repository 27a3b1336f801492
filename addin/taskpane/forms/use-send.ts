import { useState } from "react";
import type { RecordBody } from "#shared/contract/records";
import type { Delivery } from "../drafts/delivery.ts";
import type { Draft } from "../drafts/draft.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";

/** What is sent: the body, the revision that a change expects, why, and what the person knows it by. */
export type Sending = {
  readonly body: RecordBody;
  readonly expectedRevision: number | null;
  readonly reason: string | null;
  readonly about: string;
  /** Gives the draft when everything typed is in the store. */
  readonly flush: () => Promise<Draft>;
};

/** Sends a checked body by way of the outbox. `sending` is true until there is an outcome. */
export function useSend(): {
  readonly sending: boolean;
  readonly send: (what: Sending) => Promise<Delivery>;
} {
  const say = useSay();
  const { outbox } = usePerson();
  const [sending, setSending] = useState(false);
  const send = async ({ flush, ...what }: Sending): Promise<Delivery> => {
    setSending(true);
    try {
      const draft = await flush();
      const { person, form, record } = draft;
      return await outbox.send({
        act: "send",
        person,
        form,
        record,
        ...what,
        draft: { ...draft, refusal: null },
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
