import type { Ladder } from "./definition.ts";
import {
  expressionProblem,
  namedProblem,
  unknownField,
  unknownReference,
  type DefinitionProblem,
} from "./definition-problem.ts";
import { compileLadder } from "./ladder.ts";
import type { RulebookIndex } from "./rulebook.ts";
import { failedVectors, runVectors } from "./run-vectors.ts";

/** Checks a ladder: its forms, fields and parameters are there, its expressions compile, its vectors' grades come out. */
export function checkLadder(ladder: Ladder, index: RulebookIndex): readonly DefinitionProblem[] {
  const problems = [...referenceProblems(ladder, index), ...duplicateProblems(ladder)];
  const rule = compileLadder(ladder, index.all("form"));
  if (!rule.ok && rule.reason.code === "expression") {
    problems.push(expressionProblem(rule.reason.at, rule.reason.problem));
  }
  if (problems.length > 0 || !rule.ok) return problems;
  return failedVectors(runVectors(ladder, index));
}

function referenceProblems(ladder: Ladder, index: RulebookIndex): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const subject = index.get("form", ladder.subject);
  if (subject === undefined) problems.push(unknownReference("subject", ladder.subject));
  else if (!subject.fields.some((field) => field.key === ladder.claim))
    problems.push(unknownField("claim", ladder.claim));
  for (const { letter, evidence } of [...ladder.rungs, ...ladder.outcomes]) {
    if (evidence === undefined) continue;
    const form = index.get("form", evidence.form);
    const by = form?.fields.find((field) => field.key === evidence.by);
    if (form === undefined) problems.push(unknownReference(`rungs/${letter}`, evidence.form));
    else if (by?.type !== "lookup" || by.form !== ladder.subject)
      problems.push(unknownField(`rungs/${letter}`, evidence.by));
  }
  for (const code of ladder.parameters) {
    if (index.get("parameter", code) === undefined) problems.push(unknownReference("parameters", code));
  }
  return problems;
}

function duplicateProblems(ladder: Ladder): readonly DefinitionProblem[] {
  const rungs = [...ladder.rungs, ...ladder.outcomes];
  const codes = [
    ...rungs.map((rung) => rung.letter),
    ...rungs.flatMap((rung) => rung.needs.map((need) => need.code)),
  ];
  return codes
    .filter((code, position) => codes.indexOf(code) !== position)
    .map((code) => namedProblem("rungs", "duplicate-code", code));
}
