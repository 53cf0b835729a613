"""Each repair does what it says, to the pairs that it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.errors import InputError
from app.lesson.applying import applied
from app.lesson.columns import exchange_sides, text_down, text_up
from app.lesson.doubt import doubtful_pairs, next_doubtful, previous_doubtful
from app.lesson.edit import Edit
from app.lesson.model import Language, Lesson, Pair, Role, Section, WordLink
from app.lesson.repair import (
    Direction,
    check,
    edit_sentence,
    merge_next,
    merge_previous,
    move_sentences,
    shift,
    split,
    without_counterpart,
)
from tests.lesson.making import short, shown

ZH, EN = Language.CHINESE, Language.ENGLISH
UP, DOWN = Direction.UP, Direction.DOWN


def after(lesson: Lesson, edit: Edit) -> list[str]:
    return shown(applied(lesson, edit))


def test_merging_joins_texts_tokens_and_links(sample: Lesson) -> None:
    made = applied(sample, merge_next(sample, 2)).pairs[2]
    old = sample.pairs[2]
    assert made.chinese == "我们积极参与共建。重庆重要。"
    assert "".join(token.text for token in made.tokens) == made.chinese
    assert [made.chinese[t.start : t.end] for t in made.tokens] == [t.text for t in made.tokens]
    assert made.links == old.links
    assert made.confidence == 1.0
    assert made.speaker == old.speaker
    assert merge_previous(sample, 3) == merge_next(sample, 2)


def test_merging_shifts_the_second_pair_s_links(sample: Lesson) -> None:
    first, second = sample.pairs[1], sample.pairs[0]
    lesson = replace(sample, pairs=(first, second), sections=())
    made = applied(lesson, merge_next(lesson, 0)).pairs[0]
    words = [(made.tokens[x.token].text, made.english[x.start : x.end]) for x in made.links]
    assert words == [("重庆", "Chongqing"), ("重要", "Important"), ("区域", "Region")]


def test_text_moved_down_from_the_first_pair_leaves_it_in_the_first_section() -> None:
    lesson = short("一。|One.", sections=[Section("A", 0, 1)])
    made = applied(lesson, text_down(lesson, 0, ZH))
    assert shown(made) == ["|One.", "一。|"]
    assert made.sections == (Section("A", 0, 2),)


@pytest.mark.parametrize(
    ("chinese", "english", "pairs"),
    [
        (2, 5, ["一。|One.", "二。/三。|Two. / Three."]),
        (3, 7, ["一。/二|One.", "。/三。|Two. / Three."]),
        (3, 10, ["一。/二|One. / Two.", "。/三。|Three."]),
        (2, None, ["一。|One.", "二。/三。|Two. / Three."]),
        (None, 10, ["一。/二。|One. / Two.", "三。|Three."]),
        (6, 0, ["一。/二。/三。|", "|One. / Two. / Three."]),
    ],
)
def test_splitting(chinese: int | None, english: int | None, pairs: list[str]) -> None:
    lesson = short("一。/二。/三。|One. / Two. / Three.")
    assert after(lesson, split(lesson, 0, chinese, english)) == pairs


def test_english_is_split_between_words() -> None:
    lesson = short("一二。|Nobody ever came home.")
    assert after(lesson, split(lesson, 0, 1, 9)) == ["一|Nobody", "二。|ever came home."]
    assert after(lesson, split(lesson, 0, 1, 3)) == ["一|", "二。|Nobody ever came home."]


def test_the_side_without_cursor_is_split_where_fewest_links_cross() -> None:
    lesson = short("一二三。|One. / Two is a very long sentence. / Three.")
    linked = replace(lesson.pairs[0], links=(WordLink(0, 0, 3), WordLink(2, 5, 8)))
    lesson = replace(lesson, pairs=(linked,))
    made = applied(lesson, split(lesson, 0, chinese=2))
    assert shown(made) == ["一二|One.", "三。|Two is a very long sentence. / Three."]
    assert made.pairs[0].links == (WordLink(0, 0, 3),)
    assert made.pairs[1].links == (WordLink(0, 0, 3),)


def test_tokens_that_a_split_cuts_through_leave_their_pairs_without_tokens(sample: Lesson) -> None:
    made = applied(sample, split(sample, 2, chinese=1)).pairs
    assert (made[2].tokens, made[3].tokens) == ((), ())
    assert made[2].links == made[3].links == ()
    assert made[4].tokens == sample.pairs[3].tokens


@pytest.mark.parametrize(
    ("side", "direction", "pairs"),
    [
        (ZH, UP, ["一。/二。|One.", "三。|Two. / Three.", "四。|Four."]),
        (ZH, DOWN, ["一。|One.", "二。|Two. / Three.", "三。/四。|Four."]),
        (EN, UP, ["一。|One. / Two.", "二。/三。|Three.", "四。|Four."]),
        (EN, DOWN, ["一。|One.", "二。/三。|Two.", "四。|Three. / Four."]),
    ],
)
def test_moving_a_sentence(side: Language, direction: Direction, pairs: list[str]) -> None:
    lesson = short("一。|One.", "二。/三。|Two. / Three.", "四。|Four.")
    assert after(lesson, move_sentences(lesson, 1, side, direction)) == pairs


def test_moving_several_sentences_and_the_last_of_a_pair() -> None:
    lesson = short("一。|", "|One. / Two.", "二。|")
    assert after(lesson, move_sentences(lesson, 1, EN, UP, 2)) == ["一。|One. / Two.", "二。|"]
    assert after(lesson, move_sentences(lesson, 1, EN, DOWN)) == ["一。|", "|One.", "二。|Two."]


def test_shifting_a_side_leaves_or_absorbs_null_pairs() -> None:
    lesson = short("一。|One.", "二。|Two.", "|Three.")
    assert after(lesson, shift(lesson, 1, EN, UP)) == ["一。|One. / Two.", "二。|", "|Three."]
    assert after(lesson, shift(lesson, 1, EN, DOWN)) == ["一。|One.", "二。|", "|Two. / Three."]
    assert after(lesson, shift(lesson, 2, EN, UP)) == ["一。|One.", "二。|Two. / Three."]
    assert after(lesson, shift(lesson, 1, ZH, DOWN)) == ["一。|One.", "|Two.", "二。|Three."]


def test_enter_moves_text_down_to_the_next_gap() -> None:
    lesson = short("一。|One. / Two.", "二。|Three.", "三。|", "四。|Four.")
    moved = ["一。|One.", "二。|Two.", "三。|Three.", "四。|Four."]
    assert after(lesson, text_down(lesson, 0, EN, 5)) == moved
    assert after(short(*moved), text_up(short(*moved), 1, EN)) == [
        "一。|One. / Two.",
        "二。|Three.",
        "三。|Four.",
        "四。|",
    ]


def test_enter_without_a_gap_makes_a_pair_at_the_end_of_the_section_and_backspace_ends_it() -> None:
    sections = [Section("A", 0, 2), Section("B", 2, 3)]
    lesson = short("一。|One.", "二。|Two.", "三。|Three.", sections=sections)
    made = applied(lesson, text_down(lesson, 0, EN))
    assert shown(made) == ["一。|", "二。|One.", "|Two.", "三。|Three."]
    assert [(s.title, s.first, s.last) for s in made.sections] == [("A", 0, 3), ("B", 3, 4)]
    assert after(made, text_up(made, 1, EN)) == shown(lesson)
    assert applied(made, text_up(made, 1, EN)).sections == lesson.sections


def test_enter_in_a_pair_with_one_side_makes_it_vanish() -> None:
    lesson = short("|One.", "一。|Two.", "二。|")
    assert after(lesson, text_down(lesson, 0, EN)) == ["一。|One.", "二。|Two."]


def test_no_counterpart_is_two_checked_pairs_that_nobody_need_look_at() -> None:
    lesson = short("一。|One.")
    made = applied(lesson, without_counterpart(lesson, 0))
    assert shown(made) == ["一。|", "|One."]
    assert all(pair.checked for pair in made.pairs)
    assert doubtful_pairs(made) == ()
    alone = short("一。|")
    assert [p.checked for p in applied(alone, without_counterpart(alone, 0)).pairs] == [True]


def test_a_pair_that_lost_its_counterpart_on_the_way_is_doubtful() -> None:
    lesson = short("一。|One.", "二。|Two.")
    assert doubtful_pairs(applied(lesson, shift(lesson, 0, EN, DOWN))) == (0,)


def test_rewording_changes_one_sentence_only(sample: Lesson) -> None:
    edit = edit_sentence(sample, 2, EN, 1, "  We  build\nit. ")
    made = applied(sample, edit).pairs[2]
    assert made.english_sentences == ("We actively participate.", "We build it.")
    assert made.tokens == sample.pairs[2].tokens
    edit = edit_sentence(sample, 1, ZH, 0, "重庆呢？")
    made = applied(sample, edit).pairs[1]
    assert made.chinese == "重庆呢？"
    assert made.tokens == ()


def test_a_sentence_without_text_is_gone_and_so_is_a_pair_without_sentences() -> None:
    lesson = short("一。/二。|One.", "三。|")
    assert after(lesson, edit_sentence(lesson, 0, ZH, 0, " ")) == ["二。|One.", "三。|"]
    assert after(lesson, edit_sentence(lesson, 1, ZH, 0, "")) == ["一。/二。|One."]


def test_exchanging_sides_is_for_lessons_that_need_it(sample: Lesson) -> None:
    wrong = short("One.|一。", "Two.|二。")
    assert after(wrong, exchange_sides(wrong)) == ["一。|One.", "二。|Two."]
    with pytest.raises(InputError, match="own language"):
        exchange_sides(sample)


def test_checking_makes_a_doubtful_pair_sure_and_keeps_its_analysis(sample: Lesson) -> None:
    assert doubtful_pairs(sample) == (2, 3)
    made = applied(sample, check(sample, 2))
    assert doubtful_pairs(made) == (3,)
    assert made.pairs[2] == replace(sample.pairs[2], checked=True)
    assert doubtful_pairs(applied(made, check(made, 2, False))) == (2, 3)


def test_going_round_the_doubtful_pairs(sample: Lesson) -> None:
    assert [next_doubtful(sample, n) for n in range(5)] == [2, 2, 3, 2, 2]
    assert [previous_doubtful(sample, n) for n in range(5)] == [3, 3, 3, 2, 3]
    sure = short("一。|One.")
    assert next_doubtful(sure, 0) is previous_doubtful(sure, 0) is None


def test_a_heading_s_text_is_its_section_s_title() -> None:
    heading = Pair(("一章",), ("One",), Role.HEADING)
    lesson = short("一章|One", "二。|Two.", sections=[Section("一章", 0, 2)])
    lesson = replace(lesson, pairs=(heading, lesson.pairs[1]))
    made = applied(lesson, edit_sentence(lesson, 0, ZH, 0, "第一章"))
    assert made.sections == (Section("第一章", 0, 2),)
    merged = applied(lesson, merge_next(lesson, 0))
    assert merged.sections == (Section("一章", 0, 1),)


def test_a_title_s_text_is_the_lesson_s_title() -> None:
    title = Pair(("题目",), ("Title",), Role.TITLE)
    lesson = Lesson("x", "题目", "Title", (title,), (Section("题目", 0, 1),))
    made = applied(lesson, edit_sentence(lesson, 0, ZH, 0, "新题目"))
    made = applied(made, edit_sentence(made, 0, EN, 0, "New Title"))
    assert (made.title, made.translated_title) == ("新题目", "New Title")
    assert made.sections[0].title == "新题目"
    named = replace(lesson, title="My name for it")
    assert applied(named, edit_sentence(named, 0, ZH, 0, "新")).title == "My name for it"


def test_sections_whose_pairs_are_merged() -> None:
    sections = [Section("A", 0, 1), Section("B", 1, 3), Section("C", 3, 4)]
    lesson = short("一|", "二|", "三|", "四|", sections=sections)
    made = applied(lesson, merge_next(lesson, 0))
    assert made.sections == (Section("A", 0, 1), Section("B", 1, 2), Section("C", 2, 3))
    made = applied(made, merge_next(made, 0))
    assert made.sections == (Section("A", 0, 1), Section("C", 1, 2))


def test_a_section_whose_first_pair_is_gone_begins_with_the_next() -> None:
    lesson = short("一|", "二|", "三|", sections=[Section("A", 0, 1), Section("B", 1, 3)])
    made = applied(lesson, edit_sentence(lesson, 1, ZH, 0, ""))
    assert made.sections == (Section("A", 0, 1), Section("B", 1, 2))


@pytest.mark.parametrize(
    "make",
    [
        lambda x: merge_next(x, 1),
        lambda x: merge_previous(x, 0),
        lambda x: merge_next(x, 7),
        lambda x: split(x, 0),
        lambda x: split(x, 0, 0, 0),
        lambda x: move_sentences(x, 0, ZH, UP),
        lambda x: move_sentences(x, 1, EN, UP),
        lambda x: move_sentences(x, 0, ZH, DOWN, 2),
        lambda x: shift(x, 0, EN, UP),
        lambda x: shift(x, 1, EN, UP),
        lambda x: text_down(x, 1, EN),
        lambda x: text_down(x, 0, EN, 99),
        lambda x: text_up(x, 0, EN),
        lambda x: text_up(x, 1, EN),
        lambda x: edit_sentence(x, 0, EN, 1, "x"),
        lambda x: check(x, -1),
        lambda x: applied(short("三|"), merge_next(x, 0)),
    ],
)
def test_what_cannot_be_done_says_so(make: Callable[[Lesson], object]) -> None:
    with pytest.raises(InputError, match=r"\."):
        make(short("一。|One.", "二。|"))


def test_a_lesson_keeps_its_last_pair() -> None:
    lesson = short("一。|")
    with pytest.raises(InputError, match="lesson"):
        edit_sentence(lesson, 0, ZH, 0, "")
