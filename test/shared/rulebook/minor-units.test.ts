import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromMinorUnits, toMinorUnits } from "#shared/rulebook/minor-units";

describe("minor units", () => {
  it("give back exactly the amount they were made from", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (cents) => {
        const amount = Number(`${cents}e-2`);
        expect(toMinorUnits(amount, 2)).toBe(cents + 0);
        expect(fromMinorUnits(toMinorUnits(amount, 2), 2)).toBe(amount + 0);
      }),
    );
  });

  it("take half a cent away from zero, as on paper", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (cents) => {
        expect(toMinorUnits(Number(`${cents}.5e-2`), 2)).toBe(cents + 1);
        expect(toMinorUnits(-Number(`${cents}.5e-2`), 2)).toBe(-cents - 1);
      }),
    );
  });
});
