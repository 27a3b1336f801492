import type { RecordView } from "#shared/contract/records";
import type { Result } from "#shared/result";
import type { Failure } from "../ui/failure.ts";
import type { Delivery } from "./drafts/delivery.ts";
import type { FileFailure, FileKeeper } from "./drafts/file-keeper.ts";
import type { OutboxEntry, SendEntry } from "./drafts/outbox-entry.ts";
import { bodyOfEntry } from "./drafts/waiting-bodies.ts";
import { sameValue } from "./forms/form-body.ts";
import type { PaneApi } from "./pane-api.ts";

/** What delivering asks of the server. */
export type DeliveryApi = Pick<
  PaneApi,
  "createRecord" | "changeRecord" | "withdraw" | "decide" | "readRecord" | "readHistory"
>;

/** Sends one entry, its files before it, and says how that ended. */
export async function deliverEntry(
  api: DeliveryApi,
  files: Pick<FileKeeper, "bring">,
  entry: OutboxEntry,
): Promise<Delivery> {
  const kept = await files.bring(bodyOfEntry(entry));
  if (kept) return deliveryOf(atField(kept));
  const answer = await send(api, entry);
  if (answer.ok) return { kind: "delivered", record: answer.value };
  const failure = answer.reason;
  if (entry.act === "send" && failure.code === "record/changed-meanwhile" && entry.record !== null)
    return meet(api, entry, entry.record);
  return deliveryOf(failure);
}

function send(api: DeliveryApi, entry: OutboxEntry): Promise<Result<RecordView, Failure>> {
  if (entry.act === "decide") return api.decide(entry.record, entry.decision, entry.name);
  if (entry.act === "withdraw") {
    const { expectedRevision, reason } = entry;
    return api.withdraw(entry.record, { expectedRevision, ...(reason && { reason }) }, entry.name);
  }
  const { form, record, body, expectedRevision, reason, name } = entry;
  if (record === null || expectedRevision === null) return api.createRecord({ form, body }, name);
  return api.changeRecord(record, { body, expectedRevision, ...(reason && { reason }) }, name);
}

/** A change whose answer was lost meets its own result: then it was delivered, and there is no conflict. */
async function meet(api: DeliveryApi, entry: SendEntry, record: number): Promise<Delivery> {
  const current = await api.readRecord(record);
  if (!current.ok) return deliveryOf(current.reason);
  const history = await api.readHistory(record);
  if (!history.ok) return deliveryOf(history.reason);
  const next = history.value.find(({ revision }) => revision === (entry.expectedRevision ?? 0) + 1);
  const mine = Object.entries(entry.body).every(([key, value]) => sameValue(next?.body[key], value));
  return mine ? { kind: "delivered", record: current.value } : { kind: "conflict", theirs: current.value };
}

/** Why a file could not be brought, told where the record names it. */
function atField({ field, file, failure }: FileFailure): Failure {
  return { ...failure, errors: [{ pointer: field, detail: `${file.name}: ${failure.detail}` }] };
}

function deliveryOf(failure: Failure): Delivery {
  if (failure.why === "refused") {
    const refusal = { detail: failure.detail, errors: failure.errors };
    return { kind: "refused", refusal, used: failure.code === "record/key-reused" };
  }
  return { kind: "waits", why: failure.why === "offline" ? "network" : failure.why, detail: failure.detail };
}
