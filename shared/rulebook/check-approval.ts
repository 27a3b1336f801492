import { compileExpression } from "../expression/compile-expression.ts";
import type { VariableType } from "../expression/type.ts";
import {
  expressionProblem,
  namedProblem,
  unknownReference,
  type DefinitionProblem,
} from "./definition-problem.ts";
import type { Approval, ApprovalStep, Form } from "./form-definition.ts";
import { formVariables } from "./form-variables.ts";
import type { RulebookIndex } from "./rulebook.ts";

/** What the conditions of an approval's steps may name: the form's fields, and the approval's parameters as numbers. */
export function approvalVariables(form: Form): Readonly<Record<string, VariableType>> {
  const parameters = form.approval?.parameters ?? [];
  return { ...formVariables(form), ...Object.fromEntries(parameters.map((code) => [code, "number"])) };
}

/**
 * Checks a form's approval: its parameters are numbers and no field has their name, its steps have each a code of their
 * own, conditions compile, steps that go together stand side by side, and what escalates is late at some time.
 */
export function checkApproval(form: Form, index: RulebookIndex): readonly DefinitionProblem[] {
  const { approval } = form;
  if (approval === undefined) return [];
  const keys = form.fields.map(({ key }) => key);
  const codes = approval.steps.map(({ code }) => code);
  return [
    ...approval.parameters.flatMap((code) => checkNumber("approval/parameters", code, index)),
    ...[...twice(approval.parameters), ...approval.parameters.filter((code) => keys.includes(code))].map(
      (code) => namedProblem("approval/parameters", "duplicate-code", code),
    ),
    ...twice(codes).map((code) => namedProblem("approval/steps", "duplicate-code", code)),
    ...approval.steps.flatMap((step) => checkStep(step, form, index)),
    ...checkTogether(approval),
  ];
}

/** A parameter that is there and a number. */
export function checkNumber(at: string, code: string, index: RulebookIndex): readonly DefinitionProblem[] {
  const parameter = index.get("parameter", code);
  if (parameter === undefined) return [unknownReference(at, code)];
  return parameter.choices === undefined ? [] : [namedProblem(at, "not-a-number", code)];
}

function checkStep(step: ApprovalStep, form: Form, index: RulebookIndex): readonly DefinitionProblem[] {
  const at = `approval/steps/${step.code}`;
  const when =
    step.when === undefined ? undefined : compileExpression(step.when, approvalVariables(form), "yesno");
  return [
    ...(when === undefined || when.ok ? [] : [expressionProblem(`${at}/when`, when.reason)]),
    ...(step.within === undefined ? [] : checkNumber(`${at}/within`, step.within, index)),
    ...(step.escalates !== undefined && step.within === undefined
      ? [namedProblem(`${at}/escalates`, "stray-option", "escalates")]
      : []),
  ];
}

function checkTogether({ steps }: Approval): readonly DefinitionProblem[] {
  const names = [...new Set(steps.flatMap(({ together }) => (together === undefined ? [] : [together])))];
  return names
    .filter((name) => {
      const places = [...steps.entries()].flatMap(([place, step]) => (step.together === name ? [place] : []));
      const [first = 0] = places;
      return places.length < 2 || places.some((place, position) => place !== first + position);
    })
    .map((name) => namedProblem("approval/steps", "not-in-a-row", name));
}

function twice(codes: readonly string[]): readonly string[] {
  return codes.filter((code, position) => codes.indexOf(code) < position);
}
