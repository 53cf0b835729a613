"""Which notes are newer than what left before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.anki.changes import (
    BASE_TIME,
    Change,
    ExportSummary,
    NoteChange,
    find_changes,
    planned_changes,
)
from app.anki.notes import Note, NoteKind
from app.anki.sharing import MOST_OTHERS
from app.library.exports import ExportRecord
from tests.anki.memory_records import MemoryRecords

NOW = BASE_TIME + 1_000_000
FIELDS = {"Key": "k", "Meaning": "one", "Sentence": "here"}
NOTE = Note("g1", NoteKind.WORD, "lesson", "Title", FIELDS, ("duidu::t",), 1)
EDITED = replace(NOTE, fields={**FIELDS, "Meaning": "two"})


def record_of(note: Note, modified: int) -> ExportRecord:
    return ExportRecord(note.content, modified, note.lesson, note.origin, note.fields, note.tags)


def change_of(note: Note, before: ExportRecord, now: float = NOW) -> tuple[Change, int]:
    (change,) = find_changes([note], {"g1": before}, now).notes
    return change.change, change.modified


def test_a_note_that_never_left_has_the_base_time() -> None:
    changes = find_changes([NOTE], {}, NOW)
    assert changes.notes == (NoteChange(NOTE, Change.NEW, BASE_TIME),)
    assert changes.records == {"g1": record_of(NOTE, BASE_TIME)}
    assert changes.summary == ExportSummary(1, 0, 0)


def test_an_unchanged_note_keeps_its_time_and_record() -> None:
    records = {"g1": record_of(NOTE, 77)}
    changes = find_changes([replace(NOTE, due=5)], records, NOW)
    assert [change.modified for change in changes.notes] == [77]
    assert changes.records == {}
    assert changes.summary == ExportSummary(0, 0, 1)


def test_a_record_without_fields_is_completed_and_changes_nothing() -> None:
    old = ExportRecord(NOTE.content, 77, "lesson", "Title")
    changes = find_changes([NOTE], {"g1": old}, NOW)
    assert changes.summary == ExportSummary(0, 0, 1)
    assert changes.records == {"g1": record_of(NOTE, 77)}


@pytest.mark.parametrize(("before", "time"), [(77, NOW), (NOW, NOW + 1), (NOW + 50, NOW + 51)])
def test_a_changed_note_is_later_than_it_was_whatever_the_clock_says(
    before: int, time: int
) -> None:
    changes = find_changes([EDITED], {"g1": record_of(NOTE, before)}, NOW + 0.9)
    assert changes.records == {"g1": record_of(EDITED, time)}
    assert changes.summary == ExportSummary(0, 1, 0)
    (change,) = changes.notes
    assert change.modified == time
    assert change.fields == ("Meaning",)
    assert change.before["Meaning"] == "one"


@pytest.mark.parametrize(("lesson", "origin"), [("lesson", "Old title"), ("old text", "Title")])
def test_a_lesson_with_another_title_or_text_is_the_same_one(lesson: str, origin: str) -> None:
    before = replace(record_of(NOTE, 77), lesson=lesson, origin=origin)
    changes = find_changes([NOTE], {"g1": before}, NOW)
    assert changes.records == {"g1": record_of(NOTE, 77)}
    assert change_of(NOTE, before) == (Change.UNCHANGED, 77)
    assert change_of(EDITED, before) == (Change.CHANGED, NOW)


def test_two_lessons_without_a_title_are_two() -> None:
    before = replace(record_of(NOTE, 77), lesson="first lesson", origin="", fields={})
    assert change_of(replace(EDITED, origin=""), before) == (Change.ELSEWHERE, 77)


GUEST = replace(
    NOTE,
    lesson="second",
    origin="Second",
    fields={**FIELDS, "Meaning": "as there", "Sentence": "there", "Source": "Second"},
    tags=("duidu::second", "hsk::1"),
)


def test_another_lesson_adds_its_sentence_and_tag_once() -> None:
    changes = find_changes([GUEST], {"g1": record_of(NOTE, 77)}, NOW)
    (change,) = changes.notes
    assert change.change is Change.CHANGED
    assert {n: v for n, v in change.note.fields.items() if n != "Spare1"} == FIELDS
    assert "there" in change.note.fields["Spare1"]
    assert change.note.tags == ("duidu::t", "duidu::second")
    kept = changes.records["g1"]
    assert (kept.lesson, kept.fields) == ("lesson", FIELDS)
    assert change_of(GUEST, kept) == (Change.UNCHANGED, NOW)
    assert change_of(NOTE, kept) == (Change.UNCHANGED, NOW)


def test_the_first_lesson_changes_its_note_and_keeps_what_others_added() -> None:
    kept = find_changes([GUEST], {"g1": record_of(NOTE, 77)}, NOW).records["g1"]
    (change,) = find_changes([EDITED], {"g1": kept}, NOW + 5).notes
    assert change.note.fields["Meaning"] == "two"
    assert "there" in change.note.fields["Spare1"]


def test_the_same_sentence_in_another_lesson_adds_nothing() -> None:
    twin = replace(GUEST, fields={**GUEST.fields, "Sentence": "here"})
    assert change_of(twin, record_of(NOTE, 77)) == (Change.UNCHANGED, 77)


def test_only_so_many_sentences_are_added() -> None:
    kept = record_of(NOTE, 77)
    changes = []
    for number in range(MOST_OTHERS + 1):
        fields = {**FIELDS, "Sentence": f"there {number}"}
        guest = replace(GUEST, lesson=f"l{number}", origin=f"L{number}", fields=fields)
        found = find_changes([guest], {"g1": kept}, NOW + number)
        kept = found.records.get("g1", kept)
        changes.append(found.notes[0].change)
    assert changes == [*[Change.CHANGED] * MOST_OTHERS, Change.UNCHANGED]


def test_a_sentence_of_another_lesson_is_left_to_that_lesson() -> None:
    sentence = replace(NOTE, kind=NoteKind.SENTENCE)
    changes = find_changes(
        [replace(sentence, lesson="second", origin="Second", fields={"Key": "k"})],
        {"g1": record_of(sentence, 77)},
        NOW,
    )
    assert changes.records == {}
    assert changes.summary == ExportSummary(0, 0, 0, elsewhere=1)


def test_what_left_before_and_is_not_among_the_notes_now_is_counted() -> None:
    records = MemoryRecords()
    records.put(
        {"g1": record_of(NOTE, 77), "g2": replace(record_of(NOTE, 77), lesson="x", origin="")}
    )
    other = replace(NOTE, guid="g3")
    assert planned_changes([other], records, NOW).summary == ExportSummary(1, 0, 0, gone=1)
