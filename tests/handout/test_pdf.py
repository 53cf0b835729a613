"""The printed sheet, as another program reads it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.errors import Cancelled, InputError, StorageError
from app.handout.pdf import Paper, render_pdf
from app.handout.writing import write_handout
from app.lesson.model import Lesson, Pair, Role
from app.vocabulary.choice import Choice, choose
from tests.handout.conftest import SheetMaker
from tests.handout.making import LATIN, MARK, lesson, pair, word
from tests.handout.reading import in_order, read, span_of

HOSTILE = (
    '#set page(width: 1cm) $x/0$ \\u{41} ] " #image("/etc/passwd") <label> @ref '
    "*bold* _it_ = head // comment /* more */ `raw` #panic() #{ sys.inputs }"
)

MILLIMETRE = 72 / 25.4
A4_WIDTH = 210 * MILLIMETRE


@pytest.fixture(scope="module")
def sheet_text(sample: Lesson, sheet: SheetMaker) -> str:
    return read(render_pdf(sheet(sample, choose(sample, {}, Choice())))).text


def test_words_are_read_with_their_pinyin_in_the_order_of_the_text(sheet_text: str) -> None:
    chinese = "2 魅力重庆 重庆 Chóngqìng 是 shì 什么 shénme 地位？ dìwèi"
    assert f"{chinese} CQ Currents What role does Chongqing play?" in sheet_text


def test_no_hanzi_turns_into_a_radical(sheet: SheetMaker) -> None:
    hanzi = "人自长言金食马鱼鸟齿龙见贝车门页风飞一生用田"
    parts = tuple(word(char, "zì") for char in hanzi)
    printed = read(render_pdf(sheet(lesson(pair(parts, "Radicals."))))).text
    assert not re.search("[\u2e80-\u2fdf]", printed)
    assert in_order(printed, *hanzi)


def test_titles_speakers_source_and_word_list_are_there(sheet_text: str) -> None:
    assert in_order(
        sheet_text,
        "重庆是重要区域",
        "Chongqing is an Important Region",
        "made by hand",
        "姓名 Name",
        "魅力重庆",
        "CQ Currents",
        "德米特里",
        "Dzmitry",
        "生词 Words",
        "重要 zhòngyào important; significant 1 1",
        "2 / 2",
    )


def test_markup_of_the_text_is_printed_as_it_is(sheet_text: str) -> None:
    assert "We build <b>together</b> & {{share}} #it [here]." in sheet_text


def test_a_missing_side_is_named(sheet_text: str) -> None:
    assert in_order(sheet_text, "重要。", "not in the translation", "原文无此句", "Thank you")


def test_the_first_pairs_are_the_title_if_the_text_has_one(sheet: SheetMaker) -> None:
    text = lesson(
        pair((word("题目", "tí mù"),), "The Title", Role.TITLE),
        pair((word("副题", "fù tí"),), "The Subtitle", Role.SUBTITLE),
        pair((word("字", "zì"),), "A word."),
    )
    printed = read(render_pdf(sheet(text)))
    assert in_order(printed.text, "题目 tímù The Title", "副题 fùtí The Subtitle", "姓名 Name")
    assert printed.pages[0].count("The Title") == 1


def test_without_words_there_is_no_word_list(sample: Lesson, sheet: SheetMaker) -> None:
    assert "生词" not in read(render_pdf(sheet(sample))).text


def test_the_dictionary_is_credited_where_its_meanings_are_printed(sheet_text: str) -> None:
    assert "CC-CEDICT" in sheet_text


def test_a_lesson_without_pairs_is_a_page_with_its_title(sheet: SheetMaker) -> None:
    printed = read(render_pdf(sheet(lesson())))
    assert len(printed.pages) == 1
    assert in_order(printed.text, "题目", "Title")


def test_a_long_word_list_has_its_head_on_every_page(sheet: SheetMaker) -> None:
    parts = tuple(word(chr(0x4E00 + number), f"zì{number}") for number in range(120))
    text = lesson(pair(parts, "Many words."))
    pages = read(render_pdf(sheet(text, choose(text, {}, Choice())))).pages
    words = [page for page in pages if "gloss of" in page]
    assert len(words) > 2
    assert all("拼音 Pinyin" in page for page in words)


@pytest.mark.parametrize("role", list(Role))
def test_typst_code_in_the_text_is_harmless(role: Role, sheet: SheetMaker) -> None:
    parts = (word(HOSTILE, kind=LATIN), word('"]#$', kind=MARK), word("字", HOSTILE))
    text = lesson(pair(parts, HOSTILE, role), title=HOSTILE, translated=HOSTILE)
    printed = read(render_pdf(sheet(text, choose(text, {}, Choice()))))
    assert _squeezed(HOSTILE) in _squeezed(printed.text)
    assert "root:" not in printed.text
    assert printed.size == pytest.approx((595.3, 841.9), abs=0.1)


def test_nothing_leaves_its_column(sheet: SheetMaker) -> None:
    """Words wider than a column break, and no character of them is lost."""
    parts = (word("x" * 300, kind=LATIN), word("！" * 120, kind=MARK), word("字" * 90, "ì " * 90))
    pages = render_pdf(sheet(lesson(pair(parts, "y" * 300 + " " + "q/k" * 100))))
    squeezed = _squeezed(read(pages).text)
    assert [squeezed.count(char) for char in "x！字yqk"] == [300, 120, 90, 300, 100, 100]
    chinese, english = span_of(pages, "x！字"), span_of(pages, "yqk")
    margins = 25 * MILLIMETRE, A4_WIDTH - 18 * MILLIMETRE
    assert margins[0] <= chinese[0] < chinese[1] < english[0] < english[1] <= margins[1] + 0.5


def test_traditional_characters_are_printed_and_unknown_ones_named(sheet: SheetMaker) -> None:
    parts = (word("臺灣麵裡為爲", "tái wān miàn lǐ wèi wèi"), word("𠮷", "jí"))
    printed = read(render_pdf(sheet(lesson(pair(parts, "Old ones."))))).text
    assert in_order(printed, "臺灣麵裡為爲", "〓", "jí", "the fonts of this sheet lack", "U+20BB7")


def test_a_text_that_was_not_analysed_is_printed(sheet: SheetMaker) -> None:
    text = lesson(Pair(("没有分析，好。",), ("Not analysed.",), opens=True))
    assert in_order(read(render_pdf(sheet(text))).text, *"没有分析", *"好", "Not analysed.")


def test_metadata_outline_and_tags(sample: Lesson, sheet: SheetMaker) -> None:
    printed = read(render_pdf(sheet(sample, choose(sample, {}, Choice()))))
    assert printed.metadata["Title"] == "重庆是重要区域 · Chongqing is an Important Region"
    assert printed.metadata["Subject"] == "made by hand"
    assert printed.outline == ("重庆是重要区域", "重庆是重要区域", "生词 Words")
    assert printed.tagged


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (595.3, 841.9)), (Paper.LETTER, (612.0, 792.0))]
)
def test_paper(sample: Lesson, paper: Paper, size: tuple[float, float], sheet: SheetMaker) -> None:
    printed = read(render_pdf(sheet(sample), paper))
    assert printed.size == pytest.approx(size, abs=0.1)


def test_the_same_sheet_is_the_same_file(sample: Lesson, sheet: SheetMaker) -> None:
    assert render_pdf(sheet(sample)) == render_pdf(sheet(sample))


def test_writing_makes_the_folder_and_leaves_nothing_else(
    sample: Lesson, tmp_path: Path, sheet: SheetMaker
) -> None:
    target = tmp_path / "new" / "sheet.pdf"
    seen: list[float] = []
    write_handout(sheet(sample), target, progress=lambda done, _: seen.append(done))
    assert target.read_bytes() == render_pdf(sheet(sample))
    assert list(target.parent.iterdir()) == [target]
    assert seen == sorted(seen)
    assert seen[0] == 0.0
    assert seen[-1] == 1.0


def test_a_place_that_cannot_be_written_is_reported(
    sample: Lesson, tmp_path: Path, sheet: SheetMaker
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("here first")
    with pytest.raises(StorageError, match="can't be written"):
        write_handout(sheet(sample), in_the_way / "sheet.pdf")
    with pytest.raises(StorageError, match="is a folder"):
        write_handout(sheet(sample), tmp_path)
    assert in_the_way.read_text() == "here first"


def test_stopping_leaves_the_old_file_alone(
    sample: Lesson, tmp_path: Path, sheet: SheetMaker
) -> None:
    def stop(done: float, message: str, /) -> None:
        if done > 0.5:
            raise Cancelled

    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_handout(sheet(sample), target, progress=stop)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_broken_template_is_reported(sample: Lesson, tmp_path: Path, sheet: SheetMaker) -> None:
    (tmp_path / "sheet.typ").write_text("#unknown-name")
    with pytest.raises(InputError, match="template"):
        render_pdf(sheet(sample), templates=tmp_path)


def test_a_folder_without_templates_is_told(
    sample: Lesson, tmp_path: Path, sheet: SheetMaker
) -> None:
    with pytest.raises(InputError, match="--copy-templates"):
        render_pdf(sheet(sample), templates=tmp_path)


def _squeezed(text: str) -> str:
    """Without blanks and what marks a place to break: zero-width spaces."""
    return re.sub(r"[\s\u200b]", "", text)
