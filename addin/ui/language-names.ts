import type { Language } from "#shared/contract/language";

/** Each language is named in itself, so that whoever landed in the wrong one finds the way out. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { "zh-CN": "简体中文", "en-US": "English" };
