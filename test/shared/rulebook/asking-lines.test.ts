import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoFromDay } from "#shared/calendar/day";
import { HANDBOOK } from "#shared/handbook/index";
import { visitFeedbackForm } from "#shared/handbook/visits/visit-feedback.form";
import { openLines } from "#shared/rulebook/asking-lines";
import { checkDefinition } from "#shared/rulebook/check-definition";
import { Form } from "#shared/rulebook/form-definition";

const LINES = { field: "visits", by: "line", day: "on" };
const DAY = dayOf(2026, 11, 16);

describe("lines that ask for a record", () => {
  it("have their own day, or that of the record", () => {
    const body = { visits: [{ on: "2026-11-18" }, { on: null }, {}, { on: "2026-11-17" }] };
    const days = (lines: typeof LINES | Omit<typeof LINES, "day">) =>
      openLines(lines, { body, day: DAY }, []).map(({ line, day }) => `${line} ${isoFromDay(day)}`);
    expect(days(LINES)).toEqual(["1 2026-11-18", "2 2026-11-16", "3 2026-11-16", "4 2026-11-17"]);
    expect(days({ field: "visits", by: "line" })).toEqual([
      "1 2026-11-16",
      "2 2026-11-16",
      "3 2026-11-16",
      "4 2026-11-16",
    ]);
  });

  it("are none where there is no table", () => {
    expect(openLines(LINES, { body: {}, day: DAY }, [null])).toEqual([]);
    expect(openLines(LINES, { body: { visits: "none" }, day: DAY }, [1])).toEqual([]);
  });

  it("are struck off one by one: those named, then for each other answer the first that is left", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.array(fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 8 }), fc.constant(1.5)), {
          maxLength: 8,
        }),
        (count, answered) => {
          const open = Array.from({ length: count }, (_, index) => index + 1);
          const strike = (line: number | undefined): void => {
            const at = line === undefined ? -1 : open.indexOf(line);
            if (at >= 0) open.splice(at, 1);
          };
          const isLine = (line: number | null) =>
            Number.isInteger(line) && Number(line) > 0 && Number(line) <= count;
          for (const line of answered) if (line !== null && isLine(line)) strike(line);
          for (const line of answered) if (!isLine(line)) strike(open[0]);
          const body = { visits: Array.from({ length: count }, () => ({})) };
          expect(openLines(LINES, { body, day: DAY }, answered).map(({ line }) => line)).toEqual(open);
        },
      ),
    );
  });
});

const problemsOf = (lines: object): string[] => {
  const cadence = { ...visitFeedbackForm.cadence, every: { after: "visit_plan", by: "plan", lines } };
  return checkDefinition(Form.parse({ ...visitFeedbackForm, cadence }), HANDBOOK).map(
    ({ at, code }) => `${at}: ${code}`,
  );
};

describe("a form that every line of another asks for", () => {
  it("names a table, a date of it, and a number of its own", () => {
    const named = { field: "visits", by: "plan_line", day: "visit_on" };
    expect(problemsOf(named)).toEqual([]);
    for (const wrong of [{ field: "focus" }, { by: "visited" }, { day: "objective" }, { day: "nothing" }])
      expect(problemsOf({ ...named, ...wrong })).toEqual(["cadence/every/lines: unknown-field"]);
  });
});
