"""Words that grammar forms and no dictionary lists.

Reduplication after Zhu Dexi, Yǔfǎ jiǎngyì (1982), 2.5: AABB of adjectives and verbs (干干净净),
AA of verbs of one hanzi (听听) and of adjectives before 的 and 地 (红红的), ABAB of verbs
(研究研究), ABB of adjectives before 的 and 地 (湿淋淋); questions with A-not-A (去没去), but for
those of which only the first hanzi is said twice (喜不喜欢). Sounds are said more often (哈哈哈).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.chinese.entry import Entry
from app.chinese.lexicon import Lexicon
from app.chinese.pinyin import NEUTRAL, tone_of, toneless
from app.chinese.potential import potential_forms
from app.chinese.senses import is_action
from app.hanzi import HANZI

_DOUBLED = re.compile(rf"([{HANZI}])\1(?:([{HANZI}])\2|(?=[的地得]))?")
_NOT_ASKED = ("m", "r", "u")  # parts of speech
_REDUPLICATING = ("a", "v", "z", "i", "")
_NOT_VIVID = ("u", "r", "m", "q")
_QUALIFYING = ("a", "m")
_PAIR = ("双", "雙")
_AGAIN = re.compile(rf"(?=(([{HANZI}])(?!\2)[{HANZI}])\1)")
_VIVID = re.compile(rf"(?=([{HANZI}])((?!\1)[{HANZI}])\2[的地])")
_RUN = re.compile(rf"([{HANZI}])\1{{2,}}")
_EXCLAIMING = ("e", "o", "y")  # interjections, imitations of sounds, particles
_ASKING = re.compile(rf"([{HANZI}])([不没沒])\1")


def formed_words(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Where words so formed that the dictionary doesn't have may begin, and their lengths."""
    for match in _ASKING.finditer(text):
        asked_word = match[1] + text[match.end() : match.end() + 1]
        is_longer = len(asked_word) > 1 and asked_word in lexicon
        if not is_longer and lexicon.part(match[1]) not in _NOT_ASKED:
            yield match.start(), 3
    for match in _AGAIN.finditer(text):
        if lexicon.part(match[1]) == "v" and match[1] in lexicon:
            yield match.start(), 4
    for match in _VIVID.finditer(text):
        if lexicon.part(match[1]) == "a" and lexicon.part(match[2]) not in _NOT_VIVID:
            yield match.start(), 3
    for match in _DOUBLED.finditer(text):
        first, second = match[1], match[2]
        base = first + (second or "")
        if base not in (first, first * 2) and base in lexicon:
            if lexicon.part(base) in _REDUPLICATING:
                yield match.start(), 4
        elif _doubles(first, text[match.start() + 2 : match.start() + 3], lexicon):
            yield match.start(), 2
    yield from potential_forms(text, lexicon)
    for match in _RUN.finditer(text):
        if {lexicon.part(match[1]), lexicon.part(match[1] * 2)}.intersection(_EXCLAIMING):
            yield match.start(), len(match[0])


def reduplicated(word: str, lexicon: Lexicon) -> str:
    """What the word says twice: 干净 for 干干净净, 听 for 听听; '' if it is no reduplication.

    Of an adjective made vivid it is the adjective: 湿 for 湿淋淋.
    """
    if _RUN.fullmatch(word):
        return word[:2] if word[:2] in lexicon else word[0]
    if len(word) == 4 and word[:2] == word[2:]:
        return word[:2] if word[:2] in lexicon else ""
    if len(word) == 3 and word[1] == word[2]:
        return word[0]
    if len(word) == 4 and word[0] == word[1] and word[2] == word[3]:
        base = word[0] + word[2]
        return base if base in lexicon else ""
    return word[0] if len(word) == 2 and word[0] == word[1] else ""


def asked(word: str) -> str:
    """What an A-not-A question asks: 能 for 能不能; '' for any other word."""
    match = _ASKING.fullmatch(word)
    return match[1] if match else ""


def is_compound(word: str, entries: Sequence[Entry], lexicon: Lexicon) -> bool:
    """Whether a headword that is only a name is, where texts have it, an ordinary compound.

    大桥 is a person in the dictionary; but it is a noun of one hanzi with one that qualifies it,
    and not with a surname first as persons have it. 双城 is a town there, and two towns in texts.
    """
    if len(word) != 2 or len(entries) != 1:
        return False
    pinyin = entries[0].pinyin
    is_noun = lexicon.part(word[1]) == "n"
    if word[0] in _PAIR:
        return is_noun and entries[0].is_name and entries[0].gloss.lower() == _spelt(pinyin)
    is_person = all(syllable[:1].isupper() for syllable in pinyin) and (
        entries[0].gloss == " ".join(map(toneless, pinyin))
    )
    if not is_person or word[0] in lexicon.names.surnames:
        return False
    return lexicon.part(word[0]) in _QUALIFYING and is_noun


def _spelt(pinyin: Sequence[str]) -> str:
    return "".join(map(toneless, pinyin)).lower()


def _doubles(hanzi: str, after: str, lexicon: Lexicon) -> bool:
    part = lexicon.part(hanzi)
    if hanzi + hanzi in lexicon:  # and so as frequent as its entry is
        return part == "v" and _is_try(lexicon.entries(hanzi + hanzi))
    if part == "n":  # what jieba has as a noun may be said as a verb above all: 问
        entries = lexicon.entries(hanzi)
        return bool(entries) and is_action(entries[0].senses[0])
    return part == "v" or (part == "a" and after in ("的", "地"))


def _is_try(entries: Sequence[Entry]) -> bool:
    """Whether the dictionary has the doubled verb as what it is: 说说, said with a light end."""
    return any(tone_of(entry.pinyin[-1]) == NEUTRAL for entry in entries)
