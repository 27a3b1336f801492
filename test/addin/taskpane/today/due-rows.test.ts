import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dueRows } from "../../../../addin/taskpane/today/due-rows.ts";
import type { DueForm } from "../../../../shared/contract/today.ts";

const title = { "zh-CN": "表", "en-US": "Form" };
const daily = (day: string, late: boolean): DueForm => {
  return { form: "log", title, period: day, day, dueAt: `${day}T12:00:00Z`, late, about: null };
};
const line = (number: string, at: number, late: boolean): DueForm => ({
  ...daily("2026-11-16", late),
  form: "visit",
  period: "",
  about: { form: "plan", number, label: number, line: at },
});

test("lines of one record are one row, in time and late apart, where its most urgent line stands", () => {
  const due = [
    daily("2026-11-12", true),
    line("P1", 2, true),
    daily("2026-11-13", true),
    line("P1", 1, true),
    line("P2", 7, false),
    daily("2026-11-16", false),
    line("P1", 4, false),
    line("P2", 3, false),
  ];
  const said = dueRows(due).map(({ first, lines }) => `${first.about?.number ?? first.day} ${lines.join()}`);
  expect(said).toEqual(["P2 3,7", "2026-11-16 ", "P1 4", "P1 1,2", "2026-11-13 ", "2026-11-12 "]);
});

test("nothing that is owed goes, whatever it is", () => {
  const one = fc.oneof(
    fc.record({
      at: fc.integer({ min: 1, max: 9 }),
      number: fc.constantFrom("P1", "P2"),
      late: fc.boolean(),
    }),
    fc.record({ day: fc.integer({ min: 10, max: 28 }), late: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: (value) => JSON.stringify(value) }), (owed) => {
      const due = owed.map((value) =>
        "day" in value ? daily(`2026-11-${value.day}`, value.late) : line(value.number, value.at, value.late),
      );
      const rows = dueRows(due);
      const count = rows.reduce((sum, { lines }) => sum + Math.max(1, lines.length), 0);
      expect(count).toBe(due.length);
      const late = rows.map(({ first }) => first.late);
      expect(late).toEqual(late.toSorted((left, right) => Number(left) - Number(right)));
    }),
  );
});
