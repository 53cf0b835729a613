"""Input that nobody writes on purpose: read all the same, in time that grows with its length."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.importing.contents import Entry, with_chapters
from app.importing.document import Line
from app.importing.reader import read_paragraphs, understand
from app.importing.romanised import annotated
from app.lesson.model import Language
from app.vocabulary.lists.texts import parse_list


def test_a_cell_reaching_down_beside_cells_of_numbers(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<table><tr><td rowspan=2>中文的句子在这里。</td>"
        "<td>The sentence is here.</td><td>12</td></tr>"
        "<tr><td>More of the sentence.</td><td>13</td></tr></table>",
        encoding="utf-8",
    )
    paragraphs = read_paragraphs(page)
    assert [p.text for p in paragraphs] == [
        "中文的句子在这里。",
        "The sentence is here.",
        "More of the sentence.",
    ]
    assert len({p.row for p in paragraphs}) == 1


@pytest.mark.parametrize("name", ["undefined", "idna", "punycode", "no-such"])
def test_a_page_that_names_no_encoding_of_texts(tmp_path: Path, name: str) -> None:
    page = tmp_path / "page.html"
    text = "<p>今天天气很好，我们去公园散步。</p><p>We go for a walk.</p>".encode("gb18030")
    page.write_bytes(f'<meta charset="{name}">'.encode() + text)
    assert read_paragraphs(page)[0].text == "今天天气很好，我们去公园散步。"


def test_merged_cells_beyond_the_columns_that_are_read(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number in range(3):
        sheet.append([f"第{number}个句子在这里。", "The sentence is here."])
    sheet.merge_cells("W1:W3")
    book.save(tmp_path / "book.xlsx")
    assert len(read_paragraphs(tmp_path / "book.xlsx")) == 6


def test_chapters_that_begin_on_one_page_stay_in_their_order() -> None:
    entries = [Entry("Part One", "1.html", False), Entry("Chapter One", "1.html", False)]
    lines = with_chapters([Line("Once upon a time.", 0)], entries)
    assert [line.text for line in lines] == ["Part One", "Chapter One", "Once upon a time."]


def test_long_contents_of_a_long_page() -> None:
    lines = [Line(f"第{number}行", number) for number in range(30_000)]
    entries = [Entry(f"第{number}行", "1.html", True) for number in range(0, 30_000, 2)]
    assert sum(line.level > 0 for line in with_chapters(lines, entries)) == 15_000


def test_pinyin_between_hanzi_throughout() -> None:
    assert annotated("中zhōng" * 50_000) is None
    assert annotated("中a" * 50_000) is None


def test_front_matter_without_an_end(tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text("---\n" + "-a:b\n" * 60 + "今天天气很好。\n\nIt is fine.\n", encoding="utf-8")
    assert Language.CHINESE in {p.language for p in read_paragraphs(file)}


def test_front_matter_ends_at_its_first_end(tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text(
        "---\ntitle: x\ntags:\n  - a\n- b\n\n# c\n---\n今天天气很好。\n\nIt is fine.\n---\n",
        encoding="utf-8",
    )
    assert [p.text for p in read_paragraphs(file)] == ["今天天气很好。", "It is fine."]


def test_names_of_files_that_are_no_unicode(tmp_path: Path) -> None:
    file = tmp_path / "n\udce9.txt"
    try:
        file.write_text("今天天气很好。\nThe weather is fine.\n", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    understood = understand([file])
    assert understood.source.encode() == b"n?.txt"


def test_reading_a_list_of_words_leaves_the_limit_of_csv_alone() -> None:
    before = csv.field_size_limit()
    meaning = "x" * (before + 1)
    words = parse_list(f"word,pinyin,meaning\n中国,zhong1guo2,{meaning}\n")
    assert [entry.meaning for entry in words.entries] == [meaning]
    assert csv.field_size_limit() >= before


def test_a_list_that_says_its_tags_stand_very_far_right() -> None:
    words = parse_list("#separator:tab\n#tags column:" + "9" * 5000 + "\n中国\tx\n")
    assert [entry.text for entry in words.entries] == ["中国"]
