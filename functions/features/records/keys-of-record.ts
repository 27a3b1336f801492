import { RecordBody } from "#shared/contract/records";
import { type DuplicateKey, duplicateKeys, type RecordKey, searchKeys } from "#shared/rulebook/record-keys";
import { fromStored } from "#shared/rulebook/stored-body";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import type { StoredRecord } from "./derived-units.repository.ts";
import { lookedUpForms } from "./looked-up-forms.ts";

/** A key to be kept; `refuses`: no other record may hold it, made of these fields. */
export type WrittenKey = RecordKey & { readonly refuses: boolean; readonly fields: readonly string[] };

/** The version of a form that says what all its records are found by, whichever they were written with: the newest. */
export function newestForm(code: string, rulebook: Rulebook): InForce<"form"> | undefined {
  return rulebook.inForce("form", code, Number.POSITIVE_INFINITY);
}

/** A record's keys in its form's duplicate rules. */
export function duplicateKeysOf(form: string, body: RecordBody, rulebook: Rulebook): DuplicateKey[] {
  const newest = newestForm(form, rulebook);
  return newest ? duplicateKeys(newest.definition, body) : [];
}

/** What is kept of a record to find it by, each once; null for a form that keeps nothing. */
export function keysOfRecord(
  form: string,
  { body, number }: { readonly body: RecordBody; readonly number: string },
  rulebook: Rulebook,
): WrittenKey[] | null {
  const newest = newestForm(form, rulebook)?.definition;
  const isLookedUp = lookedUpForms(rulebook).has(form);
  if (!newest || (!isLookedUp && newest.duplicates === undefined)) return null;
  const found = isLookedUp ? searchKeys(newest, body, number) : [];
  const keys = [
    ...found.map((key) => ({ ...key, refuses: false, fields: [] })),
    ...duplicateKeys(newest, body),
  ].map((key): [string, WrittenKey] => [`${key.rule} ${key.value}`, key]);
  return [...new Map(keys).values()];
}

/** The same of a record as it is stored. */
export function keysOfStored(record: StoredRecord, rulebook: Rulebook): readonly WrittenKey[] {
  const written = rulebook.ofVersion("form", record.form_code, record.form_version);
  if (!written) return [];
  const body = fromStored(written.definition, RecordBody.parse(JSON.parse(record.body)));
  return keysOfRecord(record.form_code, { body, number: record.number }, rulebook) ?? [];
}

/** Whether records that are there are found by something else under another rulebook: their keys must be made anew. */
export function movesKeys(before: Rulebook, after: Rulebook): boolean {
  const codes = new Set(
    before.published.flatMap(({ definition }) => (definition.kind === "form" ? [definition.code] : [])),
  );
  const keeps = [before, after].map((rulebook) => [...codes].map((code) => keptOf(code, rulebook)).join());
  return keeps[0] !== keeps[1];
}

/** What says which keys the records of a form have. */
function keptOf(code: string, rulebook: Rulebook): string {
  const { label, shared, duplicates } = newestForm(code, rulebook)?.definition ?? {};
  return JSON.stringify([lookedUpForms(rulebook).has(code) ? [label, shared] : null, duplicates]);
}
