"""What stands around and in the texts of real pages, books and subtitles."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from app.errors import InputError
from app.importing.page import document_of_page
from app.importing.reader import understand
from app.importing.subtitles import document_of_subtitles
from app.importing.word import read_word
from app.lesson.model import Language
from tests.importing.texts import paragraphs_from_text

ZH, EN = Language.CHINESE, Language.ENGLISH
STORY = (
    "<p>他每天早上六点打开大门，从来没有迟到过。</p><p>He opens the gate at six every morning.</p>"
)


def lines(html: str) -> list[tuple[str, int | None]]:
    document = document_of_page(html.encode())
    assert document is not None
    return [(line.text, line.row) for line in document.lines]


def test_banners_advertisements_and_menus_are_left_out() -> None:
    around = (
        '<div id="onetrust-banner-sdk"><p>We use cookies. By clicking you agree.</p></div>',
        '<div class="adsbygoogle"><p>买一送一！</p></div>',
        '<div class="ad-slot-inline">Buy one, get one free.</div>',
        '<div><a href="/">首页</a> | <a href="/n">新闻</a> | <a href="/l">登录</a></div>',
        '<div class="foot">All rights reserved.</div>',
    )
    for box in around:
        found = lines(f"<body><div>{STORY * 3}</div>{box}</body>")
        assert [text for text, _ in found] == [text for text, _ in lines(STORY * 3)], box


def test_readings_over_characters_are_dropped() -> None:
    page = "<p><ruby>茶<rp>(</rp><rt>chá</rt><rp>)</rp>馆<rt>guǎn</rt></ruby>很老。</p>"
    assert lines(page) == [("茶馆很老。", None)]


def test_a_cell_over_two_rows_of_a_page_makes_them_one() -> None:
    cells = (
        "<tr><td rowspan=2>他来了。我很高兴。</td><td>He came.</td></tr><tr><td>I was glad.</td>"
    )
    more = "</tr><tr><td>她走了。</td><td>She left.</td></tr>"
    assert [row for _, row in lines(f"<table>{cells}{more}</table>")] == [0, 0, 0, 1, 1]


def test_a_cell_over_two_rows_in_word_makes_them_one(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=2)
    for row, text in enumerate(("He came.", "I was glad.", "She left.")):
        table.cell(row, 1).text = text
    table.cell(0, 0).merge(table.cell(1, 0)).text = "他来了。我很高兴。"
    table.cell(2, 0).text = "她走了。"
    document.save(str(tmp_path / "a.docx"))
    found = [(line.text, line.row) for line in read_word(tmp_path / "a.docx").lines]
    assert [row for _, row in found] == [0, 0, 0, 1, 1]


def test_cues_without_a_number_and_sounds() -> None:
    cues = (
        "1\n00:00:01,000 --> 00:00:02,000\n[door slams]\n\n"
        "00:00:03,000 --> 00:00:04,000\nHello there.\n\n"
        "abc\n00:00:05,000 --> 00:00:06,000\nThanks a lot.\n"
    )
    document = document_of_subtitles(cues, Path("a.srt"))
    assert [line.text for line in document.lines] == ["Hello there.", "Thanks a lot."]


def _book(path: Path, title: str, pages: list[str]) -> Path:
    names = range(len(pages))
    items = "".join(
        f'<item id="p{n}" href="p{n}.xhtml" media-type="application/xhtml+xml"/>' for n in names
    )
    spine = "".join(f'<itemref idref="p{n}"/>' for n in names)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
        )
        archive.writestr(
            "c.opf",
            f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for number, page in enumerate(pages):
            archive.writestr(f"p{number}.xhtml", f"<html><body>{page}</body></html>")
    return path


def test_a_book_s_imprint_is_ignored_and_its_title_pairs_nothing(tmp_path: Path) -> None:
    imprint = "<p>Copyright 2018 by Wang Li</p><p>ISBN 978-0-14-312345-6</p>"
    book = _book(tmp_path / "a.epub", "Tales", [imprint, STORY])
    found = understand([book])
    assert [p.ignored for p in found.passages] == [False, True, True, False, False]
    assert [p.row is None for p in found.paragraphs] == [False, True, True]


def test_both_books_titles_are_aligned(tmp_path: Path) -> None:
    zh = _book(tmp_path / "zh.epub", "老茶馆", [STORY.partition("<p>He")[0]])
    en = _book(tmp_path / "en.epub", "The Teahouse", ["<p>He opens the gate at six.</p>"])
    found = understand([en, zh])
    assert [file.side for file in found.files] == [EN, ZH]
    assert all(p.row is None for p in found.paragraphs)


def test_a_cell_as_long_as_a_book_is_told(tmp_path: Path) -> None:
    file = tmp_path / "huge.csv"
    file.write_text('zh,en\n"' + "你好。" * 40_000 + '","' + "Hello. " * 40_000 + '"\n', "utf-8")
    with pytest.raises(InputError, match=r"Row 2 of “huge\.csv” holds 120,000 characters"):
        understand([file])


def test_a_long_line_of_short_sentences_is_parted() -> None:
    paragraphs = paragraphs_from_text("Hello world. 你好世界。" * 20_000)
    assert len(paragraphs) == 40_000
