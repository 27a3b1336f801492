import type { Language } from "#shared/contract/language";
import { fillText, type TextParameters } from "../i18n/fill-text.ts";
import type { Key } from "../i18n/key.ts";
import { translate } from "../i18n/translate.ts";

/** Says a text in the language of the page. */
export type Speak<OwnKey extends string> = (key: OwnKey | Key, parameters?: TextParameters) => string;

/** Speaks a page's own dictionary and the shared one. Own texts stay out of the cells' bundle. */
export function createSpeak<OwnKey extends string>(
  language: Language,
  own: Readonly<Record<OwnKey, string>>,
): Speak<OwnKey> {
  const isOwn = (key: OwnKey | Key): key is OwnKey => Object.hasOwn(own, key);
  return (key, parameters = {}) =>
    isOwn(key) ? fillText(language, own[key], parameters) : translate(language, key, parameters);
}
