import type { RecordBody, RecordView } from "#shared/contract/records";
import type { Delivery } from "../drafts/delivery.ts";
import type { WaitReason } from "../drafts/outbox-entry.ts";

/** Where in Forms the person is. */
export type FormsRoute =
  | { readonly screen: "list" }
  | { readonly screen: "form"; readonly form: string }
  | {
      readonly screen: "record";
      readonly form: string;
      readonly record: number | null;
      readonly draft?: string;
      /** What a new record starts with, as the day that it is due for. */
      readonly start?: RecordBody;
    }
  | { readonly screen: "history"; readonly form: string; readonly record: number }
  | { readonly screen: "print"; readonly form: string; readonly record: number }
  | { readonly screen: "sent"; readonly form: string; readonly sent: Sent };

/** A send that ended well, or that waits, in the outbox as `entry`. `before` is what a change started from. */
export type Sent = {
  readonly record: RecordView | undefined;
  readonly waits: WaitReason | undefined;
  readonly entry: string | undefined;
  readonly before: RecordBody;
  readonly after: RecordBody;
};

/** What became of a send that was not turned down. */
export function sentOf(
  delivery: Extract<Delivery, { kind: "delivered" | "waits" }>,
  { before, after }: { readonly before: RecordBody; readonly after: RecordBody },
): Sent {
  return delivery.kind === "delivered"
    ? { record: delivery.record, waits: undefined, entry: undefined, before, after: delivery.record.body }
    : { record: undefined, waits: delivery.why, entry: delivery.entry, before, after };
}
