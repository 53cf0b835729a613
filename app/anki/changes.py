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

    `elsewhere` counts notes that left from another lesson. Anki keeps them as they are there,
    so that two lessons with a word in common don't overwrite each other in turn.
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
    times: list[int] = []
    kept: dict[str, ExportRecord] = {}
    new = changed = unchanged = elsewhere = 0
    for note in notes:
        before, content = records.get(note.guid), note.content
        if before is not None and not _same_lesson(note, before):
            elsewhere += 1
            times.append(before.modified)
            continue
        if before is None:
            new += 1
            modified = BASE_TIME
        elif before.content == content:
            unchanged += 1
            modified = before.modified
        else:
            changed += 1
            modified = max(int(now), before.modified + 1)
        times.append(modified)
        after = ExportRecord(content, modified, note.lesson, note.origin)
        if after != before:
            kept[note.guid] = after
    return Changes(tuple(times), kept, ExportSummary(new, changed, unchanged, elsewhere))


def _same_lesson(note: Note, record: ExportRecord) -> bool:
    """Whether both are of one lesson: it may have another title now, or an edited text."""
    return record.lesson == note.lesson or (record.origin != "" and record.origin == note.origin)
