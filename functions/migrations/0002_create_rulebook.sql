CREATE TABLE definition (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  UNIQUE (kind, code)
) STRICT;

CREATE TABLE definition_version (
  id INTEGER PRIMARY KEY,
  definition_id INTEGER NOT NULL REFERENCES definition (id),
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  origin TEXT NOT NULL CHECK (origin IN ('shipped', 'company')),
  effective_day INTEGER NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (definition_id, version)
) STRICT;
