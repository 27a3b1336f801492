import { z } from "zod";
import { RecordState } from "#shared/contract/records";

/** A record as the database has it, with the codes and names that views show. */
export const RecordRow = z.object({
  id: z.number(),
  form_id: z.number(),
  form_code: z.string(),
  form_version: z.number(),
  number: z.string(),
  person_id: z.number(),
  person_code: z.string(),
  person_name: z.string(),
  unit_id: z.number(),
  unit_code: z.string(),
  unit_name: z.string(),
  unit_given: z.number(),
  day: z.number(),
  state: RecordState,
  revision: z.number(),
  body: z.string(),
  created_at: z.string(),
  created_by: z.string(),
  updated_at: z.string(),
  updated_by: z.string(),
  superior: z.number().describe("1 when the viewer holds a right over the record's unit today"),
});
export type RecordRow = z.infer<typeof RecordRow>;

/** Columns and joins of `RecordRow`; `superior` is the caller's to add. */
export const RECORD_COLUMNS = `r.id, r.form_id, d.code AS form_code, r.form_version, r.number,
  r.person_id, p.code AS person_code, p.name AS person_name, r.unit_id, u.code AS unit_code, u.name AS unit_name,
  r.unit_given, r.day, r.state, r.revision, r.body, r.created_at, c.code AS created_by, r.updated_at, m.code AS updated_by`;

/** The joins of `RecordRow` beside the record `r` and its form's definition `d`. */
export const RECORD_JOINS = `JOIN person p ON p.id = r.person_id
  JOIN unit u ON u.id = r.unit_id JOIN person c ON c.id = r.created_by JOIN person m ON m.id = r.updated_by`;

export const RECORD_TABLES = `record r JOIN definition d ON d.id = r.form_id ${RECORD_JOINS}`;
