import { factsOfPerson } from "../facts/facts-of-person.ts";
import { factDifference, type SourcedFact } from "../facts/sourced-fact.ts";
import { roleForms } from "../facts/role-forms.ts";
import { dropRollupsFrom } from "../facts/rollups.repository.ts";
import { factStatements } from "../facts/write-facts.repository.ts";
import { movedRecordStatements, readFollowing } from "../records/derived-units.repository.ts";
import { type Followed, followPostings } from "../records/follow-postings.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { firstChangedDay } from "./first-changed-day.ts";
import { peopleStatements } from "./people-state.repository.ts";
import type { PersonState } from "./person-state.ts";

type People = ReadonlyMap<string, PersonState>;

/**
 * The statements that bring people from one state to another with all that follows: their own facts, and unit and facts
 * of the records that follow their postings. To stand in one batch with a guard on versions.
 */
export async function peopleWithConsequences(
  context: {
    readonly db: D1Database;
    readonly rulebook: Rulebook;
    /** UTC instant. */
    readonly at: string;
    readonly viewer: { readonly personId: number };
  },
  before: People,
  after: People,
): Promise<D1PreparedStatement[]> {
  const { db, rulebook, at, viewer } = context;
  const changed = [...after].flatMap(([key, person]) =>
    before.get(key) === person ? [] : [{ person, was: before.get(key) }],
  );
  const transferred = changed.filter(({ person, was }) => was && was.postings !== person.postings);
  const followed = await followTransfers(db, transferred, rulebook);
  const own = (person: PersonState | undefined): SourcedFact[] =>
    person ? factsOfPerson(person, rulebook).map((fact) => ({ fact, sourceId: person.id })) : [];
  const difference = factDifference(
    [...changed.flatMap(({ was }) => own(was)), ...followed.flatMap((record) => record.before)],
    [...changed.flatMap(({ person }) => own(person)), ...followed.flatMap((record) => record.after)],
  );
  const days = changed.flatMap(({ was, person }) => firstChangedDay(was, person) ?? []);
  return [
    ...(days.length > 0 ? [dropRollupsFrom(db, Math.min(...days))] : []),
    ...peopleStatements(
      db,
      changed.map(({ person }) => person),
    ),
    ...movedRecordStatements(
      db,
      followed.flatMap(({ moved }) => (moved ? [moved] : [])),
    ),
    ...factStatements(db, difference, { at, by: viewer.personId }),
  ];
}

async function followTransfers(
  db: D1Database,
  transferred: readonly { readonly person: PersonState; readonly was: PersonState | undefined }[],
  rulebook: Rulebook,
): Promise<Followed[]> {
  if (transferred.length === 0) return [];
  const byId = new Map(transferred.map((change) => [change.person.id, change]));
  const records = await readFollowing(db, [...byId.keys()], roleForms(rulebook));
  return records.map((record) => {
    const change = byId.get(record.person_id);
    const postings = { before: change?.was?.postings ?? [], after: change?.person.postings ?? [] };
    return followPostings(record, postings, rulebook);
  });
}
