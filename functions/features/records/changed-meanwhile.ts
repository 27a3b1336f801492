import { ProblemError } from "../../http/problem-error.ts";
import type { RecordRow } from "./record-rows.ts";

/** The refusal of an act over a revision of a record that is no longer the present one. */
export function changedMeanwhile(row: RecordRow): ProblemError {
  return new ProblemError("record/changed-meanwhile", {
    number: row.number,
    revision: row.revision,
    by: row.updated_by,
  });
}
