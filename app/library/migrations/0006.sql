-- What each exported note said, so that an update can be shown before and lessons can share a
-- note; and what a person chose in a dialog about a lesson.

ALTER TABLE exported_note ADD COLUMN state BLOB;   -- JSON of fields, tags, others; deflated

CREATE INDEX exported_note_lesson ON exported_note (lesson);
CREATE INDEX exported_note_origin ON exported_note (origin);

CREATE TABLE remembered (
  lesson TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  name   TEXT NOT NULL,                        -- of what was chosen for: deck, handout
  value  TEXT NOT NULL,                        -- JSON
  PRIMARY KEY (lesson, name)
) STRICT, WITHOUT ROWID;
