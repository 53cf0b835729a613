-- The learner's words: when each status changed, phrases, notes, bookmarks and tags; one row for
-- each word that is marked or stands in a lesson, kept in step by triggers; and the index that
-- searches the texts of all lessons.

CREATE TABLE status_change (
  simplified TEXT NOT NULL,
  reading    TEXT NOT NULL,
  status     INTEGER NOT NULL,
  changed    REAL NOT NULL                     -- Unix time, seconds
) STRICT;

INSERT INTO status_change
  SELECT simplified, reading, status, changed FROM mark ORDER BY changed;

-- Several words that are marked like one.
CREATE TABLE phrase (
  simplified TEXT NOT NULL,
  reading    TEXT NOT NULL,
  made       REAL NOT NULL,
  PRIMARY KEY (simplified, reading)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  simplified TEXT NOT NULL,
  reading    TEXT NOT NULL,
  text       TEXT NOT NULL,
  changed    REAL NOT NULL,
  PRIMARY KEY (simplified, reading)
) STRICT, WITHOUT ROWID;

CREATE TABLE bookmark (
  lesson TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  pair   INTEGER NOT NULL,
  token  INTEGER NOT NULL,
  made   REAL NOT NULL,
  PRIMARY KEY (lesson, pair, token)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  lesson TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  name   TEXT NOT NULL,
  PRIMARY KEY (lesson, name)
) STRICT, WITHOUT ROWID;

-- As repaired, so that a list of lessons needs no pairs.
ALTER TABLE lesson ADD COLUMN pairs INTEGER NOT NULL DEFAULT 0;
UPDATE lesson SET pairs = (SELECT count(*) FROM pair WHERE pair.lesson = lesson.id);

ALTER TABLE form ADD COLUMN reading TEXT NOT NULL DEFAULT '';    -- as in WordKey
ALTER TABLE form ADD COLUMN running INTEGER NOT NULL DEFAULT 0;  -- how often it stands there
ALTER TABLE form ADD COLUMN first INTEGER NOT NULL DEFAULT 0;    -- the first pair that has it

-- lower() knows ASCII only; no syllable of pinyin begins with another accented letter.
UPDATE form SET reading =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    lower(pinyin),
    'Ā', 'ā'), 'Á', 'á'), 'Ǎ', 'ǎ'), 'À', 'à'), 'Ē', 'ē'), 'É', 'é'), 'Ě', 'ě'), 'È', 'è'),
    'Ō', 'ō'), 'Ó', 'ó'), 'Ǒ', 'ǒ'), 'Ò', 'ò');

UPDATE form SET running = tally.running, first = tally.first
  FROM (SELECT pair.lesson AS lesson, token.value AS number, count(*) AS running,
               min(pair.number) AS first
        FROM pair, json_each(pair.tokens) AS token
        GROUP BY pair.lesson, token.value) AS tally
  WHERE tally.lesson = form.lesson AND tally.number = form.number;

-- All that questions over the library ask of a form.
CREATE INDEX form_of_word ON form (simplified, reading, lesson, kind, running, first);

CREATE INDEX lesson_by_use ON lesson (max(added, opened) DESC);

CREATE TABLE word (
  id         INTEGER PRIMARY KEY,
  simplified TEXT NOT NULL,
  reading    TEXT NOT NULL,
  toneless   TEXT NOT NULL GENERATED ALWAYS AS (  -- sorts as dictionaries do
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      reading
      , 'ā', 'a'), 'á', 'a'), 'ǎ', 'a'), 'à', 'a')
      , 'ē', 'e'), 'é', 'e'), 'ě', 'e'), 'è', 'e')
      , 'ī', 'i'), 'í', 'i'), 'ǐ', 'i'), 'ì', 'i')
      , 'ō', 'o'), 'ó', 'o'), 'ǒ', 'o'), 'ò', 'o')
      , 'ū', 'u'), 'ú', 'u'), 'ǔ', 'u'), 'ù', 'u')
      , 'ǖ', 'ü'), 'ǘ', 'ü'), 'ǚ', 'ü'), 'ǜ', 'ü')
  ) STORED,
  status     INTEGER NOT NULL DEFAULT 0,
  changed    REAL NOT NULL DEFAULT 0,          -- when the status did, Unix time; 0: never
  hsk        INTEGER,
  rank       INTEGER,
  lessons    INTEGER NOT NULL DEFAULT 0,       -- how many have it
  running    INTEGER NOT NULL DEFAULT 0,       -- how often it stands in them
  UNIQUE (simplified, reading)
) STRICT;

