import { compileExpression, type CompiledExpression } from "../expression/compile-expression.ts";
import type { Values } from "../expression/node.ts";
import type { ExpressionProblem } from "../expression/problem.ts";
import type { Result } from "../result.ts";
import { approvalVariables } from "./check-approval.ts";
import { completed } from "./complete-body.ts";
import type { RecordBody } from "../contract/records.ts";
import type { ApprovalStep, Form } from "./form-definition.ts";

type Condition = Result<CompiledExpression, ExpressionProblem> | null;

const compiled = new WeakMap<Form, ReadonlyMap<string, Condition>>();

/** What the conditions of a form's approval see: a record's fields as they travel, and the approval's parameters. */
export function conditionValues(
  form: Form,
  body: RecordBody,
  parameters: Readonly<Record<string, number | null>>,
): Values {
  return { ...completed(form, body).values, ...parameters };
}

/**
 * Whether a step applies to a record. A condition that cannot be worked out lets it apply: nobody is passed over
 * because a field is blank.
 * @param values what `conditionValues` gives
 */
export function stepApplies(form: Form, { code }: Pick<ApprovalStep, "code">, values: Values): boolean {
  const condition = conditionsOf(form).get(code) ?? null;
  if (condition === null) return true;
  const outcome = condition.ok ? condition.value.evaluate(values) : condition;
  return !outcome.ok || outcome.value === true;
}

function conditionsOf(form: Form): ReadonlyMap<string, Condition> {
  const known = compiled.get(form);
  if (known !== undefined) return known;
  const variables = approvalVariables(form);
  const conditions = new Map(
    (form.approval?.steps ?? []).map(({ code, when }): [string, Condition] => [
      code,
      when === undefined ? null : compileExpression(when, variables, "yesno"),
    ]),
  );
  compiled.set(form, conditions);
  return conditions;
}
