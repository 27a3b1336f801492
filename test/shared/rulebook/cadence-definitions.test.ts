import { describe, expect, it } from "vitest";
import { HANDBOOK } from "#shared/handbook/index";
import { dailyLogForm } from "#shared/handbook/reports/daily-log.form";
import { cadenceDefinitions } from "#shared/rulebook/cadence-definitions";
import { checkDefinition } from "#shared/rulebook/check-definition";
import type { Definition } from "#shared/rulebook/definition";
import type { Form } from "#shared/rulebook/form-definition";

const FORMS = HANDBOOK.filter((definition) => definition.kind === "form");
const WITH_CADENCE = FORMS.filter(({ cadence }) => cadence !== undefined);

function codesOf(form: Form): string[] {
  return cadenceDefinitions(form, FORMS).map(({ kind, code }) => `${kind} ${code}`);
}

describe("what a form with a cadence brings", () => {
  it("nothing for a form without one", () => {
    expect(codesOf({ ...dailyLogForm, cadence: undefined })).toEqual([]);
  });

  it.each(WITH_CADENCE.map((form) => [form.code, form] as const))(
    "%s: the KPIs that its cadence names, and the share sent late, are in the handbook",
    (code, { cadence }) => {
      const kpis = HANDBOOK.filter(({ kind }) => kind === "kpi").map((kpi) => kpi.code);
      expect(cadence?.coverage).toBe(`${code}_coverage`);
      expect(cadence?.quality).toBe(`${code}_quality`);
      expect(kpis).toEqual(
        expect.arrayContaining([`${code}_coverage`, `${code}_quality`, `${code}_lateness`]),
      );
    },
  );

  it("for an admin's own form too: all of it may be published", () => {
    const own: Form = {
      ...dailyLogForm,
      code: "stock_take",
      cadence: {
        every: "quarter",
        who: { roles: ["clerk", "rep"] },
        due: { from: "end", workingDays: 0, time: "18:00" },
        coverage: "stock_take_covered",
        quality: "stock_take_filled",
      },
    };
    const brought = cadenceDefinitions(own, [...FORMS, own]);
    const rulebook: Definition[] = [...HANDBOOK, own, ...brought];
    expect([own, ...brought].flatMap((definition) => checkDefinition(definition, rulebook))).toEqual([]);
    expect(codesOf(own)).toEqual([
      "measure stock_take_completeness",
      "measure stock_take_records",
      "measure stock_take_late",
      "measure stock_take_timed",
      "kpi stock_take_lateness",
      "measure stock_take_fillers",
      "measure stock_take_obliged",
      "kpi stock_take_covered",
      "kpi stock_take_filled",
    ]);
  });

  it("of one that answers another, who is obliged are the people who have that other one", () => {
    const obliged = HANDBOOK.find(({ code }) => code === "visit_feedback_obliged");
    expect(obliged).toMatchObject({ source: { form: "visit_plan" }, adds: "distinct", counts: "sent" });
  });
});
