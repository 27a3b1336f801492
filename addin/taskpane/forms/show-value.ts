import type { Language } from "#shared/contract/language";
import type { FieldValue } from "#shared/contract/records";
import type { Field, LineField } from "#shared/rulebook/form-definition";
import { formatDay, formatMoney, formatNumber, formatPercent } from "../../ui/format.ts";
import type { FormLists } from "#shared/rulebook/options";
import { allOptions } from "./offered-options.ts";

/** What showing a value needs besides the value. */
export type ValueSetting = {
  readonly language: Language;
  readonly currency: string;
  readonly lists: FormLists;
  readonly yes: string;
  readonly no: string;
  readonly blank: string;
};

/**
 * A field's value as people read it, in one line. Codes of people, units and records stay codes: their names are looked
 * up. What was typed and is no value yet is shown as it was typed.
 */
export function showValue(
  field: Field | LineField,
  value: FieldValue | undefined,
  setting: ValueSetting,
): string {
  const { language } = setting;
  if (value === null || value === undefined || value === "") return setting.blank;
  if (typeof value === "boolean") return value ? setting.yes : setting.no;
  if (Array.isArray(value)) return showList(field, value, setting);
  if (typeof value === "number") {
    if (field.type === "money") return formatMoney(language, value, setting.currency);
    return field.type === "percent" ? formatPercent(language, value) : formatNumber(language, value);
  }
  if (field.type === "date") return formatDay(language, value);
  return field.type === "choice" ? labelOf(field, value, setting) : value;
}

function showList(
  field: Field | LineField,
  value: Extract<FieldValue, readonly unknown[]>,
  setting: ValueSetting,
): string {
  if (value.length === 0) return setting.blank;
  return value
    .map((one) => {
      if (typeof one === "string") return labelOf(field, one, setting);
      const columns = "columns" in field ? (field.columns ?? []) : [];
      return columns.map((column) => showValue(column, one[column.key], setting)).join(" · ");
    })
    .join(setting.language === "zh-CN" ? "、" : ", ");
}

function labelOf(field: Field | LineField, value: string, { language, lists }: ValueSetting): string {
  return allOptions(field, lists).find((option) => option.value === value)?.label[language] ?? value;
}
