import type { RecordLife } from "#shared/contract/approvals";
import type { RecordView } from "#shared/contract/records";
import { ok } from "#shared/result";
import type { Asked } from "../../../ui/failure.ts";
import type { FormOffer, PaneApi } from "../../pane-api.ts";

/** A record with its form, in the version it was written with, and its life. */
export type ReadDocument = {
  readonly record: RecordView;
  readonly offer: FormOffer;
  readonly life: RecordLife;
};

/** Reads a record to be shown as a page. `offer` is its form in the version that is in force. */
export async function readDocument(api: PaneApi, offer: FormOffer, id: number): Asked<ReadDocument> {
  const [record, life] = await Promise.all([api.readRecord(id), api.readLife(id)]);
  if (!record.ok) return record;
  if (!life.ok) return life;
  const { form, formVersion } = record.value;
  const written = formVersion === offer.version ? ok(offer) : await api.readForm(form, formVersion);
  return written.ok ? ok({ record: record.value, offer: written.value, life: life.value }) : written;
}
