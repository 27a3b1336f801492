import { compileExpression, type CompiledExpression } from "../expression/compile-expression.ts";
import type { ExpressionProblem } from "../expression/problem.ts";
import type { ResultType, VariableType } from "../expression/type.ts";
import type { Result } from "../result.ts";
import type { Check, Field, FieldType, Form, LineField } from "./form-definition.ts";
import { formVariables, variablesOf } from "./form-variables.ts";

type Variables = Readonly<Record<string, VariableType>>;

/** An expression of a form, with its problem where it does not compile. */
export type CompiledPart = Result<CompiledExpression, ExpressionProblem>;

/** The expressions of a question; `columns` those of a table's columns by key. */
export type CompiledQuestion = {
  readonly shownWhen: CompiledPart | undefined;
  readonly requiredWhen: CompiledPart | undefined;
  readonly computed: CompiledPart | undefined;
  readonly columns: ReadonlyMap<string, CompiledQuestion>;
};

export type CompiledCheck = { readonly check: Check; readonly holds: CompiledPart };

/** A form with its expressions ready to run; `follows` where something is shown or computed by what others hold. */
export type CompiledForm = {
  readonly follows: boolean;
  readonly questions: ReadonlyMap<string, CompiledQuestion>;
  readonly checks: readonly CompiledCheck[];
};

/** What a computed field works out to by its type; a type that is not here cannot be computed. */
export const COMPUTED_AS: Readonly<Partial<Record<FieldType, ResultType>>> = {
  text: "text",
  number: "number",
  money: "number",
  percent: "number",
  date: "text",
  time: "text",
  choice: "text",
  yesno: "yesno",
};

const compiledForms = new WeakMap<Form, CompiledForm>();

/**
 * Compiles a form's expressions, once. What is shown or computed sees the fields before it, a column also those before
 * it in its line; what is required sees every field, and a column its whole line; checks also see `today`.
 */
export function compileForm(form: Form): CompiledForm {
  const known = compiledForms.get(form);
  if (known !== undefined) return known;
  const all = formVariables(form);
  const compiled = {
    follows: form.fields.some(
      ({ shownWhen, computed, columns = [] }) =>
        shownWhen !== undefined ||
        computed !== undefined ||
        columns.some((column) => column.computed !== undefined),
    ),
    questions: compileQuestions(form.fields, {}, all),
    checks: form.checks.map((check) => ({
      check,
      holds: compileExpression(check.holds, { ...all, today: "day" }, "yesno"),
    })),
  };
  compiledForms.set(form, compiled);
  return compiled;
}

function compileQuestions(
  fields: readonly (Field | LineField)[],
  outside: Variables,
  all: Variables,
): ReadonlyMap<string, CompiledQuestion> {
  return new Map(
    fields.map((field, position) => {
      const before = { ...outside, ...variablesOf(fields.slice(0, position)) };
      const columns = "columns" in field ? (field.columns ?? []) : [];
      return [
        field.key,
        {
          shownWhen: compilePart("shownWhen" in field ? field.shownWhen : undefined, before, "yesno"),
          requiredWhen: compilePart(field.requiredWhen, all, "yesno"),
          computed: compilePart(field.computed, before, COMPUTED_AS[field.type]),
          columns: compileQuestions(columns, before, { ...all, ...variablesOf(columns) }),
        },
      ];
    }),
  );
}

function compilePart(
  source: string | undefined,
  variables: Variables,
  result: ResultType | undefined,
): CompiledPart | undefined {
  return source === undefined ? undefined : compileExpression(source, variables, result);
}
