"""`correct`: corrections kept in the library and held to by every command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app import paths
from app.chinese.corrections.correction import as_words
from app.cli import main
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson
from app.library.store import Library
from app.progress import silent
from app.ui.work import import_text, renew_analysis


def annotated(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[list[object]]:
    file = tmp_path / "line.txt"
    file.write_text(text + "\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["annotate", str(file)]) == 0
    tokens = json.loads(capsys.readouterr().out)["tokens"]
    return [[token["text"], " ".join(token["pinyin"]), token["gloss"]] for token in tokens]


def test_a_correction_holds_from_then_on(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["correct", "words", "北京 大學"]) == 0
    assert main(["correct", "reading", "得", "dei3", "--where", "你得走"]) == 0
    assert main(["correct", "meaning", "走", "to set off"]) == 0
    tokens = annotated("北京大学的学生说你得走了。", tmp_path, capsys)
    assert [token[0] for token in tokens[:2]] == ["北京", "大学"]
    assert ["得", "děi"] in [token[:2] for token in tokens]
    assert ["走", "zǒu", "to set off"] in tokens


def test_corrections_are_listed_and_taken_back(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = annotated("北京大学很大。", tmp_path, capsys)
    assert main(["correct", "words", "北京 大学"]) == 0
    assert main(["correct", "name", "白云"]) == 0
    capsys.readouterr()
    assert main(["correct", "list"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert listed[0].startswith("1\twords\t北京大学\t\t北京 大学\teverywhere")
    assert main(["correct", "remove", "1"]) == 0
    assert annotated("北京大学很大。", tmp_path, capsys) == before
    assert main(["correct", "remove", "7"]) == 1


def test_corrections_are_handed_on(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "corrections.json"
    assert main(["correct", "meaning", "对", "towards", "--read", "dui4", "--where", "他对我"]) == 0
    assert main(["correct", "export", "-o", str(file)]) == 0
    assert main(["correct", "remove", "1"]) == 0
    assert main(["correct", "import", str(file)]) == 0
    capsys.readouterr()
    assert main(["correct", "list"]) == 0
    assert capsys.readouterr().out == "1\tmeaning\t对\tduì\ttowards\t他[对]我\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["reading", "得", "dé děi"],
        ["reading", "得", "děi", "--where", "没有这个字"],
        ["reading", "得", "děi", "--where", "得"],
        ["reading", "得", "děi", "--where", "他得得很"],
        ["words", "hello world"],
        ["meaning", "得", " "],
        ["import", "nowhere.json"],
    ],
)
def test_what_can_not_be_corrected_is_told(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(["correct", *arguments]) == 1
    told = capsys.readouterr().err
    assert told.startswith("duidu: ")
    assert len(told.splitlines()) == 1


def test_lessons_that_may_be_touched_are_analysed_anew(home: Path, sample: Lesson) -> None:
    with Library(paths.library_file()) as library:
        library.put_lesson(sample, ANALYSIS_VERSION)
        library.corrections.put([as_words("北京 大学")])
        assert library.analysis_of(sample.id) == ANALYSIS_VERSION
        library.corrections.put([as_words("重要 区域")])
        assert library.analysis_of(sample.id) != ANALYSIS_VERSION
        library.put_lesson(sample, ANALYSIS_VERSION)
        library.corrections.remove([as_words("重要 区域")])
        assert library.analysis_of(sample.id) != ANALYSIS_VERSION


def test_an_export_and_the_library_hold_to_corrections(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "对.txt"
    text.write_text("他对我很好。\n\nHe is good to me.\n", encoding="utf-8")
    assert main(["correct", "meaning", "对", "to (me)"]) == 0
    deck = tmp_path / "deck.apkg"
    assert main(["export", str(text), "-o", str(deck)]) == 0
    lesson_id = import_text(text, silent)
    with Library(paths.library_file()) as library:
        lesson = library.lesson(lesson_id)
        assert lesson
        assert [t.gloss for _, t in lesson.words() if t.text == "对"] == ["to (me)"]
        library.corrections.remove(library.corrections.all())
    assert renew_analysis(lesson_id, silent) == lesson_id
    with Library(paths.library_file()) as library:
        lesson = library.lesson(lesson_id)
        assert lesson
        assert [t.gloss for _, t in lesson.words() if t.text == "对"] != ["to (me)"]


def test_an_export_of_a_kept_lesson_has_what_was_corrected_since(
    home: Path, tmp_path: Path
) -> None:
    text = tmp_path / "对.txt"
    text.write_text("他对我很好。\n\nHe is good to me.\n", encoding="utf-8")
    with Library(paths.library_file()) as library:
        lesson = library.lesson(import_text(text, silent))
    assert lesson
    assert main(["correct", "meaning", "对", "to (me)"]) == 0
    table = tmp_path / "words.csv"
    assert main(["export", lesson.id, "-o", str(table), "--words", "new"]) == 0
    assert "to (me)" in table.read_text(encoding="utf-8")


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("meaning", ["\x1b[31mred", "half \ud800", "\x9b31m"])
def test_a_meaning_that_a_terminal_would_obey_is_refused(
    capsys: pytest.CaptureFixture[str], meaning: str
) -> None:
    assert main(["correct", "meaning", "对", meaning]) == 1
    assert "control characters" in capsys.readouterr().err
