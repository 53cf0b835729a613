"""The language of a line is what most of it is in."""

from __future__ import annotations

import pytest

from app.importing.language import language_of
from app.lesson.model import Language


@pytest.mark.parametrize(
    "line",
    [
        "重庆是中白合作重要区域",
        "利兹·特拉斯 (Liz Truss) 在 G7 会议上承诺再提供援助",
        "HBO 的《镀金时代》",
        "我的 iPhone 和 iPad Pro",
        "他最喜欢 The Who 和 The Rolling Stones。",
        "好！",
    ],
)
def test_chinese_lines(line: str) -> None:
    assert language_of(line) is Language.CHINESE


@pytest.mark.parametrize(
    "line",
    [
        "Chongqing is an important region.",
        "The word 重庆 means double celebration.",
        "He wrote 道可道非常道 on the wall, and left.",
        "Chapter IV",
    ],
)
def test_english_lines(line: str) -> None:
    assert language_of(line) is Language.ENGLISH


@pytest.mark.parametrize("line", ["", "* * *", "2021", "——", "12:30"])
def test_lines_of_no_language(line: str) -> None:
    assert language_of(line) is None
