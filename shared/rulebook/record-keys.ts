import type { RecordBody } from "../contract/records.ts";
import type { Form } from "./form-definition.ts";
import { foldedText, foldedValue } from "./fold-value.ts";

/** What a record is found by: a rule and a folded value. */
export type RecordKey = { readonly rule: number; readonly value: string };

/** What a record is the same as another by, in which fields, and whether that refuses it. */
export type DuplicateKey = RecordKey & { readonly fields: readonly string[]; readonly refuses: boolean };

/** The rule of what everybody may find a record of a sharing form by: its number and the shared fields. */
export const FOUND_BY_ALL = 0;

/** The rule of what those who may read a record find it by: its number, its label and the shared fields. */
export const FOUND_BY_READERS = 1;

/** Between the parts of a value; folding leaves none in them. */
const SEPARATOR = "\n";

/** A record's keys in the form's duplicate rules. One with a blank field is the same as none. */
export function duplicateKeys(form: Form, body: RecordBody): DuplicateKey[] {
  return (form.duplicates ?? []).flatMap(({ fields, refuses = false }) => {
    const parts = fields.map((field) => foldedValue(body[field]));
    if (parts.includes("")) return [];
    return [{ rule: ruleOf(fields), value: parts.join(SEPARATOR), fields, refuses }];
  });
}

/** What somebody finds a record by who looks it up. */
export function searchKeys(form: Form, body: RecordBody, number: string): RecordKey[] {
  const shared = form.shared ?? [];
  const readers = [...new Set([...form.label, ...shared])];
  const valueOf = (fields: readonly string[]): string =>
    [number, ...fields.map((field) => body[field])]
      .map((value) => foldedValue(value))
      .filter((part) => part !== "")
      .join(SEPARATOR);
  const forAll = form.shared ? [{ rule: FOUND_BY_ALL, value: valueOf(shared) }] : [];
  const forReaders = form.shared && readers.length === shared.length ? [] : readers;
  return forReaders.length === 0
    ? forAll
    : [...forAll, { rule: FOUND_BY_READERS, value: valueOf(forReaders) }];
}

/** The words of a search, folded, each of which a found value holds. */
export function searchWords(text: string): string[] {
  return [...new Set(text.split(/\s+/u).map(foldedText))].filter((word) => word !== "");
}

// The names of its fields tell a rule, not its place in the list: a later version of the form may order them otherwise.
function ruleOf(fields: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of fields.join(SEPARATOR)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return FOUND_BY_READERS + 1 + (hash >>> 1);
}
