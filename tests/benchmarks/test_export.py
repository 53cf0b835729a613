"""Writing a deck of 10,000 words against plain sqlite3 inserts of the very same rows."""

from __future__ import annotations

import sqlite3
import statistics
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import ExportAnkiPackageOptions

from app.anki.notes import Note, guid_of
from app.anki.package import write_package
from app.anki.word_notes import word_notes
from app.lesson.model import Lesson
from app.vocabulary.choice import Choice, choose
from tests.anki.anki_side import Anki
from tests.anki.apkg import unpacked
from tests.anki.memory_records import MemoryRecords

_WORDS = 10_000
_ROUNDS = 5
_TARGET = 2.5
_IMPORT_TARGET = 2.0


def many_notes(sample: Lesson) -> list[Note]:
    """The sample's notes over and over, each with a guid and a key of its own."""
    models = word_notes(sample, choose(sample, {}, Choice(names=True)))
    notes = []
    for number in range(_WORDS):
        model = models[number % len(models)]
        fields = {**model.fields, "Key": f"{model.fields['Key']} {number}"}
        guid = guid_of(model.kind, str(number), "")
        notes.append(replace(model, guid=guid, fields=fields, due=number + 1))
    return notes


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


@pytest.mark.benchmark
def test_export_of_10000_words(sample: Lesson, tmp_path: Path) -> None:
    notes = many_notes(sample)
    first = tmp_path / "first.apkg"
    write_package(notes, "Bench", first, MemoryRecords())
    with closing(sqlite3.connect(unpacked(first, tmp_path))) as source:
        schema = [sql for (sql,) in source.execute("SELECT sql FROM sqlite_master") if sql]
        tables = {
            name: source.execute(f"SELECT * FROM {name}").fetchall()
            for name in ("col", "notes", "cards")
        }

    def raw(database: Path) -> None:
        database.unlink(missing_ok=True)
        with closing(sqlite3.connect(database)) as target:
            for sql in schema:
                target.execute(sql)
            for name, rows in tables.items():
                marks = ",".join("?" * len(rows[0]))
                target.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
            target.commit()

    def zipped(database: Path) -> None:
        raw(database)
        with zipfile.ZipFile(tmp_path / "raw.apkg", "w", zipfile.ZIP_DEFLATED) as package:
            package.write(database, "collection.anki2")
            package.writestr("media", "{}")

    inserts, packages, ours = [], [], []
    for _ in range(_ROUNDS):
        inserts.append(seconds(lambda: raw(tmp_path / "raw.anki2")))
        packages.append(seconds(lambda: zipped(tmp_path / "raw.anki2")))
        ours.append(seconds(lambda: write_package(notes, "Bench", first, MemoryRecords())))
    insert, package, our = map(statistics.median, (inserts, packages, ours))
    print(
        f"\n10,000 words: ours {our:.2f} s; inserts and zip {package:.2f} s "
        f"({our / package:.1f} x); inserts alone {insert:.2f} s "
        f"({our / insert:.1f} x, target {_TARGET:g} x)"
    )
    assert our / insert <= _TARGET


@pytest.mark.benchmark
def test_anki_imports_our_package_as_fast_as_its_own(sample: Lesson, tmp_path: Path) -> None:
    """The same notes, once as we write them and once as Anki itself exports them."""
    ours, own = tmp_path / "ours.apkg", tmp_path / "own.apkg"
    write_package(many_notes(sample), "Bench", ours, MemoryRecords())
    with Anki(tmp_path / "source") as source:
        source.take(ours)
        source.col.export_anki_package(
            out_path=str(own),
            options=ExportAnkiPackageOptions(
                with_scheduling=False, with_deck_configs=False, with_media=True, legacy=True
            ),
            limit=None,
        )
    times: dict[Path, list[float]] = {ours: [], own: []}
    for number in range(_ROUNDS):
        for package, taken in times.items():
            with Anki(tmp_path / f"{package.stem}{number}") as target:
                taken.append(seconds(lambda a=target, p=package: a.take(p)))  # type: ignore[misc]
                assert target.col.note_count() == _WORDS
    mine, theirs = (statistics.median(taken) for taken in times.values())
    print(f"\nimported: ours {mine:.2f} s, Anki's own {theirs:.2f} s ({mine / theirs:.2f} x)")
    assert mine / theirs <= _IMPORT_TARGET
