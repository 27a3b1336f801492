import { addMonths, type Day, isoFromDay } from "#shared/calendar/day";
import { between, oneOf, type Random } from "./random.ts";
import { DEMO_GROUPS } from "./units.ts";

/** A person with the days that decide headcount. `unit` is the first posting. */
export type DemoPerson = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly joined: Day;
  readonly confirmed: Day | null;
  readonly left: Day | null;
};

/** A transfer: from this day on, the person stands in another unit. */
export type DemoPosting = {
  readonly person: string;
  readonly unit: string;
  readonly role: string;
  readonly from: Day;
};

/** A right. `unit` is blank for the whole company. */
export type DemoGrant = {
  readonly person: string;
  readonly role: string;
  readonly unit: string;
  readonly from: Day;
};

const SURNAMES = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙"] as const;
const GIVEN = [
  "伟",
  "芳",
  "敏",
  "静",
  "磊",
  "洋",
  "艳",
  "勇",
  "娜",
  "杰",
  "婷",
  "强",
  "晨",
  "雪",
  "浩",
  "琳",
] as const;
const PER_GROUP = 9;
const LEAVER_SHARE = 0.28;

/** In every group one person joined, and one may have left, in the last months: so the newest figures are not empty. */
const NEWCOMER_SEAT = 7;
const LATE_LEAVER_SEAT = 5;

/**
 * Nine people a group, a lead a group, a manager a department, a district and the company.
 * Most were there before the window; the others join through it; some leave, on month ends too; two are called 王伟.
 */
export function demoPeople(
  random: Random,
  window: { first: Day; last: Day },
): { people: DemoPerson[]; grants: DemoGrant[]; postings: DemoPosting[] } {
  const before = addMonths(window.first, -8);
  const people: DemoPerson[] = [];
  const grants: DemoGrant[] = [];
  const managers = ["CO", "D1", "D2", "D1-A", "D1-B", "D2-A", "D2-B"];
  for (const [index, unit] of managers.entries()) {
    const code = `M${pad(index, 2)}`;
    people.push({ code, name: nameOf(random), unit, joined: before, confirmed: before + 90, left: null });
    grants.push({ person: code, role: "manager", unit, from: before });
  }
  for (const [index, unit] of DEMO_GROUPS.entries()) {
    for (let seat = 0; seat < PER_GROUP; seat += 1) {
      const code = `P${pad(index * PER_GROUP + seat + 1, 3)}`;
      people.push(demoRep(random, window, { code, unit, seat }));
      if (seat === 0) grants.push({ person: code, role: "lead", unit, from: before });
    }
  }
  return { people, grants, postings: demoTransfers(random, people, window) };
}

function demoRep(
  random: Random,
  window: { first: Day; last: Day },
  { code, unit, seat }: { code: string; unit: string; seat: number },
): DemoPerson {
  const stays = seat <= 1;
  const early = seat < 6;
  const span = window.last - window.first;
  const joined = early
    ? window.first - between(random, 20, 230)
    : seat === NEWCOMER_SEAT
      ? window.last - between(random, 70, 230)
      : window.first + between(random, 0, Math.floor(span * 0.85));
  const confirmed = joined + between(random, 60, 110);
  const mayLeave =
    !stays && seat !== NEWCOMER_SEAT && random() < (seat === LATE_LEAVER_SEAT ? 0.75 : LEAVER_SHARE);
  const leaves =
    seat === LATE_LEAVER_SEAT ? window.last - between(random, 2, 160) : joined + between(random, 150, 700);
  const left = mayLeave && leaves < window.last ? onMonthEndSometimes(random, leaves) : null;
  const name = code === "P003" || code === "P012" ? "王伟" : nameOf(random);
  const confirmedOn =
    confirmed <= window.last && (left === null || confirmed < left) && seat !== 8 ? confirmed : null;
  return { code, name, unit, joined, confirmed: confirmedOn, left };
}

function demoTransfers(
  random: Random,
  people: readonly DemoPerson[],
  window: { first: Day; last: Day },
): DemoPosting[] {
  const movers = people.filter(
    ({ code, left }) => code.startsWith("P") && left === null && Number(code.slice(1)) % 8 === 5,
  );
  return movers.flatMap((person) => {
    const from = window.first + between(random, 120, 900);
    if (from <= person.joined || from >= window.last) return [];
    const [first, ...others] = DEMO_GROUPS.filter((unit) => unit !== person.unit);
    return first ? [{ person: person.code, unit: oneOf(random, [first, ...others]), role: "rep", from }] : [];
  });
}

function onMonthEndSometimes(random: Random, day: Day): Day {
  if (random() < 0.6) return day;
  const iso = isoFromDay(day);
  return addMonths(day - Number(iso.slice(8)) + 1, 1) - 1;
}

function nameOf(random: Random): string {
  return `${oneOf(random, SURNAMES)}${oneOf(random, GIVEN)}${random() < 0.5 ? oneOf(random, GIVEN) : ""}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
