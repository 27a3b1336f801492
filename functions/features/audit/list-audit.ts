import { type Day, dayFromIso } from "#shared/calendar/day";
import { startOfDay } from "#shared/calendar/zone";
import { AUDIT_ACTIONS, AuditEntry, type AuditList, type AuditQuery } from "#shared/contract/audit";
import { LIST_ROWS_MAX } from "#shared/contract/limits";
import { listEntries } from "./audit-entries.repository.ts";
import { readSubjectNames } from "./subject-names.ts";
import { subjectParts } from "./subject-parts.ts";

const Detail = AuditEntry.shape.detail;

/** A page of the audit, the latest first. Days are the company's, both included. */
export async function listAudit(db: D1Database, query: AuditQuery, timeZone: string): Promise<AuditList> {
  const { action, subject, person } = query;
  const from = dayOrNull(query.from);
  const to = dayOrNull(query.to);
  const filter = {
    action,
    isOneAct: AUDIT_ACTIONS.some((act) => act === action),
    subject,
    person,
    from: from === null ? null : instantOf(from, timeZone),
    until: to === null ? null : instantOf(to + 1, timeZone),
    before: query.before ?? null,
  };
  const rows = await listEntries(db, filter, LIST_ROWS_MAX + 1);
  const shown = rows.slice(0, LIST_ROWS_MAX);
  const names = await readSubjectNames(
    db,
    shown.map((row) => subjectParts(row.action, row.subject)),
  );
  const entries = shown.map(({ person_name: personName, request_id: requestId, detail, ...row }, place) => ({
    ...row,
    personName,
    subjectName: names[place] ?? null,
    detail: Detail.parse(JSON.parse(detail)),
    requestId,
  }));
  return { entries, next: rows.length > LIST_ROWS_MAX ? (entries.at(-1)?.id ?? null) : null };
}

function dayOrNull(iso: string | undefined): Day | null {
  return iso === undefined ? null : (dayFromIso(iso) ?? null);
}

function instantOf(day: Day, timeZone: string): string {
  return new Date(startOfDay(day, timeZone)).toISOString();
}
