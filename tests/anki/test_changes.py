"""Which notes are newer than what left before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.anki.changes import BASE_TIME, ExportSummary, find_changes
from app.anki.notes import Note
from app.library.exports import ExportRecord

NOW = BASE_TIME + 1_000_000
NOTE = Note("g1", "word", "lesson", "Title", {"Key": "k", "Meaning": "one"}, ("t",), 1)
EDITED = replace(NOTE, fields={"Key": "k", "Meaning": "two"})


def test_a_note_that_never_left_has_the_base_time() -> None:
    changes = find_changes([NOTE], {}, NOW)
    assert changes.times == (BASE_TIME,)
    assert changes.records == {"g1": ExportRecord(NOTE.content, BASE_TIME, "lesson", "Title")}
    assert changes.summary == ExportSummary(1, 0, 0)


def test_an_unchanged_note_keeps_its_time_and_record() -> None:
    records = {"g1": ExportRecord(NOTE.content, 77, "lesson", "Title")}
    changes = find_changes([replace(NOTE, due=5)], records, NOW)
    assert (changes.times, changes.records) == ((77,), {})
    assert changes.summary == ExportSummary(0, 0, 1)


@pytest.mark.parametrize(("before", "time"), [(77, NOW), (NOW, NOW + 1), (NOW + 50, NOW + 51)])
def test_a_changed_note_is_later_than_it_was_whatever_the_clock_says(
    before: int, time: int
) -> None:
    records = {"g1": ExportRecord(NOTE.content, before, "lesson", "Title")}
    changes = find_changes([EDITED], records, NOW + 0.9)
    assert changes.times == (time,)
    assert changes.records == {"g1": ExportRecord(EDITED.content, time, "lesson", "Title")}
    assert changes.summary == ExportSummary(0, 1, 0)


def test_another_lessons_note_is_left_to_that_lesson() -> None:
    records = {"g1": ExportRecord(NOTE.content, 77, "first lesson", "First")}
    changes = find_changes([EDITED], records, NOW)
    assert (changes.times, changes.records) == ((77,), {})
    assert changes.summary == ExportSummary(0, 0, 0, elsewhere=1)


@pytest.mark.parametrize(("lesson", "origin"), [("lesson", "Old title"), ("old text", "Title")])
def test_a_lesson_with_another_title_or_text_is_the_same_one(lesson: str, origin: str) -> None:
    records = {"g1": ExportRecord(NOTE.content, 77, lesson, origin)}
    changes = find_changes([NOTE], records, NOW)
    assert changes.times == (77,)
    assert changes.records == {"g1": ExportRecord(NOTE.content, 77, "lesson", "Title")}
    assert find_changes([EDITED], records, NOW).summary == ExportSummary(0, 1, 0)


def test_two_lessons_without_a_title_are_two() -> None:
    records = {"g1": ExportRecord(NOTE.content, 77, "first lesson", "")}
    changes = find_changes([replace(EDITED, origin="")], records, NOW)
    assert changes.summary == ExportSummary(0, 0, 0, elsewhere=1)
