import { COMPUTED_AS } from "#shared/rulebook/compile-form";
import { FIELD_TYPES, type FieldType, LineField } from "#shared/rulebook/form-definition";
import type { Language } from "#shared/contract/language";
import { isObject, type Json, type JsonObject, listOf, objectOf, textOf, valueAt } from "../rules/json.ts";

/** A question of a form that is being written; what is still missing is blank. */
export type Question = {
  readonly key: string;
  readonly type: FieldType;
  readonly title: string;
};

/** Types that a question can have: fewer, where it is a column of a table. */
export function typesOf(inLines: boolean): readonly FieldType[] {
  return inLines ? LineField.shape.type.options : FIELD_TYPES;
}

/** The questions of a form, or the columns of a table of lines, in their order. */
export function questionsOf(list: Json | undefined, language: Language): readonly Question[] {
  return listOf(list).map((field) => {
    const key = textOf(valueAt(field, ["key"]));
    return { key, type: typeOf(field), title: textOf(valueAt(field, ["label", language])) || key };
  });
}

/** The type of a question; text where it says none. */
export function typeOf(field: Json | undefined): FieldType {
  const type = textOf(valueAt(field, ["type"]));
  return FIELD_TYPES.find((one) => one === type) ?? "text";
}

/** What belongs to questions of some types alone. */
const BELONGS: Readonly<Record<string, readonly FieldType[]>> = {
  options: ["choice", "choices"],
  list: ["choice", "choices"],
  within: ["choice", "choices"],
  form: ["lookup"],
  columns: ["lines"],
  accept: ["attachment"],
  most: ["lines", "attachment"],
  computed: FIELD_TYPES.filter((type) => COMPUTED_AS[type] !== undefined),
  initial: [
    "text",
    "longtext",
    "number",
    "money",
    "percent",
    "date",
    "time",
    "choice",
    "yesno",
    "person",
    "unit",
    "lookup",
  ],
};

/** Whether a question of a type can say something. */
export function canSay(type: FieldType, what: keyof typeof BELONGS): boolean {
  return BELONGS[what]?.includes(type) ?? true;
}

/** The question with another type: what does not belong to it goes, what it cannot do without comes. */
export function withType(field: Json | undefined, type: FieldType): JsonObject {
  const kept = Object.entries(objectOf(field)).filter(([key]) => BELONGS[key]?.includes(type) ?? true);
  return { ...Object.fromEntries(kept.filter(([key]) => key !== "initial")), ...startOf(type, field), type };
}

/** A new question under a key that is not taken. */
export function newQuestion(taken: readonly string[], type: FieldType, label: JsonObject): JsonObject {
  return {
    key: freshKey(taken, type === "lines" ? "lines" : "question"),
    label,
    ...startOf(type, undefined),
    type,
  };
}

/** The codes of a form's checks, or of the steps of its approval. */
export function codesOf(list: Json | undefined): readonly string[] {
  return listOf(list).map((entry) => textOf(valueAt(entry, ["code"])));
}

/** A key that no other has yet: as it is wished, or with a number behind it. */
export function freshKey(taken: readonly string[], wished: string): string {
  if (!taken.includes(wished)) return wished;
  for (let number = 2; ; number += 1) {
    if (!taken.includes(`${wished}_${number}`)) return `${wished}_${number}`;
  }
}

function startOf(type: FieldType, field: Json | undefined): JsonObject {
  const has = (key: string) => isObject(field) && field[key] !== undefined;
  if ((type === "choice" || type === "choices") && !has("options") && !has("list")) {
    return { options: [{ value: "a", label: { "zh-CN": "选项一", "en-US": "First answer" } }] };
  }
  if (type === "lines" && !has("columns")) {
    return { columns: [{ key: "item", type: "text", label: { "zh-CN": "项目", "en-US": "Item" } }] };
  }
  return {};
}
