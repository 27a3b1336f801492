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
  updated_by INTEGER NOT NULL REFERENCES person (id),
  UNIQUE (form_id, number)
) STRICT;

CREATE INDEX record_by_person ON record (person_id, form_id, unit_id);

-- Superseded bodies only; the present one stands in record.
CREATE TABLE record_revision (
  record_id INTEGER NOT NULL REFERENCES record (id),
  revision INTEGER NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  by_person INTEGER NOT NULL REFERENCES person (id),
  reason TEXT,
  PRIMARY KEY (record_id, revision)
) WITHOUT ROWID, STRICT;

-- Why the present revision was written; absent for the first.
CREATE TABLE record_reason (
  record_id INTEGER PRIMARY KEY REFERENCES record (id),
  reason TEXT NOT NULL
) STRICT;

-- A look-up field's target, so that evidence is found from what it proves.
CREATE TABLE record_link (
  target_id INTEGER NOT NULL REFERENCES record (id),
  record_id INTEGER NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  PRIMARY KEY (target_id, record_id, field)
) WITHOUT ROWID, STRICT;

-- Numbers that we make for forms without a natural one.
CREATE TABLE number_series (
  form_id INTEGER PRIMARY KEY REFERENCES definition (id),
  last INTEGER NOT NULL
) STRICT;

-- Derived: what every record, and every event of the organisation, counts for.
CREATE TABLE fact (
  measure_id INTEGER NOT NULL REFERENCES definition (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  day INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  value INTEGER NOT NULL,
  PRIMARY KEY (measure_id, unit_id, day, source_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE measure_state (
  measure_id INTEGER PRIMARY KEY REFERENCES definition (id),
  version INTEGER NOT NULL
) STRICT;

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

-- A statement of a batch inserts here what must hold; the named constraint that fails undoes the whole batch.
CREATE TABLE batch_guard (
  rulebook_current INTEGER CONSTRAINT rulebook_moved CHECK (rulebook_current = 1),
  org_current INTEGER CONSTRAINT org_moved CHECK (org_current = 1),
  revision_current INTEGER CONSTRAINT revision_moved CHECK (revision_current = 1),
  cursor_current INTEGER CONSTRAINT cursor_moved CHECK (cursor_current = 1)
) STRICT;
