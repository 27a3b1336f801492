import { type Day, isoFromDay } from "#shared/calendar/day";
import type { Refusal } from "#shared/import/refusal";
import type { PersonRow } from "#shared/import/read-row";
import { err, ok, type Result } from "#shared/result";
import { type Applied, refuse } from "./applied.ts";
import {
  type PeopleState,
  type PersonState,
  type PostingUnit,
  type RolePosting,
  unitById,
} from "./person-state.ts";
import { STILL, unitOn } from "./posting.ts";

/** The first administrator, whom the migrations create: an import must not lock them out. */
const RESERVED = "admin";
const ROLE = "rep";

/**
 * Adds or changes one person. The unit is the posting from `joined_on` on; a blank one says nothing, and another than
 * the one they joined in belongs into the postings. The last administrator cannot leave. The same row again
 * changes nothing.
 */
export function applyPersonRow(state: PeopleState, row: PersonRow): Applied {
  const key = row.code.toLowerCase();
  if (key === RESERVED) return refuse("code", "code-reserved", { code: row.code });
  if (state.units.has(key)) return refuse("code", "code-of-unit", { code: row.code });
  const unit = row.unit ? state.units.get(row.unit.toLowerCase()) : undefined;
  if (row.unit && !unit) return refuse("unit", "unknown-unit", { column: "unit", value: row.unit });
  const known = state.people.get(key);
  const next = known ? changedPerson(state, known, unit, row) : newPerson(state, unit, row);
  if (!next.ok) return next;
  const wrong = wrongDays(next.value);
  if (wrong) return err(wrong);
  if (isLastAdmin(state, key, next.value.leftDay)) return refuse("left_on", "last-admin", {});
  if (known && isSame(known, next.value)) return ok("unchanged");
  if (!known) state.nextId += 1;
  state.people.set(key, next.value);
  return ok(known ? "changed" : "added");
}

/** Whether nobody else is an administrator for good from the day on which an administrator leaves. */
function isLastAdmin({ admins, people }: PeopleState, key: string, leftDay: Day | null): boolean {
  if (leftDay === null || !admins.has(key)) return false;
  return ![...admins].some(
    ([code, from]) => code !== key && from <= leftDay && (people.get(code)?.leftDay ?? null) === null,
  );
}

function newPerson(
  state: PeopleState,
  unit: PostingUnit | undefined,
  row: PersonRow,
): Result<PersonState, Refusal> {
  if (row.name === undefined) return refuse("name", "needed-for-new", { code: row.code, column: "name" });
  if (row.unit === undefined) return refuse("unit", "needed-for-new", { code: row.code, column: "unit" });
  if (row.joinedOn === undefined) {
    return refuse("joined_on", "needed-for-new", { code: row.code, column: "joined_on" });
  }
  const person: PersonState = {
    id: state.nextId,
    code: row.code,
    name: row.name,
    joinedDay: row.joinedOn,
    confirmedDay: row.confirmedOn ?? null,
    leftDay: row.leftOn ?? null,
    postings: [],
  };
  return unit ? postedFromJoining(person, unit) : ok(person);
}

function changedPerson(
  state: PeopleState,
  known: PersonState,
  unit: PostingUnit | undefined,
  row: PersonRow,
): Result<PersonState, Refusal> {
  const joinedDay = row.joinedOn ?? known.joinedDay;
  const [first, ...others] = known.postings;
  const movesFirst = first !== undefined && first.from === known.joinedDay && joinedDay !== known.joinedDay;
  if (movesFirst && joinedDay >= first.until) {
    return refuse("joined_on", "joined-after-posting", { code: known.code, day: isoFromDay(first.until) });
  }
  const firstUnit = movesFirst ? unitById(state, first.unitId) : undefined;
  if (firstUnit && joinedDay < firstUnit.firstDay) return startsLater("joined_on", firstUnit);
  const person: PersonState = {
    ...known,
    name: row.name ?? known.name,
    joinedDay,
    confirmedDay: row.confirmedOn === undefined ? known.confirmedDay : row.confirmedOn,
    leftDay: row.leftOn === undefined ? known.leftDay : row.leftOn,
    postings: movesFirst ? [{ ...first, from: joinedDay }, ...others] : known.postings,
  };
  if (!unit) return ok(person);
  if (person.postings.length === 0) return postedFromJoining(person, unit);
  const joinedIn = unitOn(person.postings, joinedDay) ?? person.postings[0]?.unitId;
  if (joinedIn === unit.id) return ok(person);
  const joinedUnit = joinedIn === undefined ? undefined : unitById(state, joinedIn);
  return refuse("unit", "unit-differs", { code: known.code, unit: joinedUnit?.code ?? "" });
}

function postedFromJoining(person: PersonState, unit: PostingUnit): Result<PersonState, Refusal> {
  if (person.joinedDay < unit.firstDay) return startsLater("unit", unit);
  const posting: RolePosting = { unitId: unit.id, from: person.joinedDay, until: STILL, role: ROLE };
  return ok({ ...person, postings: [posting] });
}

function startsLater(column: string, unit: PostingUnit) {
  return refuse(column, "unit-starts-later", { unit: unit.code, day: isoFromDay(unit.firstDay) });
}

function wrongDays(person: PersonState): Refusal | null {
  const joined = isoFromDay(person.joinedDay);
  if (person.leftDay !== null && person.leftDay < person.joinedDay) {
    return { column: "left_on", reason: "left-before-joined", parameters: { joined } };
  }
  if (person.confirmedDay !== null && person.confirmedDay < person.joinedDay) {
    return { column: "confirmed_on", reason: "confirmed-before-joined", parameters: { joined } };
  }
  return null;
}

function isSame(a: PersonState, b: PersonState): boolean {
  return (
    a.name === b.name &&
    a.joinedDay === b.joinedDay &&
    a.confirmedDay === b.confirmedDay &&
    a.leftDay === b.leftDay &&
    a.postings === b.postings
  );
}
