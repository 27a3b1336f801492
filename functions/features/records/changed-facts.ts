import { factDifference, type SourcedFact } from "../facts/sourced-fact.ts";
import type { RecordFact } from "../facts/write-facts.repository.ts";
import type { RecordWrite } from "./record-write.ts";

/** What records no longer count for, and what they count for now and did not before. */
export function changedFacts(writes: readonly RecordWrite[]): {
  readonly gone: SourcedFact[];
  readonly come: RecordFact[];
} {
  const gone: SourcedFact[] = [];
  const come: RecordFact[] = [];
  for (const { id, facts, oldFacts, formId, number } of writes) {
    if (id === null) {
      come.push(...facts.map((fact) => ({ fact, formId, number })));
      continue;
    }
    const sourced = (fact: SourcedFact["fact"]): SourcedFact => ({ fact, sourceId: id });
    const difference = factDifference(oldFacts.map(sourced), facts.map(sourced));
    gone.push(...difference.gone);
    come.push(...difference.come.map(({ fact }) => ({ fact, formId, number })));
  }
  return { gone, come };
}
