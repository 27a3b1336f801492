import type { Language } from "#shared/contract/language";
import { valueWords, type WordsOfRules } from "../rules/difference-words.ts";
import { isArray, isObject, type Json, type JsonObject, listOf, textOf, valueAt } from "../rules/json.ts";
import { questionsOf } from "./form-questions.ts";

/** An answer of a test case as who fills the form in would know it. */
export type ShownAnswer = { readonly key: string; readonly question: string; readonly answer: string };

/** What is filled in in a test case, question by question in the form's order; blank questions are left out. */
export function answersOfVector(
  form: JsonObject,
  body: Json | undefined,
  language: Language,
  words: WordsOfRules,
): readonly ShownAnswer[] {
  return answersIn(listOf(form["fields"]), body, language, words);
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
  language: Language,
  words: WordsOfRules,
): readonly ShownAnswer[] {
  return questionsOf(questions, language).flatMap(({ key, title }, position) => {
    const value = valueAt(body, [key]);
    if (value === undefined || value === null) return [];
    return [{ key, question: title, answer: answerWords(questions[position], value, language, words) }];
  });
}

function answerWords(
  question: Json | undefined,
  value: Json,
  language: Language,
  words: WordsOfRules,
): string {
  if (isArray(value)) {
    return value.map((one) => answerWords(question, one, language, words)).join("; ");
  }
  if (isObject(value)) {
    const columns = listOf(valueAt(question, ["columns"]));
    const line = answersIn(columns, value, language, words).map(({ answer }) => answer);
    return line.length > 0 ? line.join(" · ") : valueWords(value, language, words);
  }
  const option = listOf(valueAt(question, ["options"])).find((one) => valueAt(one, ["value"]) === value);
  return textOf(valueAt(option, ["label", language])) || valueWords(value, language, words);
}
