import type { Day } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import type { RecordBody, RecordState } from "../contract/records.ts";
import { completenessOf } from "./completeness.ts";
import type { Form } from "./form-definition.ts";
import { recordLate, type DueCalendar } from "./obligation-due.ts";
import type { RecordMeta } from "./record-meta.ts";

/**
 * What is known of a record; instants are milliseconds since 1970 UTC, `approvedAt` null before it is approved. Whatever
 * costs something may be a getter, and the calendar is only asked for where a measure goes by it.
 */
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
  readonly calendar: DueCalendar;
};

/** What measures may ask of a record; each answer is worked out when it is asked for. */
export function metaOfRecord(record: KnownRecord): RecordMeta {
  return {
    state: record.state,
    score: record.score,
    get ownerRole() {
      return record.ownerRole;
    },
    get sentOn() {
      return dayOfInstant(record.sentAt, record.calendar.timeZone);
    },
    get approvedOn() {
      const { approvedAt } = record;
      return approvedAt === null ? null : dayOfInstant(approvedAt, record.calendar.timeZone);
    },
    get late() {
      return recordLate(record.form.cadence, record, record.calendar);
    },
    get completeness() {
      return completenessOf(record.form, record.body);
    },
  };
}
