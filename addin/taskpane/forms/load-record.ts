import type { RecordLife } from "#shared/contract/approvals";
import { ok } from "#shared/result";
import type { Asked } from "../../ui/failure.ts";
import type { FormOffer } from "../pane-api.ts";
import { openRecord, type OpenedRecord, type OpenRecordParts, type Wanted } from "./open-record.ts";

/** A record opened under the version of its form that it was written with; a new one under the version in force. */
export type LoadedRecord = {
  readonly opened: OpenedRecord;
  readonly offer: FormOffer;
  /** Undefined for a new record. */
  readonly life: RecordLife | undefined;
};

/** Opens a record with its form and its life. `offer` is the version in force. */
export async function loadRecord(parts: OpenRecordParts, wanted: Wanted): Asked<LoadedRecord> {
  const opened = await openRecord(parts, wanted);
  if (!opened.ok) return opened;
  const { record } = opened.value;
  if (record === undefined) return ok({ opened: opened.value, offer: parts.offer, life: undefined });
  const [life, offer] = await Promise.all([
    parts.api.readLife(record.id),
    record.formVersion === parts.offer.version
      ? ok(parts.offer)
      : parts.api.readForm(record.form, record.formVersion),
  ]);
  if (!life.ok) return life;
  return offer.ok ? ok({ opened: opened.value, offer: offer.value, life: life.value }) : offer;
}
