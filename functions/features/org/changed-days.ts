import { addMonths, type Day, partsOfDay } from "#shared/calendar/day";
import type { PersonState, RolePosting } from "./person-state.ts";
import { type Placement, placementOn } from "./placement.ts";
import { unitOn } from "./posting.ts";
import type { OrgUnit } from "./unit-tree.ts";

/** Days of a unit on which something about who stands there, or where it stands, is no longer as it was. */
export type ChangedDays = { readonly unitId: number; readonly from: Day; readonly until: Day };

/**
 * Where a changed person stands otherwise than before, or an event of theirs counts otherwise; empty for the same.
 * @param tenureMonths for how many months after joining the day of joining can decide who counts
 */
export function changedStandings(
  before: PersonState | undefined,
  after: PersonState,
  tenureMonths: number,
): ChangedDays[] {
  const states = before ? [before, after] : [after];
  const joined = states.map(({ joinedDay }) => joinedDay);
  const tenureMatters =
    before?.joinedDay === after.joinedDay ? 0 : endOfTenure(Math.max(...joined), tenureMonths);
  const edges = states.flatMap((state) => [
    state.joinedDay,
    state.confirmedDay ?? state.joinedDay,
    state.leftDay ?? state.joinedDay,
    ...state.postings.flatMap(({ from, until }) => [from, until]),
  ]);
  const standing = (state: PersonState | undefined, day: Day): string | undefined => {
    const posting = state && postingOn(state, day);
    if (!posting) return undefined;
    const { joinedDay, confirmedDay, leftDay } = state;
    const isInForce = joinedDay <= day && (leftDay === null || day < leftDay);
    const isConfirmed = confirmedDay !== null && confirmedDay <= day;
    const since = day < tenureMatters ? joinedDay : null;
    return JSON.stringify([posting.unitId, posting.role, isInForce && { isConfirmed, since }]);
  };
  const stretches = between([...edges, tenureMatters]).flatMap(({ from, until }) => {
    if (standing(before, from) === standing(after, from)) return [];
    return unitsOf([before && postingOn(before, from)?.unitId, postingOn(after, from)?.unitId], from, until);
  });
  return [...stretches, ...changedEvents(before, after)];
}

/** Where a changed unit stands below another than before: its own days, and those of the units above it then and now. */
export function changedPlacements(before: OrgUnit | undefined, after: OrgUnit): ChangedDays[] {
  // Nothing can count in a unit that was not there yet.
  if (!before) return [];
  const edges = [...before.placements, ...after.placements].flatMap(({ from, until }) => [from, until]);
  return between(edges).flatMap(({ from, until }) => {
    const [was, is] = [placementOn(before.placements, from), placementOn(after.placements, from)];
    if (was && is && was.parentId === is.parentId) return [];
    if (!was && !is) return [];
    return unitsOf([after.id, parentOf(was), parentOf(is)], from, until);
  });
}

function changedEvents(before: PersonState | undefined, after: PersonState): ChangedDays[] {
  const [old, present] = [before ? eventsOf(before) : [], eventsOf(after)];
  const has = (list: typeof old, { name, unitId, from }: (typeof old)[number]): boolean =>
    list.some((event) => event.name === name && event.unitId === unitId && event.from === from);
  return [...old.filter((event) => !has(present, event)), ...present.filter((event) => !has(old, event))].map(
    ({ unitId, from, until }) => ({ unitId, from, until }),
  );
}

function eventsOf({ postings, joinedDay, confirmedDay, leftDay }: PersonState) {
  const events = [
    { name: "joined", day: joinedDay, unitDay: joinedDay },
    { name: "confirmed", day: confirmedDay, unitDay: confirmedDay },
    { name: "left", day: leftDay, unitDay: leftDay === null ? null : leftDay - 1 },
  ];
  return events.flatMap(({ name, day, unitDay }) => {
    const unitId = unitDay === null ? undefined : unitOn(postings, unitDay);
    return day === null || unitId === undefined ? [] : [{ name, unitId, from: day, until: day + 1 }];
  });
}

function postingOn(person: PersonState, day: Day): RolePosting | undefined {
  return person.postings.find((posting) => posting.from <= day && day < posting.until);
}

function parentOf(placement: Placement | undefined): number | undefined {
  return placement?.parentId ?? undefined;
}

function endOfTenure(joined: Day, months: number): Day {
  return months === 0 ? joined : addMonths(joined - partsOfDay(joined).dayOfMonth + 1, months);
}

function between(edges: readonly Day[]): { readonly from: Day; readonly until: Day }[] {
  const days = [...new Set(edges)].toSorted((a, b) => a - b);
  return days.slice(1).map((until, index) => ({ from: days[index] ?? until, until }));
}

function unitsOf(units: readonly (number | undefined)[], from: Day, until: Day): ChangedDays[] {
  const known = new Set(units.filter((unit) => unit !== undefined));
  return [...known].map((unitId) => ({ unitId, from, until }));
}
