"""Decks as text, each read by what it is for or by its rules."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import anki.collection
import pytest
from anki.import_export_pb2 import CsvMetadata

from app.anki.deck import deck_notes
from app.anki.notes import Note, NoteKind
from app.anki.package import write_package
from app.anki.texts.deck_text import DeckText, TextFormat, deck_text
from app.chinese.lexicon import Lexicon
from app.lesson.model import Lesson
from app.vocabulary.choice import Choice, choose
from tests.anki.anki_side import Anki
from tests.anki.lessons import EVERYTHING, mischievous, studying
from tests.anki.memory_records import MemoryRecords

DECK = "Duidu::课文"


def notes_of(lesson: Lesson, lexicon: Lexicon) -> tuple[Note, ...]:
    words = choose(lesson, {}, Choice(names=True))
    return deck_notes(lesson, words, EVERYTHING, studying(lesson), lexicon)


@pytest.fixture(params=["sample", "mischievous"])
def notes(request: pytest.FixtureRequest, sample: Lesson, lexicon: Lexicon) -> tuple[Note, ...]:
    return notes_of(sample if request.param == "sample" else mischievous(), lexicon)


@pytest.fixture
def of_sample(sample: Lesson, lexicon: Lexicon) -> tuple[Note, ...]:
    return notes_of(sample, lexicon)


def import_text(anki_: Anki, made: DeckText, folder: Path) -> tuple[int, int, int]:
    """Import as Anki's dialog would; how many notes are new, updated, and refused."""
    path = folder / "deck.txt"
    path.write_text(made.text, encoding="utf-8")
    col = anki_.col
    metadata = col.get_csv_metadata(path=str(path), delimiter=None)
    metadata.dupe_resolution = CsvMetadata.DupeResolution.UPDATE
    request = anki.collection.ImportCsvRequest(path=str(path), metadata=metadata)
    log = col.import_csv(request).log
    refused = (log.missing_notetype, log.missing_deck, log.empty_first_field, log.conflicting)
    return len(log.new), len(log.updated), sum(map(len, refused))


def test_anki_makes_the_same_notes_of_the_text_as_of_the_package(
    anki: Anki, notes: tuple[Note, ...], tmp_path: Path
) -> None:
    # The note types come with a package; its notes are taken out again.
    write_package(notes, DECK, tmp_path / "deck.apkg", MemoryRecords(), now=2_000_000_000)
    anki.take(tmp_path / "deck.apkg")
    packed = {guid: (dict(note.items()), set(note.tags)) for guid, note in anki.notes().items()}
    anki.col.remove_notes(list(anki.col.find_notes("")))
    made = deck_text(notes, TextFormat.ANKI, DECK)
    assert import_text(anki, made, tmp_path) == (len(notes), 0, 0)
    told = {guid: (dict(note.items()), set(note.tags)) for guid, note in anki.notes().items()}
    assert told == packed
    assert {anki.col.decks.name(card.did) for card in anki.cards()} == {DECK}
    assert anki.empty_cards() == 0


def test_anki_updates_what_it_has(anki: Anki, of_sample: tuple[Note, ...], tmp_path: Path) -> None:
    write_package(of_sample, DECK, tmp_path / "deck.apkg", MemoryRecords(), now=2_000_000_000)
    anki.take(tmp_path / "deck.apkg")
    made = deck_text(of_sample, TextFormat.ANKI, DECK)
    new, _, refused = import_text(anki, made, tmp_path)
    assert (new, refused) == (0, 0)
    assert len(anki.notes()) == len(of_sample)


def test_no_cell_of_a_spreadsheet_is_a_formula(notes: tuple[Note, ...]) -> None:
    made = deck_text(notes, TextFormat.CSV, DECK)
    assert made.text.startswith("\ufeffkind,Chinese,")
    rows = list(csv.reader(io.StringIO(made.text.removeprefix("\ufeff"))))
    assert len(rows) == len(notes) + 1
    assert {len(row) for row in rows} == {13}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    cells = "".join(cell for row in rows for cell in row)
    assert "<ol>" not in cells
    assert "&#91;" not in cells


def test_a_formula_in_the_text_stays_text(of_sample: tuple[Note, ...]) -> None:
    (word, *_) = of_sample
    evil = Note(
        "g", NoteKind.WORD, "l", "", {"Simplified": "=cmd|'/c calc'!A1", "Meaning": "@x"}, (), 1
    )
    rows = list(csv.reader(io.StringIO(deck_text((word, evil), TextFormat.CSV, DECK).text)))
    assert rows[2][1] == "'=cmd|'/c calc'!A1"
    assert rows[2][5] == "'@x"


def test_a_word_says_in_plain_text_what_its_card_says(of_sample: tuple[Note, ...]) -> None:
    text = deck_text(of_sample, TextFormat.CSV, DECK).text
    (row,) = [row for row in csv.reader(io.StringIO(text)) if row[0] == "word" and row[1] == "重要"]
    assert row[2:6] == ["重要", "zhòngyào", "ㄓㄨㄥˋ ㄧㄠˋ", "important; significant"]
    assert row[7] == "重庆是重要区域"
    assert row[8] == "Chongqing is an Important Region"


def test_pleco_has_words_with_numbered_pinyin(of_sample: tuple[Note, ...]) -> None:
    made = deck_text(of_sample, TextFormat.PLECO, DECK)
    lines = made.text.splitlines()
    assert lines[0] == "// Duidu/课文"
    assert "区域[區域]\tqu1yu4\tarea; region; district" in lines
    words = [note for note in of_sample if note.kind in (NoteKind.WORD, NoteKind.CHARACTER)]
    assert made.notes == len(words) == len(lines) - 1
    assert made.left_out == len(of_sample) - len(words) > 0


def test_quizlet_has_a_line_a_card(notes: tuple[Note, ...]) -> None:
    made = deck_text(notes, TextFormat.QUIZLET, DECK)
    lines = made.text.splitlines()
    assert len(lines) == made.notes == sum(note.kind is not NoteKind.CLOZE for note in notes)
    assert {line.count("\t") for line in lines} == {1}


def test_quizlet_shows_reading_and_meaning(of_sample: tuple[Note, ...]) -> None:
    lines = deck_text(of_sample, TextFormat.QUIZLET, DECK).text.splitlines()
    assert "重要\tzhòngyào – important; significant" in lines
    assert "重庆是重要区域\tChongqing is an Important Region" in lines
