import { checkNumber } from "./check-approval.ts";
import {
  namedProblem,
  unknownField,
  unknownReference,
  type DefinitionProblem,
} from "./definition-problem.ts";
import type { Cadence, Form } from "./form-definition.ts";
import type { RulebookIndex } from "./rulebook.ts";

/**
 * Checks when a form is due: by working days or by a weekday, one of the two, and by working days after another form's
 * record, to which one of its fields points; and that its KPIs and its sample are there.
 */
export function checkCadence(form: Form, index: RulebookIndex): readonly DefinitionProblem[] {
  const { cadence } = form;
  if (cadence === undefined) return [];
  const kpis = [cadence.coverage, cadence.quality].filter((code) => code !== undefined);
  return [
    ...checkDue(cadence),
    ...checkEvery(cadence, form, index),
    ...kpis
      .filter((code) => index.get("kpi", code) === undefined)
      .map((code) => unknownReference("cadence", code)),
    ...(cadence.sample === undefined ? [] : checkNumber("cadence/sample", cadence.sample, index)),
  ];
}

function checkDue({ every, due }: Cadence): readonly DefinitionProblem[] {
  const byDays = due.workingDays !== undefined;
  const byWeekday = due.weekday !== undefined;
  if (!byDays && !byWeekday) return [namedProblem("cadence/due", "missing-option", "workingDays")];
  const isWeekdayStray = byWeekday && (byDays || typeof every === "object" || every === "day");
  return isWeekdayStray ? [namedProblem("cadence/due", "stray-option", "weekday")] : [];
}

function checkEvery({ every }: Cadence, form: Form, index: RulebookIndex): readonly DefinitionProblem[] {
  if (typeof every !== "object") return [];
  if (index.get("form", every.after) === undefined) return [unknownReference("cadence/every", every.after)];
  const points = form.fields.some(
    (field) => field.key === every.by && field.type === "lookup" && field.form === every.after,
  );
  return points ? [] : [unknownField("cadence/every", every.by)];
}
