"""`export` with all that it can be asked for."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from app import paths
from app.cli import main
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson, WordKey
from app.library.store import Library
from app.vocabulary.statuses import Status
from tests.anki.apkg import read_package

WORDS = ("--words", "new")


@pytest.fixture
def lesson(home: Path, sample: Lesson) -> Lesson:
    """The sample, in the library."""
    with Library(paths.library_file()) as library:
        library.put_lesson(sample, ANALYSIS_VERSION)
    return sample


def words_in(package: Path) -> set[str]:
    return {
        note.fields["Simplified"]
        for note in read_package(package).notes.values()
        if "Simplified" in note.fields
    }


def export(lesson: Lesson, target: Path, *more: str) -> Path:
    assert main(["export", lesson.title, "-o", str(target), *more]) == 0
    return target


def test_a_lesson_of_the_library_is_named_by_a_part_of_its_title(
    lesson: Lesson, tmp_path: Path
) -> None:
    assert main(["export", "重要区域", "-o", str(tmp_path / "a.apkg"), *WORDS]) == 0
    assert zipfile.is_zipfile(tmp_path / "a.apkg")


def test_neither_file_nor_lesson(lesson: Lesson, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "nothing of this name"]) == 1
    assert "no lesson of that title" in capsys.readouterr().err


def test_words_by_status(lesson: Lesson, tmp_path: Path) -> None:
    with Library(paths.library_file()) as library:
        library.put_statuses(
            {
                WordKey("重要", "zhòng yào"): Status.LEARNING_2,
                WordKey("区域", "qū yù"): Status.KNOWN,
            }
        )
    made = export(lesson, tmp_path / "a.apkg", "--words", "status:2,W")
    assert words_in(made) == {"重要", "区域"}


def test_words_are_narrowed_down_and_added_by_hand(lesson: Lesson, tmp_path: Path) -> None:
    easy = words_in(export(lesson, tmp_path / "a.apkg", *WORDS, "--hsk-to", "1"))
    assert "重要" in easy
    assert "参与" not in easy
    made = export(
        lesson, tmp_path / "b.apkg", *WORDS, "--hsk-to", "1", "--add", "参与", "--leave-out", "重要"
    )
    assert words_in(made) == easy - {"重要"} | {"参与"}


def test_a_word_that_is_not_there(lesson: Lesson, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", lesson.title, "--add", "熊猫"]) == 1
    assert "“熊猫” is no word of this text" in capsys.readouterr().err


def test_sections(lesson: Lesson, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = words_in(export(lesson, tmp_path / "a.apkg", *WORDS))
    first = words_in(export(lesson, tmp_path / "b.apkg", *WORDS, "--section", "Opening"))
    assert first < whole
    assert first == words_in(export(lesson, tmp_path / "c.apkg", *WORDS, "--section", "1"))
    assert main(["export", lesson.title, "--section", "none such"]) == 1
    assert "There are: 1 Opening, 2 重要区域" in capsys.readouterr().err


def test_kinds_of_notes_and_cards(lesson: Lesson, tmp_path: Path) -> None:
    made = export(
        lesson,
        tmp_path / "a.apkg",
        *WORDS,
        *("--notes", "words,sentences,clozes,characters"),
        *("--cards", "production,to-chinese", "--sentences", "all", "--typed"),
    )
    cards = {name for note in read_package(made).notes.values() for name, _ in note.cards}
    assert cards == {"Production", "English to Chinese", "Cloze", "Recognition", "Writing"}
    assert len(read_package(made).note_types) == 4


def test_an_order_by_frequency(lesson: Lesson, tmp_path: Path) -> None:
    made = export(lesson, tmp_path / "a.apkg", *WORDS, "--order", "frequency")
    notes = sorted(read_package(made).notes.values(), key=lambda note: note.cards[0][1])
    assert notes[0].fields["Simplified"] == "是"


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("text", "#separator:Tab"),
        ("csv", "\ufeffkind"),
        ("pleco", "// Duidu/"),
        ("quizlet", "是\t"),
    ],
)
def test_texts_for_other_programs(lesson: Lesson, tmp_path: Path, name: str, begins: str) -> None:
    made = export(lesson, tmp_path / "deck", *WORDS, "--format", name)
    assert made.read_text("utf-8").startswith(begins)


def test_a_csv_is_recognised_by_its_name(lesson: Lesson, tmp_path: Path) -> None:
    assert export(lesson, tmp_path / "deck.csv", *WORDS).read_text("utf-8-sig").startswith("kind")


def test_a_dry_run_tells_what_would_change_and_writes_nothing(
    lesson: Lesson, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "a.apkg"
    assert main(["export", lesson.title, "-o", str(target), *WORDS, "--dry-run"]) == 0
    assert "new\tword\t重要\n" in capsys.readouterr().out
    assert not target.exists()
    export(lesson, target, *WORDS)
    with Library(paths.library_file()) as library:
        library.put_statuses({WordKey("重要", "zhòng yào"): Status.KNOWN})
    capsys.readouterr()
    assert main(["export", lesson.title, *WORDS, "--add", "重要", "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "changed\tword\t重要\ttags\n" in said
    assert "0 new, 1 changed" in said


@pytest.mark.parametrize(
    "wrong",
    [
        ("--words", "status:9"),
        ("--words", "hsk:0"),
        ("--notes", "nouns"),
        ("--notes", ""),
        ("--cards", "magic"),
        ("--hsk-to", "9"),
        ("--most-frequent", "-1"),
    ],
)
def test_what_is_not_understood_is_told(
    lesson: Lesson, wrong: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["export", lesson.title, *wrong])
    assert stopped.value.code == 2
    assert "Traceback" not in capsys.readouterr().err
