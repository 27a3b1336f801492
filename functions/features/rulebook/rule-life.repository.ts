import { z } from "zod";
import type { AuditAction } from "#shared/contract/audit";

const SAVED: AuditAction = "rule/save";

/** Who does something to a version, and when. */
export type RuleActor = { readonly personId: number; readonly at: string };

/** What a draft says. `effectiveDay` counts from 1970-01-01. */
export type DraftContent = { readonly body: string; readonly hash: string; readonly effectiveDay: number };

/**
 * Adds a draft under the next version of its definition, the definition where it is new, and the row of the audit, which
 * can name the version only here. `insertedVersion` reads the answer.
 */
export function insertDraft(
  db: D1Database,
  rule: { readonly kind: string; readonly code: string },
  draft: DraftContent,
  by: RuleActor & { readonly requestId: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare("INSERT INTO definition (kind, code) VALUES (?, ?) ON CONFLICT (kind, code) DO NOTHING")
      .bind(rule.kind, rule.code),
    db
      .prepare(
        `INSERT INTO definition_version
           (definition_id, version, state, origin, effective_day, hash, body, created_at, edited_at, edited_by)
         SELECT d.id, (SELECT coalesce(max(version), 0) + 1 FROM definition_version WHERE definition_id = d.id),
           'draft', 'company', ?3, ?4, ?5, ?6, ?6, ?7
         FROM definition d WHERE d.kind = ?1 AND d.code = ?2 RETURNING version`,
      )
      .bind(rule.kind, rule.code, draft.effectiveDay, draft.hash, draft.body, by.at, by.personId),
    db
      .prepare(
        `INSERT INTO audit (at, person_id, action, subject, detail, request_id)
         SELECT ?3, ?4, ?6, d.kind || ' ' || d.code || ' v' || max(v.version), json_object('revision', 1), ?5
         FROM definition d JOIN definition_version v ON v.definition_id = d.id WHERE d.kind = ?1 AND d.code = ?2`,
      )
      .bind(rule.kind, rule.code, by.at, by.personId, by.requestId, SAVED),
  ];
}

/** The version that the statements of `insertDraft` answered. */
export function insertedVersion(results: readonly D1Result[]): number {
  const row = results.flatMap((result) => result.results).find((found) => found !== undefined);
  return z.object({ version: z.number() }).parse(row).version;
}

/** Fails the batch with `draft_moved` unless the version is still what the caller read. */
export function guardVersion(
  db: D1Database,
  version: { readonly id: number; readonly revision: number; readonly state: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO batch_guard (draft_current)
       SELECT EXISTS (SELECT 1 FROM definition_version WHERE id = ? AND revision = ? AND state = ?)`,
    )
    .bind(version.id, version.revision, version.state);
}

/** Puts a new revision in a draft's place. */
export function updateDraft(
  db: D1Database,
  id: number,
  draft: DraftContent,
  by: RuleActor,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE definition_version SET body = ?2, hash = ?3, effective_day = ?4, revision = revision + 1,
         edited_at = ?5, edited_by = ?6 WHERE id = ?1`,
    )
    .bind(id, draft.body, draft.hash, draft.effectiveDay, by.at, by.personId);
}

/** Notes which revision of a draft was found clean; null for none. */
export function markChecked(db: D1Database, id: number, revision: number | null): D1PreparedStatement {
  return db.prepare("UPDATE definition_version SET checked_revision = ? WHERE id = ?").bind(revision, id);
}

/** Takes a draft out of sight for good. */
export function discardDraft(db: D1Database, id: number): D1PreparedStatement {
  return db.prepare("UPDATE definition_version SET state = 'discarded' WHERE id = ?").bind(id);
}

/** Brings a draft in force with the rulebook's next version, and gives a new measure its state. */
export function publishDraft(db: D1Database, id: number, by: RuleActor): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `UPDATE definition_version SET state = 'published', published_at = ?2, published_by = ?3,
           from_rulebook = (SELECT rulebook_version + 1 FROM company) WHERE id = ?1`,
      )
      .bind(id, by.at, by.personId),
    db
      .prepare(
        `INSERT INTO measure_state (measure_id, version)
         SELECT d.id, 1 FROM definition_version v JOIN definition d ON d.id = v.definition_id
         WHERE v.id = ? AND d.kind = 'measure' ON CONFLICT (measure_id) DO NOTHING`,
      )
      .bind(id),
    moveRulebook(db),
  ];
}

/** Takes a version out of force with the rulebook's next version. */
export function rollBackVersion(db: D1Database, id: number): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `UPDATE definition_version SET state = 'rolled_back',
           until_rulebook = (SELECT rulebook_version + 1 FROM company) WHERE id = ?`,
      )
      .bind(id),
    moveRulebook(db),
  ];
}

/** Switches the two-person rule. */
export function setTwoPersonRule(db: D1Database, on: boolean): D1PreparedStatement {
  return db.prepare("UPDATE company SET two_person_rule = ?").bind(on ? 1 : 0);
}

function moveRulebook(db: D1Database): D1PreparedStatement {
  return db.prepare("UPDATE company SET rulebook_version = rulebook_version + 1");
}
