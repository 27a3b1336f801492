import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldedText, foldedValue } from "../../../shared/rulebook/fold-value.ts";
import { duplicateKeys, searchKeys, searchWords } from "../../../shared/rulebook/record-keys.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";

const FORMS = HANDBOOK.flatMap((definition) => (definition.kind === "form" ? [definition] : []));

describe("folding", () => {
  test("makes nothing of width, case, blanks and punctuation, and something of everything else", () => {
    expect(foldedText(" ＡｂＣ－１２３　（华东） ")).toBe("abc123华东");
    expect(foldedText("abc 124")).not.toBe(foldedText("abc 123"));
    expect(foldedText("…, -")).toBe("");
    expect([
      foldedValue(12.5),
      foldedValue(true),
      foldedValue(null),
      foldedValue(["a"]),
      foldedValue(undefined),
    ]).toEqual(["12.5", "true", "", "", ""]);
  });

  test("twice is folding once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldedText(foldedText(text))).toBe(foldedText(text));
      }),
      // Once found: marks on either side of what is left out, which have to be put in order.
      { examples: [["\u{1D15E}\uFE70"]] },
    );
  });

  test("of a search gives its words, each once, and none for what folds to nothing", () => {
    expect(searchWords("  Ａcme  ACME\tltd. - ")).toEqual(["acme", "ltd"]);
    expect(searchWords("…")).toEqual([]);
  });
});

describe("the keys of a record", () => {
  test("of two rules are never mistaken for each other, in whatever order the form lists them: over every shipped form", () => {
    const rules = new Set<number>();
    const fieldLists = new Set<string>();
    for (const form of FORMS) {
      const body = Object.fromEntries(form.fields.map(({ key }) => [key, "same"]));
      const keys = duplicateKeys(form, body);
      expect(keys).toHaveLength(form.duplicates?.length ?? 0);
      for (const { rule, fields } of keys) {
        expect(rule).toBeGreaterThan(1);
        rules.add(rule);
        fieldLists.add(fields.join());
      }
      const turned = { ...form, duplicates: form.duplicates?.toReversed() };
      const inOrder = duplicateKeys(turned, body).toReversed();
      expect(inOrder).toEqual(keys);
    }
    expect(rules.size).toBe(fieldLists.size);
    expect(rules.size).toBeGreaterThan(1);
  });

  test("are as many as rules without a blank field", () => {
    const [form] = FORMS.filter(({ duplicates = [] }) => duplicates.length > 1);
    if (!form) throw new Error("no form looks for duplicates by two rules");
    expect(duplicateKeys(form, {})).toEqual([]);
    const [first] = form.duplicates ?? [];
    const body = Object.fromEntries((first?.fields ?? []).map((field) => [field, "x"]));
    expect(duplicateKeys(form, body).map(({ fields }) => fields)).toEqual([first?.fields]);
    expect(duplicateKeys(form, Object.fromEntries(Object.keys(body).map((key) => [key, " - "])))).toEqual([]);
  });

  test("that everybody may search hold nothing but the number and what the form shares: over every shipped form", () => {
    for (const form of FORMS) {
      const body = Object.fromEntries(form.fields.map(({ key }) => [key, `${key} text`]));
      const [open] = searchKeys(form, body, "N 1").filter(({ rule }) => rule === 0);
      expect(open === undefined).toBe(form.shared === undefined);
      if (!open) continue;
      const expected = [
        "n1",
        ...(form.shared ?? []).map((key) => `${key} text`.replaceAll(/[^a-z0-9]/gu, "")),
      ];
      expect(open.value.split("\n")).toEqual(expected);
    }
  });
});
