import type { Language } from "#shared/contract/language";
import { EN_US } from "./en-US.ts";
import { fillText, type TextParameters } from "./fill-text.ts";
import type { Key } from "./key.ts";
import { ZH_CN } from "./zh-CN.ts";

const DICTIONARIES: Readonly<Record<Language, Readonly<Record<Key, string>>>> = {
  "en-US": EN_US,
  "zh-CN": ZH_CN,
};

/** The text of a key. `{name}` in it is replaced by the parameter of that name. */
export function translate(language: Language, key: Key, parameters: TextParameters = {}): string {
  return fillText(language, DICTIONARIES[language][key], parameters);
}
