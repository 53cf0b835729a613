"""Numbers written in hanzi."""

from __future__ import annotations

import pytest

from app.chinese.numerals import in_figures, is_numeral, numerals


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


@pytest.mark.parametrize("numeral", ["几十", "十几", "数百"])
def test_no_figures_for_what_is_not_exact(numeral: str) -> None:
    assert is_numeral(numeral)
    assert in_figures(numeral) == ""


@pytest.mark.parametrize("word", ["一", "万一", "千万", "一一", "十分好", "百分之", "三心二意"])
def test_not_a_number_of_several_hanzi(word: str) -> None:
    assert not is_numeral(word)


def test_where_they_stand() -> None:
    assert numerals("是第十二个和三十五人") == {1: 4, 6: 9}
