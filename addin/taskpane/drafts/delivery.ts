import type { RecordView } from "#shared/contract/records";
import type { Refusal } from "./draft.ts";
import type { OutboxEntry, WaitReason } from "./outbox-entry.ts";

/**
 * How one attempt to send ended. `entry`: what waits in the outbox, by id. `used`: under its name something else had been sent; it needs a new one. `keptAs`: the
 * draft that what was sent has become again.
 */
export type Delivery =
  | { readonly kind: "delivered"; readonly record: RecordView }
  | { readonly kind: "waits"; readonly why: WaitReason; readonly detail: string; readonly entry?: string }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly used?: boolean; readonly keptAs?: string }
  | { readonly kind: "conflict"; readonly theirs: RecordView; readonly keptAs?: string };

/** Sends one entry. It never throws: what goes wrong is a delivery too. */
export type Deliver = (entry: OutboxEntry) => Promise<Delivery>;
