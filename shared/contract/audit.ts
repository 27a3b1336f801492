import { z } from "zod";

/** One act: who did what to what, and under which request. Holds no personal data beside codes. */
export const AuditEntry = z
  .object({
    id: z.number().int(),
    at: z.string(),
    person: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    requestId: z.string(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Filters of the audit; `before` is the id to go on below. Text filters are prefixes. */
export const AuditQuery = z.object({
  action: z.string().max(64).default(""),
  subject: z.string().max(200).default(""),
  person: z.string().max(64).default(""),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z.coerce.number().int().optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditList = z
  .object({ entries: z.array(AuditEntry), next: z.number().int().nullable() })
  .meta({ id: "AuditList" });
export type AuditList = z.infer<typeof AuditList>;
