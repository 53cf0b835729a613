"""Numbers by value, in both languages."""

from __future__ import annotations

import pytest

from app.alignment.numbers import chinese_numbers, english_numbers


@pytest.mark.parametrize(
    ("chinese", "english", "values"),
    [
        ("2021年1月28日", "January 28, 2021", {28, 2021}),
        ("第十二个国家", "the twelfth country", {12}),
        ("7500 万英镑", "£75 million", {75_000_000}),
        ("17.5 万", "175,000", {175_000}),
        ("三百二十一", "three hundred and twenty-one", {321}),
        ("一万五千", "fifteen thousand", {15_000}),
        ("二〇二四年九月", "September 2024", {9, 2024}),
        ("两亿三千万人", "230 million people", {230_000_000}),
        ("三千五的工资", "a salary of 3,500", {3500}),
        ("没有人", "nobody may know", set()),
    ],
)
def test_both_languages_say_the_same(chinese: str, english: str, values: set[float]) -> None:
    assert chinese_numbers(chinese) == english_numbers(english) == values


def test_an_approximate_number_has_no_value() -> None:
    assert chinese_numbers("三四个人") == frozenset()


def test_a_number_beyond_all_counting_has_no_value() -> None:
    assert chinese_numbers("一" + "亿" * 40) == frozenset()


def test_numbers_beside_each_other_are_not_added() -> None:
    assert english_numbers("In 2021 twenty of them, five or six") == {2021, 20, 5, 6}
