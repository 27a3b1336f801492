import type { Text } from "#shared/contract/language";
import { type JsonObject, objectOf, textOf } from "../rules/json.ts";

/** What a form is called. */
export type FormName = { readonly code: string; readonly title: Text; readonly description: Text };

/** As long as a suggested code gets: longer ones are no easier to know. */
const CODE_MAX = 40;

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

/** The code follows the English title as it is typed, for as long as nobody has written another. */
export function withSuggestedCode(before: JsonObject, after: JsonObject): JsonObject {
  const follows = textOf(before["code"]) === codeFrom(before) && before["code"] === after["code"];
  return follows ? { ...after, code: codeFrom(after) } : after;
}

function codeFrom(form: JsonObject): string {
  const words =
    textOf(objectOf(form["title"])["en-US"])
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words
    .join("_")
    .replace(/^[0-9_]+/, "")
    .slice(0, CODE_MAX);
}

/** What the numbers of a form's records begin with, unless its author says otherwise. */
function prefixOf(code: string): string {
  return `${code.replaceAll("_", "").slice(0, 6).toUpperCase()}-`;
}
