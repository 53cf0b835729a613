"""Parts of a word that stand apart say what the whole says."""

from __future__ import annotations

import pytest

from app.chinese.lexicon import Lexicon
from tests.chinese.single import analyse_text


@pytest.mark.parametrize(
    ("text", "parts", "gloss"),
    [
        ("我们见了面", "见 面", "to meet"),
        ("他去理了发", "理 发", "to get a haircut"),
        ("你帮他的忙", "帮 忙", "to help"),
        ("他生了一天的气", "生 气", "to get angry"),
        ("开了三个小时的会", "开 会", "to hold a meeting"),
        ("跳起舞来", "跳 舞", "to dance"),
        ("睡不着觉", "觉", "to go to bed"),
        ("我们照张相", "照 相", "to take a photograph"),
        ("拉着他的手", "拉 手", "to hold hands"),
        ("明天见了面再谈", "见 面", "to meet"),
        ("你喜不喜欢", "喜", "to like; to be fond of"),
    ],
)
def test_parts_say_the_whole(text: str, parts: str, gloss: str, lexicon: Lexicon) -> None:
    tokens = analyse_text(text, lexicon)
    said = [token.text for token in tokens if token.gloss == gloss and len(token.text) == 1]
    assert said == parts.split()


def test_they_are_read_as_in_the_whole(lexicon: Lexicon) -> None:
    readings = {token.text: token.pinyin for token in analyse_text("他睡了一觉，理了发", lexicon)}
    assert readings["发"] == ("fà",)


@pytest.mark.parametrize("text", ["水的平面", "他有了人", "看了三本书", "打不开门", "看本书"])
def test_what_belongs_together_only_by_chance_does_not(text: str, lexicon: Lexicon) -> None:
    for token in analyse_text(text, lexicon):
        if len(token.text) == 1 and (entries := lexicon.entries(token.text)):
            assert any(token.senses[0] in entry.senses for entry in entries)
