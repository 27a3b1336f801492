import type { Language } from "#shared/contract/language";

/** What may stand in a text's `{name}`; numbers and days are written as the language writes them. */
export type TextParameter = string | number | Date;
export type TextParameters = Readonly<Record<string, TextParameter>>;

/** A text with its parameters filled in; a placeholder that has none stays, so that it is noticed. */
export function fillText(language: Language, template: string, parameters: TextParameters): string {
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
