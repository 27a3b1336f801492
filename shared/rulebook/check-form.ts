import type { Form } from "./form-definition.ts";
import {
  expressionProblem,
  namedProblem,
  unknownField,
  unknownReference,
  type DefinitionProblem,
} from "./definition-problem.ts";
import { compileChecks } from "./form.ts";
import type { RulebookIndex } from "./rulebook.ts";
import { failedVectors, runVectors } from "./run-vectors.ts";

/** Checks a form: its fields, its checks, and what its vectors say is refused. */
export function checkForm(form: Form, index: RulebookIndex): readonly DefinitionProblem[] {
  const problems = [...fieldProblems(form, index), ...roleProblems(form)];
  for (const { check, holds } of compileChecks(form)) {
    if (!holds.ok) problems.push(expressionProblem(`checks/${check.code}`, holds.reason));
    if (!hasField(form, check.field)) problems.push(unknownField(`checks/${check.code}`, check.field));
  }
  if (problems.length > 0) return problems;
  return failedVectors(runVectors(form, index));
}

function fieldProblems(form: Form, index: RulebookIndex): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const seen = new Set<string>();
  for (const field of form.fields) {
    const at = `fields/${field.key}`;
    if (seen.has(field.key)) problems.push(namedProblem(at, "duplicate-code", field.key));
    seen.add(field.key);
    const hasOptions = (field.options ?? []).length > 0;
    if (field.type === "choice" && !hasOptions) problems.push(unknownReference(at, "options"));
    if (field.type !== "choice" && hasOptions) problems.push(namedProblem(at, "stray-option", "options"));
    if (field.type === "lookup" && index.get("form", field.form ?? "") === undefined) {
      problems.push(unknownReference(at, field.form ?? "form"));
    }
    if (field.type !== "lookup" && field.form !== undefined)
      problems.push(namedProblem(at, "stray-option", "form"));
  }
  return problems;
}

function roleProblems(form: Form): readonly DefinitionProblem[] {
  const roles: readonly (readonly [string, string | undefined, string | null])[] = [
    ["number", "field" in form.number ? form.number.field : undefined, "text"],
    ["owner", form.owner, "person"],
    ["unit", form.unit, "unit"],
    ["day", form.day, "date"],
    ...form.label.map((key) => ["label", key, null] as const),
  ];
  return roles.flatMap(([at, key, type]) =>
    key === undefined ||
    form.fields.some((field) => field.key === key && (type === null || field.type === type))
      ? []
      : [unknownField(at, key)],
  );
}

function hasField(form: Form, key: string): boolean {
  return form.fields.some((field) => field.key === key);
}
