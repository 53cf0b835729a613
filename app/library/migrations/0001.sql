-- Lessons are computed values kept so that a window can show them at once; marks and export
-- records are what a person would miss. The two never share a table.

CREATE TABLE lesson (
  id               TEXT PRIMARY KEY,
  title            TEXT NOT NULL,
  translated_title TEXT NOT NULL,
  source           TEXT NOT NULL,
  analysis         INTEGER NOT NULL,           -- version of the analysis that made the tokens
  added            REAL NOT NULL,              -- Unix time, seconds
  opened           REAL NOT NULL DEFAULT 0,
  at_pair          INTEGER NOT NULL DEFAULT 0, -- where the reader stands
  at_token         INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE section (
  lesson TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  title  TEXT NOT NULL,
  first  INTEGER NOT NULL,
  last   INTEGER NOT NULL,
  PRIMARY KEY (lesson, number)
) WITHOUT ROWID;

-- What the tokens of a lesson have in common; a pair's tokens name forms by number.
CREATE TABLE form (
  lesson      TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  number      INTEGER NOT NULL,
  text        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  pinyin      TEXT NOT NULL,                   -- syllables separated by blanks
  simplified  TEXT NOT NULL,
  traditional TEXT NOT NULL,
  gloss       TEXT NOT NULL,
  senses      TEXT NOT NULL,                   -- JSON array of strings
  hsk         INTEGER,
  rank        INTEGER,
  PRIMARY KEY (lesson, number)
) WITHOUT ROWID;

CREATE TABLE pair (
  lesson          TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  number          INTEGER NOT NULL,
  chinese         TEXT NOT NULL,               -- JSON array of sentences
  english         TEXT NOT NULL,
  role            TEXT NOT NULL,
  speaker_chinese TEXT,                        -- both NULL where nobody speaks
  speaker_english TEXT,
  confidence      REAL NOT NULL,
  opens           INTEGER NOT NULL,
  tokens          TEXT NOT NULL,               -- JSON array of form numbers
  links           TEXT NOT NULL,               -- JSON array of [token, start, end, certainty]
  PRIMARY KEY (lesson, number)
) WITHOUT ROWID;

CREATE TABLE mark (
  simplified TEXT NOT NULL,
  reading    TEXT NOT NULL,
  status     INTEGER NOT NULL,
  changed    REAL NOT NULL,
  PRIMARY KEY (simplified, reading)
) WITHOUT ROWID;

-- What each note looked like when it was last exported, so that only a changed one is newer.
CREATE TABLE exported_note (
  guid     TEXT PRIMARY KEY,
  content  TEXT NOT NULL,                      -- hash of the note's fields
  modified INTEGER NOT NULL,                   -- Unix time, seconds
  lesson   TEXT NOT NULL,                      -- id of the lesson it left from
  origin   TEXT NOT NULL                       -- that lesson's title and file
) WITHOUT ROWID;
