import type { Text } from "../contract/language.ts";
import type { RecordBody } from "../contract/records.ts";
import type { CompiledExpression } from "../expression/compile-expression.ts";
import type { ExpressionProblem } from "../expression/problem.ts";
import type { Values } from "../expression/node.ts";

/** One need of a rung, met or not. */
export type LadderRequirement = {
  readonly rung: string;
  readonly code: string;
  readonly title: Text;
  readonly met: boolean;
};

/** One need that stands in the way. */
export type LadderGap = { readonly rung: string; readonly code: string; readonly title: Text };

/**
 * What a subject has earned.
 * `letter` is the verified letter, `claim` what its record claims (`null`: nothing); `outcome` says that the letter is
 * an outcome and no rung. `flags` are codes. `problems` are needs and flags that could not be worked out: not met.
 */
export type Grade = {
  readonly letter: string;
  readonly claim: string | null;
  readonly outcome: boolean;
  readonly requirements: readonly LadderRequirement[];
  readonly gaps: readonly LadderGap[];
  readonly flags: readonly string[];
  readonly problems: readonly { readonly code: string; readonly problem: ExpressionProblem }[];
};

/** What grading sees beside the records. Days are ISO: the company's today, and the subject's last change. */
export type GradeContext = {
  readonly today: string;
  readonly updated_on: string;
  readonly parameters: Readonly<Record<string, number>>;
};

/** `readsLetter`: it reads a field of the evidence, so there is nothing to work out before there is a letter. */
export type Need = {
  readonly code: string;
  readonly title: Text;
  readonly holds: CompiledExpression;
  readonly readsLetter: boolean;
};
export type CompiledRung = {
  readonly letter: string;
  readonly form: string | null;
  readonly needs: readonly Need[];
};
export type CompiledLadder = {
  readonly claim: string;
  readonly rungs: readonly CompiledRung[];
  readonly outcomes: readonly CompiledRung[];
  readonly flags: readonly Need[];
};

/** `waits`: nothing can be said before the evidence is there; it is not a gap beside the missing evidence itself. */
type State = "met" | "unmet" | "waits";
type Judged = { readonly need: Need; readonly state: State; readonly problem: ExpressionProblem | null };
type JudgedRung = { readonly letter: string; readonly needs: readonly Judged[] };

/**
 * Grades a subject. Rungs are cumulative: the letter is the highest rung whose needs, and those of all below it, are
 * met. An outcome whose needs are all met stands before any rung. Of several evidence records the one that lacks least
 * counts.
 */
export function gradeSubject(
  ladder: CompiledLadder,
  subject: RecordBody,
  evidence: Readonly<Record<string, readonly RecordBody[]>>,
  context: GradeContext,
): Grade {
  const values = { ...context.parameters, ...subject, today: context.today, updated_on: context.updated_on };
  const judge = (rung: CompiledRung): JudgedRung => ({
    letter: rung.letter,
    needs: judgeRung(rung, values, rung.form === null ? [] : (evidence[rung.form] ?? [])),
  });
  const rungs = ladder.rungs.map(judge);
  const outcomes = ladder.outcomes.map(judge);
  const flags = ladder.flags.map((flag) => judgeNeed(flag, values));
  const outcome = outcomes.find((one) => one.needs.length > 0 && isMet(one));
  const unmetAt = rungs.findIndex((rung) => !isMet(rung));
  const height = (unmetAt === -1 ? rungs.length : unmetAt) - 1;
  const claimed = subject[ladder.claim];
  const claim = typeof claimed === "string" ? claimed : null;
  const judged = [...rungs, ...outcomes];
  return {
    letter: outcome?.letter ?? rungs[Math.max(height, 0)]?.letter ?? "",
    claim,
    outcome: outcome !== undefined,
    requirements: judged.flatMap(({ letter, needs }) =>
      needs.map(({ need, state }) => ({
        rung: letter,
        code: need.code,
        title: need.title,
        met: state === "met",
      })),
    ),
    gaps: outcome === undefined ? gapsOf(rungs, outcomes, height, claim) : [],
    flags: flags.filter(({ state }) => state === "met").map(({ need }) => need.code),
    problems: [...judged.flatMap(({ needs }) => needs), ...flags].flatMap(({ need, problem }) =>
      problem === null ? [] : [{ code: need.code, problem }],
    ),
  };
}

function gapsOf(
  rungs: readonly JudgedRung[],
  outcomes: readonly JudgedRung[],
  height: number,
  claim: string | null,
): readonly LadderGap[] {
  const claimedOutcome = outcomes.find((outcome) => outcome.letter === claim);
  if (claimedOutcome !== undefined) return unmetOf(claimedOutcome);
  const claimedAt = rungs.findIndex((rung) => rung.letter === claim);
  const until = claimedAt > height ? claimedAt : height + 1;
  return rungs.slice(0, until + 1).flatMap(unmetOf);
}

function judgeRung(rung: CompiledRung, values: Values, letters: readonly RecordBody[]): readonly Judged[] {
  const candidates = letters.length === 0 ? [null] : letters;
  let best: readonly Judged[] | undefined;
  for (const letter of candidates) {
    const judged = rung.needs.map((need) =>
      judgeNeed(need, rung.form === null ? values : { ...values, letter }),
    );
    if (best === undefined || countUnmet(judged) < countUnmet(best)) best = judged;
  }
  return best ?? [];
}

function judgeNeed(need: Need, values: Values): Judged {
  if (need.readsLetter && values["letter"] === null) return { need, state: "waits", problem: null };
  const result = need.holds.evaluate(values);
  if (!result.ok) return { need, state: "unmet", problem: result.reason };
  return { need, state: result.value === true ? "met" : "unmet", problem: null };
}

function countUnmet(needs: readonly Judged[]): number {
  return needs.filter(({ state }) => state !== "met").length;
}

function isMet(rung: JudgedRung): boolean {
  return rung.needs.every(({ state }) => state === "met");
}

function unmetOf({ letter, needs }: JudgedRung): readonly LadderGap[] {
  return needs
    .filter(({ state }) => state === "unmet")
    .map(({ need }) => ({ rung: letter, code: need.code, title: need.title }));
}
