ALTER TABLE company ADD COLUMN two_person_rule INTEGER NOT NULL DEFAULT 0 CHECK (two_person_rule IN (0, 1));

-- from_rulebook: the rulebook's version that brought it in force, empty for a draft; until_rulebook: the one that took it out.
-- checked_revision and simulated_revision: the draft's revision that was. edited_at: empty where nothing was edited since it was created.
-- shipped_hash: of the body as it shipped, so that a release that was edited since is known again.
CREATE TABLE definition_version_next (
  id INTEGER PRIMARY KEY,
  definition_id INTEGER NOT NULL REFERENCES definition (id),
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'rolled_back', 'discarded')),
  origin TEXT NOT NULL CHECK (origin IN ('shipped', 'company')),
  effective_day INTEGER NOT NULL,
  hash TEXT NOT NULL,
  shipped_hash TEXT,
  body TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  checked_revision INTEGER,
  simulated_revision INTEGER,
  created_at TEXT NOT NULL,
  edited_at TEXT,
  edited_by INTEGER REFERENCES person (id),
  published_at TEXT,
  published_by INTEGER REFERENCES person (id),
  from_rulebook INTEGER,
  until_rulebook INTEGER,
  UNIQUE (definition_id, version)
) STRICT;

INSERT INTO definition_version_next (id, definition_id, version, state, origin, effective_day, hash,
  shipped_hash, body, created_at, published_at, from_rulebook)
SELECT id, definition_id, version, state, origin, effective_day, hash,
  CASE origin WHEN 'shipped' THEN hash END, body, created_at,
  CASE state WHEN 'published' THEN created_at END, CASE state WHEN 'published' THEN 1 END
FROM definition_version;

DROP TABLE definition_version;
ALTER TABLE definition_version_next RENAME TO definition_version;

-- What was published stands for good: it can only be taken out of force.
CREATE TRIGGER published_version_stays BEFORE UPDATE ON definition_version
WHEN OLD.from_rulebook IS NOT NULL AND (
  (NEW.id, NEW.definition_id, NEW.version, NEW.origin, NEW.effective_day, NEW.hash, NEW.body, NEW.revision,
    NEW.published_at, NEW.published_by, NEW.from_rulebook)
  IS NOT (OLD.id, OLD.definition_id, OLD.version, OLD.origin, OLD.effective_day, OLD.hash, OLD.body, OLD.revision,
    OLD.published_at, OLD.published_by, OLD.from_rulebook)
  OR NEW.state NOT IN ('published', 'rolled_back')
  OR (OLD.until_rulebook IS NOT NULL AND NEW.until_rulebook IS NOT OLD.until_rulebook))
BEGIN
  SELECT RAISE(ABORT, 'published_version_stays');
END;

CREATE TRIGGER published_version_is_kept BEFORE DELETE ON definition_version WHEN OLD.from_rulebook IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'published_version_stays');
END;

ALTER TABLE batch_guard ADD COLUMN draft_current INTEGER CONSTRAINT draft_moved CHECK (draft_current = 1);
ALTER TABLE batch_guard ADD COLUMN job_current INTEGER CONSTRAINT job_moved CHECK (job_current = 1);

-- Long work in small steps; input, cursor, detail and result are JSON of the job's own kind.
CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  input TEXT NOT NULL,
  cursor TEXT,
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
  detail TEXT NOT NULL DEFAULT '{}',
  step INTEGER NOT NULL DEFAULT 0,
  started_at TEXT NOT NULL,
  started_by INTEGER NOT NULL REFERENCES person (id),
  moved_at TEXT NOT NULL
) STRICT;

CREATE INDEX job_by_state ON job (state, id);

-- What publishing a draft would move; the last one of each version.
CREATE TABLE simulation (
  version_id INTEGER PRIMARY KEY REFERENCES definition_version (id),
  revision INTEGER NOT NULL,
  job_id INTEGER NOT NULL REFERENCES job (id),
  at TEXT NOT NULL,
  by_person INTEGER NOT NULL REFERENCES person (id),
  result TEXT NOT NULL
) STRICT;

-- Set while a job counts a measure anew: nobody reads its numbers until then.
ALTER TABLE measure_state ADD COLUMN recounting_job INTEGER REFERENCES job (id);
