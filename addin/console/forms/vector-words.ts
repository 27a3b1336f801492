import type { Language } from "#shared/contract/language";
import { type FormLists, optionsOf } from "#shared/rulebook/options";
import { valueWords, type WordsOfRules } from "../rules/difference-words.ts";
import { isArray, isObject, type Json, type JsonObject, listOf, textOf, valueAt } from "../rules/json.ts";
import { questionsOf } from "./form-questions.ts";

/** An answer of a test case as who fills the form in would know it. */
export type ShownAnswer = { readonly key: string; readonly question: string; readonly answer: string };

/** Who reads, and what the answers of central lists are called. */
export type Reading = {
  readonly language: Language;
  readonly words: WordsOfRules;
  readonly lists: FormLists;
};

/** What is filled in in a test case, question by question in the form's order; blank questions are left out. */
export function answersOfVector(
  form: JsonObject,
  body: Json | undefined,
  reading: Reading,
): readonly ShownAnswer[] {
  return answersIn(listOf(form["fields"]), body, reading);
}

/** The central lists that the choices of a form take, each once; of a form that is being written, too. */
export function listsNamedIn(form: JsonObject): readonly string[] {
  const questions = listOf(form["fields"]).flatMap((field) => [
    field,
    ...listOf(valueAt(field, ["columns"])),
  ]);
  const codes = questions.map((question) => textOf(valueAt(question, ["list"])));
  return [...new Set(codes.filter((code) => code !== ""))];
}

/** What a test case may be refused by: the form's questions by their labels, its checks by their messages. */
export function refusalsOf(form: JsonObject, language: Language): ReadonlyMap<string, string> {
  return new Map([
    ...questionsOf(form["fields"], language).map(({ key, title }): [string, string] => [key, title]),
    ...listOf(form["checks"]).map((check): [string, string] => {
      const code = textOf(valueAt(check, ["code"]));
      return [code, textOf(valueAt(check, ["message", language])) || code];
    }),
  ]);
}

function answersIn(
  questions: readonly Json[],
  body: Json | undefined,
  reading: Reading,
): readonly ShownAnswer[] {
  return questionsOf(questions, reading.language).flatMap(({ key, title }, position) => {
    const value = valueAt(body, [key]);
    if (value === undefined || value === null) return [];
    return [{ key, question: title, answer: answerWords(questions[position], value, reading) }];
  });
}

function answerWords(question: Json | undefined, value: Json, reading: Reading): string {
  const { language, words, lists } = reading;
  if (isArray(value)) return value.map((one) => answerWords(question, one, reading)).join("; ");
  if (isObject(value)) {
    const columns = listOf(valueAt(question, ["columns"]));
    const line = answersIn(columns, value, reading).map(({ answer }) => answer);
    return line.length > 0 ? line.join(" · ") : valueWords(value, language, words);
  }
  const own = listOf(valueAt(question, ["options"])).find((one) => valueAt(one, ["value"]) === value);
  const list = textOf(valueAt(question, ["list"]));
  const central = optionsOf({ list }, lists, {}).find((one) => one.value === value);
  return (
    textOf(valueAt(own, ["label", language])) ||
    (central?.label[language] ?? valueWords(value, language, words))
  );
}
