import { tablesOf } from "./database.ts";

/**
 * A row for every table, in the order in which they refer to each other. Ids are 7, so that they clash with no row that
 * a migration brings. `batch_guard` stays empty: what is inserted there is gone when its batch ends.
 */
const FILLING: readonly (readonly [table: string, sql: string])[] = [
  ["unit", "INSERT INTO unit (id, code, name, level) VALUES (7, 'U7', 'Seven', 'group')"],
  ["unit_placement", "INSERT INTO unit_placement (unit_id, from_day) VALUES (7, 1)"],
  [
    "unit_closure",
    "INSERT INTO unit_closure (ancestor_id, unit_id, from_day, until_day) VALUES (7, 7, 1, 2932897)",
  ],
  ["person", "INSERT INTO person (id, code, name, joined_day) VALUES (7, 'P7', 'Person', 1)"],
  ["posting", "INSERT INTO posting (person_id, from_day, unit_id) VALUES (7, 1, 7)"],
  ["role_grant", "INSERT INTO role_grant (person_id, role, unit_id, from_day) VALUES (7, 'manager', 7, 1)"],
  [
    "identity",
    `INSERT INTO identity (tenant, object_id, person_id, name, first_seen_at)
     VALUES ('t', 'o', 7, 'Person', '2026-01-01T00:00:00.000Z')`,
  ],
  ["definition", "INSERT INTO definition (id, kind, code) VALUES (7, 'form', 'seven')"],
  [
    "definition_version",
    `INSERT INTO definition_version (id, definition_id, version, state, origin, effective_day, hash, body, created_at)
     VALUES (7, 7, 1, 'published', 'company', 1, 'h', '{"title":{"zh-CN":"七","en-US":"Seven"}}', '2026-01-01T00:00:00.000Z')`,
  ],
  [
    "record",
    `INSERT INTO record (id, form_id, form_version, number, person_id, unit_id, unit_given, day, body, created_at,
       created_by, updated_at, updated_by)
     VALUES (7, 7, 1, 'R7', 7, 7, 0, 1, '{}', '2026-01-01T00:00:00.000Z', 7, '2026-01-01T00:00:00.000Z', 7)`,
  ],
  [
    "record_revision",
    `INSERT INTO record_revision (record_id, revision, body, at, by_person, reason)
     VALUES (7, 1, '{}', '2026-01-01T00:00:00.000Z', 7, 'why')`,
  ],
  ["record_reason", "INSERT INTO record_reason (record_id, reason) VALUES (7, 'why')"],
  ["record_link", "INSERT INTO record_link (target_id, record_id, field) VALUES (7, 7, 'of')"],
  ["number_series", "INSERT INTO number_series (form_id, last) VALUES (7, 1)"],
  [
    "fact",
    "INSERT INTO fact (measure_id, unit_id, day, source_id, person_id, value) VALUES (7, 7, 1, 7, 7, 100)",
  ],
  ["measure_state", "INSERT INTO measure_state (measure_id, version) VALUES (7, 1)"],
  ["form_state", "INSERT INTO form_state (form_id, version) VALUES (7, 1)"],
  [
    "idempotency_key",
    `INSERT INTO idempotency_key (person_id, key, digest, record_id, at)
     VALUES (7, 'k', 'd', 7, '2026-01-01T00:00:00.000Z')`,
  ],
  [
    "import",
    `INSERT INTO import (id, kind, file_name, digest, columns, rows, state, started_at, started_by)
     VALUES (7, 'people', 'people.csv', 'd', '[]', 1, 'running', '2026-01-01T00:00:00.000Z', 7)`,
  ],
  [
    "import_refusal",
    "INSERT INTO import_refusal (import_id, row, reason, parameters) VALUES (7, 1, 'unknown-unit', '{}')",
  ],
  [
    "rollup",
    "INSERT INTO rollup (measure_id, scope, from_day, until_day, sum, count, people) VALUES (7, 7, 1, 2, 1, 1, 1)",
  ],
  [
    "job",
    `INSERT INTO job (id, kind, subject, input, state, started_at, started_by, moved_at)
     VALUES (7, 'rebuild', 'all', '{}', 'running', '2026-01-01T00:00:00.000Z', 7, '2026-01-01T00:00:00.000Z')`,
  ],
  [
    "simulation",
    `INSERT INTO simulation (version_id, revision, job_id, at, by_person, result)
     SELECT max(id), 1, 7, '2026-01-01T00:00:00.000Z', 7, '{}' FROM definition_version`,
  ],
  [
    "period_close",
    `INSERT INTO period_close (id, unit_id, period, calendar, from_day, until_day, state, rulebook_version, closed_at, closed_by)
     VALUES (7, 7, '1970-01', 'company', 1, 2, 'closed', 1, '2026-01-01T00:00:00.000Z', 7)`,
  ],
  ["closed_unit", "INSERT INTO closed_unit (unit_id, from_day, until_day, close_id) VALUES (7, 1, 2, 7)"],
  ["closed_value", "INSERT INTO closed_value (close_id, unit_id, kpi_id, kpi_version) VALUES (7, 7, 7, 1)"],
  [
    "adjustment",
    `INSERT INTO adjustment (close_id, measure_id, unit_id, day, source_id, person_id, value, effect, at)
     VALUES (7, 7, 7, 1, 7, 7, 100, 1, '2026-01-01T00:00:00.000Z')`,
  ],
  [
    "target",
    `INSERT INTO target (kpi_id, scope, from_day, until_day, period, value, at, by_person)
     VALUES (7, 7, 1, 2, '1970-01', 1, '2026-01-01T00:00:00.000Z', 7)`,
  ],
  ["snapshot", "INSERT INTO snapshot (day, kpi_id, unit_id, from_day, until_day) VALUES (1, 7, 7, 1, 2)"],
  [
    "record_event",
    `INSERT INTO record_event (record_id, revision, at, by_person, event, step, reason)
     VALUES (7, 1, '2026-01-01T00:00:00.000Z', 7, 'returned', 'seven', 'why')`,
  ],
  [
    "approval_step",
    `INSERT INTO approval_step (id, record_id, round, position, code, state, opened_at, due_at, org_version, found_day)
     VALUES (7, 7, 1, 0, 'seven', 'open', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', 1, 1)`,
  ],
  ["approval_assignee", "INSERT INTO approval_assignee (step_id, person_id) VALUES (7, 7)"],
  [
    "delegation",
    "INSERT INTO delegation (id, person_id, delegate_id, from_day, until_day) VALUES (7, 1, 7, 1, 2932897)",
  ],
  [
    "draft",
    `INSERT INTO draft (person_id, key, form_id, form_version, record_id, base_revision, body, version, saved_at)
     VALUES (7, 'k', 7, 1, 7, 1, '{}', 1, '2026-01-01T00:00:00.000Z')`,
  ],
  [
    "attachment",
    `INSERT INTO attachment (id, person_id, name, type, bytes, at, record_id)
     VALUES ('a7', 7, 'seven.pdf', 'application/pdf', 7, '2026-01-01T00:00:00.000Z', 7)`,
  ],
  ["record_key", "INSERT INTO record_key (form_id, rule, value, record_id) VALUES (7, 0, 'seven', 7)"],
  [
    "record_score",
    `INSERT INTO record_score (record_id, score, comment, by_person, at)
     VALUES (7, 4, 'clear', 7, '2026-01-01T00:00:00.000Z')`,
  ],
  [
    "audit",
    `INSERT INTO audit (id, at, person_id, action, subject, detail, request_id)
     VALUES (7, '2026-01-01T00:00:00.000Z', 7, 'record/create', 'seven R7', '{}', 'request')`,
  ],
];

/** Puts a row into every table there is. */
export async function fillTables(db: D1Database): Promise<void> {
  const present = new Set(await tablesOf(db));
  await db.batch(FILLING.filter(([table]) => present.has(table)).map(([, sql]) => db.prepare(sql)));
}
