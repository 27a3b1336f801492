-- How long drafts and files that no record names are kept is counted from these.
CREATE INDEX draft_by_age ON draft (saved_at);

CREATE INDEX attachment_unnamed ON attachment (at) WHERE record_id IS NULL;

-- Set while the file of a row that nothing names is being taken away: no record may name it any more.
ALTER TABLE attachment ADD COLUMN doomed_at TEXT;

ALTER TABLE batch_guard ADD COLUMN key_free INTEGER CONSTRAINT key_taken CHECK (key_free = 1);
ALTER TABLE batch_guard ADD COLUMN files_current INTEGER CONSTRAINT files_moved CHECK (files_current = 1);
