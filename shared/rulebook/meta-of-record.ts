import type { Day } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import type { RecordBody, RecordState } from "../contract/records.ts";
import { completenessOf } from "./completeness.ts";
import type { Form } from "./form-definition.ts";
import { recordLate, type DueCalendar } from "./obligation-due.ts";
import type { RecordMeta } from "./record-meta.ts";

/**
 * What is known of a record; instants are milliseconds since 1970 UTC, `approvedAt` null before it is approved. What costs
 * something is asked for only where a measure goes by it.
 */
export type KnownRecord = {
  readonly form: Form;
  /** As it travels: money in main units. */
  readonly body: RecordBody;
  readonly day: Day;
  readonly state: RecordState;
  readonly score: number | null;
  readonly sentAt: () => number;
  readonly approvedAt: () => number | null;
  readonly ownerRole: () => string | null;
  readonly calendar: () => DueCalendar;
};

/** What measures may ask of a record; each answer is worked out when it is asked for. */
export class MetaOfRecord implements RecordMeta {
  readonly #record: KnownRecord;

  constructor(record: KnownRecord) {
    this.#record = record;
  }

  get state(): RecordState {
    return this.#record.state;
  }

  get score(): number | null {
    return this.#record.score;
  }

  get ownerRole(): string | null {
    return this.#record.ownerRole();
  }

  get sentOn(): Day {
    return dayOfInstant(this.#record.sentAt(), this.#record.calendar().timeZone);
  }

  get approvedOn(): Day | null {
    const at = this.#record.approvedAt();
    return at === null ? null : dayOfInstant(at, this.#record.calendar().timeZone);
  }

  get late(): boolean | null {
    const { form, day, sentAt, calendar } = this.#record;
    return recordLate(form.cadence, { day, sentAt: sentAt() }, calendar());
  }

  get completeness(): number {
    return completenessOf(this.#record.form, this.#record.body);
  }
}
