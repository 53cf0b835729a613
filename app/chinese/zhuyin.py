"""Pinyin syllables in zhuyin (bopomofo), as Taiwan's Ministry of Education writes them."""

from __future__ import annotations

from functools import lru_cache

from app.chinese.pinyin import NEUTRAL, to_numbers

_INITIAL_LETTERS = "b p m f d t n l g k h j q x zh ch sh r z c s"
_INITIAL_SIGNS = "ㄅ ㄆ ㄇ ㄈ ㄉ ㄊ ㄋ ㄌ ㄍ ㄎ ㄏ ㄐ ㄑ ㄒ ㄓ ㄔ ㄕ ㄖ ㄗ ㄘ ㄙ"
_INITIALS = dict(zip(_INITIAL_LETTERS.split(), _INITIAL_SIGNS.split(), strict=True))
_FINAL_LETTERS = (
    "a o e ê ai ei ao ou an en ang eng er r ong "
    "i ia io ie iai iao iu ian in iang ing iong "
    "u ua uo uai ui uan un uang ueng ü üe üan ün"
)
_FINAL_SIGNS = (
    "ㄚ ㄛ ㄜ ㄝ ㄞ ㄟ ㄠ ㄡ ㄢ ㄣ ㄤ ㄥ ㄦ ㄦ ㄨㄥ "
    "ㄧ ㄧㄚ ㄧㄛ ㄧㄝ ㄧㄞ ㄧㄠ ㄧㄡ ㄧㄢ ㄧㄣ ㄧㄤ ㄧㄥ ㄩㄥ "
    "ㄨ ㄨㄚ ㄨㄛ ㄨㄞ ㄨㄟ ㄨㄢ ㄨㄣ ㄨㄤ ㄨㄥ ㄩ ㄩㄝ ㄩㄢ ㄩㄣ"
)
_FINALS = dict(zip(_FINAL_LETTERS.split(), _FINAL_SIGNS.split(), strict=True))
_CONSONANTS = {"m": "ㄇ", "n": "ㄋ", "ng": "ㄫ"}  # syllables without a vowel
# How finals are spelt where no initial stands before them, when not by y for i or w for u.
_RESPELT = {"you": "iu", "yong": "iong", "wei": "ui", "wen": "un"}
_EMPTY_RIME = frozenset(("zhi", "chi", "shi", "ri", "zi", "ci", "si"))
_TONES = {1: "", 2: "ˊ", 3: "ˇ", 4: "ˋ"}
_NEUTRAL = "˙"


@lru_cache(maxsize=4096)
def to_zhuyin(syllable: str) -> str:
    """`zhōng` as `ㄓㄨㄥ`, `guó` as `ㄍㄨㄛˊ`, `ma` as `˙ㄇㄚ`; the r of erhua as `ㄦ`.

    What is no syllable of pinyin is returned as it is.
    """
    numbered = to_numbers(syllable)
    plain, tone = numbered[:-1].lower(), int(numbered[-1])
    sounds = _sounds(plain)
    if not sounds:
        return syllable
    if tone == NEUTRAL:
        return sounds if plain == "r" else _NEUTRAL + sounds
    return sounds + _TONES[tone]


def _sounds(plain: str) -> str:
    if plain in _CONSONANTS:
        return _CONSONANTS[plain]
    if plain in _EMPTY_RIME:
        return _INITIALS[plain[:-1]]
    if plain in _FINALS and plain[0] not in "iuü":
        return _FINALS[plain]
    if plain[:1] in ("y", "w"):
        return _FINALS.get(_respelt(plain), "")
    initial = plain[:2] if plain[:2] in _INITIALS else plain[:1]
    final = plain[len(initial) :]
    if initial in ("j", "q", "x") and final[:1] == "u":
        final = "ü" + final[1:]
    if initial not in _INITIALS or final not in _FINALS:
        return ""
    return _INITIALS[initial] + _FINALS[final]


def _respelt(plain: str) -> str:
    """The final that a syllable with y or w stands for."""
    if plain in _RESPELT:
        return _RESPELT[plain]
    if plain.startswith("yu"):
        return "ü" + plain[2:]
    if plain.startswith(("yi", "wu")):
        return plain[1:]
    return ("i" if plain[0] == "y" else "u") + plain[1:]
