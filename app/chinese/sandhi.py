"""Tone sandhi: the syllables as they are spoken, for showing in place of citation tones.

一 and 不 change as Lü (1999) describes. Third tones change within feet, inner ones first (Shih
1986, Chen 2000): a word is a foot, words of one syllable pair off from left to right, and one that
is left over leans on its neighbour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.chinese.pinyin import NEUTRAL, to_marks, to_numbers, tone_of
from app.hanzi import is_hanzi
from app.lesson.model import Token

_DIGITS = frozenset("〇零一二三四五六七八九两兩")
_UNITS = frozenset("十百千万萬亿億")
_NUMERALS = _DIGITS | _UNITS
_ORDINAL = frozenset("第初")
# After these 一 is a number that names (一月, 一楼, 一等), not one that counts.
_NAMED = frozenset("月号號楼樓等级級")
_FALLING_WHEN_STRESSED = frozenset("个個")  # written in the neutral tone, 一 before it rises


@dataclass(slots=True)
class _Syllable:
    """A syllable on its way to be spoken, with its hanzi and the number of its word."""

    hanzi: str
    cited: str
    word: int
    tone: int

    @property
    def spoken(self) -> str:
        base = to_numbers(self.cited)[:-1]
        return to_marks(f"{base}{self.tone}") if self.tone != tone_of(self.cited) else self.cited


def spoken(tokens: Sequence[Token]) -> tuple[tuple[str, ...], ...]:
    """The syllables of each token of a pair as they are spoken in their context.

    Nothing changes across punctuation, blanks and Latin text. What has no reading stays so.
    """
    said: list[list[str]] = [list(token.pinyin) for token in tokens]
    for phrase in _phrases(tokens):
        _change_yi_and_bu(phrase)
        _change_third_tones(phrase)
        places: dict[int, int] = {}
        for syllable in phrase:
            place = places.get(syllable.word, 0)
            said[syllable.word][place] = syllable.spoken
            places[syllable.word] = place + 1
    return tuple(map(tuple, said))


def _phrases(tokens: Sequence[Token]) -> Iterator[list[_Syllable]]:
    phrase: list[_Syllable] = []
    for number, token in enumerate(tokens):
        hanzi = [character for character in token.text if is_hanzi(character)]
        if not hanzi or len(hanzi) != len(token.pinyin) or len(hanzi) != len(token.text):
            if phrase:
                yield phrase
            phrase = []
            continue
        for character, cited in zip(hanzi, token.pinyin, strict=True):
            phrase.append(_Syllable(character, cited, number, tone_of(cited)))
    if phrase:
        yield phrase


def _change_yi_and_bu(phrase: list[_Syllable]) -> None:
    for place, syllable in enumerate(phrase[:-1]):
        before = phrase[place - 1] if place else None
        after = phrase[place + 1]
        if (syllable.hanzi, syllable.cited.lower()) not in (("一", "yī"), ("不", "bù")):
            continue
        if before is not None and before.hanzi == after.hanzi and before.hanzi not in _NUMERALS:
            syllable.tone = NEUTRAL  # 看一看, 是不是
        elif syllable.hanzi == "不":
            if after.tone == 4:
                syllable.tone = 2
        elif _counts(before, syllable, after):
            syllable.tone = 2 if after.tone == 4 or after.hanzi in _FALLING_WHEN_STRESSED else 4


def _counts(before: _Syllable | None, one: _Syllable, after: _Syllable) -> bool:
    """Whether 一 is neither a figure among others nor a name nor the end of a word (统一)."""
    if before is not None:
        if before.hanzi in _NUMERALS or before.hanzi in _ORDINAL:
            return False
        if before.word == one.word and after.word != one.word:
            return False
    return after.hanzi not in _DIGITS and after.hanzi not in _NAMED and after.hanzi != "十"


def _change_third_tones(phrase: list[_Syllable]) -> None:
    for foot in _feet(_words(phrase)):
        for word in foot:
            _change_within(word)
        done = foot[0]
        for word in foot[1:]:
            if done[-1].tone == 3 and word[0].tone == 3:
                done[-1].tone = 2
            done = word


def _change_within(word: list[_Syllable]) -> None:
    """Third tones of one word: by pairs from the left, then between these."""
    for first in (0, 1):
        for left, right in zip(word[first::2], word[first + 1 :: 2], strict=False):
            if left.tone == 3 and right.tone == 3:
                left.tone = 2


def _words(phrase: Iterable[_Syllable]) -> list[list[_Syllable]]:
    words: list[list[_Syllable]] = []
    for syllable in phrase:
        if words and words[-1][-1].word == syllable.word:
            words[-1].append(syllable)
        else:
            words.append([syllable])
    return words


def _feet(words: list[list[_Syllable]]) -> Iterator[list[list[_Syllable]]]:
    """The words in feet: single syllables two by two, one left over with the word after it."""
    place = 0
    while place < len(words):
        foot = [words[place]]
        place += 1
        if len(foot[0]) == 1 and place < len(words):
            foot.append(words[place])
            place += 1
        if place == len(words) - 1 and len(words[place]) == 1:
            foot.append(words[place])
            place += 1
        yield foot
