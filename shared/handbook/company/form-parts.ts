import type { Text } from "../../contract/language.ts";
import type { Check, Field, FieldType, LineField, Option } from "../../rulebook/form-definition.ts";

/** A text in both languages. */
export function both(chinese: string, english: string): Text {
  return { "zh-CN": chinese, "en-US": english };
}

/** A question, in one line. */
export function field(
  key: string,
  type: FieldType,
  chinese: string,
  english: string,
  more: Omit<Field, "key" | "type" | "label"> = {},
): Field {
  return { key, type, label: both(chinese, english), ...more };
}

/** A column of a table of lines, in one line. */
export function column(
  key: string,
  type: LineField["type"],
  chinese: string,
  english: string,
  more: Omit<LineField, "key" | "type" | "label"> = {},
): LineField {
  return { key, type, label: both(chinese, english), ...more };
}

/** One answer of a choice; `under` as in the form language. */
export function option(value: string, chinese: string, english: string, under?: string): Option {
  return { value, label: both(chinese, english), ...(under === undefined ? {} : { under }) };
}

/** Who fills a record, and whom it counts for. */
export function filledBy(
  chinese: string,
  english: string,
  more: Pick<Field, "help" | "section"> = {},
): Field {
  return field("owner", "person", chinese, english, { required: true, initial: "me", ...more });
}

/** The day of a record; the company's today to begin with. */
export function onDay(key: string, chinese: string, english: string, more: Pick<Field, "help"> = {}): Field {
  return field(key, "date", chinese, english, { required: true, initial: "today", ...more });
}

/** What a superior writes under a record that passes no approval. */
export function superiorComment(): Field {
  return field("superior_comment", "longtext", "主管意见", "Superior's comment", {
    by: "superior",
    section: both("主管", "Superior"),
  });
}

/** A number that is nothing or more, at its own field. */
export function notNegative(key: string, chinese: string, english: string): Check {
  return {
    code: `${key}_not_negative`,
    holds: `blank(${key}) || ${key} >= 0`,
    field: key,
    message: both(`${chinese}不能为负数。`, `${english} cannot be negative.`),
  };
}

/** A score from 1 to 5, and the check that keeps it there. */
export function score(
  key: string,
  chinese: string,
  english: string,
): { readonly field: Field; readonly check: Check } {
  return {
    field: field(key, "number", chinese, english, { required: true }),
    check: {
      code: `${key}_one_to_five`,
      holds: `${key} >= 1 && ${key} <= 5 && ${key} == floor(${key})`,
      field: key,
      message: both(
        `${chinese}请打 1 至 5 的整数分。`,
        `${english} is scored with a whole number from 1 to 5.`,
      ),
    },
  };
}

/** A record that cannot be about a day to come. */
export function byToday(key: string, chinese: string, english: string): Check {
  return {
    code: `${key}_by_today`,
    holds: `${key} <= today`,
    field: key,
    message: both(`${chinese}不能晚于今天。`, `${english} cannot lie in the future.`),
  };
}
