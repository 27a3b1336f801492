import { describe, expect, it } from "vitest";
import { dayFromIso, isoFromDay, type Day } from "#shared/calendar/day";
import { instantOfTime } from "#shared/calendar/time-of-day";
import { companyCalendar } from "#shared/handbook/company/company.calendar";
import { workingMonthCalendar } from "#shared/handbook/company/working-month.calendar";
import { workPlanForm } from "#shared/handbook/plans/work-plan.form";
import type { CalendarDefinition } from "#shared/rulebook/definition";
import type { Cadence } from "#shared/rulebook/form-definition";
import { dueCalendar, recordDue, recordLate } from "#shared/rulebook/obligation-due";
import { obligationsAfter, obligationsDue, unanswered, type Stay } from "#shared/rulebook/obligations";

const FOREVER = 2_932_897;
const REPS = { roles: ["rep"] };
const DAILY: Cadence = { every: "day", who: REPS, due: { from: "end", time: "20:00" } };
const WEEKLY: Cadence = { every: "week", who: REPS, due: { from: "end", weekday: 5, time: "18:00" } };
const WEEK_PLAN: Cadence = { every: "week", who: REPS, due: { from: "start", weekday: 5, time: "18:00" } };
const MONTHLY: Cadence = {
  every: "month",
  who: REPS,
  due: { from: "end", workingDays: 3, time: "18:00" },
};
const MONTH_PLAN: Cadence = {
  every: "month",
  who: REPS,
  due: { from: "start", workingDays: -3, time: "18:00" },
};
const FEEDBACK: Cadence = {
  every: { after: "visit", by: "visit" },
  who: REPS,
  due: { from: "end", workingDays: 1, time: "12:00" },
};

const day = (iso: string): Day => dayFromIso(iso) ?? Number.NaN;
const COMPANY = dueCalendar(companyCalendar);
const always: Stay = { role: "rep", from: 0, until: FOREVER, calendar: COMPANY };

function due(cadence: Cadence, first: string, last: string, stays: readonly Stay[] = [always]): string[] {
  return obligationsDue(cadence, stays, { first: day(first), last: day(last) }).map(
    ({ span, dueAt }) => `${span.code} ${new Date(dueAt).toISOString().slice(0, 16)}`,
  );
}

function stay(from: string, until: string, more: Partial<Stay> = {}): Stay {
  return { ...always, from: day(from), until: day(until), ...more };
}

function shownFrom(cadence: Cadence, first: string, last: string): string[] {
  return obligationsDue(cadence, [always], { first: day(first), last: day(last) }).map((owed) =>
    isoFromDay(owed.shownFrom),
  );
}

describe("when a form is due (I-27, I-28, I-30), by Beijing time", () => {
  it("daily at 20:00 of every working day, those that make up for holidays among them", () => {
    expect(due(DAILY, "2026-10-06", "2026-10-12")).toEqual([
      "2026-10-08 2026-10-08T12:00",
      "2026-10-09 2026-10-09T12:00",
      "2026-10-10 2026-10-10T12:00",
      "2026-10-12 2026-10-12T12:00",
    ]);
  });

  it("weekly on Friday at 18:00, and not for a week in which nobody works", () => {
    expect(due(WEEKLY, "2026-02-09", "2026-03-01")).toEqual([
      "2026-W07 2026-02-13T10:00",
      "2026-W09 2026-02-27T10:00",
    ]);
  });

  it("a week's plan on the Friday before it", () => {
    expect(due(WEEK_PLAN, "2026-12-21", "2027-01-03")).toEqual([
      "2026-W53 2026-12-25T10:00",
      "2027-W01 2027-01-01T10:00",
    ]);
  });

  it("monthly three working days after the month", () => {
    expect(due(MONTHLY, "2026-01-01", "2026-03-31")).toEqual([
      "2025-12 2026-01-06T10:00",
      "2026-01 2026-02-04T10:00",
      "2026-02 2026-03-04T10:00",
    ]);
    expect(due(MONTHLY, "2026-10-01", "2026-10-31")).toEqual(["2026-09 2026-10-10T10:00"]);
  });

  it("a month's plan three working days before it", () => {
    expect(due(MONTH_PLAN, "2026-09-20", "2026-12-31")).toEqual([
      "2026-10 2026-09-28T10:00",
      "2026-11 2026-10-28T10:00",
      "2026-12 2026-11-26T10:00",
      "2027-01 2026-12-29T10:00",
    ]);
  });

  it("by the working month of a unit that works by one", () => {
    const worker = { ...always, calendar: dueCalendar(workingMonthCalendar) };
    expect(due(MONTHLY, "2026-10-01", "2027-01-31", [worker])).toEqual([
      "2026-10 2026-10-28T10:00",
      "2026-11 2026-11-30T10:00",
      "2026-12 2027-01-05T10:00",
      "2027-01 2027-01-28T10:00",
    ]);
  });
});

