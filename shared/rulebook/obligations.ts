import type { Day } from "../calendar/day.ts";
import { offsetPeriod, periodOfDay, type PeriodKind } from "../calendar/period.ts";
import type { Cadence } from "./form-definition.ts";
import {
  asksForRecord,
  dueDay,
  dueInstant,
  dueSpan,
  type DueCalendar,
  type DueSpan,
} from "./obligation-due.ts";

/** Where and as what a person stands from a day until, and without, another, and the calendar that holds there. */
export type Stay = {
  readonly role: string;
  readonly from: Day;
  readonly until: Day;
  readonly calendar: DueCalendar;
};

/** Something that a person owes: about which days, until when (ms since 1970 UTC), and from which day it is to be seen. */
export type Obligation = {
  readonly span: DueSpan;
  readonly dueDay: Day;
  readonly dueAt: number;
  readonly shownFrom: Day;
};

/** A record that asks for another: its own day, and whatever tells it from others. */
export type Asking = { readonly id: number; readonly day: Day };

/** How far a due day may lie from its period: thirty working days with the longest holidays between. */
const DUE_REACH_DAYS = 120;

/** No period is longer than a year, so nothing due later can be seen yet. */
const SEEN_AHEAD_DAYS = 370;

type Window = { readonly first: Day; readonly last: Day };

/**
 * What a person has to fill whose due day is one of some days (`last` among them), in order of due instant. Whoever is
 * posted in an obliged role on the due day, and on some day of the period, owes its record; the calendar is that of the
 * posting of the due day. So who joins after it, or leaves before it, owes nothing, and who moves owes it once.
 */
export function obligationsDue(cadence: Cadence, stays: readonly Stay[], window: Window): Obligation[] {
  return inOrder(owedIn(cadence, stays, window));
}

/** The same of what is to be seen on a day: due since so many days before it, or due later in its week or month. */
export function obligationsSeen(
  cadence: Cadence,
  stays: readonly Stay[],
  today: Day,
  overdueDays: number,
): Obligation[] {
  const owed = owedIn(cadence, stays, { first: today - overdueDays, last: today + SEEN_AHEAD_DAYS });
  return inOrder(owed.filter(({ shownFrom }) => shownFrom <= today));
}

/** What a person owes for records that ask for another one: those of days on which they are posted in an obliged role. */
export function obligationsAfter<Record extends Asking>(
  cadence: Cadence,
  stays: readonly Stay[],
  asking: readonly Record[],
): (Obligation & { readonly about: Record })[] {
  return asking
    .flatMap((about) => {
      const stay = stays.find(({ from, until }) => from <= about.day && about.day < until);
      if (stay === undefined || !cadence.who.roles.includes(stay.role)) return [];
      const span = dueSpan(cadence, about.day, stay.calendar);
      const dueAt = dueInstant(cadence, span, stay.calendar);
      return [{ span, dueDay: dueDay(cadence, span, stay.calendar), dueAt, shownFrom: about.day, about }];
    })
    .toSorted((a, b) => a.dueAt - b.dueAt || a.about.id - b.about.id);
}

/** Those obligations that none of a person's records of the form is about; `days` are the records' own. */
export function unanswered<Due extends Obligation>(owed: readonly Due[], days: readonly Day[]): Due[] {
  return owed.filter(({ span }) => !days.some((day) => span.from <= day && day < span.until));
}

/** An obligation whose instant is still to be worked out. */
type Owed = Omit<Obligation, "dueAt"> & { readonly dueAt: () => number };

function owedIn(cadence: Cadence, stays: readonly Stay[], { first, last }: Window): Owed[] {
  const { every } = cadence;
  if (typeof every === "object") return [];
  const obliged = stays.filter(({ role }) => cadence.who.roles.includes(role));
  return obliged.flatMap((stay) => {
    const { calendar } = stay;
    const [from, until] = [Math.max(first, stay.from), Math.min(last + 1, stay.until)];
    if (from >= until) return [];
    return spansAround(cadence, every, { from, until }, calendar)
      .filter((span) => obliged.some((other) => other.from < span.until && other.until > span.from))
      .map((span): Owed => {
        const day = dueDay(cadence, span, calendar);
        // From the beginning of the week or month in which it is due, for a daily one of its day.
        const own = dueSpan(cadence, day, calendar).from;
        return {
          span,
          dueDay: day,
          shownFrom: every === "day" ? Math.min(span.from, day) : own,
          dueAt: () => dueInstant(cadence, span, calendar),
        };
      })
      .filter((owed) => from <= owed.dueDay && owed.dueDay < until);
  });
}

function inOrder(owed: readonly Owed[]): Obligation[] {
  return owed
    .map((one) => ({ ...one, dueAt: one.dueAt() }))
    .toSorted((a, b) => a.dueAt - b.dueAt || a.span.from - b.span.from);
}

function spansAround(
  cadence: Cadence,
  every: PeriodKind | "day",
  { from, until }: { readonly from: Day; readonly until: Day },
  calendar: DueCalendar,
): DueSpan[] {
  const spans: DueSpan[] = [];
  const [first, end] = [from - DUE_REACH_DAYS, until + DUE_REACH_DAYS];
  if (every === "day") {
    for (let day = first; day < end; day += 1) spans.push(dueSpan(cadence, day, calendar));
  } else {
    let period = periodOfDay(every, first, calendar.periods);
    for (; period.from < end; period = offsetPeriod(period, 1, calendar.periods)) spans.push(period);
  }
  return spans.filter((span) => asksForRecord(cadence, span, calendar));
}
