import type { Text } from "#shared/contract/language";
import type { JsonObject } from "../rules/json.ts";

/** What a form is called. */
export type FormName = { readonly code: string; readonly title: Text; readonly description: Text };

/** A form that asks for what no form can do without: what it is about, whose it is, and its day. */
export function emptyForm({ code, title, description }: FormName): JsonObject {
  return {
    kind: "form",
    code,
    title,
    description,
    number: { prefix: prefixOf(code) },
    owner: "owner",
    day: "day",
    label: ["subject"],
    fields: [
      { key: "subject", type: "text", label: { "zh-CN": "主题", "en-US": "Subject" }, required: true },
      {
        key: "owner",
        type: "person",
        label: { "zh-CN": "填写人", "en-US": "Filled in by" },
        required: true,
        initial: "me",
      },
      {
        key: "day",
        type: "date",
        label: { "zh-CN": "日期", "en-US": "Day" },
        required: true,
        initial: "today",
      },
    ],
    checks: [],
    vectors: [{ body: {}, refused: ["day", "owner", "subject"] }],
  };
}

/** Another form under a name of its own. What it is due and measured by stays with the first. */
export function copyOfForm(form: JsonObject, { code, title, description }: FormName): JsonObject {
  const { cadence: _stays, ...copied } = form;
  return { ...copied, code, title, description };
}

/** What the numbers of a form's records begin with, unless its author says otherwise. */
function prefixOf(code: string): string {
  return `${code.replaceAll("_", "").slice(0, 6).toUpperCase()}-`;
}
