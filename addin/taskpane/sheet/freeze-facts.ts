import type { Argument, Scalar } from "#shared/contract/cells";
import type { Explanation, ExplanationRequest } from "#shared/contract/explanation";
import { type FunctionId, SIGNATURES } from "#shared/contract/signatures";
import type { LoggedCall } from "../../custom-functions/call-log.ts";
import type { Asked } from "../../ui/failure.ts";

/** Calls that one freeze has explained; above that, a part of them speaks for all, and the note says so. */
export const EXPLAINED_MAX = 200;
const AT_A_TIME = 4;
/** The functions that answer by a rule; those of the calendar and the organisation have none. */
const HAVE_RULES = /^(?:KPI|FUNNEL)\./u;

/** A version of a rule that answered some of the values. */
export type RuleUsed = Pick<Explanation["rule"], "code" | "version" | "effectiveFrom">;

/** What a note needs of an explanation. */
export type ExplainedValue = Pick<Explanation, "rule" | "period" | "status">;

/** What is to be said of the values of a freeze. */
export type FreezeFacts = {
  /** When the oldest and the newest of the answers came, in milliseconds since 1970; null when none is known. */
  readonly answeredFrom: number | null;
  readonly answeredTo: number | null;
  readonly dataVersions: readonly string[];
  /** Formulas that have not been calculated since the pane opened: their values were saved with the workbook. */
  readonly stored: number;
  /** The periods of each status. */
  readonly periods: ReadonlyMap<Explanation["status"], readonly string[]>;
  readonly rules: readonly RuleUsed[];
  /** Values asked about, and how many there are. */
  readonly explained: number;
  readonly values: number;
  /** Values whose reasons the server did not give. */
  readonly unexplained: number;
};

/**
 * Asks for status and rules of the calls behind a freeze.
 * @param onProgress hears how many are asked of how many
 */
export async function gatherFreezeFacts(
  calls: readonly (LoggedCall | undefined)[],
  explain: (request: ExplanationRequest) => Asked<ExplainedValue>,
  onProgress: (done: number, of: number) => void,
): Promise<FreezeFacts> {
  const known = calls.filter((call) => call !== undefined);
  const questions = questionsOf(known);
  const asked = questions.slice(0, EXPLAINED_MAX);
  const answers: ExplainedValue[] = [];
  let done = 0;
  const waiting = [...asked];
  const worker = async (): Promise<void> => {
    for (let question = waiting.shift(); question !== undefined; question = waiting.shift()) {
      const answer = await explain(question);
      if (answer.ok) answers.push(answer.value);
      done += 1;
      onProgress(done, asked.length);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  const times = known.map(({ at }) => at);
  return {
    answeredFrom: times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b)),
    answeredTo: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
    dataVersions: distinct(known.flatMap(({ dataVersion }) => dataVersion ?? [])),
    stored: calls.length - known.length,
    periods: periodsByStatus(answers),
    rules: distinctRules(answers),
    explained: asked.length,
    values: questions.length,
    unexplained: asked.length - answers.length,
  };
}

/**
 * The single values that calls ask for, each once: those that bring a new rule or period first, so that a part of them
 * still names every rule and period.
 */
export function questionsOf(
  calls: readonly { readonly fn: string; readonly args: readonly Argument[] }[],
): readonly ExplanationRequest[] {
  const seen = new Set<string>();
  const firsts = new Set<string>();
  const leading: ExplanationRequest[] = [];
  const others: ExplanationRequest[] = [];
  for (const { fn, args } of calls) {
    if (!isFunction(fn) || !HAVE_RULES.test(fn)) continue;
    for (const question of elementsOf(fn, args)) {
      const key = JSON.stringify(question);
      if (seen.has(key)) continue;
      seen.add(key);
      const rule = JSON.stringify([fn, question.args.filter((_arg, index) => !isScope(fn, index))]);
      if (firsts.has(rule)) others.push(question);
      else leading.push(question);
      firsts.add(rule);
    }
  }
  return [...leading, ...others];
}

function elementsOf(fn: FunctionId, args: readonly Argument[]): readonly { fn: string; args: Argument[] }[] {
  let combinations: Argument[][] = [[]];
  for (const [index, arg] of args.entries()) {
    const values = Array.isArray(arg) && SIGNATURES[fn][index]?.list ? distinctScalars(arg) : [firstOf(arg)];
    combinations = combinations.flatMap((before) => values.map((value) => [...before, value]));
  }
  return combinations.map((combination) => ({ fn, args: combination }));
}

function distinctScalars(rows: readonly (readonly Scalar[])[]): readonly Scalar[] {
  return [...new Set(rows.flat())].filter((value) => value !== null && value !== "");
}

function firstOf(arg: Argument): Argument {
  return Array.isArray(arg) ? (arg[0]?.[0] ?? null) : arg;
}

function isScope(fn: FunctionId, index: number): boolean {
  const name = SIGNATURES[fn][index]?.name;
  return name === "scope" || name === "opportunity";
}

function isFunction(fn: string): fn is FunctionId {
  return Object.hasOwn(SIGNATURES, fn);
}

function periodsByStatus(
  answers: readonly ExplainedValue[],
): ReadonlyMap<Explanation["status"], readonly string[]> {
  const found = new Map<Explanation["status"], readonly string[]>();
  for (const { status, period } of answers) {
    if (!period) continue;
    found.set(status, distinct([...(found.get(status) ?? []), period.code]).toSorted());
  }
  return found;
}

function distinctRules(answers: readonly ExplainedValue[]): readonly RuleUsed[] {
  const byVersion = new Map(
    answers.map(({ rule: { code, version, effectiveFrom } }) => [
      `${code} ${String(version).padStart(4, "0")}`,
      { code, version, effectiveFrom },
    ]),
  );
  return [...byVersion].toSorted(([a], [b]) => a.localeCompare(b, "en")).map(([, rule]) => rule);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
