import type { Language } from "#shared/contract/language";

/** The product's language for a display language. As `languageOf` of the contract, without its schema library. */
export function displayLanguage(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
