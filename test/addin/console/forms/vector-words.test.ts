import { describe, expect, test } from "vitest";
import { answersOfVector, listsNamedIn } from "../../../../addin/console/forms/vector-words.ts";
import { type Json, objectOf } from "../../../../addin/console/rules/json.ts";
import { LANGUAGES, type Language } from "../../../../shared/contract/language.ts";
import { HANDBOOK } from "../../../../shared/handbook/index.ts";
import type { Form } from "../../../../shared/rulebook/form-definition.ts";
import type { FormLists } from "../../../../shared/rulebook/options.ts";

const FORMS = HANDBOOK.filter((definition): definition is Form => definition.kind === "form");
const PARAMETERS = HANDBOOK.filter((definition) => definition.kind === "parameter");

/** Every central list that ships, told apart by nothing but its own words. */
const LISTS: FormLists = Object.fromEntries(
  PARAMETERS.flatMap(({ code, choices }) =>
    choices ? [[code, choices.map(({ value, title }) => ({ value, label: title }))]] : [],
  ),
);

/** A choice of a central list: the question itself, or a column of a table. */
type Chosen = { readonly form: Form; readonly list: string; readonly bodyOf: (value: string) => Json };

const CHOICES: readonly Chosen[] = FORMS.flatMap((form) =>
  form.fields.flatMap(({ key, type, list, columns = [] }): Chosen[] => [
    ...(list === undefined
      ? []
      : [{ form, list, bodyOf: (value: string) => ({ [key]: type === "choices" ? [value] : value }) }]),
    ...columns.flatMap((column): Chosen[] =>
      column.list === undefined
        ? []
        : [{ form, list: column.list, bodyOf: (value) => ({ [key]: [{ [column.key]: value }] }) }],
    ),
  ]),
);

const WORDS = {
  key: (key: string) => `key ${key}`,
  place: (number: number) => `place ${number}`,
  order: "order",
  language: (language: Language) => language,
  yes: "yes",
  no: "no",
  nothing: "nothing",
};

const shown = (form: Form, body: Json, language: Language) =>
  answersOfVector(objectOf(form), body, { language, words: WORDS, lists: LISTS }).map(({ answer }) => answer);

describe("an answer of a central list in a test case", () => {
  test("is there to be shown: forms that ship have such questions and such columns", () => {
    const forms = new Set(CHOICES.map(({ form }) => form.code));
    expect([forms.size > 2, CHOICES.length > forms.size]).toEqual([true, true]);
  });

  test.each(LANGUAGES)(
    "is called by the list's own label, whatever the form and the answer, in %s",
    (language) => {
      for (const { form, list, bodyOf } of CHOICES) {
        const options = PARAMETERS.find(({ code }) => code === list)?.choices ?? [];
        expect([list, options.length > 0]).toEqual([list, true]);
        for (const { value, title } of options) {
          const place = [form.code, list, value];
          expect([...place, ...shown(form, bodyOf(value), language)]).toEqual([...place, title[language]]);
        }
      }
    },
  );

  test("that is no longer in the list stays as it was filled in", () => {
    for (const { form, bodyOf } of CHOICES) expect(shown(form, bodyOf("gone"), "en-US")).toEqual(["gone"]);
  });

  test("is looked for in exactly the lists that the form's questions and columns name", () => {
    for (const form of FORMS) {
      const named = CHOICES.filter((choice) => choice.form === form).map(({ list }) => list);
      expect([...listsNamedIn(objectOf(form))].toSorted()).toEqual([...new Set(named)].toSorted());
    }
  });
});