describe("who owes it", () => {
  it("a joiner what is due from then on, and not what lies before", () => {
    expect(due(WEEKLY, "2026-11-01", "2026-11-30", [stay("2026-11-21", "2030-01-01")])).toEqual([
      "2026-W48 2026-11-27T10:00",
    ]);
    expect(due(MONTHLY, "2026-11-01", "2026-12-31", [stay("2026-11-02", "2030-01-01")])).toEqual([
      "2026-11 2026-12-03T10:00",
    ]);
    expect(due(MONTHLY, "2026-11-01", "2026-11-30", [stay("2026-10-31", "2030-01-01")])).toEqual([
      "2026-10 2026-11-04T10:00",
    ]);
  });

  it("a leaver nothing that is due after the last day", () => {
    expect(due(WEEKLY, "2026-11-01", "2026-11-30", [stay("2020-01-01", "2026-11-20")])).toEqual([
      "2026-W45 2026-11-06T10:00",
      "2026-W46 2026-11-13T10:00",
    ]);
    expect(due(MONTH_PLAN, "2026-11-01", "2026-11-30", [stay("2020-01-01", "2026-12-01")])).toEqual([]);
  });

  it("who moves, once; who becomes something else, no more", () => {
    const moved = [stay("2020-01-01", "2026-11-18"), stay("2026-11-18", "2030-01-01")];
    expect(due(WEEKLY, "2026-11-16", "2026-11-22", moved)).toEqual(["2026-W47 2026-11-20T10:00"]);
    const promoted = [stay("2020-01-01", "2026-11-18"), stay("2026-11-18", "2030-01-01", { role: "lead" })];
    expect(due(WEEKLY, "2026-11-09", "2026-11-22", promoted)).toEqual(["2026-W46 2026-11-13T10:00"]);
  });

  it("by the calendar of the posting of the due day", () => {
    const west: CalendarDefinition = { ...companyCalendar, timeZone: "America/New_York", holidays: [] };
    const moved = [
      stay("2020-01-01", "2026-11-18"),
      stay("2026-11-18", "2030-01-01", { calendar: dueCalendar(west) }),
    ];
    expect(due(DAILY, "2026-11-17", "2026-11-18", moved)).toEqual([
      "2026-11-17 2026-11-17T12:00",
      "2026-11-18 2026-11-19T01:00",
    ]);
  });

  it("not what a record is about already", () => {
    const owed = obligationsDue(WEEKLY, [always], { first: day("2026-11-01"), last: day("2026-11-30") });
    const left = unanswered(owed, [day("2026-11-09"), day("2026-11-22")]);
    expect(left.map(({ span }) => span.code)).toEqual(["2026-W45", "2026-W48"]);
  });

  it("shows a report from the beginning of the week or month in which it is due", () => {
    expect(shownFrom(DAILY, "2026-11-19", "2026-11-19")).toEqual(["2026-11-19"]);
    expect(shownFrom(WEEK_PLAN, "2026-11-20", "2026-11-20")).toEqual(["2026-11-16"]);
    expect(shownFrom(MONTHLY, "2026-11-04", "2026-11-04")).toEqual(["2026-11-01"]);
    expect(shownFrom(MONTH_PLAN, "2026-11-26", "2026-11-26")).toEqual(["2026-11-01"]);
  });
});

describe("a form that answers another one", () => {
  const visits = [
    { id: 1, day: day("2026-11-19") },
    { id: 2, day: day("2026-11-20") },
    { id: 3, day: day("2026-11-21") },
  ];

  it("is owed for every record of that form, so many working days after its day", () => {
    const owed = obligationsAfter(FEEDBACK, [always], visits);
    expect(owed.map(({ about, dueAt }) => `${about.id} ${new Date(dueAt).toISOString()}`)).toEqual([
      "1 2026-11-20T04:00:00.000Z",
      "2 2026-11-23T04:00:00.000Z",
      "3 2026-11-23T04:00:00.000Z",
    ]);
  });

  it("by who was posted in an obliged role on its day", () => {
    const stays = [
      { ...always, until: day("2026-11-20") },
      { ...always, from: day("2026-11-20"), until: day("2026-11-21"), role: "lead" },
    ];
    expect(obligationsAfter(FEEDBACK, stays, visits).map(({ about }) => about.id)).toEqual([1]);
  });
});

describe("whether a record was late", () => {
  it("is said to the millisecond, and not where nothing is due", () => {
    const at = (instant: string, own: string, cadence: Cadence | undefined = DAILY): boolean | null =>
      recordLate(cadence, { day: day(own), sentAt: Date.parse(instant) }, COMPANY);
    expect(at("2026-11-20T12:00:00.000Z", "2026-11-20")).toBe(false);
    expect(at("2026-11-20T12:00:00.001Z", "2026-11-20")).toBe(true);
    expect(at("2026-11-30T12:00:00.001Z", "2026-11-21")).toBeNull();
    expect(at("2026-11-23T04:00:00.001Z", "2026-11-20", FEEDBACK)).toBe(true);
    expect(recordDue(undefined, day("2026-11-20"), COMPANY)).toBeNull();
  });

  it("V-21: a plan that is sent on the first day of its month is late, one of three working days before is not", () => {
    const plan = workPlanForm.cadence;
    const sent = (instant: string): boolean | null =>
      recordLate(plan, { day: day("2026-12-01"), sentAt: Date.parse(instant) }, COMPANY);
    expect(sent("2026-12-01T01:00:00.000Z")).toBe(true);
    expect(sent("2026-11-26T10:00:00.001Z")).toBe(true);
    expect(sent("2026-11-26T10:00:00.000Z")).toBe(false);
  });
});

describe("a time of a day", () => {
  it.each([
    ["2026-03-08", "01:30", "America/New_York", "2026-03-08T06:30:00.000Z"],
    ["2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30:00.000Z"],
    ["2026-03-08", "03:30", "America/New_York", "2026-03-08T07:30:00.000Z"],
    ["2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
    ["2026-11-01", "02:30", "America/New_York", "2026-11-01T07:30:00.000Z"],
    ["2026-06-30", "20:00", "Asia/Kathmandu", "2026-06-30T14:15:00.000Z"],
    ["2026-06-30", "00:00", "Pacific/Kiritimati", "2026-06-29T10:00:00.000Z"],
  ])("%s %s in %s is %s", (iso, time, zone, instant) => {
    expect(new Date(instantOfTime(day(iso), time, zone)).toISOString()).toBe(instant);
  });
});
