"""What an export changes: which notes are new, which differ, and the modification time of each.

Anki updates a note it has when the package's note was modified later. So a note's time moves
only when its content does, and what Anki's owner edited in other notes stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.anki.notes import Note
from app.anki.sharing import is_home, shared
from app.library.exports import ExportRecord, ExportRecords

BASE_TIME = 1764547200
"""2025-12-01 00:00 UTC: the modification time of a note that never left this library before.

It lies in the past, so that a deck written by a library that was lost and begun anew never
overwrites notes that Anki already has; and it is fixed, so that decks can be reproduced.
"""


class Change(StrEnum):
    """What an export does to a note."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    ELSEWHERE = "elsewhere"
    """It left from another lesson, and stays as that one made it."""


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """How many notes never left before, differ from what left, or are as they were.

    `elsewhere` counts notes that stay as another lesson made them, `gone` those that left from
    this lesson and are not among its notes now: Anki keeps them.
    """

    new: int
    changed: int
    unchanged: int
    elsewhere: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class NoteChange:
    """A note as it leaves, what that changes, and its modification time (Unix seconds).

    `before` are the fields it left with last time, empty if it never did.
    """

    note: Note
    change: Change
    modified: int
    before: Mapping[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that differ from last time, in alphabetical order."""
        names = sorted({*self.before, *self.note.fields})
        return tuple(n for n in names if self.before.get(n, "") != self.note.fields.get(n, ""))


@dataclass(frozen=True, slots=True)
class Changes:
    """What becomes of each note, in order, and the records to keep when they have left."""

    notes: tuple[NoteChange, ...]
    records: Mapping[str, ExportRecord]
    summary: ExportSummary


def planned_changes(notes: Sequence[Note], records: ExportRecords, now: float) -> Changes:
    """What exporting these notes now would change. Raises `StorageError`."""
    lessons = {(note.lesson, note.origin) for note in notes}
    left = {guid for lesson, origin in lessons for guid in records.of_lesson(lesson, origin)}
    gone = left - {note.guid for note in notes}
    return find_changes(notes, records.get([note.guid for note in notes]), now, len(gone))


def find_changes(
    notes: Sequence[Note], records: Mapping[str, ExportRecord], now: float, gone: int = 0
) -> Changes:
    """Compare the notes with the records of the last export; `now` is Unix time in seconds."""
    found: list[NoteChange] = []
    kept: dict[str, ExportRecord] = {}
    for note in notes:
        before = records.get(note.guid)
        change, after = _change(note, before, now)
        found.append(change)
        if after != before:
            kept[note.guid] = after
    counts = Counter(change.change for change in found)
    summary = ExportSummary(
        new=counts[Change.NEW],
        changed=counts[Change.CHANGED],
        unchanged=counts[Change.UNCHANGED],
        elsewhere=counts[Change.ELSEWHERE],
        gone=gone,
    )
    return Changes(tuple(found), kept, summary)


def _change(note: Note, before: ExportRecord | None, now: float) -> tuple[NoteChange, ExportRecord]:
    """What becomes of one note, and the record of it to keep."""
    if before is None:
        record = ExportRecord(
            note.content, BASE_TIME, note.lesson, note.origin, note.fields, note.tags
        )
        return NoteChange(note, Change.NEW, BASE_TIME), record
    made = shared(note, before)
    if made is None:
        return NoteChange(note, Change.ELSEWHERE, before.modified, before.fields), before
    whole, others = made
    same = whole.content == before.content
    modified = before.modified if same else max(int(now), before.modified + 1)
    home = note if is_home(note, before) else None
    record = ExportRecord(
        whole.content,
        modified,
        home.lesson if home else before.lesson,
        home.origin if home else before.origin,
        home.fields if home else before.fields,
        home.tags if home else before.tags,
        others,
    )
    change = Change.UNCHANGED if same else Change.CHANGED
    return NoteChange(whole, change, modified, before.fields), record
