ALTER TABLE company ADD COLUMN closing_version INTEGER NOT NULL DEFAULT 1;

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

CREATE UNIQUE INDEX period_close_once ON period_close (unit_id, from_day, until_day) WHERE state = 'closed';

-- Derived from period_close and unit_closure: the days on which a unit is closed, by which close.
CREATE TABLE closed_unit (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  close_id INTEGER NOT NULL REFERENCES period_close (id),
  PRIMARY KEY (unit_id, from_day, close_id)
) WITHOUT ROWID, STRICT;

-- What every KPI came to when the period was closed, under the version it was closed with.
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

-- Facts that came (effect 1) or went (effect -1) after their day was closed: held back until it is opened again.
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

CREATE INDEX adjustment_by_close ON adjustment (close_id);

CREATE INDEX adjustment_by_person ON adjustment (person_id, unit_id);

-- closing_current and numbers_current: closes, or any measure's facts, have not moved since the caller read them.
-- last_adjustment: the youngest before the batch, so that its audit row can say how many it held back.
ALTER TABLE batch_guard ADD COLUMN closing_current INTEGER CONSTRAINT closing_moved CHECK (closing_current = 1);
ALTER TABLE batch_guard ADD COLUMN numbers_current INTEGER CONSTRAINT numbers_moved CHECK (numbers_current = 1);
ALTER TABLE batch_guard ADD COLUMN last_adjustment INTEGER;
