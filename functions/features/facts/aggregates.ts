import { type Aggregate, type Ask, type AskGroup, isGoal, type KeptAsk, scopeOf, variantOf } from "./ask.ts";
import { readGoals } from "./goals.repository.ts";
import { type GroupAnswers, keepRollups, readRollups } from "./rollups.repository.ts";

/** Answers by question, measure, versions and days, then by scope. */
type Memory = Map<string, Map<number, Aggregate>>;

const KEPT_MAX = 400_000;
/** Scopes of one group: its answer is one row of the database, which has a limit. */
const GROUP_SCOPES_MAX = 20_000;

let kept: Memory = new Map();
let keptFor: string | undefined;
let keptCount = 0;

type MissingGroup = AskGroup & { readonly known: Map<number, Aggregate>; readonly scopes: number[] };

type Versions = {
  readonly instance: string;
  readonly measures: ReadonlyMap<number, number>;
  readonly org: number;
};

/** Questions with the scopes they are put for; what scope the ask itself names does not matter. */
export type AskedScopes = ReadonlyMap<Ask, Iterable<number>>;

/**
 * Answers asks, each for its own scope; see `aggregatesOfScopes`.
 * @returns the answers; it throws on an ask that was not among `asks`
 */
export async function aggregatesFor(
  db: D1Database,
  asks: readonly Ask[],
  versions: Versions,
): Promise<(ask: Ask) => Aggregate> {
  const read = await aggregatesOfScopes(db, new Map(asks.map((ask) => [ask, [scopeOf(ask)]])), versions);
  return (ask) => read(ask, scopeOf(ask));
}

/**
 * Answers questions put for many scopes, from the isolate's memory where measure and organisation have not moved, else
 * from what the database keeps, else from facts and postings.
 * A value is kept under the versions read before it was computed, so it can be newer than its key says, never older.
 * @returns the answers; it throws on what was not asked
 */
export async function aggregatesOfScopes(
  db: D1Database,
  asked: AskedScopes,
  versions: Versions,
): Promise<(ask: Ask, scope: number) => Aggregate> {
  const memory = memoryOf(versions.instance);
  const goals = await readGoals(db, asked);
  const keyOf = (ask: KeptAsk): string => {
    const version = ask.kind === "stock" ? "" : (versions.measures.get(ask.measureId) ?? 0);
    return `${versions.org} ${ask.measureId}.${version} ${ask.from} ${ask.until} ${variantOf(ask)}`;
  };
  // By identity, because making a key costs more than everything else once the answers are there.
  const answers = new Map<Ask, ReadonlyMap<number, Aggregate>>();
  const missing = missingGroups(asked, memory, keyOf, answers);
  if (missing.length > 0) {
    const present = await readRollups(db, missing);
    const left = missing.flatMap((group, index): MissingGroup[] => {
      const scopes = remember(group, present[index] ?? []);
      return scopes.length > 0 ? [{ ...group, scopes }] : [];
    });
    if (left.length > 0) {
      const computed = await keepRollups(db, left);
      for (const [index, group] of left.entries()) remember(group, computed[index] ?? []);
    }
  }
  return (ask, scope) => {
    const found = isGoal(ask) ? goals.get(ask) : (answers.get(ask) ?? memory.get(keyOf(ask)));
    const answer = found?.get(scope);
    if (!answer) throw new Error(`nobody asked for ${JSON.stringify(ask)} of scope ${scope}`);
    return answer;
  };
}

/** What is not in memory yet, by group; `answers` is filled with where the answers of each ask are, or will be. */
function missingGroups(
  asked: AskedScopes,
  memory: Memory,
  keyOf: (ask: KeptAsk) => string,
  answers: Map<Ask, ReadonlyMap<number, Aggregate>>,
): MissingGroup[] {
  const missing = new Map<string, { ask: KeptAsk; known: Map<number, Aggregate>; scopes: Set<number> }>();
  for (const [ask, scopes] of asked) {
    if (isGoal(ask)) continue;
    const key = keyOf(ask);
    let known = memory.get(key);
    if (!known) memory.set(key, (known = new Map()));
    answers.set(ask, known);
    for (const scope of scopes) {
      if (known.has(scope)) continue;
      const group = missing.get(key);
      if (group) group.scopes.add(scope);
      else missing.set(key, { ask, known, scopes: new Set([scope]) });
    }
  }
  return [...missing.values()].flatMap(({ ask, known, scopes }) => {
    const { kind, measureId, from, until } = ask;
    const group = { kind, measureId, from, until, variant: variantOf(ask), known };
    const all = [...scopes];
    return Array.from({ length: Math.ceil(all.length / GROUP_SCOPES_MAX) }, (_, index) => ({
      ...group,
      scopes: all.slice(index * GROUP_SCOPES_MAX, (index + 1) * GROUP_SCOPES_MAX),
    }));
  });
}

/** Keeps a group's answers in memory, and tells the scopes that have none. */
function remember({ known, scopes }: MissingGroup, answers: GroupAnswers): number[] {
  return scopes.filter((scope, index) => {
    const answer = answers[index];
    if (!answer) return true;
    known.set(scope, answer);
    keptCount += 1;
    return false;
  });
}

/** What is kept of a database; a request holds on to it, so that one of another database cannot write into it. */
function memoryOf(instance: string): Memory {
  if (keptFor !== instance || keptCount > KEPT_MAX) {
    kept = new Map();
    keptFor = instance;
    keptCount = 0;
  }
  return kept;
}
