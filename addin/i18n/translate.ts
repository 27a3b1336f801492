import type { Language } from "#shared/contract/language";
import { EN_US } from "./en-US.ts";
import type { Key, PluralKey } from "./key.ts";
import { ZH_CN } from "./zh-CN.ts";

/** What may stand in a text's `{name}`; numbers and days are written as the language writes them. */
export type TextParameter = string | number | Date;
export type TextParameters = Readonly<Record<string, TextParameter>>;

/** Every dictionary by its language. */
export const DICTIONARIES: Readonly<Record<Language, Readonly<Record<Key, string>>>> = {
  "en-US": EN_US,
  "zh-CN": ZH_CN,
};

/** The text of a key. `{name}` in it is replaced by the parameter of that name. */
export function translate(language: Language, key: Key, parameters: TextParameters = {}): string {
  return fill(language, DICTIONARIES[language][key], parameters);
}

/** The text of a key in the plural form that `count` takes; `{count}` is filled in as well. */
export function translateCount(
  language: Language,
  key: PluralKey,
  count: number,
  parameters: TextParameters = {},
): string {
  const dictionary: Readonly<Record<string, string>> = DICTIONARIES[language];
  const form = new Intl.PluralRules(language).select(count);
  const template = dictionary[`${key}.${form}`] ?? dictionary[`${key}.other`] ?? key;
  return fill(language, template, { ...parameters, count });
}

function fill(language: Language, template: string, parameters: TextParameters): string {
  return template.replaceAll(/\{(\w+)\}/gu, (placeholder, name: string) => {
    const value = parameters[name];
    return value === undefined ? placeholder : written(language, value);
  });
}

function written(language: Language, value: TextParameter): string {
  if (typeof value === "string") return value;
  if (typeof value === "number")
    return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(value);
}
