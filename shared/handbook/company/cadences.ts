import type { Cadence } from "../../rulebook/form-definition.ts";

type Due = Pick<Cadence, "every" | "due">;

/** I-30: a day's report by 20:00 of the day. */
export const DAILY: Due = { every: "day", due: { from: "end", workingDays: 0, time: "20:00" } };

/** I-30: a week's report by Friday 18:00. */
export const WEEKLY: Due = { every: "week", due: { from: "end", weekday: 5, time: "18:00" } };

/** I-27: what is planned for a week by Friday 18:00 before it, for the Saturday meeting. */
export const BEFORE_THE_WEEK: Due = { every: "week", due: { from: "start", weekday: 5, time: "18:00" } };

/** I-28: what is planned for a month three working days before it. */
export const BEFORE_THE_MONTH: Due = {
  every: "month",
  due: { from: "start", workingDays: -3, time: "18:00" },
};

/** I-30: a month's report by the third working day after it. */
export const MONTHLY: Due = { every: "month", due: { from: "end", workingDays: 3, time: "18:00" } };

/** A form's cadence: when, who owes it, its KPIs (I-14, I-15), and the share of records that a superior scores. */
export function cadenceOf(form: string, { every, due }: Due, roles: string[]): Cadence {
  return {
    every,
    due,
    who: { roles },
    coverage: `${form}_coverage`,
    quality: `${form}_quality`,
    sample: "quality_sample",
  };
}
