import type { Me } from "#shared/contract/identity";
import type { RecordBody, RecordView } from "#shared/contract/records";
import { ok } from "#shared/result";
import type { Asked } from "../../ui/failure.ts";
import { changeKey, newRecordKey, type Draft } from "../drafts/draft.ts";
import type { DraftStorePort } from "../drafts/draft-store.ts";
import type { FormOffer, PaneApi } from "../pane-api.ts";
import type { Environment } from "../../ui/environment.ts";
import { initialBody, sameValue } from "./form-body.ts";

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
  readonly environment: Environment;
};

/** Which draft of a form is opened: the one of that key, or the latest of a new record that says what `start` says. */
export type Wanted = { readonly record: number | null; readonly key?: string; readonly start?: RecordBody };

/** Opens a new record (`record` null) or one that exists, with what was typed into it before. */
export async function openRecord(
  { api, drafts, offer, me, environment }: OpenRecordParts,
  { record, key, start = {} }: Wanted,
): Asked<OpenedRecord> {
  const form = offer.definition;
  const person = me.person.code;
  const stored =
    key === undefined && record === null
      ? await latestNew(drafts, person, form.code, start)
      : await drafts.readDraft(key ?? changeKey(person, form.code, record ?? 0));
  const empty: Draft = {
    key:
      key ??
      (record === null
        ? newRecordKey(person, form.code, environment.newId())
        : changeKey(person, form.code, record)),
    person,
    form: form.code,
    record,
    formVersion: offer.version,
    base: null,
    body: { ...initialBody(form, me), ...start },
    refusal: null,
    savedAt: environment.now(),
    writer: "",
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
  const { revision, body, formVersion } = current.value;
  return ok({
    draft: stored ?? { ...empty, formVersion, base: { revision, body }, body },
    record: current.value,
    restored: stored !== undefined,
    overtaken: stored !== undefined && stored.base?.revision !== revision,
  });
}

/** What was begun last of new records of a form, and says what `start` says. */
async function latestNew(
  drafts: DraftStorePort,
  person: string,
  form: string,
  start: RecordBody,
): Promise<Draft | undefined> {
  return (await drafts.listDrafts(person))
    .filter((draft) => draft.form === form && draft.record === null)
    .filter(({ body }) => Object.entries(start).every(([key, value]) => sameValue(body[key], value)))
    .toSorted((left, right) => right.savedAt - left.savedAt)[0];
}
