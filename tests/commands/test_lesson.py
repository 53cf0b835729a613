"""`lesson`, and lesson files where a command takes a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import paths
from app.cli import main
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson, WordKey
from app.lesson_file.package import read_lesson_file
from app.library.store import Library
from app.vocabulary.statuses import Status


@pytest.fixture
def packed(home: Path, sample: Lesson, tmp_path: Path) -> Path:
    with Library(paths.library_file()) as library:
        library.put_lesson(sample, ANALYSIS_VERSION)
        library.put_statuses({WordKey("重要", "zhòng yào"): Status.LEARNING_1})
    path = tmp_path / "lesson.duidu"
    command = ["lesson", "pack", sample.title, "-o", str(path)]
    assert main([*command, "--author", "Ms Li", "--licence", "CC BY"]) == 0
    return path


def test_a_lesson_is_packed_and_opened(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lesson", "open", str(packed)]) == 0
    assert capsys.readouterr().out == "“重庆是重要区域” is in the library\n"
    with Library(paths.library_file()) as library:
        assert len(library.lessons()) == 2
    assert main(["lesson", "open", str(packed)]) == 0
    assert capsys.readouterr().out == "“重庆是重要区域” is up to date\n"


def test_author_and_licence_are_remembered(
    packed: Path, sample: Lesson, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lesson", "pack", sample.title, "-o", str(packed)]) == 0
    assert capsys.readouterr().out == f"{packed}: 5 pairs, 1 words\n"
    file = read_lesson_file(packed)
    assert (file.author, file.licence, file.revision) == ("Ms Li", "CC BY", 2)


def test_a_text_packed_again_is_the_next_edition_of_the_file(home: Path, tmp_path: Path) -> None:
    text, target = tmp_path / "熊猫.txt", tmp_path / "panda.duidu"
    text.write_text("熊猫吃竹子。\nPandas eat bamboo.\n", "utf-8")
    assert main(["lesson", "pack", str(text), "-o", str(target), "--author", "Ms Li"]) == 0
    first = read_lesson_file(target)
    text.write_text("大熊猫吃竹子。\nGiant pandas eat bamboo.\n", "utf-8")
    assert main(["lesson", "pack", str(text), "-o", str(target)]) == 0
    second = read_lesson_file(target)
    assert (second.identity, second.revision, second.author) == (first.identity, 2, "Ms Li")


@pytest.mark.parametrize("command", ["export", "handout"])
def test_a_lesson_file_is_a_text_too(
    packed: Path, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / ("deck.apkg" if command == "export" else "sheet.pdf")
    assert main([command, str(packed), "-o", str(target), "--words", "new"]) == 0
    assert target.stat().st_size > 1000


def test_a_damaged_one_is_told(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.duidu"
    path.write_bytes(b"PK\x03\x04 and no more")
    assert main(["lesson", "open", str(path)]) == 1
    said = capsys.readouterr().err
    assert said.startswith("duidu: “bad.duidu”")
    assert said.count("\n") == 1
