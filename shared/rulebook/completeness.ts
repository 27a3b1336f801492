import type { RecordBody } from "../contract/records.ts";
import { compileExpression, type CompiledExpression } from "../expression/compile-expression.ts";
import type { Field, Form } from "./form-definition.ts";
import { formVariables } from "./form-variables.ts";

type Asked = { readonly key: string; readonly shown: Condition; readonly required: Condition };

/** Whether something holds of a body; a condition that cannot be worked out does not. */
type Condition = (body: RecordBody) => boolean;

const kept = new WeakMap<Form, readonly Asked[]>();

/**
 * How much of what its owner has to answer a record answers: answered required fields ÷ required fields, from 0 to 1;
 * 1 where none is required. Fields that are not asked of this body, and those that others fill, are left out.
 */
export function completenessOf(form: Form, body: RecordBody): number {
  const required = askedOf(form).filter((field) => field.shown(body) && field.required(body));
  const answered = required.filter(({ key }) => isAnswered(body[key]));
  return required.length === 0 ? 1 : answered.length / required.length;
}

function askedOf(form: Form): readonly Asked[] {
  const known = kept.get(form);
  if (known !== undefined) return known;
  const asked = form.fields.flatMap((field) => {
    const { key, by, computed, shownWhen, required, requiredWhen } = field;
    if (by !== undefined || computed !== undefined || (required !== true && requiredWhen === undefined))
      return [];
    return [
      {
        key,
        shown: conditionOf(form, shownWhen, true),
        required: required === true ? () => true : conditionOf(form, requiredWhen, false),
      },
    ];
  });
  kept.set(form, asked);
  return asked;
}

function conditionOf(form: Form, source: Field["shownWhen"], otherwise: boolean): Condition {
  if (source === undefined) return () => otherwise;
  const compiled = compileExpression(source, formVariables(form), "yesno");
  return compiled.ok ? holding(compiled.value) : () => false;
}

function holding(condition: CompiledExpression): Condition {
  return (body) => {
    const result = condition.evaluate(body);
    return result.ok && result.value === true;
  };
}

function isAnswered(value: RecordBody[string] | undefined): boolean {
  if (value === undefined || value === null || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}
