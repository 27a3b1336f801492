import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { askedBody, fillIn } from "../../../../addin/taskpane/forms/prefill/fill-in.ts";

const text = (value: string) => ({ "zh-CN": value, "en-US": value });
const KEYS = ["a", "b", "c", "d"] as const;
const form: Form = {
  kind: "form",
  code: "f",
  title: text("F"),
  description: text("F"),
  number: { prefix: "F-" },
  owner: "a",
  day: "b",
  label: ["a"],
  checks: [],
  vectors: [{ body: {}, refused: [] }],
  fields: [
    ...KEYS.map((key) => ({ key, type: "text" as const, label: text(key) })),
    { key: "worked", type: "text", label: text("worked"), computed: "a" },
  ],
};

const value = fc.constantFrom<FieldValue>("x", "y", "", null);
const body = fc.dictionary(fc.constantFrom(...KEYS, "worked"), value);
const keys = fc.uniqueArray(fc.constantFrom<string>(...KEYS)).map((some) => new Set(some));
const isBlank = (some: FieldValue | undefined) => some === undefined || some === null || some === "";

describe("what is filled in for a person", () => {
  test("never changes what they typed or emptied, nor what is worked out, nor a value that was not filled in for them", () => {
    fc.assert(
      fc.property(body, keys, body, body, (typed, touched, filledIn, answer) => {
        const fills = fillIn({ form, body: typed, touched, filledIn, answer });
        for (const key of Object.keys(fills)) {
          expect(touched.has(key)).toBe(false);
          expect(key).not.toBe("worked");
          expect(isBlank(typed[key]) || typed[key] === filledIn[key]).toBe(true);
        }
      }),
    );
  });

  test("is all that is known for blank fields nobody touched, and doing it twice changes nothing", () => {
    fc.assert(
      fc.property(body, keys, body, body, (typed, touched, filledIn, answer) => {
        const fills = fillIn({ form, body: typed, touched, filledIn, answer });
        const after: RecordBody = { ...typed, ...fills };
        const known = KEYS.filter((key) => !touched.has(key) && isBlank(typed[key]) && !isBlank(answer[key]));
        expect(known.map((key) => after[key])).toEqual(known.map((key) => answer[key]));
        const again = fillIn({ form, body: after, touched, filledIn: { ...filledIn, ...fills }, answer });
        expect(again).toEqual({});
      }),
    );
  });

  test("follows the latest look-up: what an earlier one gave goes when the next knows nothing of it", () => {
    const first = { body: { a: "Orion" }, touched: new Set(["a"]), filledIn: {} };
    const filled = fillIn({ form, ...first, answer: { b: "Elm Street", c: "021" } });
    expect(filled).toEqual({ b: "Elm Street", c: "021" });
    const later = {
      body: { a: "Lyra", ...filled, c: "022" },
      touched: new Set(["a", "c"]),
      filledIn: filled,
    };
    expect(askedBody(later)).toEqual({ a: "Lyra", c: "022" });
    expect(fillIn({ form, ...later, answer: { c: "333" } })).toEqual({ b: null });
  });
});
