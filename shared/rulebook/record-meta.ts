import type { Day } from "../calendar/day.ts";
import type { RecordState } from "../contract/records.ts";

/**
 * What a measure may ask of a record beside its fields. Days are those of the company's clock; null is blank.
 * `late`: null where nothing is due. `completeness`: answered required fields ÷ required fields, 0 to 1. `score`: a
 * superior's, 1 to 5. `ownerRole`: as what the owner was posted on the record's own day.
 */
export type RecordMeta = {
  readonly state: RecordState;
  readonly sentOn: Day;
  readonly approvedOn: Day | null;
  readonly late: boolean | null;
  readonly completeness: number;
  readonly score: number | null;
  readonly ownerRole: string | null;
};
