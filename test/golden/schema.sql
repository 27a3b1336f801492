CREATE TRIGGER person_takes_code AFTER INSERT ON person BEGIN
  INSERT INTO scope_code (code, person_id) VALUES (NEW.code, NEW.id);
END;

CREATE TRIGGER published_version_is_kept BEFORE DELETE ON definition_version WHEN OLD.from_rulebook IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'published_version_stays');
END;

CREATE TRIGGER published_version_stays BEFORE UPDATE ON definition_version
WHEN OLD.from_rulebook IS NOT NULL AND (
  (NEW.id, NEW.definition_id, NEW.version, NEW.origin, NEW.effective_day, NEW.hash, NEW.body, NEW.revision,
    NEW.published_at, NEW.published_by, NEW.from_rulebook)
  IS NOT (OLD.id, OLD.definition_id, OLD.version, OLD.origin, OLD.effective_day, OLD.hash, OLD.body, OLD.revision,
    OLD.published_at, OLD.published_by, OLD.from_rulebook)
  OR NEW.state NOT IN ('published', 'rolled_back')
  OR (OLD.until_rulebook IS NOT NULL AND NEW.until_rulebook IS NOT OLD.until_rulebook))
BEGIN
  SELECT RAISE(ABORT, 'published_version_stays');
END;

CREATE TRIGGER unit_takes_code AFTER INSERT ON unit BEGIN
  INSERT INTO scope_code (code, unit_id) VALUES (NEW.code, NEW.id);
END;

