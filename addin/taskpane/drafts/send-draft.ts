import type { RecordBody } from "#shared/contract/records";
import type { Delivery } from "./delivery.ts";
import type { Draft } from "./draft.ts";
import type { Outbox } from "./outbox.ts";

/** What is sent: the body, the revision that a change expects, why, and what the person knows it by. */
export type Sending = {
  readonly body: RecordBody;
  readonly expectedRevision: number | null;
  readonly reason: string | null;
  readonly about: string;
  /** Gives the draft when everything typed is in the store. */
  readonly flush: () => Promise<Draft>;
};

/** Sends what a draft has become. */
export async function sendDraft(outbox: Outbox, { flush, ...sending }: Sending): Promise<Delivery> {
  const draft = await flush();
  const { person, form, record } = draft;
  return outbox.send({ act: "send", person, form, record, ...sending, draft: { ...draft, refusal: null } });
}
