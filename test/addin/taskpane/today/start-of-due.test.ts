import { describe, expect, test } from "vitest";
import { startOfDue } from "../../../../addin/taskpane/today/start-of-due.ts";
import { visitFeedbackForm } from "../../../../shared/handbook/visits/visit-feedback.form.ts";
import { dailyLogForm } from "../../../../shared/handbook/reports/daily-log.form.ts";

const plan = { form: "visit_plan", number: "VP-1", label: "Week 47" };

describe("a record of a form that is due", () => {
  test("starts with the record that asks for it, and with the line that does", () => {
    const due = { day: "2026-11-16", about: { ...plan, line: 3 } };
    expect(startOfDue(visitFeedbackForm, due)).toEqual({ plan: "VP-1", plan_line: 3 });
    expect(startOfDue(visitFeedbackForm, { ...due, about: { ...plan, line: null } })).toEqual({
      plan: "VP-1",
    });
  });

  test("starts with a day of its period", () => {
    expect(startOfDue(dailyLogForm, { day: "2026-11-16", about: null })).toEqual({ worked_on: "2026-11-16" });
  });
});
