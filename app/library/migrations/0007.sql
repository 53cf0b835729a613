-- Corrections that came with a lesson: its teacher's. They hold in that lesson alone, and one's
-- own win over them.

CREATE TABLE lesson_correction (
  lesson   TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  number   INTEGER NOT NULL,                   -- in the order in which they were made
  facet    TEXT NOT NULL,
  text     TEXT NOT NULL,                      -- simplified
  reading  TEXT NOT NULL,
  anchored INTEGER NOT NULL,                   -- 1: only where these letters stand around it
  before   TEXT NOT NULL,
  after    TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (lesson, number)
) STRICT, WITHOUT ROWID;
