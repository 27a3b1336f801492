import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochMsFromIso } from "#shared/calendar/instant";

describe("an instant", () => {
  it("reads as the platform reads it", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }),
        (date) => {
          expect(epochMsFromIso(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });

  it.each(["2026-03-01T07:30:00+08:00", "2026-03-01T07:30-05:30", "2026-03-01T07:30:15.5Z"])(
    "%s counts its offset",
    (text) => {
      expect(epochMsFromIso(text)).toBe(Date.parse(text));
    },
  );

  it.each([
    "2026-03-01",
    "2026-03-01T07:30:00",
    "2026-02-30T07:30:00Z",
    "2026-03-01T24:00:00Z",
    "2026-03-01 07:30Z",
    "",
  ])("%j is none", (text) => {
    expect(epochMsFromIso(text)).toBeUndefined();
  });
});
