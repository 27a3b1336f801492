import { z } from "zod";

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One row of a table of lines: column key → value. */
export const Line = z.record(z.string().max(64), Scalar);
export type Line = z.infer<typeof Line>;

/** What a field may hold on the wire. Money is a decimal number of the currency's main unit; a day is ISO text. */
export const FieldValue = z.union([Scalar, z.array(z.string()), z.array(Line)]);
export type FieldValue = z.infer<typeof FieldValue>;

/** Whether a value is a table of lines. */
export function isLines(value: FieldValue | undefined): value is Line[] {
  return Array.isArray(value) && value.every((item) => typeof item === "object");
}

/** Field key → value. */
export const RecordBody = z.record(z.string().max(64), FieldValue);
export type RecordBody = z.infer<typeof RecordBody>;

/** A new record. The `Idempotency-Key` header (1–100 characters) makes a repeated send harmless. */
export const NewRecord = z.strictObject({ form: z.string(), body: RecordBody }).meta({ id: "NewRecord" });
export type NewRecord = z.infer<typeof NewRecord>;

/** A change: the whole new body, the revision it was made from, and why. */
export const RecordChange = z
  .strictObject({
    body: RecordBody,
    expectedRevision: z.number().int().min(1),
    reason: z.string().max(500).optional(),
  })
  .meta({ id: "RecordChange" });
export type RecordChange = z.infer<typeof RecordChange>;

/** Where a record stands. `submitted`: under way in its approval, or sent for good where its form has none. */
export const RECORD_STATES = ["submitted", "approved", "returned", "withdrawn"] as const;
export const RecordState = z.enum(RECORD_STATES);
export type RecordState = z.infer<typeof RecordState>;

export const RecordView = z
  .object({
    id: z.number().int(),
    form: z.string(),
    formVersion: z.number().int(),
    number: z.string(),
    label: z.string(),
    owner: z.object({ code: z.string(), name: z.string() }),
    unit: z.object({ code: z.string(), name: z.string() }),
    day: z.string(),
    state: RecordState,
    revision: z.number().int(),
    body: RecordBody,
    createdAt: z.string(),
    createdBy: z.string(),
    updatedAt: z.string(),
    updatedBy: z.string(),
    fieldsOpen: z.array(z.string()).describe("keys of the fields this viewer may change"),
  })
  .meta({ id: "Record" });
export type RecordView = z.infer<typeof RecordView>;

export const RecordList = z
  .object({ records: z.array(RecordView), next: z.string().nullable() })
  .meta({ id: "RecordList" });
export type RecordList = z.infer<typeof RecordList>;

/** A superseded or present state of a record. */
export const RecordRevision = z.object({
  revision: z.number().int(),
  body: RecordBody,
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
});
export type RecordRevision = z.infer<typeof RecordRevision>;

export const RecordHistory = z.object({ revisions: z.array(RecordRevision) }).meta({ id: "RecordHistory" });
export type RecordHistory = z.infer<typeof RecordHistory>;
