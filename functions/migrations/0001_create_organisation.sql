-- Days are integers: days since 1970-01-01. until_day is exclusive; 2932897 (10000-01-01) means "still".
CREATE TABLE company (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  -- Tells this database from any other with the same version numbers.
  instance TEXT NOT NULL DEFAULT (lower(hex(randomblob(8)))),
  org_version INTEGER NOT NULL DEFAULT 1,
  rulebook_version INTEGER NOT NULL DEFAULT 1
) STRICT;

INSERT INTO company (id, name, currency) VALUES (1, 'Fieldsheet', 'CNY');

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL,
  level TEXT NOT NULL
) STRICT;

CREATE TABLE unit_placement (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL DEFAULT 2932897,
  parent_id INTEGER REFERENCES unit (id),
  PRIMARY KEY (unit_id, from_day),
  CHECK (from_day < until_day)
) WITHOUT ROWID, STRICT;

-- Derived from unit_placement: who stands above whom, from when to when; every unit stands above itself.
CREATE TABLE unit_closure (
  ancestor_id INTEGER NOT NULL REFERENCES unit (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  PRIMARY KEY (ancestor_id, unit_id, from_day)
) WITHOUT ROWID, STRICT;

CREATE INDEX unit_closure_by_unit ON unit_closure (unit_id, from_day);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL,
  joined_day INTEGER NOT NULL,
  confirmed_day INTEGER,
  left_day INTEGER,
  CHECK (left_day IS NULL OR left_day >= joined_day)
) STRICT;

CREATE INDEX person_by_name ON person (name);

CREATE TABLE posting (
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL DEFAULT 2932897,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  role TEXT NOT NULL DEFAULT 'rep',
  PRIMARY KEY (person_id, from_day),
  CHECK (from_day < until_day)
) WITHOUT ROWID, STRICT;

CREATE INDEX posting_by_unit ON posting (unit_id, from_day, until_day, person_id);

-- People and units share one space of codes.
CREATE TABLE scope_code (
  code TEXT PRIMARY KEY COLLATE NOCASE,
  unit_id INTEGER REFERENCES unit (id),
  person_id INTEGER REFERENCES person (id)
) WITHOUT ROWID, STRICT;

CREATE TRIGGER unit_takes_code AFTER INSERT ON unit BEGIN
  INSERT INTO scope_code (code, unit_id) VALUES (NEW.code, NEW.id);
END;

CREATE TRIGGER person_takes_code AFTER INSERT ON person BEGIN
  INSERT INTO scope_code (code, person_id) VALUES (NEW.code, NEW.id);
END;

-- A grant with no unit holds for the whole company.
CREATE TABLE role_grant (
  person_id INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'manager', 'admin')),
  unit_id INTEGER REFERENCES unit (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL DEFAULT 2932897,
  CHECK (unit_id IS NOT NULL OR role = 'admin')
) STRICT;

CREATE UNIQUE INDEX role_grant_once ON role_grant (person_id, role, ifnull(unit_id, 0), from_day);

-- Who signs in as whom; person_id is empty while somebody unknown waits for an admin.
CREATE TABLE identity (
  tenant TEXT NOT NULL,
  object_id TEXT NOT NULL,
  person_id INTEGER REFERENCES person (id),
  name TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  PRIMARY KEY (tenant, object_id)
) WITHOUT ROWID, STRICT;

-- Whoever sets the company up, before there are people; counts nowhere, having no posting.
INSERT INTO person (code, name, joined_day) VALUES ('admin', 'Administrator', 0);
