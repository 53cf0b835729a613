"""What a sheet holds."""

from __future__ import annotations

from app.handout.sheet import make_sheet
from app.lesson.model import Lesson, Speaker
from app.vocabulary.choice import Choice, ChosenWord, choose
from tests.handout.making import lesson, pair, word


def test_every_pair_is_a_row_with_its_number(sample: Lesson) -> None:
    rows = make_sheet(sample).rows
    assert [row.number for row in rows] == [1, 2, 3, 4, 5]
    assert [row.role for row in rows] == [pair.role for pair in sample.pairs]
    for row, pair_ in zip(rows, sample.pairs, strict=True):
        printed = "".join(piece.base for cluster in row.chinese for piece in cluster.pieces)
        assert printed == pair_.chinese
        assert row.english == pair_.english


def test_a_speaker_is_named_where_the_turn_begins(sample: Lesson) -> None:
    magazine, guest = Speaker("魅力重庆", "CQ Currents"), Speaker("德米特里", "Dzmitry")
    speakers = [row.speaker for row in make_sheet(sample).rows]
    assert speakers == [None, magazine, guest, None, None]


def test_words_come_in_the_order_of_their_first_use(sample: Lesson) -> None:
    chosen = choose(sample, {}, Choice())
    words = make_sheet(sample, tuple(reversed(chosen))).words
    assert [(entry.hanzi, entry.number) for entry in words[:5]] == [
        ("是", 1),
        ("重要", 1),
        ("区域", 1),
        ("什么", 2),
        ("地位", 2),
    ]
    assert words[1].pinyin == "zhòngyào"
    assert words[1].meaning == "important; significant"
    assert words[1].hsk == "1"


def test_a_word_shown_by_a_later_pair_has_the_number_of_its_first_one() -> None:
    token = word("重要", "zhòng yào")
    text = lesson(pair((token,), "Important."), pair((token,), "Important again."))
    (entry,) = make_sheet(text, [ChosenWord(text.pairs[1].tokens[0], 1)]).words
    assert entry.number == 1


def test_a_second_sense_is_given_if_it_fits_a_line(sample: Lesson) -> None:
    meanings = {
        entry.hanzi: entry.meaning
        for entry in make_sheet(sample, choose(sample, {}, Choice())).words
    }
    assert meanings["参与"] == "to participate (in sth); to be involved"
    token = word("长", "cháng")._replace(senses=("long " * 10, "length"))
    text = lesson(pair((token,), "Long."))
    (entry,) = make_sheet(text, [ChosenWord(token, 0)]).words
    assert entry.meaning == ("long " * 10).strip()


def test_a_word_without_senses_has_its_gloss() -> None:
    token = word("字", "zì")
    (entry,) = make_sheet(lesson(pair((token,), "A word.")), [ChosenWord(token, 0)]).words
    assert entry.meaning == "gloss of 字"


def test_levels_are_written_as_the_lists_name_them(sample: Lesson) -> None:
    words = make_sheet(sample, choose(sample, {}, Choice())).words
    assert {entry.hanzi: entry.hsk for entry in words}["共建"] == ""


def test_line_ends_in_the_translation_become_blanks() -> None:
    text = lesson(pair((), "one\n two\tthree "))
    assert make_sheet(text).rows[0].english == "one two three"
