import type { AskingLines } from "./asking-lines.ts";
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
 * record or each line of it, to which its fields point; and that its sample is there. Its KPIs read measures that read the form: they
 * come after it.
 */
export function checkCadence(form: Form, index: RulebookIndex): readonly DefinitionProblem[] {
  const { cadence } = form;
  if (cadence === undefined) return [];
  return [
    ...checkDue(cadence),
    ...checkEvery(cadence, form, index),
    ...(cadence.sample === undefined ? [] : checkNumber("cadence/sample", cadence.sample, index)),
  ];
}

function checkDue({ every, due }: Cadence): readonly DefinitionProblem[] {
  const byDays = due.workingDays !== undefined;
  const byWeekday = due.weekday !== undefined;
  if (!byDays && !byWeekday)
    return [namedProblem("cadence/due/workingDays", "missing-option", "workingDays")];
  const isWeekdayStray = byWeekday && (byDays || typeof every === "object" || every === "day");
  return isWeekdayStray ? [namedProblem("cadence/due", "stray-option", "weekday")] : [];
}

function checkEvery({ every }: Cadence, form: Form, index: RulebookIndex): readonly DefinitionProblem[] {
  if (typeof every !== "object") return [];
  if (index.get("form", every.after) === undefined) return [unknownReference("cadence/every", every.after)];
  const points = form.fields.some(
    (field) => field.key === every.by && field.type === "lookup" && field.form === every.after,
  );
  return [
    ...(points ? [] : [unknownField("cadence/every", every.by)]),
    ...checkLines(every.lines, form, index.get("form", every.after)),
  ];
}

function checkLines(
  lines: AskingLines | undefined,
  form: Form,
  after: Form | undefined,
): readonly DefinitionProblem[] {
  if (lines === undefined) return [];
  const table = after?.fields.find(({ key, type }) => key === lines.field && type === "lines");
  const isDay = table?.columns?.some(({ key, type }) => key === lines.day && type === "date");
  const isNamed = form.fields.some(({ key, type }) => key === lines.by && type === "number");
  return [
    ...(table === undefined ? [unknownField("cadence/every/lines", lines.field)] : []),
    ...(isNamed ? [] : [unknownField("cadence/every/lines", lines.by)]),
    ...(table === undefined || lines.day === undefined || isDay
      ? []
      : [unknownField("cadence/every/lines", lines.day)]),
  ];
}
