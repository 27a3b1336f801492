import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedPlacements, changedStandings } from "../../../functions/features/org/changed-days.ts";
import type { PersonState, RolePosting } from "../../../functions/features/org/person-state.ts";
import type { OrgUnit } from "../../../functions/features/org/unit-tree.ts";

const FIRST = Date.UTC(2026, 0, 20) / 86_400_000;
const LAST = FIRST + 100;
const UNITS = [1, 2, 3];

const day = fc.integer({ min: FIRST, max: LAST });
const unit = fc.constantFrom(...UNITS);

/** Postings one after another, with gaps. */
const postings = fc
  .array(fc.tuple(day, unit, fc.constantFrom("rep", "lead"), fc.boolean()), { maxLength: 4 })
  .map((rows): RolePosting[] => {
    const sorted = rows
      .toSorted((a, b) => a[0] - b[0])
      .filter(([from], index, all) => index === 0 || from !== all[index - 1]?.[0]);
    return sorted.flatMap(([from, unitId, role, ends], index) => {
      const next = sorted[index + 1]?.[0] ?? LAST + 1;
      const until = ends ? Math.min(from + 7, next) : next;
      return [{ from, until, unitId, role }];
    });
  });

const person = fc
  .record({
    joinedDay: day,
    confirmedDay: fc.option(day),
    leftDay: fc.option(day),
    postings,
  })
  .map((state): PersonState => ({ id: 7, code: "P", name: "P", ...state }));

/** The first day of the n-th month after the one that holds a day. */
function monthAfter(from: number, months: number): number {
  const date = new Date(from * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / 86_400_000;
}

/** Everything that can be counted of a person in a unit on a day, told day by day. */
function countedIn(state: PersonState, unitId: number, on: number): string {
  const standsOn = (other: number): RolePosting | undefined =>
    state.postings.find(({ from, until }) => from <= other && other < until);
  const posting = standsOn(on);
  const isHere = posting?.unitId === unitId;
  const isIn = isHere && state.joinedDay <= on && (state.leftDay === null || on < state.leftDay);
  const stocks = [0, 1, 2, 3].map(
    (months) => isIn && (months === 0 || monthAfter(state.joinedDay, months) <= on),
  );
  const confirmed = isIn && state.confirmedDay !== null && state.confirmedDay <= on;
  const events = [
    state.joinedDay === on && isHere,
    state.confirmedDay === on && isHere,
    state.leftDay === on && standsOn(on - 1)?.unitId === unitId,
  ];
  return JSON.stringify([isHere && posting.role, stocks, confirmed, events]);
}

const ALL_DAYS = Array.from({ length: LAST - FIRST + 3 }, (_, index) => FIRST - 1 + index);

describe("the days that a change of a person touches", () => {
  test("hold every day and unit on which anything counts otherwise", () => {
    fc.assert(
      fc.property(person, person, (before, after) => {
        const changed = changedStandings(before, after, 3);
        const missed = UNITS.flatMap((unitId) =>
          ALL_DAYS.filter(
            (on) =>
              countedIn(before, unitId, on) !== countedIn(after, unitId, on) &&
              !changed.some(
                (stretch) => stretch.unitId === unitId && stretch.from <= on && on < stretch.until,
              ),
          ).map((on) => [unitId, on]),
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("hold no other where the day of joining stays", () => {
    fc.assert(
      fc.property(person, person, (before, other) => {
        const after = { ...other, joinedDay: before.joinedDay };
        for (const { unitId, from, until } of changedStandings(before, after, 3)) {
          for (let on = from; on < until; on += 1) {
            expect(countedIn(before, unitId, on)).not.toBe(countedIn(after, unitId, on));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("are none for a new name, and all days of a newcomer", () => {
    fc.assert(
      fc.property(person, (state) => {
        expect(changedStandings(state, { ...state, name: "Other" }, 3)).toEqual([]);
        for (const { unitId, from, until } of state.postings) {
          expect(
            changedStandings(undefined, state, 3).some(
              (stretch) => stretch.unitId === unitId && stretch.from <= from && from < stretch.until,
            ),
          ).toBe(from < until);
        }
      }),
    );
  });
});

const placed = (rows: readonly (readonly [number, number | null])[]): OrgUnit => {
  const sorted = rows
    .toSorted((a, b) => a[0] - b[0])
    .filter(([from], index, all) => index === 0 || from !== all[index - 1]?.[0]);
  const placements = sorted.map(([from, parentId], index) => ({
    from,
    parentId,
    until: sorted[index + 1]?.[0] ?? LAST + 1,
  }));
  return { id: 1, code: "U", name: "U", level: "g", placements };
};

const standsUnder = (state: OrgUnit, on: number): string =>
  String(state.placements.find(({ from, until }) => from <= on && on < until)?.parentId);

describe("the days that a move of a unit touches", () => {
  const parents = fc.array(fc.tuple(day, fc.constantFrom(2, 3, null)), { minLength: 1, maxLength: 4 });
  test("are exactly those on which it stands elsewhere: its own, and those of the units above it then and now", () => {
    fc.assert(
      fc.property(parents, parents, (old, next) => {
        const [before, after] = [placed(old), placed(next)];
        const expected = ALL_DAYS.flatMap((on) => {
          const [was, is] = [standsUnder(before, on), standsUnder(after, on)];
          return was === is ? [] : ["1", was, is].filter((id) => /\d/.test(id)).map((id) => `${id} ${on}`);
        });
        const changed = changedPlacements(before, after).flatMap(({ unitId, from, until }) =>
          Array.from({ length: until - from }, (_, index) => `${unitId} ${from + index}`),
        );
        expect(changed.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test("are none for a unit that was not there", () => {
    expect(changedPlacements(undefined, placed([[FIRST, 2]]))).toEqual([]);
  });
});
