import type { Text } from "../contract/language.ts";
import type { RecordBody } from "../contract/records.ts";
import { compileExpression, type CompiledExpression } from "../expression/compile-expression.ts";
import type { ExpressionProblem } from "../expression/problem.ts";
import type { VariableType } from "../expression/type.ts";
import { err, ok, type Result } from "../result.ts";
import type { Ladder, Rung } from "./definition.ts";
import type { Form } from "./form-definition.ts";
import { formVariables } from "./form-variables.ts";
import {
  gradeSubject,
  type CompiledLadder,
  type CompiledRung,
  type Grade,
  type GradeContext,
  type Need,
} from "./grade-subject.ts";

export type { Grade, GradeContext } from "./grade-subject.ts";

/** A ladder that is ready. Evidence goes by form code: the records that point at the subject. */
export type LadderRule = {
  readonly grade: (
    subject: RecordBody,
    evidence: Readonly<Record<string, readonly RecordBody[]>>,
    context: GradeContext,
  ) => Grade;
};

/** Why a ladder cannot be used: a form it names is missing, or an expression is wrong. */
export type LadderProblem =
  | { readonly code: "unknown-form"; readonly form: string }
  | { readonly code: "expression"; readonly at: string; readonly problem: ExpressionProblem };

type Variables = Readonly<Record<string, VariableType>>;

/** Compiles a ladder over its subject's form and the forms of its evidence. */
export function compileLadder(ladder: Ladder, forms: readonly Form[]): Result<LadderRule, LadderProblem> {
  const subject = forms.find((form) => form.code === ladder.subject);
  if (subject === undefined) return err({ code: "unknown-form", form: ladder.subject });
  const variables: Variables = {
    ...Object.fromEntries(ladder.parameters.map((code): [string, VariableType] => [code, "number"])),
    ...formVariables(subject),
    today: "day",
    updated_on: "day",
  };
  const rungs = compileRungs(ladder.rungs, variables, forms);
  if (!rungs.ok) return rungs;
  const outcomes = compileRungs(ladder.outcomes, variables, forms);
  if (!outcomes.ok) return outcomes;
  const flags = compileNeeds(ladder.flags, variables, "flags");
  if (!flags.ok) return flags;
  const compiled: CompiledLadder = {
    claim: ladder.claim,
    rungs: rungs.value,
    outcomes: outcomes.value,
    flags: flags.value,
  };
  return ok({ grade: (body, evidence, context) => gradeSubject(compiled, body, evidence, context) });
}

function compileRungs(
  rungs: readonly Rung[],
  variables: Variables,
  forms: readonly Form[],
): Result<readonly CompiledRung[], LadderProblem> {
  const compiled: CompiledRung[] = [];
  for (const rung of rungs) {
    const evidence = rung.evidence;
    const form = forms.find((candidate) => candidate.code === evidence?.form);
    if (evidence !== undefined && form === undefined)
      return err({ code: "unknown-form", form: evidence.form });
    const seen = form === undefined ? variables : { ...variables, letter: { fields: formVariables(form) } };
    const needs = compileNeeds(rung.needs, seen, rung.letter);
    if (!needs.ok) return needs;
    compiled.push({ letter: rung.letter, form: form?.code ?? null, needs: needs.value });
  }
  return ok(compiled);
}

function compileNeeds(
  needs: readonly { readonly code: string; readonly title: Text; readonly holds: string }[],
  variables: Variables,
  at: string,
): Result<readonly Need[], LadderProblem> {
  const compiled: Need[] = [];
  for (const { code, title, holds } of needs) {
    const expression: Result<CompiledExpression, ExpressionProblem> = compileExpression(
      holds,
      variables,
      "yesno",
    );
    if (!expression.ok) return err({ code: "expression", at: `${at}/${code}`, problem: expression.reason });
    const blind = { ...variables, letter: { fields: {} } };
    const readsLetter = Object.hasOwn(variables, "letter") && !compileExpression(holds, blind, "yesno").ok;
    compiled.push({ code, title, holds: expression.value, readsLetter });
  }
  return ok(compiled);
}
