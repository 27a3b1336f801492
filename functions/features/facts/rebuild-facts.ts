import type { Deps } from "../../deps.ts";
import { readPeopleAfter, readPeopleById } from "../org/people-state.repository.ts";
import type { Company } from "../identity/viewer.ts";
import { readRecordsAfter } from "../records/derived-units.repository.ts";
import { factsOfStored } from "../records/follow-postings.ts";
import { guardVersions, releaseGuard } from "../batch-guard.repository.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { factsOfPerson } from "./facts-of-person.ts";
import { factDifference, type SourcedFact } from "./sourced-fact.ts";
import { factStatements } from "./write-facts.repository.ts";
import { countSources, readFactsFrom, type SourceKind } from "./fact-sources.repository.ts";

const STEP_SOURCES = 10_000;

/** How far a rebuild is: all records up to an id, then all people up to an id. */
export type RebuildCursor = { readonly stage: SourceKind; readonly after: number };

/** Where a rebuild begins. */
export const REBUILD_START: RebuildCursor = { stage: "records", after: 0 };

export type RebuildStep = {
  /** Where to go on; null when everything is done. */
  readonly next: RebuildCursor | null;
  readonly corrected: number;
  readonly progress: { readonly done: number; readonly total: number };
};

/**
 * One step of making all facts anew from records, rules and organisation: what differs is corrected in one transaction,
 * so that a reader sees right numbers or the ones before, never a gap. Facts whose source is gone go too. Facts that
 * every write kept right are left alone, to the byte.
 * @throws the database's `rulebook_moved` or `org_moved` when the rules or the organisation moved during the step
 */
export async function rebuildFacts(
  { db }: Pick<Deps, "db">,
  company: Company,
  cursor: RebuildCursor,
): Promise<RebuildStep> {
  const rulebook = await loadRulebook(db, company);
  const step = cursor.stage === "records" ? recordStep : peopleStep;
  const { facts, last, isLast } = await step(db, cursor.after, rulebook);
  const until = isLast ? Number.MAX_SAFE_INTEGER : last;
  const present = await readFactsFrom(db, cursor.stage, { after: cursor.after, until });
  const difference = factDifference(present, facts);
  const statements = factStatements(db, difference);
  if (statements.length > 0) {
    await db.batch([guardVersions(db, company), ...statements, releaseGuard(db)]);
  }
  const next = nextCursor(cursor, last, isLast);
  return {
    next,
    corrected: difference.gone.length + difference.come.length,
    progress: await countSources(db, next),
  };
}

function nextCursor(cursor: RebuildCursor, last: number, isLast: boolean): RebuildCursor | null {
  if (!isLast) return { ...cursor, after: last };
  return cursor.stage === "records" ? { stage: "people", after: 0 } : null;
}

type Expected = { readonly facts: SourcedFact[]; readonly last: number; readonly isLast: boolean };

async function recordStep(db: D1Database, after: number, rulebook: Rulebook): Promise<Expected> {
  const records = await readRecordsAfter(db, after, STEP_SOURCES);
  const people = await readPeopleById(db, [...new Set(records.map((record) => record.person_id))]);
  const postings = new Map(people.map((person) => [person.id, person.postings]));
  return {
    facts: records.flatMap((record) => factsOfStored(record, postings.get(record.person_id) ?? [], rulebook)),
    last: records.at(-1)?.id ?? after,
    isLast: records.length < STEP_SOURCES,
  };
}

async function peopleStep(db: D1Database, after: number, rulebook: Rulebook): Promise<Expected> {
  const people = await readPeopleAfter(db, after, STEP_SOURCES);
  return {
    facts: people.flatMap((person) =>
      factsOfPerson(person, rulebook).map((fact) => ({ fact, sourceId: person.id })),
    ),
    last: people.at(-1)?.id ?? after,
    isLast: people.length < STEP_SOURCES,
  };
}
