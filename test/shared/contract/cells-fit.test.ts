import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Cell } from "../../../shared/contract/cells.ts";
import { areCells } from "../../../shared/contract/cells-fit.ts";

const scalar = fc.oneof(fc.string({ maxLength: 6 }), fc.double(), fc.boolean(), fc.constant(null));
const odd = fc.oneof(
  fc.constant(undefined),
  fc.object(),
  fc.array(scalar),
  fc.constant(Infinity),
  fc.jsonValue(),
);
const argument = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 3, arbitrary: fc.array(fc.array(scalar, { maxLength: 3 }), { maxLength: 3 }) },
  { weight: 1, arbitrary: odd },
);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom("", "x".repeat(64), "x".repeat(65)) },
  { weight: 1, arbitrary: odd },
);
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.record({ key: name, fn: name, args: fc.array(argument, { maxLength: 9 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ key: name, fn: name, args: odd, more: scalar }, { requiredKeys: ["key"] }),
  },
  { weight: 1, arbitrary: odd },
);

describe("the quick look at a request's cells", () => {
  test("takes exactly what the schema takes", () => {
    const schema = z.array(Cell);
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: fc.array(cell, { maxLength: 4 }) }, odd), (value) => {
        const fits = schema.safeParse(value).success;
        if (fits) taken += 1;
        expect(areCells(value)).toBe(fits);
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(300);
  });
});
