import type { Day } from "#shared/calendar/day";
import type { Text } from "#shared/contract/language";
import type { RuleCheck, RuleProblem } from "#shared/contract/rulebook";
import { checkDefinition } from "#shared/rulebook/check-definition";
import type { Definition, DefinitionKind } from "#shared/rulebook/definition";
import { dependentsOf } from "#shared/rulebook/references";
import { indexRulebook } from "#shared/rulebook/rulebook";
import { runVectors } from "#shared/rulebook/run-vectors";
import { changeDaysFrom, definitionsOn, withVersion } from "./changed-rulebook.ts";
import { readDefinition } from "./read-definition.ts";
import type { InForce, Rulebook } from "./rulebook.ts";

/**
 * Everything that keeps a body from being published on a day, and what each of its vectors comes to: it must hold among
 * the definitions of that day and of every later one on which the rulebook changes, and whatever reads it must hold too.
 * @param id the definition's own, or 0 for one that is new
 */
export function checkRule(
  body: unknown,
  { rulebook, id, day }: { readonly rulebook: Rulebook; readonly id: number; readonly day: Day },
): RuleCheck {
  const read = readDefinition(body);
  if ("problems" in read) return { problems: read.problems, vectors: [] };
  const { definition } = read;
  const entry: InForce<DefinitionKind> = { definition, id, version: 0, effectiveDay: day };
  const changed = withVersion(rulebook, entry);
  const vectors = runVectors(definition, indexRulebook([...definitionsOn(changed, day), definition]));
  return {
    problems: [...constancyProblems(definition, rulebook), ...problemsFrom(changed, definition, day)],
    vectors: vectors.map(({ position, input, expected, found, holds, faults }) => ({
      position,
      input,
      expected,
      found,
      holds: holds && faults.length === 0,
    })),
  };
}

/** What would not hold in a rulebook from a day on, of a definition and of all that reads it. */
export function problemsFrom(
  rulebook: Rulebook,
  changed: Pick<Definition, "kind" | "code">,
  from: Day,
): RuleProblem[] {
  const problems = changeDaysFrom(rulebook, from).flatMap((day) => {
    const all = definitionsOn(rulebook, day);
    const own = all.find(({ kind, code }) => kind === changed.kind && code === changed.code);
    const ofOwn = own ? checkDefinition(own, all) : [];
    const ofOthers = dependentsOf(changed, all).flatMap((reader) =>
      checkDefinition(reader, all).map((problem) => ({
        ...problem,
        at: `${reader.kind} ${reader.code}/${problem.at}`,
      })),
    );
    return [...ofOwn, ...ofOthers];
  });
  return distinct(problems);
}

// Facts are integers of the measure's decimals: one sum cannot hold two kinds of them.
function constancyProblems(definition: Definition, rulebook: Rulebook): RuleProblem[] {
  if (definition.kind !== "measure") return [];
  const other = rulebook.published.find(
    ({ definition: { kind, code, ...before } }) =>
      kind === "measure" &&
      code === definition.code &&
      "decimals" in before &&
      before.decimals !== definition.decimals,
  );
  if (!other) return [];
  const message: Text = {
    "zh-CN": "已发布的度量不能改变小数位数：请用新代码新建一个度量。",
    "en-US": "A published measure keeps its decimals: make a new measure under a new code.",
  };
  return [{ at: "decimals", code: "decimals-changed", message }];
}

function distinct(problems: readonly RuleProblem[]): RuleProblem[] {
  const known = new Map(
    problems.map(({ at, code, message }) => [`${at} ${code} ${message["en-US"]}`, { at, code, message }]),
  );
  return [...known.values()];
}
