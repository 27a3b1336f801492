import { describe, expect, test } from "vitest";
import {
  KNOWN_KEYS,
  pathWords,
  valueWords,
  type WordsOfRules,
} from "../../../../addin/console/rules/difference-words.ts";
import { RULE_KEY_EN_US } from "../../../../addin/i18n/rule-key.en-US.ts";
import { HANDBOOK } from "../../../../shared/handbook/index.ts";

const WORDS: WordsOfRules = {
  key: (key) => RULE_KEY_EN_US[`rule-key.${key}`],
  order: "the order",
  place: (number) => `no. ${number}`,
  language: (language) => language.toUpperCase(),
  yes: "yes",
  no: "no",
  nothing: "nothing",
};

/** Where keys are names that an author, a form or a choice gave. */
const OWN_NAMES = new Set(["terms", "body", "subject", "among", "parameters", "meta"]);

/** Under these every key is a name of a form's fields or columns, however deep. */
const BODIES = new Set(["body", "subject"]);

function keysOf(value: unknown, own = false): string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => keysOf(one, own));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(own || /^(?:zh-CN|en-US)$/.test(key) ? [] : [key]),
    // The evidence of a test case holds bodies of other forms, whose keys are their fields.
    ...(key === "evidence" || BODIES.has(key) ? [] : keysOf(inner, OWN_NAMES.has(key))),
  ]);
}

const say = (value: unknown) => valueWords(value, "en-US", WORDS);

describe("a difference in words", () => {
  test("has a word for every key of every definition that ships", () => {
    const known = new Set<string>(KNOWN_KEYS);
    const keys = new Set(HANDBOOK.flatMap((definition) => keysOf(definition)));
    expect([...keys].filter((key) => !known.has(key))).toEqual([]);
  });

  test("says where, outermost first, and leaves the author's names as they are", () => {
    expect(pathWords(["title", "zh-CN"], WORDS)).toBe("Title › ZH-CN");
    expect(pathWords(["terms", "value", "measure"], WORDS)).toBe("Terms › value › measure");
    expect(pathWords(["values", "0", "from"], WORDS)).toBe("Values › no. 1 › from");
    expect(pathWords(["a_newer_key"], WORDS)).toBe("a_newer_key");
  });

  test("says values as a reader reads them", () => {
    expect(say({ "zh-CN": "活动率", "en-US": "Activity rate" })).toBe("Activity rate");
    expect(say(1234.5)).toBe("1,234.5");
    expect(say(true)).toBe("yes");
    expect(say(null)).toBe("nothing");
    expect(say(undefined)).toBe("nothing");
    expect(say(["week", "month"])).toBe("week, month");
    expect(say({ measure: "headcount", at: "opening" })).toBe("measure: headcount; at: opening");
  });
});
