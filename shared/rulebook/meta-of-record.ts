import type { Day } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import type { RecordBody, RecordState } from "../contract/records.ts";
import { completenessOf } from "./completeness.ts";
import type { Form } from "./form-definition.ts";
import { recordLate, type DueCalendar } from "./obligation-due.ts";
import type { RecordMeta } from "./record-meta.ts";

/** What is known of a record; instants are milliseconds since 1970 UTC, `approvedAt` null before it is approved. */
export type KnownRecord = {
  readonly form: Form;
  /** As it travels: money in main units. */
  readonly body: RecordBody;
  readonly day: Day;
  readonly state: RecordState;
  readonly sentAt: number;
  readonly approvedAt: number | null;
  readonly score: number | null;
  readonly ownerRole: string | null;
};

/** What measures may ask of a record; each answer is worked out when it is asked for. */
export function metaOfRecord(record: KnownRecord, calendar: DueCalendar): RecordMeta {
  const { form, body, state, sentAt, approvedAt, score, ownerRole } = record;
  return {
    state,
    score,
    ownerRole,
    get sentOn() {
      return dayOfInstant(sentAt, calendar.timeZone);
    },
    get approvedOn() {
      return approvedAt === null ? null : dayOfInstant(approvedAt, calendar.timeZone);
    },
    get late() {
      return recordLate(form.cadence, record, calendar);
    },
    get completeness() {
      return completenessOf(form, body);
    },
  };
}
