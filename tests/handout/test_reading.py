"""The reading text and the word list."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.handout.content import Handout, Parallel, Part, SheetKind, Table
from app.handout.plan import BlankColumns, WordOrder
from app.lesson.model import Lesson, Speaker, Token
from app.vocabulary.choice import Choice, ChosenWord, choose
from tests.handout.conftest import SheetMaker
from tests.handout.making import lesson, pair, word
from tests.handout.showing import line_text


def _text(handout: Handout) -> Parallel:
    (block,) = _part(handout, SheetKind.READING).blocks
    assert isinstance(block, Parallel)
    return block


def _list(handout: Handout) -> list[list[str]]:
    """Cells of the word list: hanzi, pinyin, meaning, level, line."""
    (block,) = _part(handout, SheetKind.VOCABULARY).blocks
    assert isinstance(block, Table)
    return [[line_text(cell) for cell in row] for row in block.rows]


def _part(handout: Handout, kind: SheetKind) -> Part:
    (part,) = (part for part in handout.parts if part.kind is kind)
    return part


def test_every_pair_is_a_row_with_its_number(sample: Lesson, sheet: SheetMaker) -> None:
    handout = sheet(sample)
    rows = (*handout.headings, *_text(handout).rows)
    assert [row.number for row in rows] == [1, 2, 3, 4, 5]
    assert [row.role for row in rows] == [pair.role for pair in sample.pairs]
    for row, pair_ in zip(rows, sample.pairs, strict=True):
        printed = "".join(piece.base for cluster in row.chinese for piece in cluster.pieces)
        assert printed == pair_.chinese
        assert row.english == pair_.english


def test_a_speaker_is_named_where_the_turn_begins(sample: Lesson, sheet: SheetMaker) -> None:
    magazine, guest = Speaker("魅力重庆", "CQ Currents"), Speaker("德米特里", "Dzmitry")
    handout = sheet(sample)
    speakers = [row.speaker for row in (*handout.headings, *_text(handout).rows)]
    assert speakers == [None, magazine, guest, None, None]


def test_words_come_in_the_order_of_their_first_use(sample: Lesson, sheet: SheetMaker) -> None:
    chosen = choose(sample, {}, Choice())
    words = _list(sheet(sample, tuple(reversed(chosen))))
    assert [(cells[0], cells[4]) for cells in words[:5]] == [
        ("是", "1"),
        ("重要", "1"),
        ("区域", "1"),
        ("什么", "2"),
        ("地位", "2"),
    ]
    assert words[1] == ["重要", "zhòngyào", "important; significant", "1", "1"]


def test_words_of_one_level_stay_in_the_order_of_the_text(
    sample: Lesson, sheet: SheetMaker
) -> None:
    chosen = choose(sample, {}, Choice())
    cells = _list(sheet(sample, chosen, word_order=WordOrder.LEVEL))
    in_text = {row[0]: place for place, row in enumerate(_list(sheet(sample, chosen)))}
    levels = [row[3] or "~" for row in cells]
    assert levels == sorted(levels)
    for one, next_ in pairwise(cells):
        assert one[3] != next_[3] or in_text[one[0]] < in_text[next_[0]]


def test_a_word_shown_by_a_later_pair_has_the_number_of_its_first_one(sheet: SheetMaker) -> None:
    token = word("重要", "zhòng yào")
    text = lesson(pair((token,), "Important."), pair((token,), "Important again."))
    (cells,) = _list(sheet(text, [ChosenWord(text.pairs[1].tokens[0], 1)]))
    assert cells[4] == "1"


def test_a_second_sense_is_given_if_it_fits_a_line(sample: Lesson, sheet: SheetMaker) -> None:
    meanings = {cells[0]: cells[2] for cells in _list(sheet(sample, choose(sample, {}, Choice())))}
    assert meanings["参与"] == "to participate (in sth); to be involved"
    assert (
        _meaning(word("长", "cháng")._replace(senses=("long " * 10, "length")), sheet)
        == ("long " * 10).strip()
    )


def test_a_word_without_senses_has_its_gloss(sheet: SheetMaker) -> None:
    assert _meaning(word("字", "zì"), sheet) == "gloss of 字"


def _meaning(token: Token, sheet: SheetMaker) -> str:
    ((_, _, meaning, _, _),) = _list(sheet(lesson(pair((token,), "It.")), [ChosenWord(token, 0)]))
    return meaning


def test_a_word_outside_the_lists_has_no_level(sample: Lesson, sheet: SheetMaker) -> None:
    words = _list(sheet(sample, choose(sample, {}, Choice())))
    assert {cells[0]: cells[3] for cells in words}["共建"] == ""


@pytest.mark.parametrize(
    ("blank", "kept"),
    [
        (BlankColumns.PINYIN, ["重要", "", "important; significant"]),
        (BlankColumns.MEANING, ["重要", "zhòngyào", ""]),
        (BlankColumns.BOTH, ["重要", "", ""]),
    ],
)
def test_columns_left_blank_are_in_the_key(
    sample: Lesson, sheet: SheetMaker, blank: BlankColumns, kept: list[str]
) -> None:
    handout = sheet(sample, choose(sample, {}, Choice()), blank=blank)
    assert _list(handout)[1][:3] == kept
    assert _list(handout.key_alone())[1][:3] == ["重要", "zhòngyào", "important; significant"]


def test_line_ends_in_the_translation_become_blanks(sheet: SheetMaker) -> None:
    handout = sheet(lesson(pair((), "one\n two\tthree ")))
    assert _text(handout).rows[0].english == "one two three"
