-- What a person repaired, apart from what was computed: each edit as it was made, done again
-- on the computed pairs whenever the lesson is opened.

CREATE TABLE repair (
  lesson   TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  name     TEXT NOT NULL,
  first    INTEGER NOT NULL,                   -- where the texts stood
  before   TEXT NOT NULL,                      -- JSON array of pairs without tokens and links
  after    TEXT NOT NULL,
  undone   INTEGER NOT NULL DEFAULT 0,
  made     REAL NOT NULL,                      -- Unix time, seconds
  PRIMARY KEY (lesson, sequence)
) STRICT;

ALTER TABLE pair ADD COLUMN checked INTEGER NOT NULL DEFAULT 0;

-- The titles as repairs make them, so that a list of lessons needs no pairs; NULL: as computed.
ALTER TABLE lesson ADD COLUMN repaired_title TEXT;
ALTER TABLE lesson ADD COLUMN repaired_translated_title TEXT;
