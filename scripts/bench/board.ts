import { addMonths, type Day, dayOf, isoFromDay, partsOfDay } from "#shared/calendar/day";
import { between, createRandom, type Random } from "../demo/random.ts";
import type { BoardSize } from "./board-size.ts";

/** How many months a board has; the last is the last whole one before the day it is made. */
export const BOARD_MONTHS = 37;
/** How many months a request asks. */
export const ASKED_MONTHS = 9;

export type BoardUnit = {
  readonly code: string;
  readonly parent: string;
  readonly level: string;
  readonly from: Day;
};

/** A rep; `stays` in order, each until the next begins. */
export type BoardRep = {
  readonly code: string;
  readonly joined: Day;
  readonly confirmed: Day | null;
  readonly left: Day | null;
  readonly stays: readonly { readonly unit: string; readonly from: Day }[];
};

/** The company of the bench without its policies: the same for the same size, seed and month. */
export type Board = {
  readonly first: Day;
  /** The last day, included. */
  readonly last: Day;
  /** `2026-10` and so on, oldest first. */
  readonly months: readonly string[];
  readonly groups: readonly string[];
  /** With the moves of groups as rows of their own, later than the first. */
  readonly units: readonly BoardUnit[];
  readonly reps: readonly BoardRep[];
};

const MOVES = 3;
const EARLY_SHARE = 0.6;
const LEAVER_SHARE = 0.25;
const TRANSFER_SHARE = 0.12;

/** Makes the units and the reps: joiners, leavers, transfers, and some groups that move to another department. */
export function createBoard(size: BoardSize, seed: number, today: Day): Board {
  const random = createRandom(seed);
  const { year, month } = partsOfDay(today);
  const first = addMonths(dayOf(year, month, 1), -BOARD_MONTHS);
  const last = dayOf(year, month, 1) - 1;
  const founded = addMonths(first, -60);
  const months = Array.from({ length: BOARD_MONTHS }, (_, index) =>
    isoFromDay(addMonths(first, index)).slice(0, 7),
  );
  const units: BoardUnit[] = [{ code: "CO", parent: "", level: "company", from: founded }];
  const groups: string[] = [];
  for (let d = 1; d <= size.districts; d += 1) {
    units.push({ code: `D${d}`, parent: "CO", level: "district", from: founded });
    for (let p = 1; p <= size.departmentsEach; p += 1) {
      const department = `D${d}-${p}`;
      units.push({ code: department, parent: `D${d}`, level: "department", from: founded });
      for (let g = 1; g <= size.groupsEach; g += 1) {
        const code = `${department}-${String(g).padStart(2, "0")}`;
        units.push({ code, parent: department, level: "group", from: founded });
        groups.push(code);
      }
    }
  }
  for (let index = 0; index < MOVES; index += 1) {
    const code = groups[index * size.groupsEach] ?? "";
    const from = first + 300 + index * 200;
    units.push({ code, parent: `D${size.districts}-${size.departmentsEach}`, level: "group", from });
  }
  const reps = groups.flatMap((unit, index) =>
    Array.from({ length: size.repsEach }, (_, seat) =>
      createRep(random, `R${String(index * size.repsEach + seat + 1).padStart(5, "0")}`, unit, {
        first,
        last,
        groups,
      }),
    ),
  );
  return { first, last, months, groups, units, reps };
}

function createRep(
  random: Random,
  code: string,
  unit: string,
  { first, last, groups }: { first: Day; last: Day; groups: readonly string[] },
): BoardRep {
  const joined =
    random() < EARLY_SHARE ? first - between(random, 1, 700) : first + between(random, 0, last - first - 200);
  const left = random() < LEAVER_SHARE ? joined + between(random, 150, 1_300) : null;
  const gone = left !== null && left <= last && left > first ? left : null;
  const confirmed = joined + between(random, 60, 110);
  const moved = Math.max(joined, first) + between(random, 30, 900);
  const transferred = random() < TRANSFER_SHARE && moved < (gone ?? last);
  const to = groups[between(random, 0, groups.length - 1)] ?? unit;
  return {
    code,
    joined,
    confirmed: confirmed <= (gone === null ? last : gone - 1) ? confirmed : null,
    left: gone,
    stays: [{ unit, from: joined }, ...(transferred && to !== unit ? [{ unit: to, from: moved }] : [])],
  };
}
