import { z } from "zod";
import { Text } from "./language.ts";

/** Everything that is written into the audit: what a person or the clock does, family by family. */
export const AUDIT_ACTIONS = [
  "record/create",
  "record/change",
  "record/decide",
  "record/withdraw",
  "record/migrate",
  "record/score",
  "record/print",
  "approval/follow",
  "delegation/add",
  "delegation/end",
  "target/enter",
  "period/close",
  "period/reopen",
  "rule/save",
  "rule/check",
  "rule/simulate",
  "rule/publish",
  "rule/roll-back",
  "rule/discard",
  "rule/policy",
  "org/move",
  "org/transfer",
  "org/grant",
  "org/grant-end",
  "org/link",
  "import/chunk",
  "job/rebuild",
  "job/cancel",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Acts on one sort of thing: what stands before the slash. */
export type AuditFamily = AuditAction extends `${infer Family}/${string}` ? Family : never;

/** What can be said of an act beside its subject. */
export const AUDIT_DETAILS = [
  "records",
  "held",
  "score",
  "id",
  "from",
  "until",
  "value",
  "units",
  "values",
  "close",
  "revision",
  "effectiveFrom",
  "problems",
  "reason",
  "twoPersonRule",
  "parent",
  "unit",
  "role",
  "tenant",
  "objectId",
  "offset",
  "added",
  "changed",
  "unchanged",
  "refused",
  "sources",
  "kind",
  "subject",
] as const;
export type AuditDetail = (typeof AUDIT_DETAILS)[number];

/** What is said of an act: counts, days, codes, a reason. */
export type AuditDetails = Readonly<Partial<Record<AuditDetail, string | number>>>;

/** One act: who did what to what, and under which request. What is kept holds no personal data beside codes. */
export const AuditEntry = z
  .object({
    id: z.number().int(),
    at: z.string(),
    person: z.string().nullable(),
    personName: z.string().nullable().describe("null for the system"),
    action: z.string(),
    subject: z.string(),
    subjectName: Text.nullable().describe(
      "what the subject is called; null where nothing of its name is known",
    ),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    requestId: z.string(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.infer<typeof AuditEntry>;

/**
 * Filters of the audit; `before` is the id to go on below. Text filters are prefixes, but the whole name of an act and the
 * whole code of a person stand for themselves alone.
 */
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
