"""Numbers written in hanzi."""

from __future__ import annotations

import pytest

from app.chinese.numerals import in_figures, is_numeral, numerals, value


@pytest.mark.parametrize(
    ("numeral", "figures"),
    [
        ("十二", "12"),
        ("第十二", "12th"),
        ("第二十二", "22nd"),
        ("第一百零三", "103rd"),
        ("第十一", "11th"),
        ("二〇二一", "2021"),
        ("一九四九", "1949"),
        ("三千五百万", "35,000,000"),
        ("两亿零五万", "200,050,000"),
        ("一百零五", "105"),
        ("三萬五千", "35,000"),
    ],
)
def test_figures(numeral: str, figures: str) -> None:
    assert is_numeral(numeral)
    assert in_figures(numeral) == figures


@pytest.mark.parametrize(
    ("numeral", "words"),
    [
        ("几十", "several tens"),
        ("数百", "several hundred"),
        ("几十万", "several hundred thousand"),
        ("十几", "10-odd"),
        ("二十几", "20-odd"),
    ],
)
def test_what_is_not_exact_is_said_in_words(numeral: str, words: str) -> None:
    assert is_numeral(numeral)
    assert in_figures(numeral) == words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("五", 5),
        ("三千五", 3500),
        ("三千零五", 3005),
        ("一百二", 120),
        ("三萬五千", 35_000),
        ("壹仟贰佰叁拾", 1230),
        ("貳萬陸仟", 26_000),
        ("一万亿", 10**12),
        ("两亿三千万", 230_000_000),
        ("二〇二四", 2024),
        ("一亿亿", 10**16),
    ],
)
def test_values(text: str, number: int) -> None:
    assert value(text) == number


@pytest.mark.parametrize(
    "text", ["", "三四", "几十", "人", "3", "第三", "两亿亿", "九" * 40, "一" + "亿" * 600]
)
def test_no_value(text: str) -> None:
    assert value(text) is None


def test_a_number_beyond_all_counting_has_no_figures() -> None:
    assert in_figures("一" + "亿" * 600) == ""


@pytest.mark.parametrize("word", ["一", "万一", "千万", "一一", "十分好", "百分之", "三心二意"])
def test_not_a_number_of_several_hanzi(word: str) -> None:
    assert not is_numeral(word)


def test_where_they_stand() -> None:
    assert numerals("是第十二个和三十五人") == {1: 4, 6: 9}
