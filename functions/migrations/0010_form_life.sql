-- A record's state; sent_at is its first submission (empty: created_at) since it was withdrawn, approved_at its last approval.
ALTER TABLE record ADD COLUMN state TEXT NOT NULL DEFAULT 'submitted'
  CHECK (state IN ('submitted', 'approved', 'returned', 'withdrawn'));
ALTER TABLE record ADD COLUMN sent_at TEXT;
ALTER TABLE record ADD COLUMN approved_at TEXT;

CREATE INDEX record_by_state ON record (state, person_id) WHERE state <> 'submitted' AND state <> 'approved';

-- What happened to a record beside its revisions; by_person is empty for the clock.
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

CREATE INDEX record_event_by_record ON record_event (record_id, id);

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

CREATE INDEX approval_step_open ON approval_step (state, due_at) WHERE state = 'open';

-- Who may decide an open step, and what they decided; by_person is the delegate who did it in their place.
CREATE TABLE approval_assignee (
  step_id INTEGER NOT NULL REFERENCES approval_step (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  decision TEXT CHECK (decision IN ('pass', 'return')),
  at TEXT,
  by_person INTEGER REFERENCES person (id),
  reason TEXT,
  PRIMARY KEY (step_id, person_id)
) WITHOUT ROWID, STRICT;

CREATE INDEX approval_assignee_by_person ON approval_assignee (person_id, decision, step_id);

CREATE INDEX approval_assignee_by_delegate ON approval_assignee (by_person) WHERE by_person IS NOT NULL;

-- until_day is exclusive.
CREATE TABLE delegation (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  delegate_id INTEGER NOT NULL REFERENCES person (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  CHECK (from_day < until_day),
  CHECK (person_id <> delegate_id)
) STRICT;

CREATE INDEX delegation_by_delegate ON delegation (delegate_id, until_day);

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

-- The file itself is in R2 under its id; record_id is empty until a record names it.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  at TEXT NOT NULL,
  record_id INTEGER REFERENCES record (id)
) WITHOUT ROWID, STRICT;

CREATE INDEX attachment_by_record ON attachment (record_id);

-- Derived, folded: what records are looked up by (rule 0 everybody, 1 who may read them), and what duplicates are found
-- by (rule is made of the names of the fields).
CREATE TABLE record_key (
  form_id INTEGER NOT NULL REFERENCES definition (id),
  rule INTEGER NOT NULL,
  value TEXT NOT NULL,
  record_id INTEGER NOT NULL REFERENCES record (id),
  PRIMARY KEY (form_id, rule, value, record_id)
) WITHOUT ROWID, STRICT;

CREATE INDEX record_key_by_record ON record_key (record_id);

-- A superior's sample of how well a form was filled.
CREATE TABLE record_score (
  record_id INTEGER PRIMARY KEY REFERENCES record (id),
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  comment TEXT,
  by_person INTEGER NOT NULL REFERENCES person (id),
  at TEXT NOT NULL
) STRICT;

ALTER TABLE batch_guard ADD COLUMN step_current INTEGER CONSTRAINT step_moved CHECK (step_current = 1);
