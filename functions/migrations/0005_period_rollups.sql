-- Derived: what facts, or postings, add up to for a scope in a stretch of days. A row is there and right, or not there.
-- scope: a unit's id, or a person's negated. variant: what the same measure can be asked for in several ways: the sum
-- from which people count (stored units; empty for all of them), or of a stock, as JSON, who counts in it.
-- Of a stock: sum is person-days, count and people whoever stood there on any of the days.
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
