"""`handout` with all that it can be asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import paths
from app.cli import main
from app.handout.content import SheetKind
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson
from app.library.store import Library
from tests.handout.reading import read

WORDS = ("--words", "new")


@pytest.fixture
def lesson(home: Path, sample: Lesson) -> Lesson:
    """The sample, in the library."""
    with Library(paths.library_file()) as library:
        library.put_lesson(sample, ANALYSIS_VERSION)
    return sample


def text_of(path: Path) -> str:
    return read(path.read_bytes()).text


def made(lesson: Lesson, target: Path, *more: str) -> Path:
    assert main(["handout", lesson.title, "-o", str(target), *WORDS, *more]) == 0
    return target


def test_every_sheet_can_be_named(lesson: Lesson, tmp_path: Path) -> None:
    sheets = ",".join(kind.value for kind in SheetKind)
    text = text_of(made(lesson, tmp_path / "a.pdf", "--sheets", sheets, "--key"))
    for title in ("生词 Words", "词语连线", "写拼音", "写汉字", "阅读理解", "写字练习", "听写"):
        assert title in text
    assert "答案 Key" in text


def test_the_key_goes_where_it_is_wanted(
    lesson: Lesson, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without = text_of(made(lesson, tmp_path / "a.pdf", "--sheets", "pinyin"))
    assert "答案 Key" not in without
    capsys.readouterr()
    beside = made(lesson, tmp_path / "b.pdf", "--sheets", "pinyin", "--key-file")
    key = tmp_path / "b key.pdf"
    assert capsys.readouterr().out == f"{beside}\n{key}\n"
    assert "答案 Key" in text_of(key)
    assert "答案 Key" not in text_of(beside)


def test_versions_differ_and_say_so(lesson: Lesson, tmp_path: Path) -> None:
    made(lesson, tmp_path / "out", "--sheets", "matching", "--versions", "a,b", "--seed", "7")
    first, second = sorted((tmp_path / "out").iterdir())
    assert text_of(first) != text_of(second)
    assert "A 7" in text_of(first)
    assert "B 7" in text_of(second)


def test_the_same_seed_is_the_same_file(lesson: Lesson, tmp_path: Path) -> None:
    options = ("--sheets", "matching,pinyin", "--seed", "3")
    first = made(lesson, tmp_path / "a.pdf", *options).read_bytes()
    assert made(lesson, tmp_path / "b.pdf", *options).read_bytes() == first
    assert made(lesson, tmp_path / "c.pdf", *options[:3], "4").read_bytes() != first


def test_options_reach_the_sheet(lesson: Lesson, tmp_path: Path) -> None:
    bare = text_of(made(lesson, tmp_path / "a.pdf", "--sheets", "reading", "--pinyin", "none"))
    assert "Chóngqìng" not in bare
    blank = text_of(made(lesson, tmp_path / "b.pdf", "--sheets", "vocabulary", "--blank", "both"))
    assert "important" not in blank
    glossed = text_of(
        made(lesson, tmp_path / "c.pdf", "--sheets", "reading", "--glosses", "footnotes")
    )
    assert "important; significant" in glossed


def test_a_teachers_questions(lesson: Lesson, tmp_path: Path) -> None:
    asked = tmp_path / "questions.txt"
    asked.write_text("false: It is far.\n重庆在哪里？ | 在中国。\n", "utf-8")
    options = ("--sheets", "questions", "--questions", str(asked), "--key")
    text = text_of(made(lesson, tmp_path / "a.pdf", *options))
    assert "It is far." in text
    assert "重庆在哪里？" in text
    assert "在中国。" in text


def test_html_by_its_name(lesson: Lesson, tmp_path: Path) -> None:
    assert made(lesson, tmp_path / "a.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_course_at_once_with_what_failed(
    lesson: Lesson, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "course"
    command = ["handout", lesson.title, "not there", lesson.title, "-o", str(folder)]
    assert main([*command, *WORDS]) == 1
    told = capsys.readouterr()
    assert "not there: There is no file" in told.err
    assert "2 of 3 lessons have handouts" in told.err
    assert [path.suffix for path in folder.iterdir()] == [".pdf"]


def test_several_into_one_file_is_refused(
    lesson: Lesson, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "a.pdf"
    assert main(["handout", lesson.title, "-o", str(target), "--versions", "a,b"]) == 1
    assert "Name a folder" in capsys.readouterr().err
    assert not target.exists()


def test_templates_are_copied_changed_and_used(
    lesson: Lesson, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ours"
    assert main(["handout", "--copy-templates", str(folder)]) == 0
    style = folder / "style.typ"
    style.write_text(style.read_text("utf-8").replace("姓名 Name", "Our School"), "utf-8")
    assert "Our School" in text_of(made(lesson, tmp_path / "a.pdf", "--templates", str(folder)))
    style.write_text("#nonsense(", "utf-8")
    assert main(["handout", lesson.title, *WORDS, "--templates", str(folder)]) == 1
    assert "has a mistake" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [
        ("--sheets", "dancing"),
        ("--pinyin", "hsk:9"),
        ("--items", "0"),
        ("--seed", "x"),
        ("--versions", "z"),
        ("--square-size", "1"),
    ],
)
def test_what_is_not_understood_is_told(
    lesson: Lesson, wrong: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["handout", lesson.title, *wrong])
    assert stopped.value.code == 2
    assert "Traceback" not in capsys.readouterr().err
