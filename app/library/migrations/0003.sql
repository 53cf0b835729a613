-- What a person corrected in the analysis, apart from what was computed; applied whenever a
-- lesson is analysed. `reading`, `before` and `after` are '' where they say nothing.

CREATE TABLE correction (
  facet    TEXT NOT NULL,
  text     TEXT NOT NULL,                      -- simplified
  reading  TEXT NOT NULL,
  anchored INTEGER NOT NULL,                   -- 1: only where these letters stand around it
  before   TEXT NOT NULL,
  after    TEXT NOT NULL,
  value    TEXT NOT NULL,
  made     REAL NOT NULL,                      -- Unix time, seconds
  PRIMARY KEY (facet, text, reading, anchored, before, after)
) STRICT, WITHOUT ROWID;
