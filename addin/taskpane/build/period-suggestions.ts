/** Periods that somebody may pick, by their kind, the nearest first. Any other can be typed. */
export type PeriodSuggestions = Readonly<Record<PeriodGrain, readonly string[]>>;

export const PERIOD_GRAINS = ["month", "quarter", "half", "year"] as const;
export type PeriodGrain = (typeof PERIOD_GRAINS)[number];

/** Periods that move with the day; weeks and others are typed. */
export const MOVING_PERIODS = ["CURRENT", "PREVIOUS", "YTD"] as const;

const MONTHS = 18;
const OTHERS = 8;
const MONTHS_IN: Readonly<Record<PeriodGrain, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The codes of the periods up to that of `today` (ISO), counted in calendar months. */
export function suggestPeriods(today: string): PeriodSuggestions {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const now = year * 12 + month - 1;
  const list = (grain: PeriodGrain, count: number): readonly string[] =>
    Array.from({ length: count }, (_period, back) => codeOf(grain, now - back * MONTHS_IN[grain]));
  return {
    month: list("month", MONTHS),
    quarter: list("quarter", OTHERS),
    half: list("half", OTHERS / 2),
    year: list("year", OTHERS / 2),
  };
}

/** So many months up to that of `today`, the oldest first. */
export function lastMonths(today: string, count: number): readonly string[] {
  return suggestPeriods(today).month.slice(0, count).toReversed();
}

function codeOf(grain: PeriodGrain, monthIndex: number): string {
  const year = String(Math.floor(monthIndex / 12)).padStart(4, "0");
  const month = (monthIndex % 12) + 1;
  if (grain === "month") return `${year}-${String(month).padStart(2, "0")}`;
  if (grain === "quarter") return `${year}Q${Math.ceil(month / 3)}`;
  return grain === "half" ? `${year}H${month > 6 ? 2 : 1}` : year;
}
