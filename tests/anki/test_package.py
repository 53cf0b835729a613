"""Writing .apkg files: what is in them, and what happens when writing fails."""

from __future__ import annotations

import os
import sqlite3
import zipfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.anki.changes import BASE_TIME, ExportSummary
from app.anki.notes import Note
from app.anki.package import write_package
from app.anki.word_notes import word_notes
from app.errors import Cancelled, InputError, StorageError
from app.lesson.model import Lesson
from app.library.exports import ExportRecord
from app.vocabulary.choice import Choice, choose
from tests.anki.apkg import read_package, unpacked
from tests.anki.memory_records import MemoryRecords

NOW = BASE_TIME + 1_000_000


@pytest.fixture
def notes(sample: Lesson) -> tuple[Note, ...]:
    return word_notes(sample, choose(sample, {}, Choice(names=True)))


def edited(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """The notes with another meaning in the first."""
    return (replace(notes[0], fields={**notes[0].fields, "Meaning": "changed"}), *notes[1:])


def test_a_package_holds_the_notes(
    notes: tuple[Note, ...], records: MemoryRecords, tmp_path: Path
) -> None:
    path = tmp_path / "new" / "deck.apkg"
    assert write_package(notes, "A::B", path, records, now=NOW) == ExportSummary(10, 0, 0)
    packed = read_package(path)
    assert list(packed.note_types) == ["Duidu Word"]
    assert set(packed.notes) == {note.guid for note in notes}
    for note in notes:
        found = packed.notes[note.guid]
        assert {name: value for name, value in found.fields.items() if value} == note.fields
        assert found.tags.split() == list(note.tags)
        assert (found.modified, found.deck) == (BASE_TIME, "A::B")
        assert found.cards == (("Recognition", note.due), ("Production", note.due))


def test_the_file_is_compressed_and_holds_nothing_else(
    notes: tuple[Note, ...], records: MemoryRecords, tmp_path: Path
) -> None:
    write_package(notes, "Deck", tmp_path / "a.apkg", records)
    with zipfile.ZipFile(tmp_path / "a.apkg") as archive:
        entries = {entry.filename: entry for entry in archive.infolist()}
        assert archive.read("media") == b"{}"
    assert set(entries) == {"collection.anki2", "media"}
    collection = entries["collection.anki2"]
    assert collection.compress_type == zipfile.ZIP_DEFLATED
    assert collection.compress_size < collection.file_size / 2
    assert list(tmp_path.iterdir()) == [tmp_path / "a.apkg"]


def test_the_same_notes_and_records_give_the_same_file(
    notes: tuple[Note, ...], tmp_path: Path
) -> None:
    for name in ("a", "b"):
        records = MemoryRecords()
        write_package(notes, "Deck", tmp_path / f"{name}1.apkg", records, now=NOW)
        write_package(edited(notes), "Deck", tmp_path / f"{name}2.apkg", records, now=NOW)
    assert (tmp_path / "a1.apkg").read_bytes() == (tmp_path / "b1.apkg").read_bytes()
    assert (tmp_path / "a2.apkg").read_bytes() == (tmp_path / "b2.apkg").read_bytes()
    assert (tmp_path / "a1.apkg").read_bytes() != (tmp_path / "a2.apkg").read_bytes()


def test_only_what_changed_is_later(
    notes: tuple[Note, ...], records: MemoryRecords, tmp_path: Path
) -> None:
    path = tmp_path / "a.apkg"
    write_package(notes, "Deck", path, records, now=NOW)
    assert write_package(edited(notes), "Deck", path, records, now=NOW) == ExportSummary(0, 1, 9)
    times = {guid: note.modified for guid, note in read_package(path).notes.items()}
    assert times == {note.guid: BASE_TIME for note in notes} | {notes[0].guid: NOW}
    assert write_package(edited(notes), "Deck", path, records) == ExportSummary(0, 0, 10)


def test_ids_are_one_a_note_and_one_a_card(
    notes: tuple[Note, ...], records: MemoryRecords, tmp_path: Path
) -> None:
    many = [replace(notes[0], guid=f"guid-{number}") for number in range(3000)]
    write_package(many, "Deck", tmp_path / "a.apkg", records)
    with closing(sqlite3.connect(unpacked(tmp_path / "a.apkg", tmp_path))) as source:
        ((found, cards),) = source.execute(
            "SELECT (SELECT count(DISTINCT id) FROM notes), (SELECT count(DISTINCT id) FROM cards)"
        ).fetchall()
    assert (found, cards) == (3000, 6000)


def test_a_deck_name_from_anywhere_is_made_safe(
    notes: tuple[Note, ...], records: MemoryRecords, tmp_path: Path
) -> None:
    write_package(notes, ' My "deck"\x00 :: 中文 ', tmp_path / "a.apkg", records)
    decks = {note.deck for note in read_package(tmp_path / "a.apkg").notes.values()}
    assert decks == {"My 'deck'::中文"}


def test_no_words_make_no_deck(records: MemoryRecords, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no word to export"):
        write_package((), "Deck", tmp_path / "a.apkg", records)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_place_for_a_deck(
    notes: tuple[Note, ...], records: MemoryRecords, tmp_path: Path
) -> None:
    with pytest.raises(StorageError, match="is a folder"):
        write_package(notes, "Deck", tmp_path, records)
    assert records.kept == {}


def test_a_place_that_cannot_be_written_is_named(
    notes: tuple[Note, ...], records: MemoryRecords, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StorageError, match="can't be written"):
        write_package(notes, "Deck", tmp_path / "file" / "a.apkg", records)
    assert records.kept == {}


def test_a_full_disk_leaves_the_old_deck(
    notes: tuple[Note, ...],
    records: MemoryRecords,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "a.apkg"
    write_package(notes, "Deck", path, records)
    before, kept = path.read_bytes(), dict(records.kept)

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("app.anki.package._write_zip", full)
    with pytest.raises(StorageError, match="free some space"):
        write_package(edited(notes), "Deck", path, records)
    assert path.read_bytes() == before
    assert records.kept == kept
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_temporary_folder_is_said_so(
    notes: tuple[Note, ...],
    records: MemoryRecords,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("app.anki.collection.write_collection", full)
    with pytest.raises(StorageError, match="temporary files"):
        write_package(notes, "Deck", tmp_path / "a.apkg", records)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("stop", ["Writing notes", "Compressing the deck", "Writing the deck"])
def test_stopping_leaves_the_old_deck_and_the_records(
    notes: tuple[Note, ...], records: MemoryRecords, tmp_path: Path, stop: str
) -> None:
    path = tmp_path / "a.apkg"
    write_package(notes, "Deck", path, records)
    before, kept = path.read_bytes(), dict(records.kept)

    def listen(done: float, message: str, /) -> None:
        assert 0 <= done <= 1
        if message == stop:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_package(edited(notes), "Deck", path, records, progress=listen)
    assert path.read_bytes() == before
    assert records.kept == kept
    assert list(tmp_path.iterdir()) == [path]


def test_an_end_between_records_and_file_loses_no_update(
    notes: tuple[Note, ...], tmp_path: Path
) -> None:
    """The records are kept, the file isn't: the next export is still later than Anki's note."""

    class EndsAfterPut(MemoryRecords):
        def put(self, records: Mapping[str, ExportRecord], /) -> None:
            super().put(records)
            if any(record.modified > BASE_TIME for record in records.values()):
                raise KeyboardInterrupt

    path, records = tmp_path / "a.apkg", EndsAfterPut()
    write_package(notes, "Deck", path, records, now=NOW)
    with pytest.raises(KeyboardInterrupt):
        write_package(edited(notes), "Deck", path, records, now=NOW)
    assert read_package(path).notes[notes[0].guid].modified == BASE_TIME
    assert write_package(edited(notes), "Deck", path, records, now=NOW + 9).changed == 0
    assert read_package(path).notes[notes[0].guid].modified == NOW


@pytest.mark.parametrize(
    ("wanted", "deck"), [("A::B", "A::B"), ("A::", "A"), (":: A ::::B", "A::B"), ('"x"', "'x'")]
)
def test_levels_without_a_name_are_left_out(
    notes: tuple[Note, ...], records: MemoryRecords, tmp_path: Path, wanted: str, deck: str
) -> None:
    write_package(notes, wanted, tmp_path / "a.apkg", records)
    assert {n.deck for n in read_package(tmp_path / "a.apkg").notes.values()} == {deck}


@pytest.mark.parametrize("wanted", ["", "  ", "::", "::".join("深" * 60)])
def test_what_can_be_no_deck_is_told(
    notes: tuple[Note, ...], records: MemoryRecords, tmp_path: Path, wanted: str
) -> None:
    with pytest.raises(InputError, match="name of a deck"):
        write_package(notes, wanted, tmp_path / "a.apkg", records)
    assert not (tmp_path / "a.apkg").exists()
