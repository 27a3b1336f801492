import { CALENDAR_MONTHS } from "#shared/calendar/month";
import { epochMsFromIso } from "#shared/calendar/instant";
import type { Day } from "#shared/calendar/day";
import type { RecordBody, RecordState } from "#shared/contract/records";
import { MetaOfRecord } from "#shared/rulebook/meta-of-record";
import { dueCalendar, type DueCalendar } from "#shared/rulebook/obligation-due";
import type { RecordMeta } from "#shared/rulebook/record-meta";
import type { RolePosting } from "../org/person-state.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";

/** Where a record stands, as it is kept; instants are UTC ISO text. `sentAt` is empty where it was sent when created. */
export type RecordLifeFacts = {
  readonly state: RecordState;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly approvedAt: string | null;
  /** A superior's, 1 to 5. */
  readonly score: number | null;
};

/** What decides a record's facts, beside the rules. */
export type CountedRecord = {
  readonly form: InForce<"form">;
  /** As it travels: money in main units. */
  readonly body: RecordBody;
  readonly day: Day;
  readonly personId: number;
  readonly unitId: number;
  readonly unitGiven: boolean;
  readonly life: RecordLifeFacts;
};

/** When a record was sent, in milliseconds since 1970, UTC. */
export function sentAtOf({ sentAt, createdAt }: Pick<RecordLifeFacts, "sentAt" | "createdAt">): number {
  return msOf(sentAt ?? createdAt);
}

/** The company's calendar of a day, as far as it says when records are due. */
export function dueCalendarOn(rulebook: Rulebook, day: Day): DueCalendar {
  const company = rulebook.inForce("calendar", "company", day);
  if (company) return dueCalendar(company.definition);
  return { periods: CALENDAR_MONTHS, work: { works: new Map() }, timeZone: rulebook.timeZone };
}

/** What measures may ask of a record beside its fields. */
export function metaOf(
  { form, body, day, life }: CountedRecord,
  postings: readonly RolePosting[],
  rulebook: Rulebook,
): RecordMeta {
  const { state, approvedAt, score } = life;
  return new MetaOfRecord({
    form: form.definition,
    body,
    day,
    state,
    score,
    sentAt: () => sentAtOf(life),
    approvedAt: () => (state === "approved" && approvedAt !== null ? msOf(approvedAt) : null),
    ownerRole: () => postings.find((posting) => posting.from <= day && day < posting.until)?.role ?? null,
    calendar: () => dueCalendarOn(rulebook, day),
  });
}

function msOf(instant: string): number {
  const ms = epochMsFromIso(instant);
  if (ms === undefined) throw new TypeError(`Not an instant: ${instant}`);
  return ms;
}
