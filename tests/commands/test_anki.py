"""Commands that ask the Anki that is running."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import paths
from app.cli import main
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson, WordKey
from app.library.store import Library
from app.vocabulary.statuses import Status
from tests.anki.anki_side import Anki
from tests.anki.connect.server import Addon, serving


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    with Anki(tmp_path / "anki") as opened:
        yield opened


@pytest.fixture
def addon(anki: Anki) -> Iterator[Addon]:
    with serving(Addon(anki.col)) as answering:
        yield answering


@pytest.fixture
def lesson(home: Path, sample: Lesson) -> Lesson:
    with Library(paths.library_file()) as library:
        library.put_lesson(sample, ANALYSIS_VERSION)
    return sample


def sent(lesson: Lesson, addon: Addon, *more: str) -> int:
    command = ["export", lesson.title, "--words", "new", "--to-anki", "--anki-url", addon.url]
    return main([*command, *more])


def test_a_deck_goes_into_the_running_anki_once(
    lesson: Lesson, anki: Anki, addon: Addon, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sent(lesson, addon, "--dry-run") == 0
    assert "9 new, 0 changed, 0 unchanged" in capsys.readouterr().out
    assert anki.notes() == {}
    assert sent(lesson, addon, "--deck", "Mine") == 0
    assert capsys.readouterr().out == "Mine: 9 new, 0 changed, 0 unchanged\n"
    assert len(anki.notes()) == 9
    assert sent(lesson, addon) == 0
    assert "0 new, 0 changed, 9 unchanged" in capsys.readouterr().out


def test_what_was_edited_in_anki_is_kept_unless_told(
    lesson: Lesson, anki: Anki, addon: Addon, capsys: pytest.CaptureFixture[str]
) -> None:
    sent(lesson, addon)
    note = anki.note("重要")
    note["Meaning"] = "my own words"
    anki.col.update_note(note)
    sent(lesson, addon)
    assert anki.note("重要")["Meaning"] == "my own words"
    sent(lesson, addon, "--overwrite-edits")
    assert "important" in anki.note("重要")["Meaning"]


def test_no_anki_is_told_with_the_file_as_the_way_out(
    lesson: Lesson, capsys: pytest.CaptureFixture[str]
) -> None:
    address = "http://127.0.0.1:9"
    assert main(["export", lesson.title, "--to-anki", "--anki-url", address]) == 1
    said = capsys.readouterr().err
    assert "Start Anki" in said
    assert ".apkg" in said


def test_another_computer_is_asked_only_when_that_is_wanted(
    lesson: Lesson, capsys: pytest.CaptureFixture[str]
) -> None:
    address = ["--anki-url", "http://192.0.2.1:8765"]
    assert main(["export", lesson.title, "--to-anki", *address]) == 1
    assert "another computer" in capsys.readouterr().err


def test_known_words_come_back(
    lesson: Lesson, anki: Anki, addon: Addon, capsys: pytest.CaptureFixture[str]
) -> None:
    sent(lesson, addon, "--cards", "recognition")
    important, region = anki.note("重要").cards()[0], anki.note("区域").cards()[0]
    anki.study(important, 30)
    anki.study(region, 12)
    capsys.readouterr()
    command = ["words", "import", "anki", "--anki-url", addon.url, "--known-from-days"]
    assert main([*command, "21"]) == 0
    assert "new\t重要\tzhòng yào\t-\tW\n" in capsys.readouterr().out
    assert main([*command, "10", "--apply"]) == 0
    with Library(paths.library_file()) as library:
        statuses = library.statuses()
    assert statuses[WordKey("重要", "zhòng yào")] is Status.KNOWN
    assert statuses[WordKey("区域", "qū yù")] is Status.KNOWN
    assert statuses[WordKey("参与", "cān yù")] is Status.LEARNING_1
