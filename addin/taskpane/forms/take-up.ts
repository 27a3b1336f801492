import type { Me } from "#shared/contract/identity";
import type { FieldValue, RecordBody, RecordView } from "#shared/contract/records";
import type { Field, Form } from "#shared/rulebook/form-definition";
import type { Draft } from "../drafts/draft.ts";
import type { FormOffer } from "../pane-api.ts";
import { sameValue } from "./form-body.ts";
import type { LoadedRecord } from "./load-record.ts";
import { isOpenIn, type RecordMode } from "./record-mode.ts";

/** A record as it is taken up on the screen. */
export type TakenUp = {
  readonly loaded: LoadedRecord;
  /** Something typed earlier is kept that cannot be sent in this mode. */
  readonly isHeldBack: boolean;
  /** What was typed under another version of the form and is no longer asked for. */
  readonly dropped: readonly Dropped[];
};

/** An answer to a question that is not asked any more; `field` is that question, where it is known. */
export type Dropped = { readonly key: string; readonly field: Field | undefined; readonly value: FieldValue };

/**
 * Prepares what was opened for what is done with it. Only a change meets what others changed meanwhile; a decision goes
 * by the record as it stands, with what its approver had filled in; a migration asks what the version in force asks.
 */
export function takeUp(loaded: LoadedRecord, mode: RecordMode, inForce: FormOffer, me: Me): TakenUp {
  const { opened, life } = loaded;
  const { draft, record } = opened;
  if (record === undefined || life === undefined) return taken(loaded, droppedFrom(draft, loaded.offer));
  if (mode === "read")
    return { ...taken(withDraft(loaded, fresh(draft, record))), isHeldBack: opened.restored };
  if (mode === "decide") {
    const question = { mode, form: loaded.offer.definition, body: draft.body, record, life, me };
    const mine = loaded.offer.definition.fields.filter((field) => isOpenIn(field, question));
    const typed = Object.fromEntries(mine.map(({ key }) => [key, draft.body[key] ?? null]));
    return taken(withDraft(loaded, { ...fresh(draft, record), body: { ...record.body, ...typed } }));
  }
  if (mode !== "migrate") return taken(loaded);
  const begun = opened.restored && draft.formVersion === inForce.version;
  const body = begun ? draft.body : asked(inForce.definition, record.body);
  const next = { ...fresh(draft, record), formVersion: inForce.version, body };
  return taken(
    { ...withDraft(loaded, next), offer: inForce },
    leftOut(loaded.offer.definition, inForce.definition, record.body),
  );
}

function taken(loaded: LoadedRecord, dropped: readonly Dropped[] = []): TakenUp {
  return { loaded, isHeldBack: false, dropped };
}

function withDraft(loaded: LoadedRecord, draft: Draft): LoadedRecord {
  return { ...loaded, opened: { ...loaded.opened, draft, overtaken: false } };
}

function fresh(draft: Draft, record: RecordView): Draft {
  return {
    ...draft,
    body: record.body,
    base: { revision: record.revision, body: record.body },
    refusal: null,
  };
}

function asked(form: Form, body: RecordBody): RecordBody {
  const keys = new Set(form.fields.map(({ key }) => key));
  return Object.fromEntries(Object.entries(body).filter(([key]) => keys.has(key)));
}

function droppedFrom(draft: Draft, { definition, version }: FormOffer): readonly Dropped[] {
  if (draft.formVersion === version) return [];
  const keys = new Set(definition.fields.map(({ key }) => key));
  return Object.entries(draft.body)
    .filter(([key, value]) => !keys.has(key) && !sameValue(value, null))
    .map(([key, value]) => ({ key, field: undefined, value }));
}

function leftOut(before: Form, after: Form, body: RecordBody): readonly Dropped[] {
  const keys = new Set(after.fields.map(({ key }) => key));
  return before.fields
    .filter(({ key }) => !keys.has(key) && !sameValue(body[key], null))
    .map((field) => ({ key: field.key, field, value: body[field.key] ?? null }));
}
