import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "#shared/calendar/day";
import type { Cadence } from "#shared/rulebook/form-definition";
import { obligationsDue } from "#shared/rulebook/obligations";

const FOREVER = 2_932_897;

/** The same worked out day by day, by a clock and a calendar of the test's own. */
describe("obligations, against a calendar that is walked day by day", () => {
  const ZONES = ["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Asia/Kolkata"] as const;
  const DAY_MS = 86_400_000;
  const iso = (of: Day): string => new Date(of * DAY_MS).toISOString().slice(0, 10);
  const weekday = (of: Day): number => new Date(of * DAY_MS).getUTCDay() || 7;

  function key(every: Cadence["every"], of: Day, closesOn: number | null): string {
    const date = new Date(of * DAY_MS);
    if (every === "day") return iso(of);
    if (every === "week") return iso(of - weekday(of) + 1);
    const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const own = closesOn !== null && dayOfMonth > closesOn && month < 11 ? month + 1 : month;
    if (every === "month") return `${year} ${own}`;
    return every === "quarter" ? `${year} ${Math.floor(own / 3)}` : String(year);
  }

  function expected(
    cadence: Cadence,
    stays: readonly { role: string; from: Day; until: Day }[],
    free: (of: Day) => boolean,
    closesOn: number | null,
    window: { first: Day; last: Day },
  ): string[] {
    const found: string[] = [];
    const days = Array.from({ length: 1_500 }, (_, index) => window.first - 700 + index);
    const groups = new Map<string, Day[]>();
    for (const of of days) {
      const group = key(cadence.every, of, closesOn);
      groups.set(group, [...(groups.get(group) ?? []), of]);
    }
    for (const members of [...groups.values()].slice(1, -1)) {
      const [from, to] = [members[0] ?? 0, members.at(-1) ?? 0];
      if (members.every(free)) continue;
      let at = cadence.due.from === "start" ? from : to;
      if (cadence.due.weekday === undefined) {
        let left = cadence.due.workingDays ?? 0;
        while (left !== 0) {
          at += Math.sign(left);
          if (!free(at)) left -= Math.sign(left);
        }
      } else {
        if (cadence.due.from === "start") at -= 1;
        while (weekday(at) !== cadence.due.weekday) at -= 1;
      }
      const holds = (of: Day): boolean =>
        stays.some(
          ({ role, from: since, until }) => cadence.who.roles.includes(role) && since <= of && of < until,
        );
      if (at >= window.first && at <= window.last && holds(at) && members.some(holds))
        found.push(`${iso(from)} ${iso(to)} ${iso(at)}`);
    }
    return found.toSorted();
  }

  const START = Date.UTC(2024, 0, 1) / DAY_MS;
  const dayIn = fc.integer({ min: START, max: START + 1_200 });
  const cadences = fc.record({
    every: fc.constantFrom("day", "week", "month", "quarter", "year"),
    who: fc.constantFrom(["rep"], ["rep", "lead"]).map((roles) => ({ roles: [...roles] })),
    due: fc.record(
      {
        from: fc.constantFrom("start", "end"),
        time: fc.constantFrom("00:00", "12:00", "18:00", "20:00", "23:59"),
        workingDays: fc.integer({ min: -12, max: 12 }),
      },
      { requiredKeys: ["from", "time"] },
    ),
  });
  const weekdays = fc.record({
    every: fc.constantFrom("week", "month"),
    who: fc.constant(["rep"]).map((roles) => ({ roles: [...roles] })),
    due: fc.record({
      from: fc.constantFrom("start", "end"),
      time: fc.constant("18:00"),
      weekday: fc.integer({ min: 1, max: 7 }),
    }),
  });

  it("agree about period, due day and instant", () => {
    fc.assert(
      fc.property(
        fc.oneof(cadences, weekdays),
        fc.array(fc.tuple(dayIn, fc.integer({ min: 1, max: 9 }), fc.boolean()), { maxLength: 8 }),
        fc.array(fc.tuple(dayIn, fc.constantFrom("rep", "lead", "clerk")), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(null, 25, 10),
        fc.tuple(dayIn, fc.integer({ min: 0, max: 120 })),
        fc.constantFrom(...ZONES),
        (cadence, holidays, joins, closesOn, [first, length], timeZone) => {
          const works = new Map(
            holidays.flatMap(([from, count, isWork]) =>
              Array.from({ length: count }, (_, index) => [from + index, isWork] as const),
            ),
          );
          const free = (of: Day): boolean => !(works.get(of) ?? weekday(of) <= 5);
          const ordered = joins.toSorted(([a], [b]) => a - b);
          const stays = ordered.map(([from, role], index) => ({
            role,
            from,
            until: ordered[index + 1]?.[0] ?? FOREVER,
          }));
          const calendar = { periods: { code: "own", closesOn }, work: { works }, timeZone };
          const window = { first, last: first + length };
          const owed = obligationsDue(
            cadence,
            stays.map((posting) => ({ ...posting, calendar })),
            window,
          );
          expect(
            owed
              .map(({ span, dueDay }) => `${iso(span.from)} ${iso(span.until - 1)} ${iso(dueDay)}`)
              .toSorted(),
          ).toEqual(expected(cadence, stays, free, closesOn, window));
          for (const { dueAt, dueDay } of owed.slice(0, 3)) {
            const shown = new Date(dueAt).toLocaleString("sv-SE", { timeZone }).slice(0, 16);
            expect(shown).toBe(`${iso(dueDay)} ${cadence.due.time}`);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
