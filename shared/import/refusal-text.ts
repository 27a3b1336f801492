import type { Language, Text } from "../contract/language.ts";
import type { ProblemParameters } from "../contract/problem.ts";
import { REFUSAL_TEXTS } from "./refusal-texts.ts";
import type { Refusal } from "./refusal.ts";

const PLACEHOLDER = /\{([\w-]+)\}/gu;

/** A refusal as one sentence in one language: what, why, what to do. */
export function refusalText(refusal: Refusal, language: Language): string {
  return fill(REFUSAL_TEXTS[refusal.reason][language], refusal.parameters);
}

/** A refusal in every language of the product. */
export function refusalTexts(refusal: Refusal): Text {
  return { "zh-CN": refusalText(refusal, "zh-CN"), "en-US": refusalText(refusal, "en-US") };
}

/** The refusal of a record's field by its form, which says why in its own words. */
export function formRefusal(column: string, message: Text): Refusal {
  return { column, reason: "form", parameters: { "zh-CN": message["zh-CN"], "en-US": message["en-US"] } };
}

function fill(template: string, parameters: ProblemParameters): string {
  return template.replaceAll(PLACEHOLDER, (_, name: string) => String(parameters[name] ?? "…"));
}
