import type { Parameter } from "#shared/rulebook/definition";
import type { Field, Form } from "#shared/rulebook/form-definition";
import type { FormLists } from "#shared/rulebook/options";

const label = { "zh-CN": "项", "en-US": "Field" };

/** A field whose label is its key, so that messages can be told apart. */
export function fieldOf(key: string, type: Field["type"], more: Partial<Field> = {}): Field {
  return { key, type, label: { "zh-CN": `项 ${key}`, "en-US": key }, ...more };
}

/** A form with a field of every type, conditions, dependent and central lists, lines and fields of a step. */
export const everyTypeForm: Form = {
  kind: "form",
  code: "every_type",
  title: label,
  description: label,
  number: { prefix: "ET-" },
  owner: "owner",
  day: "on",
  label: ["note"],
  fields: [
    fieldOf("owner", "person", { required: true }),
    fieldOf("on", "date", { required: true }),
    fieldOf("note", "text"),
    fieldOf("story", "longtext"),
    fieldOf("quantity", "number"),
    fieldOf("price", "money"),
    fieldOf("amount", "money", { computed: "quantity * price" }),
    fieldOf("rate", "percent"),
    fieldOf("at", "time"),
    fieldOf("country", "choice", {
      options: [
        { value: "cn", label },
        { value: "de", label },
      ],
    }),
    fieldOf("city", "choice", { list: "cities", within: "country" }),
    fieldOf("colours", "choices", {
      options: ["red", "green", "blue"].map((value) => ({ value, label })),
    }),
    fieldOf("is_gift", "yesno"),
    fieldOf("receiver", "text", { shownWhen: "is_gift", requiredWhen: "is_gift" }),
    fieldOf("greeting", "text", { shownWhen: "!blank(receiver)" }),
    fieldOf("unit", "unit"),
    fieldOf("parent", "lookup", { form: "every_type" }),
    fieldOf("files", "attachment", { most: 2 }),
    fieldOf("lines", "lines", {
      most: 3,
      columns: [
        { key: "product", type: "text", label, required: true },
        { key: "count", type: "number", label },
        { key: "cost", type: "money", label, requiredWhen: "!blank(count)" },
        { key: "sum", type: "money", label, computed: "count * cost * (1 - coalesce(rate, 0))" },
        { key: "twice", type: "money", label, computed: "sum * 2" },
        { key: "place", type: "choice", label, list: "cities", within: "country" },
      ],
    }),
    fieldOf("total", "money", { computed: 'total(lines, "sum")' }),
    fieldOf("verdict", "text", { required: true, by: { step: "judge" } }),
    fieldOf("remark", "text", { required: true, by: "superior" }),
  ],
  checks: [
    {
      code: "not_too_many",
      holds: "count(lines) <= 2 || !blank(note)",
      field: "lines",
      message: label,
    },
  ],
  approval: {
    parameters: [],
    steps: [{ code: "judge", title: label, who: { superior: 1 } }],
  },
  vectors: [{ body: { owner: "E001", on: "2026-10-12" }, refused: [] }],
};

export const LISTS: FormLists = {
  cities: [
    { value: "beijing", label, under: "cn" },
    { value: "shanghai", label, under: "cn" },
    { value: "berlin", label, under: "de" },
    { value: "elsewhere", label },
  ],
};

/** The parameter whose choices are the central list. */
export const CITIES: Parameter = {
  kind: "parameter",
  code: "cities",
  title: label,
  description: label,
  measuredIn: "choice",
  choices: (LISTS["cities"] ?? []).map((city) => ({
    title: city.label,
    value: city.value,
    ...(city.under === undefined ? {} : { under: city.under }),
  })),
  values: [{ from: "1900-01-01", value: "beijing" }],
  vectors: [{ day: "2026-10-15", value: "beijing" }],
};

export const BODY = { owner: "E001", on: "2026-10-12" };
