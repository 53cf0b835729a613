"""Tables as people have them: titles above, directives, line ends in cells, headings."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from app.importing.reader import read_paragraphs
from app.lesson.model import Role

ROWS = (
    "老茶馆\tThe Old Teahouse\n茶馆是1923年建的。\tIt was built in 1923.\n"
    "年轻人回来了\tThe Young Are Back\n现在学生占了一半的座位。\tStudents take half of the seats.\n"
    "周末的时候人最多，很热闹。\tAt the weekend it is full of people.\n"
)


def texts(path: Path) -> list[str]:
    return [p.text for p in read_paragraphs(path)]


def test_rows_that_look_like_headings_are(tmp_path: Path) -> None:
    file = tmp_path / "a.tsv"
    file.write_text(ROWS, "utf-8")
    assert [p.role for p in read_paragraphs(file)] == [
        *[Role.TITLE] * 2,
        *[Role.BODY] * 2,
        *[Role.HEADING] * 2,
        *[Role.BODY] * 4,
    ]


def test_word_lists_have_no_headings(tmp_path: Path) -> None:
    file = tmp_path / "a.tsv"
    file.write_text("桥\tbridge\n小河\tsmall river\n老人\told man\n他来了。\tHe came.\n", "utf-8")
    assert {p.role for p in read_paragraphs(file)} == {Role.BODY}


def test_cells_of_several_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('"他来了。\n他走了。","He came.\nHe left."\n天黑了。,It was dark.\n', "utf-8")
    assert texts(file) == ["他来了。他走了。", "He came. He left.", "天黑了。", "It was dark."]


def test_a_quotation_mark_that_nothing_closes(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('zh,en\n你好。,"Hello.\n再见。,Bye now.\n谢谢。,Thanks.\n', "utf-8")
    assert texts(file) == ["你好。", "Hello.", "再见。", "Bye now.", "谢谢。", "Thanks."]


def test_an_export_from_anki(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "#separator:tab\n#html:true\n他<b>来</b>了。\tTom &amp; he came.\n天黑了。\tIt was dark.\n",
        "utf-8",
    )
    assert texts(file)[1:] == ["Tom & he came.", "天黑了。", "It was dark."]


@pytest.mark.parametrize("header", [("中文", "English"), ("Source (zh-CN)", "Target (en-US)")])
def test_a_title_above_the_header(tmp_path: Path, header: tuple[str, str]) -> None:
    book = openpyxl.Workbook()
    for row in (("My list", ""), header, ("他来了。", "He came."), ("天黑了。", "It was dark.")):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert texts(tmp_path / "a.xlsx")[-4:] == ["他来了。", "He came.", "天黑了。", "It was dark."]
    assert header[0] not in texts(tmp_path / "a.xlsx")
