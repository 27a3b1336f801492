-- scope: a unit's id, or a person's negated.
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
INSERT INTO target_state (id, version) VALUES (1, 1);

-- What a KPI of a unit stood at in the evening of a day, for periods that were not closed.
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

-- Whom a unit has directly below it, for places and lists.
CREATE INDEX unit_placement_by_parent ON unit_placement (parent_id, from_day);
