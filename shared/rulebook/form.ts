import type { Text } from "../contract/language.ts";
import type { FieldValue, RecordBody } from "../contract/records.ts";
import { expressionProblemText } from "../expression/problem.ts";
import type { Values } from "../expression/node.ts";
import { compileForm } from "./compile-form.ts";
import { completed, holds } from "./complete-body.ts";
import { fieldProblemMessage, type BodyProblem, type FieldProblemCode } from "./field-problem.ts";
import { readFieldValue } from "./field-value.ts";
import type { Field, Form, Option } from "./form-definition.ts";
import { readLines } from "./line-values.ts";
import { optionsOf, type FormLists } from "./options.ts";

/**
 * A body in its normal form: texts trimmed, empty fields and lines left out, computed fields worked out, hidden ones
 * emptied. Only to be used when there are no problems.
 */
export type CheckedBody = { readonly body: RecordBody; readonly problems: readonly BodyProblem[] };

/** What checking a body needs beside it. */
export type CheckContext = {
  /** The company's day, ISO. */
  readonly today: string;
  /** The options of the form's central lists (see `listsOf`). */
  readonly lists: FormLists;
  /** Keys of the fields that who sends it fills: those of a superior or of a step are required of nobody else. */
  readonly fills?: readonly string[];
};

const NO_OPTIONS: readonly Option[] = [];

/**
 * Checks what somebody filled in. Fields the form does not have are refused; its own checks run once every field is
 * right by itself, and a check that cannot be worked out does not hold.
 */
export function checkBody(form: Form, given: RecordBody, context: CheckContext): CheckedBody {
  const { body, values, hidden } = completed(form, given);
  const { questions } = compileForm(form);
  const problems: BodyProblem[] = Object.keys(body)
    .filter((key) => !questions.has(key))
    .map((key) => problemAt(key, "unknown-field", { "zh-CN": key, "en-US": key }));
  const checked: Record<string, FieldValue> = {};
  for (const field of form.fields) {
    if (hidden.has(field.key)) continue;
    const value = Object.hasOwn(body, field.key) ? body[field.key] : null;
    const read = readField(form, field, value, values, context);
    if ("problems" in read) problems.push(...read.problems);
    else if (read.value !== null) checked[field.key] = read.value;
    else if (isRequired(form, field, values, context))
      problems.push(problemAt(field.key, "required", field.label));
  }
  return {
    body: checked,
    problems: problems.length > 0 ? problems : failedChecks(form, values, context),
  };
}

/** Where a problem stands: the field's key, and in a table its line, from 0, and column, joined by `/`. */
export function problemPointer({ field, line, column }: BodyProblem): string {
  return [field, line, column].filter((part) => part !== undefined).join("/");
}

function readField(
  form: Form,
  field: Field,
  value: FieldValue | undefined,
  values: Values,
  { lists }: CheckContext,
): { readonly value: FieldValue } | { readonly problems: readonly BodyProblem[] } {
  if (field.type === "lines") return readLines(form, field, value, values, lists);
  const isChoice = field.type === "choice" || field.type === "choices";
  const read = readFieldValue(field, value, isChoice ? optionsOf(field, lists, values) : NO_OPTIONS);
  return read.ok ? read : { problems: [problemAt(field.key, read.reason, field.label)] };
}

/** Whether a field that is shown must be filled, by who sends the body. */
export function isRequired(
  form: Form,
  { key, by, required, requiredWhen }: Field,
  values: Values,
  { fills = [] }: Pick<CheckContext, "fills">,
): boolean {
  if (by !== undefined && !fills.includes(key)) return false;
  if (required === true) return true;
  const condition = compileForm(form).questions.get(key)?.requiredWhen;
  return requiredWhen !== undefined && condition !== undefined && holds(condition, values);
}

function problemAt(field: string, code: FieldProblemCode, label: Text): BodyProblem {
  return { field, code, message: fieldProblemMessage(code, label) };
}

function failedChecks(form: Form, values: Values, { today }: CheckContext): readonly BodyProblem[] {
  return compileForm(form).checks.flatMap(({ check, holds: condition }): readonly BodyProblem[] => {
    const outcome = condition.ok ? condition.value.evaluate({ ...values, today }) : condition;
    if (outcome.ok && outcome.value === true) return [];
    const message = outcome.ok ? check.message : expressionProblemText(outcome.reason);
    return [{ field: check.field, code: check.code, message }];
  });
}
