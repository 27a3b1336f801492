import { z } from "zod";
import { RecordState } from "#shared/contract/records";
import type { RecordLifeFacts } from "../facts/record-life.ts";

/** The columns of a record's life, in every row that facts are made of. */
export const LIFE_COLUMNS = {
  state: RecordState,
  created_at: z.string(),
  sent_at: z.string().nullable(),
  approved_at: z.string().nullable(),
  score: z.number().nullable(),
} as const;

/** `LIFE_COLUMNS` of a record `r` that `LIFE_JOIN` joins. */
export const LIFE_SELECTED = "r.state, r.created_at, r.sent_at, r.approved_at, sc.score";
export const LIFE_JOIN = "LEFT JOIN record_score sc ON sc.record_id = r.id";

/** Where the record of a row stands. */
export function lifeOfRow(row: z.infer<z.ZodObject<typeof LIFE_COLUMNS>>): RecordLifeFacts {
  return {
    state: row.state,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    approvedAt: row.approved_at,
    score: row.score,
  };
}

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
  ...LIFE_COLUMNS,
  revision: z.number(),
  body: z.string(),
  created_by: z.string(),
  updated_at: z.string(),
  updated_by: z.string(),
  superior: z.number().describe("1 when the viewer holds a right over the record's unit today"),
  step: z.string().nullable().describe("the open step of its approval that waits for the viewer"),
});
export type RecordRow = z.infer<typeof RecordRow>;

/** Columns and joins of `RecordRow`; `superior` and `step` are the caller's to add. */
export const RECORD_COLUMNS = `r.id, r.form_id, d.code AS form_code, r.form_version, r.number,
  r.person_id, p.code AS person_code, p.name AS person_name, r.unit_id, u.code AS unit_code, u.name AS unit_name,
  r.unit_given, r.day, ${LIFE_SELECTED}, r.revision, r.body, c.code AS created_by, r.updated_at, m.code AS updated_by`;

/** The joins of `RecordRow` beside the record `r` and its form's definition `d`. */
export const RECORD_JOINS = `JOIN person p ON p.id = r.person_id
  JOIN unit u ON u.id = r.unit_id JOIN person c ON c.id = r.created_by JOIN person m ON m.id = r.updated_by ${LIFE_JOIN}`;

export const RECORD_TABLES = `record r JOIN definition d ON d.id = r.form_id ${RECORD_JOINS}`;
