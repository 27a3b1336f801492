import { factDifference, type SourcedFact } from "../facts/sourced-fact.ts";
import type { RecordFact } from "../facts/write-facts.repository.ts";
import type { RecordWrite } from "./record-write.ts";

/** What records no longer count for, and what they count for now and did not before. */
export function changedFacts(writes: readonly RecordWrite[]): {
  readonly gone: SourcedFact[];
  readonly come: RecordFact[];
  /** How many of the records are new. */
  readonly newRecords: number;
} {
  const gone: SourcedFact[] = [];
  const come: RecordFact[] = [];
  let newRecords = 0;
  for (const { id, facts, oldFacts } of writes) {
    if (id === null) {
      const source = { nth: newRecords };
      newRecords += 1;
      for (const fact of facts) come.push({ fact, source });
      continue;
    }
    const sourced = (fact: SourcedFact["fact"]): SourcedFact => ({ fact, sourceId: id });
    const difference = factDifference(oldFacts.map(sourced), facts.map(sourced));
    gone.push(...difference.gone);
    for (const { fact } of difference.come) come.push({ fact, source: { id } });
  }
  return { gone, come, newRecords };
}
