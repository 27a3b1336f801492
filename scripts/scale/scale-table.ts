import type { BenchFigures } from "../bench/results.ts";
import { ASSUMED, bytesAPolicy, companyDay, type CompanyDay } from "./company-day.ts";
import { PRICES } from "./prices.ts";

const COMPANIES = [100, 5_000, 100_000] as const;
const BEGIN = "<!-- scale:begin, written by `npm run scale` -->";
const END = "<!-- scale:end -->";

const whole = (value: number): string => Math.round(value).toLocaleString("en-US");
const decimals = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });

const ROWS: readonly (readonly [what: string, text: (day: CompanyDay) => string])[] = [
  ["rows read a day", (day) => whole(day.rowsRead)],
  ["rows written a day", (day) => whole(day.rowsWritten)],
  ["requests a day", (day) => whole(day.requests)],
  ["processor seconds a day, database included", (day) => whole(day.cpuMs / 1000)],
  [`storage after ${ASSUMED.yearsKept} years, GB`, (day) => decimals(day.storageGb)],
  ["dollars a day beside the plan", (day) => decimals(day.money)],
  [
    "dollars a month, the plan included",
    (day) => decimals(day.money * ASSUMED.workingDaysAMonth + PRICES.plan),
  ],
];

/** The reckoning as a table of Markdown. */
export function scaleTable(figures: BenchFigures): string {
  const days = COMPANIES.map((reps) => companyDay(figures, reps));
  const stage = figures.stages.at(-1);
  return [
    `From the counters of ${figures.date} over ${whole(stage?.policies ?? 0)} policies; a policy takes ${whole(bytesAPolicy(figures))} bytes with its facts and indices.`,
    "",
    `| A working day of a company of | ${days.map((day) => `${whole(day.reps)} reps`).join(" | ")} |`,
    `|---|${days.map(() => "---|").join("")}`,
    ...ROWS.map(([what, text]) => `| ${what} | ${days.map(text).join(" | ")} |`),
  ].join("\n");
}

/**
 * A document with the reckoning in its place.
 * @throws {Error} when it has no such place
 */
export function withScaleTable(document: string, table: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`The document has no lines “${BEGIN}” and “${END}”.`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${document.slice(end)}`;
}
