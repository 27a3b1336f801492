-- Derived: what facts, or postings, add up to for a scope in a stretch of days. A row is there and right, or not there.
-- scope: a unit's id, or a person's negated. least: people count from this sum on (stored units); 0 for all.
-- Of a stock: sum is person-days, people is whoever stood there on any of the days.
CREATE TABLE rollup (
  measure_id INTEGER NOT NULL REFERENCES definition (id),
  scope INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  least INTEGER NOT NULL DEFAULT 0,
  sum INTEGER NOT NULL,
  count INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (measure_id, scope, from_day, until_day, least)
) WITHOUT ROWID, STRICT;
