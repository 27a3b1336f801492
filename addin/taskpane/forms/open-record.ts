import type { Me } from "#shared/contract/identity";
import type { RecordView } from "#shared/contract/records";
import { ok } from "#shared/result";
import type { Asked } from "../../ui/failure.ts";
import { draftKey, type Draft } from "../drafts/draft.ts";
import type { DraftStorePort } from "../drafts/draft-store.ts";
import type { FormOffer, PaneApi } from "../pane-api.ts";
import { initialBody } from "./form-body.ts";

/** A form opened for filling: what is typed so far, and the record as it is on the server now. */
export type OpenedRecord = {
  readonly draft: Draft;
  readonly record: RecordView | undefined;
  /** Something typed earlier was found. */
  readonly restored: boolean;
  /** The record has changed since the draft was begun. */
  readonly overtaken: boolean;
};

export type OpenRecordParts = {
  readonly api: PaneApi;
  readonly drafts: DraftStorePort;
  readonly offer: FormOffer;
  readonly me: Me;
  readonly now: number;
};

/** Opens a new record (`record` null) or one that exists, with what was typed into it before. `key` names another draft than the usual one. */
export async function openRecord(
  { api, drafts, offer, me, now }: OpenRecordParts,
  record: number | null,
  key?: string,
): Asked<OpenedRecord> {
  const form = offer.definition;
  const stored = await drafts.readDraft(key ?? draftKey(me.person.code, form.code, record));
  const empty: Draft = {
    key: key ?? draftKey(me.person.code, form.code, record),
    person: me.person.code,
    form: form.code,
    record,
    formVersion: offer.version,
    base: null,
    body: initialBody(form, me),
    refusal: null,
    savedAt: now,
  };
  if (record === null) {
    return ok({
      draft: stored ?? empty,
      record: undefined,
      restored: stored !== undefined,
      overtaken: false,
    });
  }
  const current = await api.readRecord(record);
  if (!current.ok) return current;
  const { revision, body } = current.value;
  return ok({
    draft: stored ?? { ...empty, base: { revision, body }, body },
    record: current.value,
    restored: stored !== undefined,
    overtaken: stored !== undefined && stored.base?.revision !== revision,
  });
}
