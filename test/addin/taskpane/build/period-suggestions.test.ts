import { describe, expect, test } from "vitest";
import { parsePeriod } from "#shared/calendar/parse-period";
import { dayFromIso } from "#shared/calendar/day";
import {
  lastMonths,
  MOVING_PERIODS,
  PERIOD_GRAINS,
  suggestPeriods,
} from "../../../../addin/taskpane/build/period-suggestions.ts";

const DAYS = ["2026-01-01", "2026-06-30", "2026-07-01", "2026-12-31", "2024-02-29"];

describe.each(DAYS)("the periods suggested on %s", (today) => {
  const day = dayFromIso(today) ?? 0;

  test.each(PERIOD_GRAINS)(
    "of the grain %s begin with the one of today, and none is missing between",
    (grain) => {
      const read = suggestPeriods(today)[grain].map((code) => {
        const period = parsePeriod(code, { today: day });
        if (!period.ok) throw new Error(`${code} is no period.`);
        expect(period.value).toMatchObject({ kind: grain, code });
        return period.value;
      });
      expect(read[0]?.from).toBeLessThanOrEqual(day);
      expect(read[0]?.until).toBeGreaterThan(day);
      for (const [index, period] of read.slice(1).entries()) expect(period.until).toBe(read[index]?.from);
    },
  );

  test("those that move are periods too", () => {
    for (const code of MOVING_PERIODS) expect(parsePeriod(code, { today: day }).ok).toBe(true);
  });

  test("the last months end with the present one", () => {
    const months = lastMonths(today, 6);
    expect(months).toHaveLength(6);
    expect(months.at(-1)).toBe(today.slice(0, 7));
    expect(months.toSorted()).toEqual(months);
  });
});
