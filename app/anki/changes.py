"""What an export changes: which notes are new, which differ, and the modification time of each.

Anki updates a note it has when the package's note was modified later. So a note's time moves
only when its content does, and what Anki's owner edited in other notes stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.anki.notes import Note
from app.library.exports import ExportRecord

BASE_TIME = 1764547200
"""2025-12-01 00:00 UTC: the modification time of a note that never left this library before.

It lies in the past, so that a deck written by a library that was lost and begun anew never
overwrites notes that Anki already has; and it is fixed, so that decks can be reproduced.
"""


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """How many notes never left before, differ from what left, or are as they were.

    `elsewhere` counts notes that first left from another lesson. Anki keeps them as they are
    there, so that two lessons with a word in common don't overwrite each other in turn.
    """

    new: int
    changed: int
    unchanged: int
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Changes:
    """The modification time (Unix seconds) of each note, in order, and the records to keep."""

    times: tuple[int, ...]
    records: Mapping[str, ExportRecord]
    summary: ExportSummary


def find_changes(notes: Sequence[Note], records: Mapping[str, ExportRecord], now: float) -> Changes:
    """Compare the notes with the records of the last export; `now` is Unix time in seconds."""
    times, kept = [], {}
    new = changed = unchanged = elsewhere = 0
    for note in notes:
        record, content = records.get(note.guid), note.content
        if record is None:
            new += 1
            kept[note.guid] = record = ExportRecord(content, BASE_TIME, note.lesson)
        elif record.lesson != note.lesson:
            elsewhere += 1
        elif record.content == content:
            unchanged += 1
        else:
            changed += 1
            later = max(int(now), record.modified + 1)
            kept[note.guid] = record = ExportRecord(content, later, note.lesson)
        times.append(record.modified)
    return Changes(tuple(times), kept, ExportSummary(new, changed, unchanged, elsewhere))
