-- A scope may be given by a unit's name, and every code asked for is looked up as one.
CREATE INDEX unit_by_name ON unit (name);
