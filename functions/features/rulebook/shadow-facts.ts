import { countSources } from "../facts/fact-sources.repository.ts";
import { factsOfPerson } from "../facts/facts-of-person.ts";
import type { SourcedFact } from "../facts/sourced-fact.ts";
import type { JobContext, JobStep } from "../jobs/job-kind.ts";
import { readPeopleAfter, readPeopleById } from "../org/people-state.repository.ts";
import { readRecordsAfter } from "../records/derived-units.repository.ts";
import { factsOfStored } from "../records/follow-postings.ts";
import type { Rulebook } from "./rulebook.ts";
import type { Shadow } from "./shadow-measures.ts";
import { NOTHING_FOUND, type SimulationCursor } from "./simulation-input.ts";
import { shadowFacts } from "./simulation.repository.ts";

const STEP_SOURCES = 10_000;

type FactStage = { readonly stage: "records" | "people"; readonly after: number };
type Counted = {
  readonly facts: readonly SourcedFact[];
  readonly last: number;
  readonly isLast: boolean;
};

/** One step of counting the shadows: some records, then some people, under a rulebook that reads them. */
export async function shadowFactsStep(
  { deps: { db }, job }: JobContext,
  { after, shadows }: { readonly after: Rulebook; readonly shadows: readonly Shadow[] },
  cursor: FactStage,
): Promise<JobStep> {
  const { facts, last, isLast } = await (cursor.stage === "records" ? ofRecords : ofPeople)(
    db,
    cursor.after,
    after,
  );
  const wanted = new Set(shadows.map(({ shadowId }) => shadowId));
  const { done } = await countSources(db, { stage: cursor.stage, after: last });
  return {
    cursor: JSON.stringify(nextOf(cursor, last, isLast)),
    done,
    total: job.total,
    statements: shadowFacts(
      db,
      facts.filter(({ fact }) => wanted.has(fact.measureId)),
    ),
    detail: {},
  };
}

function nextOf(cursor: FactStage, last: number, isLast: boolean): SimulationCursor {
  if (!isLast) return { ...cursor, after: last };
  return cursor.stage === "records"
    ? { stage: "people", after: 0 }
    : { stage: "units", after: 0, found: NOTHING_FOUND };
}

async function ofRecords(db: D1Database, after: number, rulebook: Rulebook): Promise<Counted> {
  const records = await readRecordsAfter(db, after, STEP_SOURCES);
  const people = await readPeopleById(db, [...new Set(records.map((record) => record.person_id))]);
  const postings = new Map(people.map((person) => [person.id, person.postings]));
  return {
    facts: records.flatMap((record) => factsOfStored(record, postings.get(record.person_id) ?? [], rulebook)),
    last: records.at(-1)?.id ?? after,
    isLast: records.length < STEP_SOURCES,
  };
}

async function ofPeople(db: D1Database, after: number, rulebook: Rulebook): Promise<Counted> {
  const people = await readPeopleAfter(db, after, STEP_SOURCES);
  return {
    facts: people.flatMap((person) =>
      factsOfPerson(person, rulebook).map((fact) => ({ fact, sourceId: person.id })),
    ),
    last: people.at(-1)?.id ?? after,
    isLast: people.length < STEP_SOURCES,
  };
}
