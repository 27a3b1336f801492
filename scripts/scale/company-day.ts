import type { BenchFigures } from "../bench/results.ts";
import { PRICES } from "./prices.ts";

/** What a company is assumed to do; the bench measures what each of these costs, not how often it happens. */
export const ASSUMED = {
  workingDaysAMonth: 22,
  /** Forms that a rep sends by hand, a working day. */
  sentADay: 2,
  /** Policies that a rep issues, a month; they come by import. */
  policiesAMonth: 5.4,
  /** Reps of one lead, and of one manager: those look at boards. */
  repsALead: 25,
  repsAManager: 250,
  /** Recalculations of one lead or manager, a working day, half of them after something was written. */
  recalculations: 20,
  /** Scopes on a board of theirs; the bench's request, shared out, is what one costs. */
  scopesOnABoard: 30,
  yearsKept: 5,
} as const;

/** What a company uses in a working day, and holds. */
export type CompanyDay = {
  readonly reps: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
  readonly requests: number;
  /** Milliseconds of workerd with its database: more than Cloudflare would bill a Worker. */
  readonly cpuMs: number;
  readonly storageGb: number;
  /** Dollars for the day beside the plan's own price, after what the plan includes, storage of all years included. */
  readonly money: number;
};

const DAYS_A_YEAR = 264;
const IMPORT_CHUNK_ROWS = 4_000;

/** Reckons a company's day from what the bench counted on its largest board. */
export function companyDay(figures: BenchFigures, reps: number): CompanyDay {
  const stage = figures.stages.at(-1);
  if (!stage) throw new Error("The bench's counters hold no board.");
  const { imported, sent } = stage;
  const { warm, repeated, written } = stage.ranges;
  const viewers = reps / ASSUMED.repsALead + reps / ASSUMED.repsAManager;
  const recalculations = viewers * ASSUMED.recalculations;
  const share = Math.min(1, ASSUMED.scopesOnABoard / figures.board.scopes);
  const byHand = reps * ASSUMED.sentADay;
  const byImport = (reps * ASSUMED.policiesAMonth) / ASSUMED.workingDaysAMonth;
  const perRow = (count: number): number => (byImport * count) / imported.rows;
  const perRecalculation = (of: (request: typeof warm) => number): number =>
    recalculations * share * ((of(repeated) + of(written)) / 2);
  const sentCpu = (imported.cpu ?? 0) / imported.rows;
  const rowsRead =
    byHand * sent.read + perRow(imported.meter.read) + perRecalculation(({ meter }) => meter.read);
  const rowsWritten =
    byHand * sent.written + perRow(imported.meter.written) + perRecalculation(({ meter }) => meter.written);
  const requests = byHand + recalculations + Math.ceil(byImport / IMPORT_CHUNK_ROWS);
  const cpuMs = (byHand + byImport) * sentCpu + perRecalculation(({ cpu }) => cpu ?? 0);
  const records = (byHand + byImport) * DAYS_A_YEAR * ASSUMED.yearsKept;
  const storageGb = (records * bytesAPolicy(figures)) / 1e9;
  const month = ASSUMED.workingDaysAMonth;
  const money =
    (beyond(rowsRead * month, PRICES.rowsRead) +
      beyond(rowsWritten * month, PRICES.rowsWritten) +
      beyond(requests * month, PRICES.requests) +
      beyond(cpuMs * month, PRICES.cpuMs) +
      beyond(storageGb, PRICES.storageGb)) /
    month;
  return { reps, rowsRead, rowsWritten, requests, cpuMs, storageGb, money };
}

/** Bytes that one more policy takes in the database, its facts and indices included. */
export function bytesAPolicy({ stages }: BenchFigures): number {
  const [first, last] = [stages[0], stages.at(-1)];
  if (!first || !last) return 0;
  const more = last.policies - first.policies;
  return more > 0
    ? (last.databaseBytes - first.databaseBytes) / more
    : last.databaseBytes / Math.max(1, last.policies);
}

function beyond(used: number, price: { readonly included: number; readonly each: number }): number {
  return Math.max(0, used - price.included) * price.each;
}
