"""What sending notes to the running Anki would change there, before anything is sent."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.anki.changes import Change, ExportSummary, NoteChange, planned_changes
from app.anki.connect.client import AnkiConnect
from app.anki.connect.merge import KeptField, merged_fields, merged_tags, same_tags
from app.anki.connect.there import NoteThere, notes_there
from app.anki.note_type import note_type
from app.anki.notes import Note, NoteKind
from app.anki.sharing import fields_left
from app.library.exports import ExportRecord, ExportRecords
from app.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class KeptEdits:
    """What stays as it is in Anki of one note, which is the lesson's `note`."""

    note: Note
    fields: tuple[KeptField, ...]


@dataclass(frozen=True, slots=True)
class ConnectPlan:
    """What becomes of each note in that Anki.

    `new` and `updated` are the notes to send, merged with what the learner did there, with the
    modification times that make Anki take them; `before` of an update are the fields there.
    Of the updated, `by_field` gives the ids there of those to be updated field by field, as
    their note type has other fields there than ours. `unchanged` counts the notes that stay as
    they are, `elsewhere` and `gone` as `ExportSummary` has them. `records` are to be kept when
    all is sent.
    """

    new: tuple[NoteChange, ...]
    updated: tuple[NoteChange, ...]
    unchanged: int
    kept: tuple[KeptEdits, ...]
    records: Mapping[str, ExportRecord]
    by_field: Mapping[str, int] = field(default_factory=dict)
    elsewhere: int = 0
    gone: int = 0

    @property
    def sending(self) -> tuple[NoteChange, ...]:
        """The notes to send, in the order in which they are learnt."""
        return tuple(sorted((*self.new, *self.updated), key=lambda leaving: leaving.note.due))

    @property
    def conflicts(self) -> tuple[KeptEdits, ...]:
        """The notes with a field that differs here and there, and who is right isn't known."""
        return tuple(one for one in self.kept if any(kept.is_conflict for kept in one.fields))

    @property
    def returning(self) -> tuple[NoteChange, ...]:
        """The new ones that left before: never imported then, or deleted in Anki since."""
        return tuple(leaving for leaving in self.new if leaving.before)

    @property
    def summary(self) -> ExportSummary:
        """The numbers alone."""
        return ExportSummary(
            new=len(self.new),
            changed=len(self.updated),
            unchanged=self.unchanged,
            elsewhere=self.elsewhere,
            gone=self.gone,
        )


def plan_sending(
    notes: Sequence[Note],
    records: ExportRecords,
    client: AnkiConnect,
    *,
    ours: Collection[str] = (),
    now: float | None = None,
    progress: Progress = silent,
) -> ConnectPlan:
    """Compare the notes with those in the running Anki and with how they last left.

    A field that the learner changed in Anki is kept, except in the notes whose guids are in
    `ours`. A note there of which nothing is known here stays whole: another library made it.
    `now` is the present (Unix seconds). Nothing is changed, here or there. Raises
    `ConnectError`, `StorageError` and what `progress` raises.
    """
    client.check()
    moment = time.time() if now is None else now
    changes = planned_changes(notes, records, moment)
    left = records.get([note.guid for note in notes])
    there = notes_there(client, {note.kind for note in notes}, progress)

    new: list[NoteChange] = []
    updated: list[NoteChange] = []
    kept: list[KeptEdits] = []
    kept_records = dict(changes.records)
    by_field: dict[str, int] = {}
    counts: Counter[Change] = Counter()
    for leaving in changes.notes:
        guid = leaving.note.guid
        found = there.get((leaving.note.kind, leaving.note.fields.get("Key", "")))
        if found is None:
            new.append(replace(leaving, change=Change.NEW))
            continue
        if leaving.change is Change.ELSEWHERE:
            counts[Change.ELSEWHERE] += 1
            continue
        update, edits = _merged(leaving, left.get(guid), found, guid in ours, int(moment))
        if edits:
            kept.append(KeptEdits(leaving.note, edits))
        record = kept_records.get(guid)
        if update is not None:
            updated.append(update)
            if found.fields.keys() != _names(leaving.note.kind).keys():
                by_field[guid] = found.number
            kept_records[guid] = replace(record or left[guid], modified=update.modified)
        else:
            counts[Change.UNCHANGED] += 1
            if record is not None and leaving.change is Change.CHANGED:
                kept_records[guid] = _unsent(record, left[guid], found)
    return ConnectPlan(
        tuple(new),
        tuple(updated),
        counts[Change.UNCHANGED],
        tuple(kept),
        kept_records,
        by_field,
        counts[Change.ELSEWHERE],
        changes.summary.gone,
    )


def _names(kind: NoteKind) -> dict[str, None]:
    """The names of the fields of our note type, in their order."""
    return dict.fromkeys(held.name for held in note_type(kind).fields)


def _merged(
    leaving: NoteChange, left: ExportRecord | None, there: NoteThere, is_ours: bool, present: int
) -> tuple[NoteChange | None, tuple[KeptField, ...]]:
    """The update that the note there needs, None if none, and what of it stays."""
    theirs = {n: there.fields[n] for n in _names(leaving.note.kind) if n in there.fields}
    tags = merged_tags(leaving.note.tags, there.tags)
    edits: tuple[KeptField, ...] = ()
    if is_ours:
        fields = dict(leaving.note.fields)
    else:
        fields, edits = merged_fields(_before(left, there), leaving.note.fields, theirs)
        if left is None:
            tags = there.tags
    if same_tags(tags, there.tags) and all(fields.get(n, "") == theirs[n] for n in theirs):
        return None, edits
    # Anki takes a note only if it is later than its own. It is no later than this moment, so
    # that what the learner edits between the plan and its sending isn't overwritten.
    modified = max(present, leaving.modified, (there.modified or 0) + 1)
    note = replace(leaving.note, fields=fields, tags=tags)
    return NoteChange(note, Change.CHANGED, modified, theirs), edits


def _before(left: ExportRecord | None, there: NoteThere) -> Mapping[str, str] | None:
    """The fields as they came to that Anki from here, None if that isn't known.

    What left after the note was last modified there never came: a file that wasn't imported.
    """
    if left is None or (there.modified is not None and there.modified < left.modified):
        return None
    return fields_left(left) or None


def _unsent(record: ExportRecord, left: ExportRecord, there: NoteThere) -> ExportRecord:
    """The record of a changed note that isn't sent, as all that changed is kept in Anki.

    Its time is no later than that of the note there, so that a file doesn't overwrite it either.
    """
    if there.modified is None:
        return record
    return replace(record, modified=max(left.modified + 1, there.modified))
