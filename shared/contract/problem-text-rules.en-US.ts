import type { ProblemTextEntry } from "./problem-text-entry.ts";
import type { ProblemCode } from "./problem.ts";

type RuleProblemCode = Extract<ProblemCode, `rule/${string}` | `job/${string}`>;

/** The problems of rules and jobs in English. */
export const RULE_PROBLEM_TEXTS_EN_US = {
  "rule/unknown": {
    title: "Unknown rule",
    detail: "The rulebook has no[[ {rule}]] such version: reload the list and choose one from it.",
  },
  "rule/incomplete": {
    title: "Draft without a name",
    detail:
      "A draft needs its kind, a code in small letters, a title in both languages and a day[[ ({reason})]]: add them and save again.",
  },
  "rule/renamed": {
    title: "Kind and code stay",
    detail:
      "A draft keeps the kind and code of its rule[[, {rule}]]: put them back, or start a new rule under the new code.",
  },
  "rule/changed-meanwhile": {
    title: "Draft changed meanwhile",
    detail:
      "This draft was saved[[ by {by}]][[ at {at}]] after you opened it, so nothing was written: compare both, then save yours over the new revision.",
  },
  "rule/wrong-state": {
    title: "Not in this state",
    detail:
      "The state of this version[[ ({state})]] does not allow this: reload it and see what can be done.",
  },
  "rule/invalid": {
    title: "The rulebook would not hold",
    detail:
      "With this the rulebook would not hold[[ ({count} problems)]]: correct what is listed, then try again.",
  },
  "rule/not-checked": {
    title: "Not checked",
    detail: "This revision has not passed its check: check it and correct what is found, then try again.",
  },
  "rule/not-simulated": {
    title: "Not simulated",
    detail: "KPIs hang on this rule: simulate this revision and look at what moves, then publish it.",
  },
  "rule/second-person": {
    title: "A second person must publish",
    detail: "Who edited a draft last may not publish it: ask another admin to look at it and publish it.",
  },
  "rule/only-version": {
    title: "No other version to stand",
    detail:
      "What ships cannot be taken out of force while no other version would stand: publish a new version instead.",
  },
  "job/unknown": {
    title: "Unknown job",
    detail: "This job[[ ({id})]] does not exist: reload the list of jobs.",
  },
  "job/not-running": {
    title: "The job does not run",
    detail: "This job is over already[[ ({state})]]: reload it to see what came of it.",
  },
  "job/must-finish": {
    title: "The job must finish",
    detail:
      "Numbers wait for this recount, so it cannot be cancelled: let it finish; a rebuild repairs one that failed.",
  },
} as const satisfies Record<RuleProblemCode, ProblemTextEntry>;
