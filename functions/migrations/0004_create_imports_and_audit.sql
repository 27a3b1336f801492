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

CREATE UNIQUE INDEX import_running_once ON import (kind, digest) WHERE state = 'running';

CREATE TABLE import_refusal (
  import_id INTEGER NOT NULL REFERENCES import (id),
  row INTEGER NOT NULL,
  column_name TEXT,
  reason TEXT NOT NULL,
  parameters TEXT NOT NULL,
  PRIMARY KEY (import_id, row)
) WITHOUT ROWID, STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  person_id INTEGER REFERENCES person (id),
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  request_id TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_subject ON audit (subject, id);
