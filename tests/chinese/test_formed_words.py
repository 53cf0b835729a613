"""Words that grammar forms: cut whole, read and explained by what they are made of."""

from __future__ import annotations

import pytest

from app.chinese.lexicon import Lexicon
from app.lesson.model import Token, TokenKind
from tests.chinese.single import analyse_text


def token(text: str, word: str, lexicon: Lexicon) -> Token:
    return next(t for t in analyse_text(text, lexicon) if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "reading", "gloss"),
    [
        ("房间干干净净", "干干净净", "gān gān jìng jìng", "clean"),
        ("大家说说笑笑", "说说笑笑", "shuō shuō xiào xiào", "to chat and laugh"),
        ("红红的脸", "红红", "hóng hóng", "red"),
        ("你去不去", "去不去", "qù bù qù", "to go or not"),
        ("湿淋淋的头发", "湿淋淋", "shī lín lín", "moist"),
        ("我们研究研究", "研究研究", "yán jiū yán jiū", "to research"),
        ("大家说说想法", "说说", "shuō shuo", "to say sth"),
        ("要不要茶", "要不要", "yào bù yào", "to want or not"),
    ],
)
def test_formed(text: str, word: str, reading: str, gloss: str, lexicon: Lexicon) -> None:
    found = token(text, word, lexicon)
    assert (" ".join(found.pinyin), found.gloss) == (reading, gloss)


def test_a_doubled_verb_is_one_word(lexicon: Lexicon) -> None:
    assert token("他摸摸猫", "摸摸", lexicon).gloss == "to feel with the hand"


def test_a_person_of_the_dictionary_may_be_a_compound(lexicon: Lexicon) -> None:
    bridge = token("长江大桥", "大桥", lexicon)
    assert (bridge.kind, bridge.gloss, bridge.pinyin) == (
        TokenKind.WORD, "big + bridge", ("dà", "qiáo"),
    )  # fmt: skip
    assert token("我看见屈原", "屈原", lexicon).kind is TokenKind.NAME
    assert token("长江很长", "长江", lexicon).gloss == "Yangtze River"
