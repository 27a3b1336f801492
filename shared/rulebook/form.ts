import type { Text } from "../contract/language.ts";
import type { FieldValue, RecordBody } from "../contract/records.ts";
import { compileExpression, type CompiledExpression } from "../expression/compile-expression.ts";
import { expressionProblemText, type ExpressionProblem } from "../expression/problem.ts";
import type { Result } from "../result.ts";
import type { Check, Form } from "./form-definition.ts";
import { fieldMessage, fieldProblemMessage, readFieldValue } from "./field-value.ts";
import { formVariables } from "./form-variables.ts";

/** What is wrong with a body: at which field, why (a code of ours or of one of the form's checks), and how to say it. */
export type BodyProblem = { readonly field: string; readonly code: string; readonly message: Text };

/** A body in its normal form: texts trimmed, empty fields left out. Only to be used when there are no problems. */
export type CheckedBody = { readonly body: RecordBody; readonly problems: readonly BodyProblem[] };

/** What a form's checks see beside the record. `today` is the company's day, ISO. */
export type CheckContext = { readonly today: string };

type CompiledCheck = { readonly check: Check; readonly holds: Result<CompiledExpression, ExpressionProblem> };

const REQUIRED: Text = { "zh-CN": "请填写“{label}”。", "en-US": "{label} is required." };
const UNKNOWN: Text = { "zh-CN": "表单没有“{label}”这一项。", "en-US": "The form has no field “{label}”." };

const compiledForms = new WeakMap<Form, readonly CompiledCheck[]>();
const keysOfForms = new WeakMap<Form, ReadonlySet<string>>();

/**
 * Checks what somebody filled in. Fields the form does not have are refused; its own checks run once every field is
 * right by itself, and a check that cannot be worked out does not hold.
 */
export function checkBody(form: Form, body: RecordBody, context: CheckContext): CheckedBody {
  const problems: BodyProblem[] = [];
  const checked: Record<string, FieldValue> = {};
  const keys = keysOf(form);
  for (const key of Object.keys(body)) {
    if (keys.has(key)) continue;
    problems.push({
      field: key,
      code: "unknown-field",
      message: fieldMessage(UNKNOWN, { "zh-CN": key, "en-US": key }),
    });
  }
  for (const field of form.fields) {
    const read = readFieldValue(field, Object.hasOwn(body, field.key) ? body[field.key] : null);
    if (!read.ok) {
      problems.push({
        field: field.key,
        code: read.reason,
        message: fieldProblemMessage(read.reason, field),
      });
    } else if (read.value !== null) {
      checked[field.key] = read.value;
    } else if (field.required === true) {
      problems.push({ field: field.key, code: "required", message: fieldMessage(REQUIRED, field.label) });
    }
  }
  return { body: checked, problems: problems.length > 0 ? problems : failedChecks(form, checked, context) };
}

function keysOf(form: Form): ReadonlySet<string> {
  const known = keysOfForms.get(form);
  if (known !== undefined) return known;
  const keys = new Set(form.fields.map((field) => field.key));
  keysOfForms.set(form, keys);
  return keys;
}

/** The compiled checks of a form, each with the problem of its own where it does not compile. */
export function compileChecks(form: Form): readonly CompiledCheck[] {
  const known = compiledForms.get(form);
  if (known !== undefined) return known;
  const variables = { ...formVariables(form), today: "day" } as const;
  const compiled = form.checks.map((check) => ({
    check,
    holds: compileExpression(check.holds, variables, "yesno"),
  }));
  compiledForms.set(form, compiled);
  return compiled;
}

function failedChecks(form: Form, body: RecordBody, context: CheckContext): readonly BodyProblem[] {
  const values = { ...body, today: context.today };
  return compileChecks(form).flatMap(({ check, holds }): readonly BodyProblem[] => {
    const outcome = holds.ok ? holds.value.evaluate(values) : holds;
    if (outcome.ok && outcome.value === true) return [];
    const message = outcome.ok ? check.message : expressionProblemText(outcome.reason);
    return [{ field: check.field, code: check.code, message }];
  });
}
