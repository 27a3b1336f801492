import type { Language } from "#shared/contract/language";
import type { Key } from "../i18n/key.ts";
import { translate, type TextParameter, type TextParameters } from "../i18n/translate.ts";

/** Says a text in the language of the page. */
export type Speak<OwnKey extends string> = (key: OwnKey | Key, parameters?: TextParameters) => string;

/** Speaks a page's own dictionary and the shared one. Own texts stay out of the cells' bundle. */
export function createSpeak<OwnKey extends string>(
  language: Language,
  own: Readonly<Record<OwnKey, string>>,
): Speak<OwnKey> {
  const isOwn = (key: OwnKey | Key): key is OwnKey => Object.hasOwn(own, key);
  return (key, parameters = {}) =>
    isOwn(key) ? fill(language, own[key], parameters) : translate(language, key, parameters);
}

function fill(language: Language, template: string, parameters: TextParameters): string {
  return template.replaceAll(/\{(\w+)\}/gu, (placeholder, name: string) => {
    const value = parameters[name];
    return value === undefined ? placeholder : written(language, value);
  });
}

function written(language: Language, value: TextParameter): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return new Intl.NumberFormat(language).format(value);
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(value);
}
