import { checkApproval } from "./check-approval.ts";
import { checkCadence } from "./check-cadence.ts";
import { checkFields } from "./check-fields.ts";
import { compileForm } from "./compile-form.ts";
import {
  expressionProblem,
  namedProblem,
  unknownField,
  type DefinitionProblem,
} from "./definition-problem.ts";
import type { FieldType, Form } from "./form-definition.ts";
import type { RulebookIndex } from "./rulebook.ts";
import { failedVectors, runVectors } from "./run-vectors.ts";

/** Types whose values are told apart by a glance: what names a record, or tells that two are the same. */
const PLAIN_TYPES: readonly FieldType[] = [
  "text",
  "number",
  "money",
  "percent",
  "date",
  "time",
  "choice",
  "yesno",
  "person",
  "unit",
  "lookup",
];

/** Checks a form: its fields, checks, approval and cadence, and what its vectors say is refused. */
export function checkForm(form: Form, index: RulebookIndex): readonly DefinitionProblem[] {
  const problems = [
    ...checkFields(form, index),
    ...roleProblems(form),
    ...namedFieldProblems(form),
    ...checkApproval(form, index),
    ...checkCadence(form, index),
  ];
  for (const { check, holds } of compileForm(form).checks) {
    if (!holds.ok) problems.push(expressionProblem(`checks/${check.code}/holds`, holds.reason));
    if (!form.fields.some(({ key }) => key === check.field))
      problems.push(unknownField(`checks/${check.code}/field`, check.field));
  }
  if (form.document?.until !== undefined && form.approval === undefined)
    problems.push(namedProblem("document", "stray-option", "until"));
  if (problems.length > 0) return problems;
  return failedVectors(runVectors(form, index));
}

/** A record always has its number, owner, unit and day: they are asked, in every case. */
function roleProblems(form: Form): readonly DefinitionProblem[] {
  const roles: readonly (readonly [string, string | undefined, FieldType])[] = [
    ["number", "field" in form.number ? form.number.field : undefined, "text"],
    ["owner", form.owner, "person"],
    ["unit", form.unit, "unit"],
    ["day", form.day, "date"],
  ];
  return roles.flatMap(([at, key, type]) => {
    const field = form.fields.find((candidate) => candidate.key === key && candidate.type === type);
    if (key !== undefined && field === undefined) return [unknownField(at, key)];
    return field?.shownWhen === undefined ? [] : [namedProblem(at, "stray-option", "shownWhen")];
  });
}

function namedFieldProblems(form: Form): readonly DefinitionProblem[] {
  const named: readonly (readonly [string, readonly string[], readonly FieldType[]])[] = [
    ["label", form.label, PLAIN_TYPES],
    ["shared", form.shared ?? [], [...PLAIN_TYPES, "longtext", "choices"]],
    ["document/signatories", form.document?.signatories ?? [], ["text", "person", "unit", "lookup"]],
    ["duplicates", (form.duplicates ?? []).flatMap(({ fields }) => fields), PLAIN_TYPES],
  ];
  return named.flatMap(([at, keys, types]) =>
    keys
      .filter((key) => !form.fields.some((field) => field.key === key && types.includes(field.type)))
      .map((key) => unknownField(at, key)),
  );
}
