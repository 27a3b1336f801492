import type { Language } from "#shared/contract/language";
import type { FieldValue } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { formatDay, formatMoney, formatNumber } from "../../ui/format.ts";

/** What showing a value needs besides the value. */
export type ValueSetting = {
  readonly language: Language;
  readonly currency: string;
  readonly yes: string;
  readonly no: string;
  readonly blank: string;
};

/** A field's value as people read it. Codes of people, units and records stay codes: their names are looked up. */
export function showValue(field: Field, value: FieldValue | undefined, setting: ValueSetting): string {
  if (value === null || value === undefined || value === "") return setting.blank;
  if (typeof value === "boolean") return value ? setting.yes : setting.no;
  if (Array.isArray(value))
    return value
      .map((one) =>
        typeof one === "string" ? optionLabel(field, one, setting.language) : JSON.stringify(one),
      )
      .join("、");
  if (typeof value === "number") {
    return field.type === "money"
      ? formatMoney(setting.language, value, setting.currency)
      : formatNumber(setting.language, value);
  }
  if (field.type === "date") return formatDay(setting.language, value);
  return optionLabel(field, value, setting.language);
}

function optionLabel(field: Field, value: string, language: Language): string {
  return field.options?.find((option) => option.value === value)?.label[language] ?? value;
}
