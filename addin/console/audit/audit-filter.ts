import type { AuditEntry, AuditQuery } from "#shared/contract/audit";
import type { CsvValue } from "../parts/csv.ts";

/** What the audit is narrowed to; blank means all. */
export type AuditFilter = Readonly<Record<"action" | "subject" | "person" | "from" | "to", string>>;

/** A filter as the server is asked. A day that is not whole yet is left out. */
export function queryOfFilter({ action, subject, person, from, to }: AuditFilter): Partial<AuditQuery> {
  return {
    action: action.trim(),
    subject: subject.trim(),
    person: person.trim(),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
  };
}

/** The details of an act in one line. */
export function detailLine(detail: AuditEntry["detail"]): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");
}

/** An act as a row of a file. */
export function auditRow({
  id,
  at,
  person,
  action,
  subject,
  detail,
  requestId,
}: AuditEntry): readonly CsvValue[] {
  return [id, at, person, action, subject, detailLine(detail), requestId];
}
