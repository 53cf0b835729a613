"""Levels in each of the syllabuses."""

from __future__ import annotations

import pytest

from app.chinese.levels import Syllabus, level_name
from app.chinese.lexicon import Lexicon


@pytest.mark.parametrize(
    ("word", "old", "standard", "examination"),
    [("你", 1, 1, 1), ("一丝不苟", 6, None, 7), ("一一", None, 7, 6), ("重庆", None, None, None)],
)
def test_each_syllabus_has_its_own(
    word: str, old: int | None, standard: int | None, examination: int | None, lexicon: Lexicon
) -> None:
    assert lexicon.level(word, Syllabus.HSK_2) == old
    assert lexicon.level(word) == lexicon.level(word, Syllabus.HSK_3) == standard
    assert lexicon.level(word, Syllabus.HSK_2025) == examination


def test_the_highest_levels_are_one() -> None:
    assert [level_name(level) for level in (None, 1, 7)] == ["", "1", "7–9"]
