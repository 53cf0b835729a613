-- How sure it is that a form's first sense is the one that is meant, 0 to 1.
ALTER TABLE form ADD COLUMN certainty REAL NOT NULL DEFAULT 1;
