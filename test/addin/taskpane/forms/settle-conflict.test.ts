import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldValue, Line, RecordBody } from "#shared/contract/records";
import { FIELD_TYPES, type Form } from "#shared/rulebook/form-definition";
import { markLines } from "../../../../addin/taskpane/forms/conflict/line-marks.ts";
import {
  contestedFields,
  settledBody,
  type Side,
} from "../../../../addin/taskpane/forms/resolve-conflict.ts";

const text = (value: string) => ({ "zh-CN": value, "en-US": value });
const form: Form = {
  kind: "form",
  code: "f",
  title: text("F"),
  description: text("F"),
  number: { prefix: "F-" },
  owner: "person",
  day: "date",
  label: ["text"],
  checks: [],
  vectors: [{ body: {}, refused: [] }],
  fields: FIELD_TYPES.map((type) => ({
    key: type,
    type,
    label: text(type),
    ...(type === "lines" ? { columns: [{ key: "n", type: "number" as const, label: text("n") }] } : {}),
  })),
};

const VALUES: Readonly<Record<(typeof FIELD_TYPES)[number], readonly FieldValue[]>> = {
  text: ["a", "b"],
  longtext: ["a", "b"],
  number: [0, 1],
  money: [0, 1.5],
  percent: [0.05, 0.1],
  date: ["2026-10-01", "2026-10-02"],
  time: ["08:00", "09:00"],
  choice: ["x", "y"],
  choices: [["x"], ["x", "y"]],
  yesno: [true, false],
  person: ["P1", "P2"],
  unit: ["U1", "U2"],
  lookup: ["R1", "R2"],
  attachment: [["f1"], ["f1", "f2"]],
  lines: [[{ n: 1 }], [{ n: 1 }, { n: 2 }]],
};
const body: fc.Arbitrary<RecordBody> = fc.record(
  Object.fromEntries(FIELD_TYPES.map((type) => [type, fc.constantFrom<FieldValue>(null, ...VALUES[type])])),
);
const side = fc.constantFrom<Side>("mine", "theirs");
const choices = fc.record(Object.fromEntries(FIELD_TYPES.map((type) => [type, side])));
const same = (left: FieldValue | undefined, right: FieldValue | undefined) =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

describe("two people's changes of every type of field", () => {
  test("become one body that holds, field by field, exactly what was chosen", () => {
    fc.assert(
      fc.property(body, body, body, choices, (base, mine, theirs, chosen) => {
        const contested = contestedFields(form, base, mine, theirs);
        const settled = settledBody(contested, mine, chosen);
        for (const key of FIELD_TYPES) {
          const wanted = same(mine[key], theirs[key]) || chosen[key] === "mine" ? mine[key] : theirs[key];
          expect(same(settled?.[key], wanted)).toBe(true);
        }
      }),
    );
  });

  test("are merged without asking only where one of them left the field as it was", () => {
    fc.assert(
      fc.property(body, body, body, (base, mine, theirs) => {
        const settled = settledBody(contestedFields(form, base, mine, theirs), mine, {});
        const clash = FIELD_TYPES.some(
          (key) =>
            !same(mine[key], theirs[key]) && !same(mine[key], base[key]) && !same(theirs[key], base[key]),
        );
        expect(settled === undefined).toBe(clash);
        if (!settled) return;
        for (const key of FIELD_TYPES) {
          const wanted = same(mine[key], base[key]) ? theirs[key] : mine[key];
          expect(same(settled[key], wanted)).toBe(true);
        }
      }),
    );
  });
});

const counted = (some: readonly Line[], n: number) => some.filter((line) => line["n"] === n).length;

describe("the lines of one side", () => {
  const lines: fc.Arbitrary<Line[]> = fc.array(fc.record({ n: fc.integer({ min: 0, max: 3 }) }), {
    maxLength: 6,
  });

  test("are all shown in their order, and every line that went is shown as taken out", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const marked = markLines(before, after);
        expect(marked.filter(({ mark }) => mark !== "removed").map(({ line }) => line)).toEqual(after);
        for (const n of [0, 1, 2, 3]) {
          const of = (mark: string) =>
            counted(
              marked.filter((one) => one.mark === mark).map(({ line }) => line),
              n,
            );
          expect(of("same") + of("removed")).toBe(counted(before, n));
          expect(of("same") + of("added")).toBe(counted(after, n));
          expect(Math.min(of("added"), of("removed"))).toBe(0);
        }
      }),
    );
  });
});
