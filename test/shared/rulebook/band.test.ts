import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf } from "../../../shared/rulebook/band.ts";

describe("the band of a value", () => {
  test.each([
    [100, "up", 0.9, "green"],
    [99, "up", 0.9, "amber"],
    [90, "up", 0.9, "amber"],
    [89, "up", 0.9, "red"],
    [100, "down", 1.1, "green"],
    [105, "down", 1.1, "amber"],
    [111, "down", 1.1, "red"],
  ] as const)(
    "of %d against 100, %s is better, amber to %d × target: %s",
    (value, direction, amber, band) => {
      expect(bandOf(value, { target: 100, amber, direction })).toBe(band);
    },
  );

  test("never gets worse as the value gets better", () => {
    const order = ["red", "amber", "green"];
    const number = fc.double({ min: 0, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (target, one, other) => {
        const place = (value: number): number =>
          order.indexOf(bandOf(value, { target, amber: 0.9, direction: "up" }));
        expect(place(Math.max(one, other))).toBeGreaterThanOrEqual(place(Math.min(one, other)));
      }),
    );
  });
});
