import { isoFromDay } from "#shared/calendar/day";
import type { RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { closedChanges } from "#shared/rulebook/fields-open";
import { checkBody, problemPointer } from "#shared/rulebook/form";
import { listsOf } from "#shared/rulebook/options";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/**
 * The body in its normal form, with the lists of today.
 * @param fills the fields that the viewer fills: those of a superior or of a step are required of nobody else
 * @throws {ProblemError} `record/invalid` naming every field that is wrong.
 */
export function checkedBody(
  form: Form,
  body: RecordBody,
  { viewer, rulebook, fills = [] }: { viewer: Viewer; rulebook: Rulebook; fills?: readonly string[] },
): RecordBody {
  const lists = listsOf(form, (code) => rulebook.inForce("parameter", code, viewer.today)?.definition);
  const checked = checkBody(form, body, { today: isoFromDay(viewer.today), lists, fills });
  if (checked.problems.length > 0) {
    throw new ProblemError(
      "record/invalid",
      { form: form.code },
      { items: checked.problems.map((at) => ({ pointer: problemPointer(at), detail: at.message })) },
    );
  }
  return checked.body;
}

/**
 * Refuses a change of fields that are not the viewer's to fill.
 * @throws {ProblemError} `record/field-not-permitted` naming them.
 */
export function refuseClosedFields(
  form: Form,
  before: RecordBody,
  after: RecordBody,
  open: readonly string[],
): void {
  const fixed = "field" in form.number ? form.number.field : null;
  const isFixed = fixed !== null && (before[fixed] ?? null) !== null;
  const closed = closedChanges(
    form,
    before,
    after,
    open.filter((key) => !isFixed || key !== fixed),
  );
  if (closed.length === 0) return;
  throw new ProblemError(
    "record/field-not-permitted",
    { field: closed.map((field) => field.key).join(", ") },
    { items: closed.map((field) => ({ pointer: field.key, detail: field.label })) },
  );
}
