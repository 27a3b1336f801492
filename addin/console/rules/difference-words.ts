import type { Language } from "#shared/contract/language";
import { formatNumber } from "../../ui/format.ts";
import { isObject, type JsonPath } from "./json.ts";

/** Keys of definitions that have words of their own. A newer server may use others: they are shown as they are. */
export const KNOWN_KEYS = [
  "accept",
  "adds",
  "after",
  "all",
  "amber",
  "among",
  "approval",
  "at",
  "bands",
  "body",
  "by",
  "cadence",
  "checks",
  "choices",
  "choose",
  "claim",
  "closesOn",
  "code",
  "columns",
  "computed",
  "confirmed",
  "counts",
  "coverage",
  "day",
  "decimals",
  "denominator",
  "description",
  "direction",
  "document",
  "due",
  "duplicates",
  "escalates",
  "every",
  "evidence",
  "field",
  "fields",
  "flags",
  "form",
  "format",
  "from",
  "gaps",
  "grains",
  "group",
  "help",
  "holds",
  "holidays",
  "initial",
  "instant",
  "internal",
  "key",
  "kind",
  "kpi",
  "label",
  "last",
  "least",
  "leavesOut",
  "letter",
  "lines",
  "list",
  "measure",
  "measuredIn",
  "message",
  "meta",
  "month",
  "most",
  "name",
  "needs",
  "number",
  "numerator",
  "of",
  "offset",
  "onlyWhenChosen",
  "options",
  "outcomes",
  "over",
  "owner",
  "parameter",
  "parameters",
  "post",
  "prefix",
  "quality",
  "quotaOf",
  "reference",
  "refused",
  "refuses",
  "required",
  "requiredWhen",
  "role",
  "roles",
  "rungs",
  "sample",
  "section",
  "shared",
  "shownWhen",
  "signatories",
  "source",
  "step",
  "steps",
  "stream",
  "subject",
  "superior",
  "target",
  "targetOf",
  "tenureMonths",
  "terms",
  "time",
  "timeZone",
  "title",
  "today",
  "together",
  "type",
  "under",
  "unit",
  "units",
  "until",
  "updated_on",
  "value",
  "values",
  "vectors",
  "week",
  "weekday",
  "when",
  "who",
  "window",
  "within",
  "workingDays",
  "works",
] as const;
export type KnownKey = (typeof KNOWN_KEYS)[number];

/** Says a key, the place in a list, a language, yes and no. */
export type WordsOfRules = {
  readonly key: (key: KnownKey) => string;
  readonly place: (number: number) => string;
  /** The order of a list, where it alone is another. */
  readonly order: string;
  readonly language: (language: Language) => string;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
};

/** A path of a definition in words, outermost first: `terms/opening/measure` is “Terms › opening › Measure”. */
export function pathWords(path: JsonPath, words: WordsOfRules): string {
  return path.map((key, index) => keyWords(key, path[index - 1], words)).join(" › ");
}

/** A value of a definition in words; a text in two languages in the reader's own. */
export function valueWords(value: unknown, language: Language, words: WordsOfRules): string {
  if (value === undefined || value === null) return words.nothing;
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatNumber(language, value, 10);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (Array.isArray(value)) {
    return value.map((one: unknown) => valueWords(one, language, words)).join(", ");
  }
  if (!isObject(value)) return JSON.stringify(value) ?? words.nothing;
  const text = value[language];
  if (typeof text === "string" && Object.keys(value).length === 2) return text;
  return Object.entries(value)
    .map(([key, inner]) => `${keyWords(key, undefined, words)}: ${valueWords(inner, language, words)}`)
    .join("; ");
}

function keyWords(key: string, parent: string | undefined, words: WordsOfRules): string {
  if (key === "#order") return words.order;
  if (/^#?\d+$/.test(key)) return words.place(Number(key.replace("#", "")) + 1);
  if (key === "zh-CN" || key === "en-US") return words.language(key);
  // The names below `terms` are the author's own.
  const known = parent === "terms" ? undefined : KNOWN_KEYS.find((one) => one === key);
  return known === undefined ? key : words.key(known);
}
