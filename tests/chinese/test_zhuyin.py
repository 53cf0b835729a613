"""Pinyin in zhuyin and other styles."""

from __future__ import annotations

import pytest

from app.chinese.lexicon import Lexicon
from app.chinese.pinyin_styles import PinyinStyle, styled
from app.chinese.zhuyin import to_zhuyin


@pytest.mark.parametrize(
    ("syllable", "zhuyin"),
    [
        ("zhōng", "ㄓㄨㄥ"),
        ("guó", "ㄍㄨㄛˊ"),
        ("nǚ", "ㄋㄩˇ"),
        ("lüè", "ㄌㄩㄝˋ"),
        ("xué", "ㄒㄩㄝˊ"),
        ("jùn", "ㄐㄩㄣˋ"),
        ("yuán", "ㄩㄢˊ"),
        ("yī", "ㄧ"),
        ("yóu", "ㄧㄡˊ"),
        ("yòng", "ㄩㄥˋ"),
        ("wèi", "ㄨㄟˋ"),
        ("wēng", "ㄨㄥ"),
        ("wǔ", "ㄨˇ"),
        ("shì", "ㄕˋ"),
        ("sì", "ㄙˋ"),
        ("ér", "ㄦˊ"),
        ("r", "ㄦ"),
        ("ma", "˙ㄇㄚ"),
        ("ńg", "ㄫˊ"),
        ("Běi", "ㄅㄟˇ"),
        ("bō", "ㄅㄛ"),
        ("?", "?"),
        ("ok", "ok"),
        ("", ""),
    ],
)
def test_zhuyin(syllable: str, zhuyin: str) -> None:
    assert to_zhuyin(syllable) == zhuyin


def test_every_syllable_as_pypinyin_has_it(lexicon: Lexicon) -> None:
    """But for letters, and the m that pypinyin writes with a vowel."""
    from pypinyin import Style
    from pypinyin.style import convert

    syllables = {
        syllable.lower()
        for word, entries in lexicon.headwords()
        if lexicon.rank(word)
        for entry in entries
        for syllable in entry.pinyin
        if len(syllable) > 1 and to_zhuyin(syllable) != syllable
    }
    assert len(syllables) > 1200
    for syllable in syllables:
        theirs = convert(syllable, Style.BOPOMOFO, strict=True)
        if not theirs.startswith("ㄇㄨ") or syllable.startswith("mu"):
            assert to_zhuyin(syllable).strip("˙") == theirs.strip("˙")


def test_styles() -> None:
    syllables = ("Lǜ", "de", "?")
    assert styled(syllables, PinyinStyle.MARKS) == syllables
    assert styled(syllables, PinyinStyle.NUMBERS) == ("Lü4", "de5", "?")
    assert styled(syllables, PinyinStyle.ZHUYIN) == ("ㄌㄩˋ", "˙ㄉㄜ", "?")
