"""The choice of words for decks and handouts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from app.lesson.model import Lesson, Token, WordKey
from app.vocabulary.choice import Choice, ChosenWord, Pick, choose
from app.vocabulary.statuses import Status


def key(text: str, reading: str) -> WordKey:
    return WordKey(text, reading)


IMPORTANT = key("重要", "zhòng yào")
AREA = key("区域", "qū yù")
CHONGQING = key("重庆", "chóng qìng")


def texts(words: tuple[ChosenWord, ...]) -> list[str]:
    return [word.token.text for word in words]


def test_all_new_words_come_once_in_text_order_without_names(sample: Lesson) -> None:
    assert texts(choose(sample, {}, Choice())) == [
        "是", "重要", "区域", "什么", "地位", "我们", "积极", "参与", "共建",
    ]  # fmt: skip


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.NEW])
def test_new_means_without_a_status(sample: Lesson, status: Status) -> None:
    assert "重要" not in texts(choose(sample, {IMPORTANT: status}, Choice(Pick.NEW)))


@pytest.mark.parametrize(
    ("status", "taken"), [(s, Status.LEARNING_1 <= s <= Status.LEARNING_5) for s in Status]
)
def test_marked_means_one_to_five(sample: Lesson, status: Status, taken: bool) -> None:
    words = choose(sample, {AREA: status}, Choice(Pick.MARKED))
    assert texts(words) == (["区域"] if taken else [])


def test_a_name_marked_by_hand_is_taken_and_can_be_left_out(sample: Lesson) -> None:
    marks = {CHONGQING: Status.LEARNING_1}
    assert texts(choose(sample, marks, Choice(Pick.MARKED))) == ["重庆"]
    assert choose(sample, marks, Choice(Pick.MARKED, names=False)) == ()


def test_names_can_be_asked_for(sample: Lesson) -> None:
    assert texts(choose(sample, {}, Choice(names=True)))[0] == "重庆"


def test_a_level_takes_it_and_all_above_and_words_outside_all_lists(sample: Lesson) -> None:
    words = texts(choose(sample, {}, Choice(Pick.LEVEL, level=4)))
    assert words == ["区域", "地位", "参与", "共建"]


def test_a_level_leaves_out_what_is_known_or_ignored(sample: Lesson) -> None:
    marks = {AREA: Status.KNOWN, key("地位", "dì wèi"): Status.IGNORED}
    marks[key("参与", "cān yù")] = Status.LEARNING_5
    assert texts(choose(sample, marks, Choice(Pick.LEVEL, level=4))) == ["参与", "共建"]


def test_running_text_is_a_better_place_than_a_heading(sample: Lesson) -> None:
    """是 stands in the heading first, then in a question that has a translation."""
    (word,) = (w for w in choose(sample, {}, Choice()) if w.token.text == "是")
    assert (word.pair, word.token.start) == (1, 2)


def test_a_translation_is_worth_more_than_running_text(sample: Lesson) -> None:
    """重要 stands in the heading and in an answer that nobody translated."""
    (word,) = (w for w in choose(sample, {}, Choice()) if w.token.text == "重要")
    assert word.pair == 0


def test_two_readings_of_one_form_are_two_words(sample: Lesson) -> None:
    first = sample.pairs[0]
    other = first.tokens[2]._replace(pinyin=("chóng", "yào"))
    tokens: tuple[Token, ...] = (*first.tokens[:2], other, *first.tokens[3:])
    lesson = replace(sample, pairs=(replace(first, tokens=tokens), *sample.pairs[1:]))
    chosen = [w.token.key for w in choose(lesson, {}, Choice()) if w.token.text == "重要"]
    assert chosen == [key("重要", "chóng yào"), IMPORTANT]


class _Asked(Mapping[WordKey, Status]):
    """No statuses, and which words they were asked for."""

    def __init__(self) -> None:
        self.words: list[WordKey] = []

    def __getitem__(self, word: WordKey) -> Status:
        self.words.append(word)
        raise KeyError(word)

    def __iter__(self) -> Iterator[WordKey]:
        return iter(())

    def __len__(self) -> int:
        return 0


def test_a_word_is_judged_once_however_often_it_occurs(sample: Lesson) -> None:
    book = replace(sample, pairs=sample.pairs * 50)
    asked = _Asked()
    assert texts(choose(book, asked, Choice())) == texts(choose(sample, {}, Choice()))
    assert len(asked.words) == len(set(asked.words))
