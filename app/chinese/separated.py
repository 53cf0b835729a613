"""Parts of a word that stand apart, each shown as the word that a learner looks up.

见了面 is 见面 (separable verbs: Chao, A Grammar of Spoken Chinese, 1968, 6.5.8 "ionization"),
打不开 is 打开 (potential complements: 6.6.3), 喜不喜欢 is 喜欢 (A-not-A questions: 1.4.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.chinese.cut import Cut
from app.chinese.lexicon import Lexicon
from app.chinese.memo import Memo
from app.chinese.numerals import COUNTING, MEASURES, is_numeral
from app.chinese.potential import potential
from app.lesson.model import TokenKind

_REACH = 6  # words from a verb to its object
_NEGATIONS = frozenset("不没沒")
_POTENTIAL = frozenset("得不")
_ASPECT = frozenset(("了", "过", "過", "着", "著", "完", "起", "好", "个", "個", "什么", "什麼"))
_OWNERS = frozenset("我你您他她它咱谁誰") | {
    f"{person}{plural}" for person in ("我", "你", "他", "她", "咱") for plural in "们們"
}
# Measure words of events and times; one of things (三本书) counts a noun of its own.
_EVENTS = frozenset("个個次回趟遍下场場阵陣顿頓天年月日分秒点點声聲")
_WITHIN = _ASPECT | _OWNERS | _POTENTIAL | _EVENTS | COUNTING | frozenset("的一大小好多半")
_VERBAL = ("v", "n", "d")  # parts of speech that jieba gives to verbs with their objects
_LETTERS = re.compile("[a-z]{3,}")


class Part(NamedTuple):
    """The word at `at` is the hanzi at `place` of `whole`, or its beginning."""

    at: int
    whole: str
    place: int


class SeparatedWords:
    """Finds them among the words of cut texts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._verbs = Memo(self._is_verb)
        self._wholes = Memo(self._is_whole)

    def find(self, cut: Cut) -> Iterator[Part]:
        """The parts that stand apart, in text order for each word."""
        words, verbs = cut.words, self._verbs
        last = len(words) - 1
        for index, word in enumerate(words):
            if index == last:
                continue
            after = words[index + 1]
            if len(word) != 1:
                if len(word) > 2 and word[1] in _POTENTIAL and len(after) == 1:
                    yield from self._object_of_potential(cut, index)
                continue
            if after not in _WITHIN and after not in _NEGATIONS and after not in MEASURES:
                continue
            if after in _NEGATIONS and index + 2 <= last:
                asked = words[index + 2]
                if len(asked) == 2 and asked[0] == word and asked in self._lexicon:
                    yield Part(index, asked, 0)
                    continue
            is_verb = verbs[word] or after in _ASPECT or after in MEASURES
            found = list(self._object(cut, index)) if is_verb and word not in COUNTING else []
            if after in _POTENTIAL and index + 2 <= last:
                complement = word + words[index + 2]
                if self._wholes[complement]:
                    yield Part(index, complement, 0)
                    yield Part(index + 2, complement, 1)
            yield from found

    def _object(self, cut: Cut, index: int) -> Iterator[Part]:
        """The verb at `index` and its object, if both are one verb in the dictionary."""
        words = cut.words
        for place in range(index + 1, min(index + 1 + _REACH, len(words))):
            word = words[place]
            is_object = len(word) == 1 and place > index + 1 and word not in _ASPECT
            if is_object and self._wholes[words[index] + word]:
                if not self._says_itself(words[index] + word):
                    yield Part(index, words[index] + word, 0)
                    yield Part(place, words[index] + word, 1)
                return
            if not self._may_part(cut, index, place):
                return

    def _object_of_potential(self, cut: Cut, index: int) -> Iterator[Part]:
        """What is no noun by itself after a verb with its complement: the 觉 of 睡不着觉."""
        form = potential(cut.words[index])
        thing = cut.words[index + 1]
        if form is None or self._lexicon.part(thing) == "n":
            return
        if self._wholes[form.verb + thing]:
            yield Part(index + 1, form.verb + thing, 1)

    def _may_part(self, cut: Cut, verb: int, place: int) -> bool:
        """Whether the word may stand between a verb and its object: aspect, amount, owner."""
        word = cut.words[place]
        if word in _WITHIN or cut.kinds[place] is TokenKind.NUMBER or is_numeral(word):
            return True
        if self._lexicon.part(word) in ("t", "q"):
            return True
        if place == verb + 1 and word in MEASURES:  # 照张相: one is understood
            thing = cut.words[place + 1 : place + 2]
            return bool(thing) and self._lexicon.part(thing[0]) != "n"
        is_measured = cut.words[place - 1] in _EVENTS or cut.words[place - 1] in COUNTING
        return place > verb + 1 and is_measured and cut.words[place + 1 : place + 2] == ["的"]

    def _says_itself(self, whole: str) -> bool:
        """Whether the object says the same by itself: 唱歌 is to sing a song, 歌 a song."""
        meaning = set(_LETTERS.findall(self._lexicon.entries(whole)[0].gloss))
        own = self._lexicon.entries(whole[1])
        shared = meaning.intersection(_LETTERS.findall(own[0].gloss)) if own else meaning
        return bool(shared) and shared < meaning

    def _is_verb(self, word: str) -> bool:
        return self._lexicon.part(word) == "v"

    def _is_whole(self, word: str) -> bool:
        """Whether the dictionary has the word as a verb."""
        if len(word) != 2 or self._lexicon.part(word) not in _VERBAL:
            return False
        return any(
            entry.senses[0].startswith("to ")
            for entry in self._lexicon.entries(word)
            if entry.senses
        )
