-- SHA-256 of the content, by which the same file sent again is known; unknown for what came before.
ALTER TABLE attachment ADD COLUMN digest TEXT;

-- 1 until the file is in the bucket: no record may name it before.
ALTER TABLE attachment ADD COLUMN coming INTEGER NOT NULL DEFAULT 0;
