import type { Language } from "#shared/contract/language";
import type { RecordBody } from "#shared/contract/records";
import { checkBody, problemPointer } from "#shared/rulebook/form";
import type { Field, Form } from "#shared/rulebook/form-definition";
import type { Refusal } from "../drafts/draft.ts";
import type { FormLists } from "#shared/rulebook/options";

/** Where something is wrong → what. A field stands under its key, a cell of its lines under `field/line/column`. */
export type FieldProblems = Readonly<Record<string, string>>;

export type CheckTyped = {
  readonly form: Form;
  readonly lists: FormLists;
  /** As it is sent. */
  readonly body: RecordBody;
  readonly today: string;
  readonly language: Language;
  readonly isOpen: (field: Field) => boolean;
};

/**
 * What is wrong with what was typed, by the very check of the server. Fields that this person cannot change are left to
 * the server, but for what is worked out: its mistakes come from what was typed.
 */
export function checkTyped({ form, lists, body, today, language, isOpen }: CheckTyped): FieldProblems {
  const fills = form.fields.filter(isOpen).map(({ key }) => key);
  const computed = form.fields.filter((field) => field.computed !== undefined).map(({ key }) => key);
  const own = new Set([...fills, ...computed]);
  const found = checkBody(form, body, { today, lists, fills }).problems.filter(({ field }) => own.has(field));
  return Object.fromEntries(
    found.toReversed().map((problem) => [problemPointer(problem), problem.message[language]]),
  );
}

/** The parts of a refusal that belong to a field of the form, or to a cell of its lines. */
export function problemsOfRefusal(refusal: Refusal | null, form: Form): FieldProblems {
  const keys = new Set(form.fields.map(({ key }) => key));
  const own = (refusal?.errors ?? []).flatMap(({ pointer, detail }): [string, string][] => {
    const parts = pointer.split("/");
    const from = parts.findIndex((part) => keys.has(part));
    return from === -1 ? [] : [[parts.slice(from).join("/"), detail]];
  });
  return Object.fromEntries(own);
}

/** The key of the field that a problem stands at. */
export function fieldOfProblem(place: string): string {
  return place.split("/", 1)[0] ?? place;
}

/** The problems without those of one field, when it was typed in again. */
export function withoutField(problems: FieldProblems, field: string): FieldProblems {
  return Object.fromEntries(Object.entries(problems).filter(([place]) => fieldOfProblem(place) !== field));
}
