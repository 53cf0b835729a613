"""Passages side by side, and corrections that can be taken back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InputError
from app.importing.paragraph import Paragraph
from app.importing.reader import understand, understand_text
from app.importing.understanding import (
    Passage,
    SourceFile,
    Understanding,
    exchanged,
    ignoring,
    with_role,
    with_side,
    with_speaker,
)
from app.lesson.model import Language, Role
from app.progress import silent
from app.ui.dialogs.import_draft import Draft
from app.ui.dialogs.import_layout import laid_out
from tests.ui.import_steps import named, write_sides

ZH, EN = Language.CHINESE, Language.ENGLISH


def passages(*kinds: tuple[Language, Role]) -> list[Passage]:
    return [Passage(Paragraph(f"{n}", language, role)) for n, (language, role) in enumerate(kinds)]


def body(languages: str) -> list[Passage]:
    return passages(*((ZH if letter == "z" else EN, Role.BODY) for letter in languages))


def test_a_stretch_stands_beside_the_other_language_that_follows_it() -> None:
    assert laid_out(body("ezeezzz")) == ((1, 0), (4, 2), (5, 3), (6, None))


def test_sections_begin_beside_each_other_where_there_are_as_many() -> None:
    side = [Role.HEADING, Role.BODY, Role.BODY, Role.HEADING, Role.BODY]
    other = [Role.HEADING, Role.BODY, Role.HEADING, Role.BODY]
    rows = laid_out(passages(*((ZH, role) for role in side), *((EN, role) for role in other)))
    assert rows == ((0, 5), (1, 6), (2, None), (3, 7), (4, 8))


def test_rows_of_a_table_stay_rows() -> None:
    table = [
        Passage(Paragraph("x", language, row=row))
        for language, row in ((ZH, 0), (EN, 0), (ZH, 1), (ZH, 2), (EN, 2))
    ]
    assert laid_out(table) == ((0, 1), (2, None), (3, 4))


@given(
    st.lists(
        st.builds(
            Passage,
            st.builds(
                Paragraph,
                st.just("x"),
                st.sampled_from(Language),
                st.sampled_from(Role),
                row=st.none() | st.integers(0, 3),
            ),
        )
    )
)
def test_each_passage_has_one_place_in_its_column_in_order(given: list[Passage]) -> None:
    rows = laid_out(given)
    for column, language in enumerate((ZH, EN)):
        placed = [row[column] for row in rows if row[column] is not None]
        assert placed == [n for n, p in enumerate(given) if p.paragraph.language is language]
    assert all(row != (None, None) for row in rows)


def draft() -> Draft:
    return Draft(
        understand_text("今天天气很好。\nThe weather is fine.\n\n我们走吧。\nLet us go.\n")
    )


@given(st.lists(st.sampled_from(["role", "ignore", "exchange", "side"]), max_size=8))
def test_undo_restores_exactly_and_redo_goes_back(steps: list[str]) -> None:
    corrections = {
        "role": partial(with_role, passages={0, 3}, role=Role.QUESTION),
        "ignore": partial(ignoring, passages={1}),
        "exchange": exchanged,
        "side": partial(with_side, file=0, side=ZH),
    }
    being = draft()
    pictures = [being.picture]
    for step in steps:
        picture = being.change(corrections[step], silent)
        if picture is not pictures[-1]:
            pictures.append(picture)
    for before in reversed(pictures[:-1]):
        assert being.undo(silent) == before
    assert being.undo(silent) == pictures[0]
    for after in pictures[1:]:
        assert being.redo(silent) == after


def test_counts_follow_corrections_and_tell_what_is_missing() -> None:
    being = draft()
    assert (being.picture.chinese.paragraphs, being.picture.english.paragraphs) == (2, 2)
    assert being.picture.missing == ""
    picture = being.change(partial(ignoring, passages={1, 3}), silent)
    assert picture.english.paragraphs == 0
    assert "no English" in picture.missing
    assert being.undo(silent).missing == ""


def test_a_text_with_warnings_or_of_many_files_does_not_speak_for_itself() -> None:
    assert draft().speaks_for_itself
    lone = Understanding((SourceFile("a.txt"),), tuple(body("zzz")))
    assert not Draft(lone).speaks_for_itself
    chapters = Understanding((SourceFile("1.txt"), SourceFile("2.txt")), tuple(body("zeze")))
    assert not Draft(chapters).speaks_for_itself
    sides = Understanding((SourceFile("a", ZH), SourceFile("b", EN)), tuple(body("zzee")))
    read = understand_text("今天天气很好。\nThe weather is fine.\n")
    warned = Understanding(sides.files, read.passages, ("A picture was left out.",))
    assert not Draft(warned).speaks_for_itself
    assert Draft(warned).picture.warnings == ("A picture was left out.",)


@pytest.fixture
def one_side(tmp_path: Path) -> Draft:
    """The Chinese of a text in two files, its second passage corrected twice."""
    chinese, _ = write_sides(tmp_path)
    being = Draft(understand([chinese]), [chinese])
    being.change(partial(with_role, passages={1}, role=Role.QUESTION), silent)
    being.change(partial(with_speaker, passages={1}, speaker="老王"), silent)
    being.change(partial(ignoring, passages={3}), silent)
    return being


def test_files_added_leave_corrections_as_they_are(one_side: Draft, tmp_path: Path) -> None:
    before = one_side.picture
    picture = one_side.add([tmp_path / "en.txt"], silent)
    assert [file.side for file in picture.understood.files] == [ZH, EN]
    corrected = named(picture.understood, "今天").paragraph
    assert (corrected.role, corrected.speaker) == (Role.QUESTION, "老王")
    assert named(picture.understood, "本文").ignored
    assert picture.missing == ""
    assert one_side.paths == (tmp_path / "zh.txt", tmp_path / "en.txt")
    assert one_side.undo(silent) == before
    assert one_side.redo(silent) == picture


def test_a_bad_file_added_changes_nothing(one_side: Draft, tmp_path: Path) -> None:
    before = one_side.picture
    with pytest.raises(InputError):
        one_side.add([tmp_path / "nowhere.txt"], silent)
    assert one_side.picture == before
    assert one_side.paths == (tmp_path / "zh.txt",)


def test_a_side_told_has_its_roles_found_as_for_that_side(tmp_path: Path) -> None:
    """A Chinese text with an English name line by line is one text, once that is told."""
    mixed = tmp_path / "mixed.txt"
    mixed.write_text(
        "Beijing\n\n北京很大。\n\nShanghai\n\n上海也很大。\n\nThe end\n\n再见。\n", encoding="utf-8"
    )
    english = tmp_path / "english.txt"
    english.write_text("Beijing is large.\n\nShanghai is large too.\n", encoding="utf-8")
    being = Draft(understand([mixed, english]), [mixed, english])
    being.change(partial(with_speaker, passages={1}, speaker="老王"), silent)
    told = being.set_side(0, ZH, silent).understood
    assert told.files[0].side is ZH
    fresh = understand([mixed, english], sides={0: ZH, 1: told.files[1].side})
    assert [p.paragraph.role for p in told.passages] == [p.paragraph.role for p in fresh.passages]
    assert {p.paragraph.language for p in told.passages if p.file == 0} == {ZH}
    assert named(told, "北京很大").paragraph.speaker == "老王"


def test_a_side_told_outweighs_an_exchange_before_it(tmp_path: Path) -> None:
    files = write_sides(tmp_path)
    being = Draft(understand(files), files)
    being.change(exchanged, silent)
    told = being.set_side(0, ZH, silent).understood
    assert [file.side for file in told.files] == [ZH, ZH]
    assert {p.paragraph.language for p in told.passages} == {ZH}
