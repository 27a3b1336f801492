import type { Language } from "#shared/contract/language";
import type { RecordBody } from "#shared/contract/records";
import type { Field, Form } from "#shared/rulebook/form-definition";
import { checkBody } from "#shared/rulebook/form";
import type { Refusal } from "../drafts/draft.ts";

/** Field key → what is wrong with it. */
export type FieldProblems = Readonly<Record<string, string>>;

export type CheckTyped = {
  readonly form: Form;
  readonly body: RecordBody;
  readonly today: string;
  readonly language: Language;
  readonly isOpen: (field: Field) => boolean;
};

/** What is wrong with what was typed, by the very check of the server. Fields that this person cannot change are left to the server. */
export function checkTyped({ form, body, today, language, isOpen }: CheckTyped): FieldProblems {
  const open = new Set(form.fields.filter(isOpen).map(({ key }) => key));
  const context = { today, lists: {}, fills: [...open] };
  const found = checkBody(form, body, context).problems.filter(({ field }) => open.has(field));
  return Object.fromEntries(found.toReversed().map(({ field, message }) => [field, message[language]]));
}

/** The parts of a refusal that belong to a field of the form. */
export function problemsOfRefusal(refusal: Refusal | null, form: Form): FieldProblems {
  const keys = new Set(form.fields.map(({ key }) => key));
  const own = (refusal?.errors ?? []).flatMap(({ pointer, detail }): [string, string][] => {
    const key = pointer.split("/").at(-1) ?? "";
    return keys.has(key) ? [[key, detail]] : [];
  });
  return Object.fromEntries(own);
}
