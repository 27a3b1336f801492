import type { Day } from "#shared/calendar/day";
import type { Deps } from "../../deps.ts";
import type { Company } from "../identity/viewer.ts";
import type { JobRow } from "./jobs.repository.ts";

/** What a step of a job is given: the company as it stands, not as it stood when the job began. */
export type JobContext = {
  readonly deps: Pick<Deps, "db" | "now">;
  readonly company: Company;
  readonly today: Day;
  readonly job: JobRow;
};

/** What a step did. Its statements are written together with the job's move, or not at all. */
export type JobStep = {
  /** Where to go on, as JSON; null when everything is done. */
  readonly cursor: string | null;
  readonly done: number;
  readonly total: number;
  readonly statements: readonly D1PreparedStatement[];
  /** What has come of it so far. */
  readonly detail: JobDetail;
};

/** What a finished job says of itself, in numbers by name; or the problem that it failed with. */
export type JobDetail = Readonly<Record<string, string | number>>;

/** How jobs of one kind are done. */
export type JobKindRules = {
  /** The next step. It must be harmless to do it twice. */
  readonly step: (context: JobContext) => Promise<JobStep>;
  /** What must be written when a job ends before its time. */
  readonly cleanUp: (context: JobContext) => readonly D1PreparedStatement[];
  /** Whether the job may be left undone. */
  readonly cancellable: boolean;
};
