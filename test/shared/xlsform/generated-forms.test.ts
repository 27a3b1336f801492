import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Check, Field, FieldType, Form, LineField } from "../../../shared/rulebook/form-definition.ts";
import { exportForm } from "../../../shared/xlsform/export-form.ts";
import { importForm } from "../../../shared/xlsform/import-form.ts";
import type { Sheets } from "../../../shared/xlsform/table.ts";

/** Text as somebody writes it: blanks around it are lost, so none are there. */
const words = fc
  .stringMatching(/^[A-Za-z0-9一-龥'"“”&<>,;:=(){}$%#.-]{1,12}( [a-z'"一-龥;]{1,6}){0,2}$/)
  .filter((text) => text.trim() === text);
const text = fc.record({ "zh-CN": words, "en-US": words });
const code = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);

const option = fc.record({ value: code, label: text, under: code }, { requiredKeys: ["value", "label"] });
const PLAIN = ["text", "number", "money", "percent", "date", "time", "yesno", "person", "unit"] as const;

/** Expressions of many forms over the answers there are; some that XLSForm can say, some that it cannot. */
function expression(keys: readonly string[]): fc.Arbitrary<string> {
  const key = fc.constantFrom(...keys);
  const { condition } = fc.letrec<{ condition: string }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      key.map((one) => `blank(${one})`),
      key.map((one) => `!blank(${one})`),
      fc
        .tuple(
          key,
          words.filter((one) => !/["\\]/.test(one)),
        )
        .map(([one, value]) => `${one} == "${value}"`),
      fc.tuple(key, fc.constantFrom("<", "<=", ">", ">="), fc.nat(99)).map((parts) => parts.join(" ")),
      fc
        .tuple(tie("condition"), fc.constantFrom("&&", "||"), tie("condition"))
        .map((parts) => parts.join(" ")),
      tie("condition").map((one) => `!(${one})`),
      fc.tuple(key, key).map(([a, b]) => `coalesce(${a}, ${b}) in ["x", "y"]`),
    ),
  }));
  return condition;
}

