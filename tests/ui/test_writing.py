"""How words are written: script, sandhi, style of pinyin, short glosses."""

from __future__ import annotations

import pytest

from app.chinese.pinyin_styles import PinyinStyle
from app.lesson.model import Token, TokenKind
from app.settings import Script
from app.ui.reader.writing import short_gloss, spelt, written

NI_HAO = (
    Token("你", 0, TokenKind.WORD, ("nǐ",), "你", "你"),
    Token("发", 1, TokenKind.WORD, ("fǎ",), "发", "髮"),
)


@pytest.mark.parametrize(
    ("gloss", "short"),
    [
        ("to participate (in sth)", "participate"),
        ("to be; is", "to be"),
        ("(bound form) area; region", "area"),
        ("", ""),
    ],
)
def test_a_gloss_is_cut_to_its_first_meaning(gloss: str, short: str) -> None:
    assert short_gloss(gloss) == short


def test_styles_of_pinyin() -> None:
    syllables = ("Xī", "ān")
    assert spelt(syllables, PinyinStyle.MARKS) == "Xī'ān"
    assert spelt(syllables, PinyinStyle.NUMBERS) == "Xi1an1"
    assert spelt(syllables, PinyinStyle.ZHUYIN) == "ㄒㄧ ㄢ"


def test_sandhi_and_script_change_what_is_shown_and_nothing_else() -> None:
    assert written(NI_HAO, Script.AS_WRITTEN, sandhi=False) == NI_HAO
    spoken = written(NI_HAO, Script.AS_WRITTEN, sandhi=True)
    assert [token.pinyin for token in spoken] == [("ní",), ("fǎ",)]
    shown = written(NI_HAO, Script.TRADITIONAL, sandhi=False)
    assert [token.text for token in shown] == ["你", "髮"]
    back = written(shown, Script.SIMPLIFIED, sandhi=False)
    assert [token.text for token in back] == ["你", "发"]
