import { type Day, isoFromDay } from "#shared/calendar/day";
import { Text } from "#shared/contract/language";
import type { RuleVersion } from "#shared/contract/rulebook";
import { z } from "zod";
import type { RuleRow } from "./rule-versions.repository.ts";
import { versionState } from "./version-state.ts";

const Titled = z.object({ title: Text });

/** A version as the list shows it. `versions` are all of its definition. */
export function ruleVersion(row: RuleRow, versions: readonly RuleRow[], today: Day): RuleVersion {
  return {
    kind: row.kind,
    code: row.code,
    title: Titled.parse(JSON.parse(row.body)).title,
    version: row.version,
    revision: row.revision,
    effectiveFrom: isoFromDay(row.effective_day),
    origin: row.origin,
    state: versionState(row, versions, today),
    editedAt: row.edited_at ?? row.created_at,
    editedBy: row.edited_by,
    editedByName: row.edited_by_name,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    publishedByName: row.published_by_name,
  };
}

/** What the jobs that simulate a draft are about: its revision. */
export function simulatedSubject(row: RuleRow): string {
  return `${subjectOf(row)} r${row.revision}`;
}

/** What a version is called in the audit. */
export function subjectOf(rule: {
  readonly kind: string;
  readonly code: string;
  readonly version: number;
}): string {
  return `${rule.kind} ${rule.code} v${rule.version}`;
}