const column: fc.Arbitrary<LineField> = fc.oneof(
  fc.record(
    { key: code, type: fc.constantFrom(...PLAIN), label: text, help: text, required: fc.boolean() },
    { requiredKeys: ["key", "type", "label"] },
  ),
  fc.record({
    key: code,
    type: fc.constant("choice" as const),
    label: text,
    options: fc.array(option, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ key: code, type: fc.constant("choice" as const), label: text, list: code }),
);

const initial = fc.oneof(
  fc.constantFrom("me" as const, "today" as const, "now" as const),
  fc.constant({ last: true as const }),
  fc.record({ of: code, field: code }),
  words,
  fc.integer({ min: -99, max: 999 }),
  fc.boolean(),
);

const shared = {
  key: code,
  label: text,
  help: text,
  required: fc.boolean(),
  internal: fc.boolean(),
  section: text,
  by: fc.oneof(fc.constant("superior" as const), fc.record({ step: code })),
  initial,
};
const always = { requiredKeys: ["key", "label", "type"] as ("key" | "label" | "type")[] };

const field: fc.Arbitrary<Field> = fc.oneof(
  fc.record({ ...shared, type: fc.constantFrom<FieldType>(...PLAIN, "longtext") }, always),
  fc.record(
    {
      ...shared,
      type: fc.constantFrom<FieldType>("choice", "choices"),
      options: fc.array(option, { minLength: 1, maxLength: 4 }),
      within: code,
    },
    { requiredKeys: ["key", "label", "type", "options"] },
  ),
  fc.record(
    { ...shared, type: fc.constantFrom<FieldType>("choice", "choices"), list: code, within: code },
    { requiredKeys: ["key", "label", "type", "list"] },
  ),
  fc.record(
    { ...shared, type: fc.constant<FieldType>("lookup"), form: code },
    { requiredKeys: ["key", "label", "type", "form"] },
  ),
  fc.record(
    {
      ...shared,
      type: fc.constant<FieldType>("attachment"),
      most: fc.integer({ min: 1, max: 9 }),
      accept: fc.array(fc.constantFrom("image/*", "video/*", "application/pdf"), {
        minLength: 1,
        maxLength: 3,
      }),
    },
    always,
  ),
  fc.record(
    {
      ...shared,
      type: fc.constant<FieldType>("lines"),
      most: fc.integer({ min: 1, max: 200 }),
      columns: fc.uniqueArray(column, { minLength: 1, maxLength: 4, selector: ({ key }) => key }),
    },
    { requiredKeys: ["key", "label", "type", "columns"] },
  ),
);

const relation = fc.oneof(
  fc.record({ superior: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ role: words }),
  fc.record({ post: words }),
);

/** A form with conditions over its own questions. */
const form: fc.Arbitrary<Form> = fc
  .uniqueArray(field, { minLength: 1, maxLength: 7, selector: ({ key }) => key })
  .chain((fields) => {
    const said = expression(fields.map(({ key }) => key));
    const more = fc.array(fc.record({ shownWhen: said, requiredWhen: said }, { requiredKeys: [] }), {
      minLength: fields.length,
      maxLength: fields.length,
    });
    const check: fc.Arbitrary<Check> = fc.record({
      code,
      holds: said,
      field: fc.constantFrom(...fields.map(({ key }) => key)),
      message: text,
    });
    return fc.record(
      {
        kind: fc.constant("form" as const),
        code,
        title: text,
        description: text,
        number: fc.oneof(fc.record({ field: code }), fc.record({ prefix: fc.string({ maxLength: 5 }) })),
        owner: code,
        unit: code,
        day: code,
        label: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }),
        group: code,
        fields: more.map((all) => fields.map((one, index) => ({ ...one, ...all[index] }))),
        checks: fc.uniqueArray(check, { maxLength: 5, selector: (one) => one.code }),
        shared: fc.uniqueArray(code, { maxLength: 3 }),
        duplicates: fc.array(
          fc.record(
            {
              fields: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }),
              refuses: fc.constant(true as const),
            },
            { requiredKeys: ["fields"] },
          ),
          { minLength: 1, maxLength: 3 },
        ),
        approval: fc.record({
          parameters: fc.uniqueArray(code, { maxLength: 3 }),
          steps: fc.array(
            fc.record(
              {
                code,
                title: text,
                who: relation,
                when: said,
                all: fc.constant(true as const),
                together: code,
                within: code,
                escalates: relation,
              },
              { requiredKeys: ["code", "title", "who"] },
            ),
            { minLength: 1, maxLength: 3 },
          ),
        }),
        cadence: fc.record(
          {
            every: fc.oneof(
              fc.constantFrom("day" as const, "quarter" as const),
              fc.record(
                {
                  after: code,
                  by: code,
                  lines: fc.record({ field: code, by: code, day: code }, { requiredKeys: ["field", "by"] }),
                },
                { requiredKeys: ["after", "by"] },
              ),
            ),
            who: fc.record({ roles: fc.array(words, { minLength: 1, maxLength: 3 }) }),
            due: fc.record(
              {
                from: fc.constantFrom("start" as const, "end" as const),
                workingDays: fc.integer({ min: -30, max: 30 }),
                weekday: fc.integer({ min: 1, max: 7 }),
                time: fc.constant("18:00"),
              },
              { requiredKeys: ["from", "time"] },
            ),
            coverage: code,
            quality: code,
            sample: code,
          },
          { requiredKeys: ["every", "who", "due"] },
        ),
        document: fc.record(
          {
            title: text,
            signatories: fc.array(code, { minLength: 1, maxLength: 6 }),
            until: fc.constant("approved" as const),
          },
          { requiredKeys: [] },
        ),
        vectors: fc.array(
          fc.record({
            body: fc.dictionary(code, fc.oneof(words, fc.integer(), fc.boolean())),
            refused: fc.array(code, { maxLength: 3 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      },
      {
        requiredKeys: [
          "kind",
          "code",
          "title",
          "description",
          "number",
          "owner",
          "day",
          "label",
          "fields",
          "checks",
          "vectors",
        ],
      },
    );
  });

/** The sheets as other tools see them: without what is ours alone. */
function asOthersSeeIt(sheets: Sheets): Sheets {
  const plain = Object.entries(sheets).filter(([name]) => !name.startsWith("fieldsheet_"));
  return Object.fromEntries(
    plain.map(([name, rows]) => {
      const own = new Set(
        (rows[0] ?? []).flatMap((cell, at) => (String(cell).startsWith("fieldsheet_") ? [at] : [])),
      );
      return [name, rows.map((row) => row.filter((_cell, at) => !own.has(at)))];
    }),
  );
}

describe("a form of any kind", () => {
  test("comes back the same, with nothing left out", () => {
    fc.assert(
      fc.property(form, (made) => {
        const { form: read, uncarried } = importForm(exportForm(made, 1, {}).sheets);
        expect(read).toEqual(made);
        expect(uncarried).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("keeps its questions in the eyes of other tools: as many, in order, with their labels", () => {
    fc.assert(
      fc.property(form, (made) => {
        const { form: read } = importForm(asOthersSeeIt(exportForm(made, 1, {}).sheets));
        const asked = (read?.fields ?? []).map(({ key, label }) => ({ key, label }));
        expect(asked.slice(0, made.fields.length)).toEqual(
          made.fields.map(({ key, label }) => ({ key, label })),
        );
      }),
      { numRuns: 100 },
    );
  });
});
