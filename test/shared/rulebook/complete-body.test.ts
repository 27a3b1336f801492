import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import { HANDBOOK } from "#shared/handbook/index";
import { completeBody } from "#shared/rulebook/complete-body";
import { checkBody } from "#shared/rulebook/form";
import { indexRulebook } from "#shared/rulebook/rulebook";
import { listsOf } from "#shared/rulebook/options";
import { BODY, everyTypeForm, LISTS } from "./every-type-form.ts";

const context = { today: "2026-10-15", lists: LISTS };

/** What people and programs may put into a field, right or wrong. */
const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.constantFrom<FieldValue>(
    null,
    "",
    " x ",
    "cn",
    "shanghai",
    "09:30",
    "2026-10-12",
    true,
    false,
    [],
    ["red"],
  ),
  fc.integer({ min: -100, max: 10_000 }).map((cents) => cents / 100),
  fc.array(
    fc.record(
      {
        product: fc.constantFrom("A", " ", ""),
        count: fc.integer({ min: 0, max: 99 }),
        cost: fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100),
        sum: fc.constantFrom<string | number>(1, "wrong"),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 4 },
  ),
);
const anyBody: fc.Arbitrary<RecordBody> = fc.dictionary(
  fc.constantFrom(...everyTypeForm.fields.map(({ key }) => key), "unknown"),
  anyValue,
);

describe("a completed body", () => {
  it("leaves what was typed as it is, works out the rest and empties what is not shown", () => {
    const typed = {
      note: " n ",
      quantity: 3,
      price: 0.35,
      amount: 7,
      receiver: "Li",
      lines: [{}, { product: "" }],
    };
    expect(completeBody(everyTypeForm, typed)).toEqual({
      note: " n ",
      quantity: 3,
      price: 0.35,
      amount: 1.05,
      lines: [{}, { product: "" }],
      total: 0,
    });
  });

  it("has no computed value where there is nothing to work with", () => {
    expect(completeBody(everyTypeForm, { quantity: 3, amount: 7 })).toEqual({ quantity: 3, total: 0 });
    expect(completeBody(everyTypeForm, { quantity: "x", price: 2 })).toEqual({
      quantity: "x",
      price: 2,
      total: 0,
    });
  });

  it("rounds computed money to the cent as a spreadsheet does", () => {
    expect(completeBody(everyTypeForm, { quantity: 0.5, price: 5.35 })).toMatchObject({ amount: 2.68 });
    expect(completeBody(everyTypeForm, { quantity: -0.5, price: 5.35 })).toMatchObject({ amount: -2.68 });
  });

  it("is complete: doing it again changes nothing, and the check says the same of it", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const once = completeBody(everyTypeForm, body);
        expect(completeBody(everyTypeForm, once)).toEqual(once);
        expect(checkBody(everyTypeForm, once, context)).toEqual(checkBody(everyTypeForm, body, context));
      }),
    );
  });

  it("that is accepted is accepted again, unchanged", () => {
    const right = fc.record(
      {
        quantity: fc.integer({ min: 0, max: 999 }),
        price: fc.integer({ min: 0, max: 999_999 }).map((cents) => cents / 100),
        rate: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
        country: fc.constantFrom("cn", "de"),
        colours: fc.subarray(["blue", "red", "green"]),
        is_gift: fc.boolean(),
        receiver: fc.constantFrom("Li", "Wang"),
        lines: fc.array(
          fc.record({
            product: fc.constantFrom("A", "B"),
            count: fc.integer({ min: 0, max: 9 }),
            cost: fc.constantFrom(0.1, 2.35),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ["receiver"] },
    );
    fc.assert(
      fc.property(right, (change) => {
        const first = checkBody(everyTypeForm, { ...BODY, ...change }, context);
        expect(first.problems).toEqual([]);
        expect(checkBody(everyTypeForm, first.body, context)).toEqual(first);
        const worked = (change.lines ?? []).reduce(
          (sum, { count, cost }) =>
            sum + Math.round(count * Math.round(cost * 100) * (1 - (change.rate ?? 0)) + 1e-7),
          0,
        );
        expect(Math.round(Number(first.body["total"]) * 100)).toBe(worked);
      }),
    );
  });

  it("of every vector of every shipped form is complete", () => {
    const index = indexRulebook(HANDBOOK);
    for (const form of index.all("form")) {
      const lists = listsOf(form, (code) => index.get("parameter", code));
      for (const { body, refused } of form.vectors) {
        const once = completeBody(form, body);
        expect(completeBody(form, once)).toEqual(once);
        const first = checkBody(form, body, { today: "2026-10-15", lists });
        if (refused.length > 0) continue;
        expect(checkBody(form, first.body, { today: "2026-10-15", lists })).toEqual(first);
      }
    }
  });
});
