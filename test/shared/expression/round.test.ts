import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundHalfAway } from "#shared/expression/round";

describe("rounding", () => {
  it("of an amount with a half cent goes away from zero, as on paper", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        const half = Number(`${cents}.5e-2`);
        expect(roundHalfAway(half, 2)).toBe(Number(`${cents + 1}e-2`));
        expect(roundHalfAway(-half, 2)).toBe(-Number(`${cents + 1}e-2`));
      }),
    );
  });

  it("changes nothing that already has so few digits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 6 }),
        (whole, digits) => {
          const value = Number(`${whole}e-${digits}`);
          expect(roundHalfAway(value, digits)).toBe(value + 0);
        },
      ),
    );
  });
});