INSERT INTO word (simplified, reading, hsk, rank, lessons, running)
  SELECT simplified, reading, max(hsk), min(rank), count(DISTINCT lesson), sum(running)
  FROM form WHERE kind IN ('word', 'name') GROUP BY simplified, reading;
INSERT INTO word (simplified, reading, status, changed)
  SELECT simplified, reading, status, changed FROM mark WHERE true
  ON CONFLICT DO UPDATE SET status = excluded.status, changed = excluded.changed;

CREATE TRIGGER form_added AFTER INSERT ON form WHEN new.kind IN ('word', 'name') BEGIN
  INSERT OR IGNORE INTO word (simplified, reading) VALUES (new.simplified, new.reading);
  UPDATE word SET
    hsk = coalesce(hsk, new.hsk),
    rank = coalesce(rank, new.rank),
    running = running + new.running,
    lessons = lessons + NOT EXISTS (
      SELECT 1 FROM form
      WHERE simplified = new.simplified AND reading = new.reading AND lesson = new.lesson
        AND number <> new.number AND kind IN ('word', 'name'))
    WHERE simplified = new.simplified AND reading = new.reading;
END;

CREATE TRIGGER form_removed AFTER DELETE ON form WHEN old.kind IN ('word', 'name') BEGIN
  UPDATE word SET
    running = running - old.running,
    lessons = lessons - NOT EXISTS (
      SELECT 1 FROM form
      WHERE simplified = old.simplified AND reading = old.reading AND lesson = old.lesson
        AND kind IN ('word', 'name'))
    WHERE simplified = old.simplified AND reading = old.reading;
  DELETE FROM word
    WHERE simplified = old.simplified AND reading = old.reading AND lessons = 0 AND status = 0;
END;

CREATE TRIGGER mark_added AFTER INSERT ON mark BEGIN
  INSERT INTO word (simplified, reading, status, changed)
    VALUES (new.simplified, new.reading, new.status, new.changed)
    ON CONFLICT DO UPDATE SET status = excluded.status, changed = excluded.changed;
END;

CREATE TRIGGER mark_removed AFTER DELETE ON mark BEGIN
  UPDATE word SET status = 0 WHERE simplified = old.simplified AND reading = old.reading;
  DELETE FROM word
    WHERE simplified = old.simplified AND reading = old.reading AND lessons = 0;
END;

-- Which lessons the index of texts holds, as repaired. A pair's row there is
-- number * 1048576 + the pair's place.
CREATE TABLE searchable (
  number INTEGER PRIMARY KEY,
  lesson TEXT NOT NULL UNIQUE REFERENCES lesson (id) ON DELETE CASCADE,
  stale  INTEGER NOT NULL DEFAULT 0            -- 1: repaired since
) STRICT;

-- `variant` is the Chinese text in the other script where it differs.
CREATE VIRTUAL TABLE passage USING fts5 (
  chinese, english, variant, tokenize = "unicode61 remove_diacritics 2"
);

CREATE TRIGGER searchable_removed AFTER DELETE ON searchable BEGIN
  DELETE FROM passage
    WHERE rowid BETWEEN old.number * 1048576 AND old.number * 1048576 + 1048575;
END;
