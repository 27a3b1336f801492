import { dayFromSerial, isoFromDay } from "#shared/calendar/day";
import type { ValueElement } from "#shared/contract/cells";
import type { Language } from "#shared/contract/language";
import { formatDay, formatNumber, formatPercent } from "../../ui/format.ts";

/** A value as the cell will show it under a number format; an error by its sentence. */
export function showValue(value: ValueElement, numberFormat: string | null, language: Language): string {
  if (value === null) return "";
  if (typeof value === "object") return value.detail;
  if (typeof value !== "number") return String(value);
  if (numberFormat === "0.0%") return formatPercent(language, value);
  if (numberFormat === "#,##0") return formatNumber(language, value, 0);
  if (numberFormat !== "yyyy-mm-dd") return formatNumber(language, value);
  const day = dayFromSerial(value);
  return day === undefined ? String(value) : formatDay(language, isoFromDay(day));
}
