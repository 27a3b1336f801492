import { z } from "zod";

/** The languages the product speaks, as BCP 47 tags. */
export const LANGUAGES = ["zh-CN", "en-US"] as const;

/** One of the product's languages. */
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** A text in every language of the product. */
export const Text = z.strictObject({ "zh-CN": z.string().min(1), "en-US": z.string().min(1) });
export type Text = z.infer<typeof Text>;

/**
 * The language that fits an `Accept-Language` header or a display language best.
 * Any Chinese tag reads Simplified Chinese; everything else reads English.
 */
export function languageOf(tags: string | null | undefined): Language {
  const first = (tags ?? "").split(",")[0]?.trim().toLowerCase() ?? "";
  return first.startsWith("zh") ? "zh-CN" : "en-US";
}
