"""The order of senses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chinese.senses import is_measure, rating, sort_senses


@pytest.mark.parametrize(
    "sense",
    [
        "variant of 伙伴[huo3 ban4]",
        "old variant of 盒[he2]",
        "(archaic) shield",
        "surname Gan",
        "Li (surname)",
        "to fuck (vulgar)",
        "to kill (slang)",
        "see 朝陽市|朝阳市[Chao2 yang2 Shi4]",
        "used in 得瑟[de4 se5]",
        "also written 裏|里[li3]",
        "erhua variant of 花[hua1]",
        "schoolroom (old)",
        "Taiwan pr. [fa3]",
        "CL:個|个[ge4]",
        "abbr. for 日本[Ri4 ben3], Japan",
    ],
)
def test_never_before_an_ordinary_sense(sense: str) -> None:
    assert sort_senses([sense, "ordinary"]) == ("ordinary", sense)


@pytest.mark.parametrize("sense", ["to see a doctor", "old (of people)", "a variant", "to seek"])
def test_ordinary_senses_that_look_like_others(sense: str) -> None:
    assert rating(sense) == 0


@given(
    st.lists(st.sampled_from(["to go", "(old) to leave", "surname Qu", "to play", "CL:個|个[ge4]"]))
)
def test_sorting_loses_nothing_and_keeps_the_order_of_equals(senses: list[str]) -> None:
    ordered = sort_senses(senses)
    assert sorted(ordered) == sorted(senses)
    for rate in {rating(sense) for sense in senses}:
        assert [s for s in ordered if rating(s) == rate] == [s for s in senses if rating(s) == rate]


def test_measure_words_and_units() -> None:
    assert is_measure("classifier for books, periodicals, files etc")
    assert is_measure("month")
    assert not is_measure("moon")
    assert not is_measure("timeless")
