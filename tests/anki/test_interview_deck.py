"""The deck that ships with Duidu is the one that Duidu makes of the interview."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.anki.notes import default_deck
from app.anki.package import write_package
from app.anki.word_notes import word_notes
from app.chinese.lexicon import Lexicon
from app.lesson.build import build_file
from app.paths import resources_dir
from app.vocabulary.choice import Choice, choose
from tests.anki.anki_side import Anki
from tests.anki.apkg import Packed, read_package
from tests.anki.memory_records import MemoryRecords

SHIPPED = Path(__file__).parents[2] / "decks" / "interview.apkg"


@pytest.fixture
def rebuilt(lexicon: Lexicon, tmp_path: Path) -> Packed:
    lesson = build_file(resources_dir() / "interview.txt", lexicon)
    notes = word_notes(lesson, choose(lesson, {}, Choice()))
    path = tmp_path / "interview.apkg"
    write_package(notes, default_deck(lesson), path, MemoryRecords())
    return read_package(path)


def test_the_shipped_deck_is_up_to_date(rebuilt: Packed) -> None:
    """Else: `python main.py export resources/interview.txt -o decks/interview.apkg`.

    With `DUIDU_HOME` at an empty folder: a library with marks or earlier exports makes another.
    """
    shipped = read_package(SHIPPED)
    assert shipped.note_types == rebuilt.note_types
    assert shipped.notes.keys() == rebuilt.notes.keys()
    differing = {guid for guid in rebuilt.notes if shipped.notes[guid] != rebuilt.notes[guid]}
    assert differing == set()


def test_the_shipped_deck_imports_whole(anki: Anki) -> None:
    taken = anki.take(SHIPPED)
    assert taken.new == len(read_package(SHIPPED).notes) > 100
    assert (taken.updated, taken.conflicting, taken.failed) == (0, 0, 0)
    assert anki.empty_cards() == 0
    for note in anki.notes().values():
        assert note["Simplified"]
        assert note["Pinyin"]
        assert "<b>" in note["Sentence"]
        assert note["Source"]
