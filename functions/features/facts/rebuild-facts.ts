import type { Deps } from "../../deps.ts";
import { readPeopleAfter, readPeopleById } from "../org/people-state.repository.ts";
import type { Company } from "../identity/viewer.ts";
import { readRecordsAfter, type StoredRecord } from "../records/derived-units.repository.ts";
import { factsOfStored } from "../records/follow-postings.ts";
import { remakeKeys } from "../records/remake-keys.ts";
import { guardVersions } from "../batch-guard.repository.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { factsOfPerson } from "./facts-of-person.ts";
import type { Stamp } from "./closed-facts.repository.ts";
import {
  countSources,
  type FactLimits,
  readFactsFrom,
  readHeldBack,
  type SourceKind,
} from "./fact-sources.repository.ts";
import { factDifference, factsAfter, type SourcedFact } from "./sourced-fact.ts";
import { factStatements } from "./write-facts.repository.ts";

const STEP_SOURCES = 10_000;

/** How far a rebuild is: all records up to an id, then all people up to an id. */
export type RebuildCursor = { readonly stage: SourceKind; readonly after: number };

/** Where a rebuild begins. */
export const REBUILD_START: RebuildCursor = { stage: "records", after: 0 };

export type RebuildStep = {
  /** What corrects the facts, for one batch that ends with `releaseGuard`; none where all are right. */
  readonly statements: readonly D1PreparedStatement[];
  /** Where to go on; null when everything is done. */
  readonly next: RebuildCursor | null;
  readonly corrected: number;
  readonly progress: { readonly done: number; readonly total: number };
};

/** One measure to be counted anew from a day on, by whom and when: what falls on closed days is held back. */
export type Recount = FactLimits & { readonly stamp: Stamp };

/**
 * One step of making facts anew from records, rules and organisation: what differs is to be corrected in one
 * transaction, so that a reader sees right numbers or the ones before, never a gap. What records are found by is put right
 * with them. Facts whose source is gone go too. Facts that
 * every write kept right are left alone, to the byte: on closed days they are those of before the adjustments.
 * @param recount the one measure whose rule has changed; what differs on closed days becomes adjustments. Absent for
 * everything, closed days as they were closed.
 * @returns statements that fail with `rulebook_moved` or `org_moved` when the rules or the organisation have moved since
 */
export async function rebuildFacts(
  { db }: Pick<Deps, "db">,
  company: Company,
  cursor: RebuildCursor,
  recount: Recount | null = null,
): Promise<RebuildStep> {
  const rulebook = await loadRulebook(db, company);
  const step = cursor.stage === "records" ? recordStep : peopleStep;
  const { facts, records, last, isLast } = await step(db, cursor.after, rulebook, recount);
  const ids = { after: cursor.after, until: isLast ? Number.MAX_SAFE_INTEGER : last };
  const present = await readFactsFrom(db, cursor.stage, ids, recount);
  const held = await readHeldBack(db, cursor.stage, ids, recount);
  const difference =
    recount === null
      ? factDifference(present, factsAfter(facts, { gone: held.come, come: held.gone }))
      : factDifference(factsAfter(present, held), facts);
  const statements = [
    ...factStatements(db, difference, recount?.stamp ?? null),
    ...(cursor.stage === "records" && recount === null ? await remakeKeys(db, records, ids, rulebook) : []),
  ];
  const next = nextCursor(cursor, last, isLast);
  return {
    statements: statements.length > 0 ? [guardVersions(db, company), ...statements] : [],
    next,
    corrected: difference.gone.length + difference.come.length,
    progress: await countSources(db, next),
  };
}

function nextCursor(cursor: RebuildCursor, last: number, isLast: boolean): RebuildCursor | null {
  if (!isLast) return { ...cursor, after: last };
  return cursor.stage === "records" ? { stage: "people", after: 0 } : null;
}

type Expected = {
  readonly facts: SourcedFact[];
  readonly records: readonly StoredRecord[];
  readonly last: number;
  readonly isLast: boolean;
};

async function recordStep(
  db: D1Database,
  after: number,
  rulebook: Rulebook,
  recount: Recount | null,
): Promise<Expected> {
  const records = await readRecordsAfter(db, after, STEP_SOURCES, recount?.from);
  const people = await readPeopleById(db, [...new Set(records.map((record) => record.person_id))]);
  const postings = new Map(people.map((person) => [person.id, person.postings]));
  return {
    facts: records
      .flatMap((record) => factsOfStored(record, postings.get(record.person_id) ?? [], rulebook))
      .filter(({ fact }) => recount === null || fact.measureId === recount.measureId),
    records,
    last: records.at(-1)?.id ?? after,
    isLast: records.length < STEP_SOURCES,
  };
}

async function peopleStep(
  db: D1Database,
  after: number,
  rulebook: Rulebook,
  recount: Recount | null,
): Promise<Expected> {
  const people = await readPeopleAfter(db, after, STEP_SOURCES);
  return {
    facts: people
      .flatMap((person) => factsOfPerson(person, rulebook).map((fact) => ({ fact, sourceId: person.id })))
      .filter(
        ({ fact }) => recount === null || (fact.measureId === recount.measureId && fact.day >= recount.from),
      ),
    records: [],
    last: people.at(-1)?.id ?? after,
    isLast: people.length < STEP_SOURCES,
  };
}
