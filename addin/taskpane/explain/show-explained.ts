import type { Scalar } from "#shared/contract/cells";
import type { Explanation } from "#shared/contract/explanation";
import type { Language } from "#shared/contract/language";
import { formatMoney, formatNumber, formatPercent } from "../../ui/format.ts";

/** How explained values are shown. */
export type ExplainedSetting = {
  readonly language: Language;
  readonly currency: string;
  readonly blank: string;
};

/** An explained value as people read it. */
export function showExplained(
  value: Scalar,
  format: Explanation["format"],
  { language, currency, blank }: ExplainedSetting,
): string {
  if (value === null || value === "") return blank;
  if (typeof value !== "number") return String(value);
  if (format === "percent") return formatPercent(language, value);
  return format === "money" ? formatMoney(language, value, currency) : formatNumber(language, value);
}
