import type { RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { duplicateKeys, type RecordKey, searchKeys } from "#shared/rulebook/record-keys";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { lookedUpForms } from "./looked-up-forms.ts";

/** A key to be kept; `refuses`: no other record may hold it. */
export type WrittenKey = RecordKey & { readonly refuses: boolean };

/** What is kept of a record to find it by, each once; null for a form that keeps nothing. */
export function keysOfRecord(
  form: Form,
  { body, number }: { readonly body: RecordBody; readonly number: string },
  rulebook: Rulebook,
): WrittenKey[] | null {
  const isLookedUp = lookedUpForms(rulebook).has(form.code);
  if (!isLookedUp && form.duplicates === undefined) return null;
  const found = isLookedUp ? searchKeys(form, body, number) : [];
  const same = duplicateKeys(form, body);
  const keys = [...found.map((key) => ({ ...key, refuses: false })), ...same].map(
    ({ rule, value, refuses }): [string, WrittenKey] => [`${rule} ${value}`, { rule, value, refuses }],
  );
  return [...new Map(keys).values()];
}
