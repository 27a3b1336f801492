import type { RecordView } from "#shared/contract/records";
import type { Result } from "#shared/result";
import type { Failure } from "../ui/failure.ts";
import type { Delivery } from "./drafts/delivery.ts";
import type { OutboxEntry } from "./drafts/outbox-entry.ts";
import { sameValue } from "./forms/form-body.ts";
import type { PaneApi } from "./pane-api.ts";

/** Sends one entry and says how that ended. */
export async function deliverEntry(api: PaneApi, entry: OutboxEntry): Promise<Delivery> {
  const answer = await send(api, entry);
  if (answer.ok) return { kind: "delivered", record: answer.value };
  const failure = answer.reason;
  if (failure.code === "record/changed-meanwhile" && entry.record !== null)
    return meet(api, entry, entry.record);
  return deliveryOf(failure);
}

function send(api: PaneApi, entry: OutboxEntry): Promise<Result<RecordView, Failure>> {
  if (entry.record === null || entry.expectedRevision === null) {
    return api.createRecord({ form: entry.form, body: entry.body }, entry.id);
  }
  return api.changeRecord(
    entry.record,
    { body: entry.body, expectedRevision: entry.expectedRevision },
    entry.id,
  );
}

/** A change whose answer was lost meets its own result: then it was delivered, and there is no conflict. */
async function meet(api: PaneApi, entry: OutboxEntry, record: number): Promise<Delivery> {
  const current = await api.readRecord(record);
  if (!current.ok) return deliveryOf(current.reason);
  const mine = Object.entries(entry.body).every(([key, value]) => sameValue(current.value.body[key], value));
  return mine ? { kind: "delivered", record: current.value } : { kind: "conflict", theirs: current.value };
}

function deliveryOf(failure: Failure): Delivery {
  if (failure.why === "refused") {
    return { kind: "refused", refusal: { detail: failure.detail, errors: failure.errors } };
  }
  return { kind: "waits", why: failure.why === "offline" ? "network" : failure.why, detail: failure.detail };
}
