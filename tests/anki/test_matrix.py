"""Every kind of note, bare and full, of an ordinary, a bare and a mischievous lesson, in Anki."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.anki.deck import DeckPlan, deck_notes
from app.anki.note_type import note_type
from app.anki.notes import Note, NoteKind
from app.anki.package import write_package
from app.anki.rendering import cards_of
from app.chinese.lexicon import Lexicon
from app.lesson.model import Lesson
from app.vocabulary.choice import Choice, choose
from tests.anki.anki_side import Anki, Imported
from tests.anki.lessons import EVERYTHING, LEAST, bare, mischievous, studying
from tests.anki.memory_records import MemoryRecords

LESSONS = ("sample", "bare", "mischievous")
PLANS = {"everything": EVERYTHING, "least": LEAST}


@pytest.fixture(params=LESSONS)
def lesson(request: pytest.FixtureRequest, sample: Lesson) -> Lesson:
    return {"sample": sample, "bare": bare(), "mischievous": mischievous()}[request.param]


@pytest.fixture(params=sorted(PLANS))
def plan(request: pytest.FixtureRequest) -> DeckPlan:
    return PLANS[request.param]


@pytest.fixture
def notes(lesson: Lesson, plan: DeckPlan, lexicon: Lexicon) -> tuple[Note, ...]:
    words = choose(lesson, {}, Choice(names=True))
    return deck_notes(lesson, words, plan, studying(lesson), lexicon)


def arrived(anki: Anki, notes: tuple[Note, ...], folder: Path) -> Imported:
    path = folder / "deck.apkg"
    write_package(notes, "Duidu::Deck", path, MemoryRecords(), now=2_000_000_000)
    return anki.take(path)


def test_all_arrive_with_nothing_wrong(
    anki: Anki, notes: tuple[Note, ...], plan: DeckPlan, lesson: Lesson, tmp_path: Path
) -> None:
    assert {note.kind for note in notes} >= {NoteKind.WORD, NoteKind.SENTENCE}
    assert arrived(anki, notes, tmp_path) == Imported(len(notes), 0, 0, 0, 0)
    assert anki.empty_cards() == 0
    assert anki.col.media.check().missing == []
    found = anki.notes()
    for note in notes:
        assert {k: v for k, v in found[note.guid].items() if v} == note.fields
        assert len(found[note.guid].cards()) == len(cards_of(note_type(note.kind), note.fields))


def test_cards_look_in_anki_as_they_are_shown_before(
    anki: Anki, notes: tuple[Note, ...], tmp_path: Path
) -> None:
    arrived(anki, notes, tmp_path)
    found = anki.notes()
    for note in notes:
        theirs = [card.render_output() for card in found[note.guid].cards()]
        ours = cards_of(note_type(note.kind), note.fields)
        assert [(card.question_text, card.answer_text) for card in theirs] == [
            (card.front, card.back) for card in ours
        ]


def test_no_text_of_the_lesson_becomes_markup(notes: tuple[Note, ...]) -> None:
    for note in notes:
        for card in cards_of(note_type(note.kind), note.fields):
            for side in (card.front, card.back):
                assert not re.search(r"<(script|img|!--)", side)
                assert "\0" not in side
                assert "\x1f" not in side
                assert "{{" not in side
                assert "[sound:" not in side
        for name, value in note.fields.items():
            if name != "Text":
                assert "{{" not in value
            assert len(value) < 100_000


def test_unchanged_notes_change_nothing_the_second_time(
    anki: Anki, notes: tuple[Note, ...], tmp_path: Path
) -> None:
    records, path = MemoryRecords(), tmp_path / "deck.apkg"
    write_package(notes, "Duidu::Deck", path, records, now=2_000_000_000)
    anki.take(path)
    for card in anki.cards():
        anki.study(card)
    summary = write_package(notes, "Duidu::Deck", path, records, now=2_000_000_500)
    assert (summary.new, summary.changed, summary.unchanged) == (0, 0, len(notes))
    again = anki.take(path)
    assert (again.new, again.updated, again.failed) == (0, 0, 0)
    assert {card.type for card in anki.cards()} == {2}, "all are still cards in review"
