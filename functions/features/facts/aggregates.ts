import { type Aggregate, type Ask, readAggregates } from "./aggregates.repository.ts";
import { filterValues } from "./stock-filter.repository.ts";

const KEPT_MAX = 400_000;
let kept = new Map<string, Aggregate>();
let keptFor: string | undefined;

/**
 * Answers asks, from the isolate's memory where measure and organisation have not moved, else from the database.
 * A value is kept under the versions read before it was computed, so it can be newer than its key says, never older.
 */
export async function aggregatesFor(
  db: D1Database,
  asks: readonly Ask[],
  versions: {
    readonly instance: string;
    readonly measures: ReadonlyMap<number, number>;
    readonly org: number;
  },
): Promise<(ask: Ask) => Aggregate> {
  const memory = memoryOf(versions.instance);
  const keyOf = (ask: Ask): string => {
    const scope = ask.personId === null ? `u${ask.unitId}` : `p${ask.personId}`;
    const variant = ask.kind === "stock" ? filterValues(ask.who).join(" ") : (ask.least ?? "");
    const version = ask.kind === "stock" ? "" : (versions.measures.get(ask.measureId) ?? 0);
    return `${versions.org} ${ask.measureId}.${version} ${scope} ${ask.from} ${ask.until} ${variant}`;
  };
  const missing = new Map<string, Ask>();
  for (const ask of asks) {
    const key = keyOf(ask);
    if (!memory.has(key)) missing.set(key, ask);
  }
  if (missing.size > 0) {
    const answers = await readAggregates(db, [...missing.values()]);
    for (const [index, key] of [...missing.keys()].entries()) {
      const answer = answers[index];
      if (answer) memory.set(key, answer);
    }
  }
  return (ask) => memory.get(keyOf(ask)) ?? { sum: 0, count: 0, people: 0 };
}

/** What is kept of a database; a request holds on to it, so that one of another database cannot write into it. */
function memoryOf(instance: string): Map<string, Aggregate> {
  if (keptFor !== instance || kept.size > KEPT_MAX) {
    kept = new Map();
    keptFor = instance;
  }
  return kept;
}
