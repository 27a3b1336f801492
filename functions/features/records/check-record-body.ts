import { isoFromDay } from "#shared/calendar/day";
import type { RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { checkBody } from "#shared/rulebook/form";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";

/**
 * The body in its normal form.
 * @throws {ProblemError} `record/invalid` naming every field that is wrong.
 */
export function checkedBody(form: Form, body: RecordBody, viewer: Viewer): RecordBody {
  const checked = checkBody(form, body, { today: isoFromDay(viewer.today) });
  if (checked.problems.length > 0) {
    throw new ProblemError(
      "record/invalid",
      { form: form.code },
      { items: checked.problems.map(({ field, message }) => ({ pointer: field, detail: message })) },
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
  const closed = form.fields.filter(({ key }) => {
    const changes = JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null);
    return changes && (!open.includes(key) || (key === fixed && (before[key] ?? null) !== null));
  });
  if (closed.length === 0) return;
  throw new ProblemError(
    "record/field-not-permitted",
    { field: closed.map((field) => field.key).join(", ") },
    { items: closed.map((field) => ({ pointer: field.key, detail: field.label })) },
  );
}
