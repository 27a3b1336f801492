import { describe, expect, test } from "vitest";
import { HANDBOOK } from "#shared/handbook/index";
import { checkBody } from "#shared/rulebook/form";
import { bodyToSend, changedFields } from "../../../../addin/taskpane/forms/form-body.ts";
import { readNumberInput } from "../../../../addin/taskpane/forms/number-input.ts";
import { contestedFields, settledBody } from "../../../../addin/taskpane/forms/resolve-conflict.ts";
import { sectionsOf } from "../../../../addin/taskpane/forms/sections.ts";

const forms = HANDBOOK.filter((definition) => definition.kind === "form");
const [form] = forms;
if (!form) throw new Error("The handbook ships no form.");

describe("a number as people type it", () => {
  test.for([
    ["12800", 12_800],
    ["１２,８00", 12_800],
    ["12 800.5", 12_800.5],
    ["-3", -3],
    ["12a", undefined],
    ["", undefined],
    ["1.2.3", undefined],
  ] as const)("%s is %s", ([text, value]) => {
    expect(readNumberInput(text)).toBe(value);
  });
});

describe("every shipped form", () => {
  test.for(forms.map((each) => [each.code, each] as const))(
    "%s shows each of its fields once",
    ([, each]) => {
      const shown = sectionsOf(each).flatMap(({ fields }) => fields.map(({ key }) => key));
      expect(shown).toEqual(each.fields.map(({ key }) => key));
    },
  );

  test.for(forms.map((each) => [each.code, each] as const))(
    "%s sends its vectors' bodies so that the check says the same as before",
    ([, each]) => {
      for (const { body } of each.vectors) {
        const today = { today: "2026-11-22", lists: {} };
        const known = Object.fromEntries(
          Object.entries(body).filter(([key]) => each.fields.some((field) => field.key === key)),
        );
        expect(checkBody(each, bodyToSend(each, known), today)).toEqual(checkBody(each, known, today));
      }
    },
  );
});

describe("two people who changed one record", () => {
  const [first, second] = form.fields.filter(({ type }) => type === "text");
  if (!first || !second) throw new Error("The form needs two fields of text.");
  const base = { [first.key]: "a", [second.key]: "x" };
  const mine = { [first.key]: "b", [second.key]: "y" };
  const theirs = { [first.key]: "a", [second.key]: "z" };

  test("are asked only about fields in which they differ", () => {
    expect(changedFields(form, base, { ...base, [first.key]: "" }).map(({ key }) => key)).toEqual([
      first.key,
    ]);
    expect(contestedFields(form, base, base, base)).toEqual([]);
  });

  test("are offered the only side that changed a field, and must choose where both did", () => {
    const contested = contestedFields(form, base, mine, theirs);
    expect(contested.map(({ field, suggested }) => [field.key, suggested])).toEqual([
      [first.key, "mine"],
      [second.key, undefined],
    ]);
    expect(settledBody(contested, mine, {})).toBeUndefined();
    expect(settledBody(contested, mine, { [second.key]: "theirs" })).toEqual({
      [first.key]: "b",
      [second.key]: "z",
    });
  });
});
