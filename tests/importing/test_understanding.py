"""What was understood, and the corrections a person makes to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import InputError
from app.importing.files import files_in
from app.importing.reader import understand, understand_text
from app.importing.understanding import (
    Understanding,
    exchanged,
    ignoring,
    with_language,
    with_role,
    with_side,
    with_speaker,
)
from app.lesson.model import Language, Role
from tests.importing.texts import is_paired

ZH, EN = Language.CHINESE, Language.ENGLISH


@pytest.fixture
def two(tmp_path: Path) -> Understanding:
    """One file for each language; the Chinese one quotes English."""
    chinese = (
        "书\n\n他说了很多话，大家都在听他说的话。\n\nTo be, or not to be.\n\n"
        "我们都笑了起来，笑了很长时间。\n"
    )
    (tmp_path / "zh.txt").write_text(chinese * 3, "utf-8")
    english = "The Book\n\nHe said many things.\n\nWe laughed.\n"
    (tmp_path / "en.txt").write_text(english * 3, "utf-8")
    return understand([tmp_path / "en.txt", tmp_path / "zh.txt"])


def languages(understood: Understanding, file: int) -> set[Language]:
    return {p.paragraph.language for p in understood.passages if p.file == file}


def test_which_file_is_which_is_found_out(two: Understanding) -> None:
    assert [(file.name, file.side) for file in two.files] == [("en.txt", EN), ("zh.txt", ZH)]
    assert languages(two, 0) == {EN}
    assert languages(two, 1) == {ZH}
    assert not is_paired(two)


def test_a_side_can_be_given_up_and_taken_again(two: Understanding) -> None:
    mixed = with_side(two, 1, None)
    assert mixed.files[1].side is None
    assert languages(mixed, 1) == {ZH, EN}
    assert with_side(mixed, 1, ZH) == two


def test_sides_are_exchanged_and_back(two: Understanding) -> None:
    other = exchanged(two)
    assert [file.side for file in other.files] == [ZH, EN]
    assert languages(other, 0) == {ZH}
    assert exchanged(other) == two
    assert languages(exchanged(two, 1), 0) == {EN}
    assert languages(exchanged(two, 1), 1) == {EN}


def test_passages_are_corrected_one_by_one() -> None:
    found = understand_text("他来了。\nHe came.\n他走了。\nHe left.\n")
    changed = with_speaker(with_role(found, [0, 1], Role.HEADING), [2], " 王 ")
    changed = ignoring(with_language(changed, [3], ZH), [1])
    assert [(p.language, p.role, p.speaker) for p in changed.paragraphs] == [
        (ZH, Role.HEADING, ""),
        (ZH, Role.BODY, "王"),
        (ZH, Role.BODY, ""),
    ]
    assert changed.sections == 1
    assert ignoring(changed, [1], ignored=False).counts(EN).paragraphs == 1
    assert found == understand_text("他来了。\nHe came.\n他走了。\nHe left.\n")


def test_counts() -> None:
    found = understand_text("他来了。\nHe came here.\n")
    assert (found.counts(ZH).paragraphs, found.counts(ZH).words) == (1, 3)
    assert (found.counts(EN).paragraphs, found.counts(EN).words) == (1, 3)


def test_a_text_far_longer_than_its_translation_is_doubted() -> None:
    found = understand_text("他来了。\n" + "He came here and stayed for a long time.\n" * 5)
    assert any("times as much English" in warning for warning in found.warnings)
    assert not understand_text("他今天早上来了。\nHe came this morning.\n").warnings


def test_pasted_text_without_letters() -> None:
    with pytest.raises(InputError, match="neither Chinese nor English"):
        understand_text("1 2 3\n")


def test_chapters_in_several_files_become_sections(tmp_path: Path) -> None:
    for number, word in ((1, "一"), (2, "二")):
        (tmp_path / f"zh{number}.txt").write_text(f"第{word}章\n\n他说的话我都听到了。\n", "utf-8")
        (tmp_path / f"en{number}.txt").write_text(
            f"Chapter {number}\n\nI heard everything that he said.\n", "utf-8"
        )
    found = understand([tmp_path])
    assert [(p.role, p.text) for p in found.paragraphs if p.role is not Role.BODY] == [
        (Role.TITLE, "Chapter 1"),
        (Role.HEADING, "Chapter 2"),
        (Role.TITLE, "第一章"),
        (Role.HEADING, "第二章"),
    ]


def test_rows_of_several_files_stay_apart(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.tsv").write_text("你好。\tHello.\n再见。\tGoodbye.\n", "utf-8")
    rows = [p.row for p in understand([tmp_path]).paragraphs]
    assert rows == [0, 0, 1, 1, 2, 2, 3, 3]


def test_a_folder_is_searched_in_the_order_people_count(tmp_path: Path) -> None:
    names = ["2.txt", "10.txt", "1/a.md", ".hidden/x.txt", ".x.txt", "picture.png"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in files_in([tmp_path])]
    assert found == ["1/a.md", "2.txt", "10.txt"]
    assert files_in([tmp_path / "2.txt", tmp_path]) == tuple(
        tmp_path / name for name in ("2.txt", "1/a.md", "10.txt")
    )


def test_folders_with_nothing_or_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="no files in it that Duidu can read"):
        files_in([tmp_path])
    with pytest.raises(InputError, match="No file was named"):
        files_in([])
    for number in range(3):
        (tmp_path / f"{number}.txt").touch()
    monkeypatch.setattr("app.importing.files.MAX_FILES", 2)
    with pytest.raises(InputError, match="more than 2 files"):
        files_in([tmp_path])


def test_progress_rises_through_all_files(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("你好。\nHello there.\n", "utf-8")
    seen: list[float] = []
    understand([tmp_path], lambda done, message, /: seen.append(done))
    assert seen == sorted(seen)
    assert seen[0] == 0.0
    assert len(seen) > 3