CREATE TABLE adjustment (
  id INTEGER PRIMARY KEY,
  close_id INTEGER NOT NULL REFERENCES period_close (id),
  measure_id INTEGER NOT NULL REFERENCES definition (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  day INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  value INTEGER NOT NULL,
  effect INTEGER NOT NULL CHECK (effect IN (-1, 1)),
  at TEXT NOT NULL,
  by_person INTEGER REFERENCES person (id)
) STRICT;

CREATE TABLE approval_assignee (
  step_id INTEGER NOT NULL REFERENCES approval_step (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  decision TEXT CHECK (decision IN ('pass', 'return')),
  at TEXT,
  by_person INTEGER REFERENCES person (id),
  reason TEXT,
  PRIMARY KEY (step_id, person_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE approval_step (
  id INTEGER PRIMARY KEY,
  record_id INTEGER NOT NULL REFERENCES record (id),
  round INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'open', 'passed', 'returned', 'skipped')),
  opened_at TEXT,
  due_at TEXT,
  decided_at TEXT,
  -- When the clock saw that it was late.
  escalated_at TEXT,
  -- The organisation, and the day, that its approvers were found in.
  org_version INTEGER,
  found_day INTEGER,
  UNIQUE (record_id, round, position)
) STRICT;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  at TEXT NOT NULL,
  record_id INTEGER REFERENCES record (id)
, doomed_at TEXT, digest TEXT, coming INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID, STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  person_id INTEGER REFERENCES person (id),
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  request_id TEXT NOT NULL
) STRICT;

CREATE TABLE batch_guard (
  rulebook_current INTEGER CONSTRAINT rulebook_moved CHECK (rulebook_current = 1),
  org_current INTEGER CONSTRAINT org_moved CHECK (org_current = 1),
  revision_current INTEGER CONSTRAINT revision_moved CHECK (revision_current = 1),
  cursor_current INTEGER CONSTRAINT cursor_moved CHECK (cursor_current = 1)
, draft_current INTEGER CONSTRAINT draft_moved CHECK (draft_current = 1), job_current INTEGER CONSTRAINT job_moved CHECK (job_current = 1), closing_current INTEGER CONSTRAINT closing_moved CHECK (closing_current = 1), numbers_current INTEGER CONSTRAINT numbers_moved CHECK (numbers_current = 1), last_adjustment INTEGER, step_current INTEGER CONSTRAINT step_moved CHECK (step_current = 1), key_free INTEGER CONSTRAINT key_taken CHECK (key_free = 1), files_current INTEGER CONSTRAINT files_moved CHECK (files_current = 1)) STRICT;

CREATE TABLE closed_unit (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  close_id INTEGER NOT NULL REFERENCES period_close (id),
  PRIMARY KEY (unit_id, from_day, close_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE closed_value (
  close_id INTEGER NOT NULL REFERENCES period_close (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  kpi_id INTEGER NOT NULL REFERENCES definition (id),
  kpi_version INTEGER NOT NULL,
  value REAL,
  numerator REAL,
  denominator REAL,
  PRIMARY KEY (close_id, unit_id, kpi_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE company (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  -- Tells this database from any other with the same version numbers.
  instance TEXT NOT NULL DEFAULT (lower(hex(randomblob(8)))),
  org_version INTEGER NOT NULL DEFAULT 1,
  rulebook_version INTEGER NOT NULL DEFAULT 1
, two_person_rule INTEGER NOT NULL DEFAULT 0 CHECK (two_person_rule IN (0, 1)), closing_version INTEGER NOT NULL DEFAULT 1) STRICT;

CREATE TABLE definition (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  UNIQUE (kind, code)
) STRICT;

CREATE TABLE "definition_version" (
  id INTEGER PRIMARY KEY,
  definition_id INTEGER NOT NULL REFERENCES definition (id),
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'rolled_back', 'discarded')),
  origin TEXT NOT NULL CHECK (origin IN ('shipped', 'company')),
  effective_day INTEGER NOT NULL,
  hash TEXT NOT NULL,
  shipped_hash TEXT,
  body TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  checked_revision INTEGER,
  simulated_revision INTEGER,
  created_at TEXT NOT NULL,
  edited_at TEXT,
  edited_by INTEGER REFERENCES person (id),
  published_at TEXT,
  published_by INTEGER REFERENCES person (id),
  from_rulebook INTEGER,
  until_rulebook INTEGER,
  UNIQUE (definition_id, version)
) STRICT;

CREATE TABLE delegation (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  delegate_id INTEGER NOT NULL REFERENCES person (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  CHECK (from_day < until_day),
  CHECK (person_id <> delegate_id)
) STRICT;

CREATE TABLE draft (
  person_id INTEGER NOT NULL REFERENCES person (id),
  key TEXT NOT NULL,
  form_id INTEGER NOT NULL REFERENCES definition (id),
  form_version INTEGER NOT NULL,
  record_id INTEGER REFERENCES record (id),
  base_revision INTEGER,
  body TEXT NOT NULL,
  version INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (person_id, key)
) WITHOUT ROWID, STRICT;

CREATE TABLE fact (
  measure_id INTEGER NOT NULL REFERENCES definition (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  day INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  value INTEGER NOT NULL,
  PRIMARY KEY (measure_id, unit_id, day, source_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE form_state (
  form_id INTEGER PRIMARY KEY REFERENCES definition (id),
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE idempotency_key (
  person_id INTEGER NOT NULL REFERENCES person (id),
  key TEXT NOT NULL,
  digest TEXT NOT NULL,
  record_id INTEGER NOT NULL REFERENCES record (id),
  at TEXT NOT NULL,
  PRIMARY KEY (person_id, key)
) WITHOUT ROWID, STRICT;

CREATE TABLE identity (
  tenant TEXT NOT NULL,
  object_id TEXT NOT NULL,
  person_id INTEGER REFERENCES person (id),
  name TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  PRIMARY KEY (tenant, object_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL,
  columns TEXT NOT NULL,
  rows INTEGER NOT NULL,
  cursor INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('running', 'done')),
  started_at TEXT NOT NULL,
  started_by INTEGER NOT NULL REFERENCES person (id)
) STRICT;

CREATE TABLE import_refusal (
  import_id INTEGER NOT NULL REFERENCES import (id),
  row INTEGER NOT NULL,
  column_name TEXT,
  reason TEXT NOT NULL,
  parameters TEXT NOT NULL,
  PRIMARY KEY (import_id, row)
) WITHOUT ROWID, STRICT;

CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  input TEXT NOT NULL,
  cursor TEXT,
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
  detail TEXT NOT NULL DEFAULT '{}',
  step INTEGER NOT NULL DEFAULT 0,
  started_at TEXT NOT NULL,
  started_by INTEGER NOT NULL REFERENCES person (id),
  moved_at TEXT NOT NULL
) STRICT;

CREATE TABLE measure_state (
  measure_id INTEGER PRIMARY KEY REFERENCES definition (id),
  version INTEGER NOT NULL
, recounting_job INTEGER REFERENCES job (id)) STRICT;

CREATE TABLE number_series (
  form_id INTEGER PRIMARY KEY REFERENCES definition (id),
  last INTEGER NOT NULL
) STRICT;

CREATE TABLE period_close (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  period TEXT NOT NULL,
  calendar TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('closed', 'reopened')),
  rulebook_version INTEGER NOT NULL,
  closed_at TEXT NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES person (id),
  reopened_at TEXT,
  reopened_by INTEGER REFERENCES person (id),
  reason TEXT,
  CHECK (from_day < until_day)
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL,
  joined_day INTEGER NOT NULL,
  confirmed_day INTEGER,
  left_day INTEGER,
  CHECK (left_day IS NULL OR left_day >= joined_day)
) STRICT;

CREATE TABLE posting (
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL DEFAULT 2932897,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  role TEXT NOT NULL DEFAULT 'rep',
  PRIMARY KEY (person_id, from_day),
  CHECK (from_day < until_day)
) WITHOUT ROWID, STRICT;

CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES definition (id),
  form_version INTEGER NOT NULL,
  number TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  unit_given INTEGER NOT NULL CHECK (unit_given IN (0, 1)),
  day INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES person (id),
  updated_at TEXT NOT NULL,
  updated_by INTEGER NOT NULL REFERENCES person (id), state TEXT NOT NULL DEFAULT 'submitted'
  CHECK (state IN ('submitted', 'approved', 'returned', 'withdrawn')), sent_at TEXT, approved_at TEXT,
  UNIQUE (form_id, number)
) STRICT;

CREATE TABLE record_event (
  id INTEGER PRIMARY KEY,
  record_id INTEGER NOT NULL REFERENCES record (id),
  revision INTEGER NOT NULL,
  at TEXT NOT NULL,
  by_person INTEGER REFERENCES person (id),
  event TEXT NOT NULL,
  step TEXT,
  reason TEXT
) STRICT;

CREATE TABLE record_key (
  form_id INTEGER NOT NULL REFERENCES definition (id),
  rule INTEGER NOT NULL,
  value TEXT NOT NULL,
  record_id INTEGER NOT NULL REFERENCES record (id),
  PRIMARY KEY (form_id, rule, value, record_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE record_link (
  target_id INTEGER NOT NULL REFERENCES record (id),
  record_id INTEGER NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  PRIMARY KEY (target_id, record_id, field)
) WITHOUT ROWID, STRICT;

CREATE TABLE record_reason (
  record_id INTEGER PRIMARY KEY REFERENCES record (id),
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE record_revision (
  record_id INTEGER NOT NULL REFERENCES record (id),
  revision INTEGER NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  by_person INTEGER NOT NULL REFERENCES person (id),
  reason TEXT,
  PRIMARY KEY (record_id, revision)
) WITHOUT ROWID, STRICT;

CREATE TABLE record_score (
  record_id INTEGER PRIMARY KEY REFERENCES record (id),
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  comment TEXT,
  by_person INTEGER NOT NULL REFERENCES person (id),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE role_grant (
  person_id INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'manager', 'admin')),
  unit_id INTEGER REFERENCES unit (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL DEFAULT 2932897,
  CHECK (unit_id IS NOT NULL OR role = 'admin')
) STRICT;

CREATE TABLE rollup (
  measure_id INTEGER NOT NULL REFERENCES definition (id),
  scope INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  variant TEXT NOT NULL DEFAULT '',
  sum INTEGER NOT NULL,
  count INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (measure_id, scope, from_day, until_day, variant)
) WITHOUT ROWID, STRICT;

CREATE TABLE scope_code (
  code TEXT PRIMARY KEY COLLATE NOCASE,
  unit_id INTEGER REFERENCES unit (id),
  person_id INTEGER REFERENCES person (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE simulation (
  version_id INTEGER PRIMARY KEY REFERENCES definition_version (id),
  revision INTEGER NOT NULL,
  job_id INTEGER NOT NULL REFERENCES job (id),
  at TEXT NOT NULL,
  by_person INTEGER NOT NULL REFERENCES person (id),
  result TEXT NOT NULL
) STRICT;

CREATE TABLE snapshot (
  day INTEGER NOT NULL,
  kpi_id INTEGER NOT NULL REFERENCES definition (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  value REAL,
  numerator REAL,
  denominator REAL,
  PRIMARY KEY (day, kpi_id, unit_id, from_day, until_day)
) WITHOUT ROWID, STRICT;

CREATE TABLE target (
  kpi_id INTEGER NOT NULL REFERENCES definition (id),
  scope INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  period TEXT NOT NULL,
  value REAL NOT NULL,
  at TEXT NOT NULL,
  by_person INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (kpi_id, scope, from_day, until_day)
) WITHOUT ROWID, STRICT;

CREATE TABLE target_state (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL,
  level TEXT NOT NULL
) STRICT;

CREATE TABLE unit_closure (
  ancestor_id INTEGER NOT NULL REFERENCES unit (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  PRIMARY KEY (ancestor_id, unit_id, from_day)
) WITHOUT ROWID, STRICT;

CREATE TABLE unit_placement (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL DEFAULT 2932897,
  parent_id INTEGER REFERENCES unit (id),
  PRIMARY KEY (unit_id, from_day),
  CHECK (from_day < until_day)
) WITHOUT ROWID, STRICT;

CREATE INDEX adjustment_by_close ON adjustment (close_id);

CREATE INDEX adjustment_by_person ON adjustment (person_id, unit_id);

CREATE INDEX approval_assignee_by_delegate ON approval_assignee (by_person) WHERE by_person IS NOT NULL;

CREATE INDEX approval_assignee_by_person ON approval_assignee (person_id, decision, step_id);

CREATE INDEX approval_step_open ON approval_step (state, due_at) WHERE state = 'open';

CREATE INDEX attachment_by_record ON attachment (record_id);

CREATE INDEX attachment_unnamed ON attachment (at) WHERE record_id IS NULL;

CREATE INDEX audit_by_subject ON audit (subject, id);

CREATE INDEX delegation_by_delegate ON delegation (delegate_id, until_day);

CREATE INDEX draft_by_age ON draft (saved_at);

CREATE UNIQUE INDEX import_running_once ON import (kind, digest) WHERE state = 'running';

CREATE INDEX job_by_state ON job (state, id);

CREATE UNIQUE INDEX period_close_once ON period_close (unit_id, from_day, until_day) WHERE state = 'closed';

CREATE INDEX person_by_name ON person (name);

CREATE INDEX posting_by_unit ON posting (unit_id, from_day, until_day, person_id);

CREATE INDEX record_by_person ON record (person_id, form_id, unit_id);

CREATE INDEX record_by_state ON record (state, person_id) WHERE state <> 'submitted' AND state <> 'approved';

CREATE INDEX record_event_by_record ON record_event (record_id, id);

CREATE INDEX record_key_by_record ON record_key (record_id);

CREATE UNIQUE INDEX role_grant_once ON role_grant (person_id, role, ifnull(unit_id, 0), from_day);

CREATE INDEX unit_by_name ON unit (name);

CREATE INDEX unit_closure_by_unit ON unit_closure (unit_id, from_day);

CREATE INDEX unit_placement_by_parent ON unit_placement (parent_id, from_day);
