import type { Language } from "#shared/contract/language";

/** What may stand in a text's `{name}`; numbers and days are written as the language writes them. */
export type TextParameter = string | number | Date;
export type TextParameters = Readonly<Record<string, TextParameter>>;

/** `{name}`, or `{name, cell, cells}`: a number with the words for one and for several. */
const PLACEHOLDER = /\{(\w+)(?:, ([^{},]+), ([^{},]+))?\}/gu;

/** The names of the parameters of a text. */
export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
}

/** A text with its parameters filled in; a placeholder that has none stays, so that it is noticed. */
export function fillText(language: Language, template: string, parameters: TextParameters): string {
  return template.replaceAll(PLACEHOLDER, (placeholder, name: string, one?: string, several?: string) => {
    const value = parameters[name];
    if (value === undefined) return placeholder;
    const counted = typeof value === "number" && isOne(language, value) ? one : several;
    return counted === undefined ? written(language, value) : `${written(language, value)} ${counted}`;
  });
}

function isOne(language: Language, value: number): boolean {
  return new Intl.PluralRules(language).select(value) === "one";
}

function written(language: Language, value: TextParameter): string {
  if (typeof value === "string") return value;
  if (typeof value === "number")
    return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(value);
}
