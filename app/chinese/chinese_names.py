"""Names of Chinese persons: a surname with given hanzi, with a title, or after 小 and 老.

A full name shows as a row of single hanzi; how likely it is one is told by the unigram model
(`NameModel`) and by what a name stands beside: a title, a verb of naming or of speaking.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from app.chinese.candidate import Candidate, NameStyle
from app.chinese.cut import Cut
from app.chinese.lexicon import Lexicon
from app.chinese.memo import Memo
from app.chinese.numerals import COUNTING, is_numeral
from app.chinese.segmentation import Segmenter
from app.chinese.titles import ADDRESSES, NAMING, SPEAKING, is_office
from app.lesson.model import TokenKind

_RARE = -11.0  # the weight in a name of a hanzi that the model doesn't know
_COST = 5.5  # what it costs to suppose a name: most words are none
_CERTAIN = 20.0  # the score of what grammar leaves no doubt of
_DOUBTFUL = 1.0  # the score of what is a name only if it recurs
_ADVERBS = frozenset("曾")  # surnames that are met far more often as adverbs
_POINTING = frozenset("这那這")
_BESIDE_TITLE = 3.0  # what a title before or after a name adds to its score
_NAMED = 3.0  # what a verb of naming adds
_NICKNAMED = 3.0  # what a familiar name for given name adds
_SPEAKS = 1.5  # what a verb of speaking after it adds
_LABELLED = 4.5  # what standing alone after a colon adds: 出租方：王建国；
_MOST_ADDED = _LABELLED + _BESIDE_TITLE + _NICKNAMED

# How much likelier than as a word a hanzi must be as a surname, as a logarithm.
_WITH_TITLE = 2.0
_VERB_WITH_OFFICE = 4.0  # 任 总统: to be president, rather than a President Ren
_WITH_PREFIX = 2.5
_NOUN_WITH_PREFIX = 4.5
_GIVEN_WITH_PREFIX = 3.0

PREFIXES = frozenset("小老阿")
"""What a surname or a hanzi of a given name follows in a familiar name."""

_FAMILIAR_ONLY = "阿"  # before one hanzi it is nothing else
_SURNAMED = "姓"
_COLONS = frozenset("：:")
_EVEN = frozenset("连連")
_EVEN_SO = frozenset("都也")
_DEGREE = frozenset("很太最更挺够这么那么多不非常比较有点越又")
_GRAMMATICAL = "vpdcu"  # parts of speech
_LINKING = ("p", "c", "u", "d")


class ChineseNames:
    """Finds them among the words of cut texts."""

    def __init__(self, lexicon: Lexicon, segmenter: Segmenter) -> None:
        self._lexicon = lexicon
        self._segmenter = segmenter
        self._model = lexicon.names
        self._offices = Memo(self._read_office)
        self._openings = Memo(self._may_open)
        self._given_gains = Memo(self._read_given_gain)

    def find(self, cut: Cut) -> Iterator[Candidate]:
        """All that may be names; some overlap."""
        surnames = self._model.surnames
        openings = self._openings
        for index in [index for index, word in enumerate(cut.words) if openings[word]]:
            if cut.kinds[index] is not None:
                continue
            word = cut.words[index]
            if word[0] in PREFIXES:
                familiar = self._familiar(cut, index)
                if familiar is not None:
                    yield familiar
            if word in surnames:
                full = self._full(cut, index)
                if full is not None:
                    yield full
                score = self._alone(cut, index)
                if score:
                    yield Candidate(index, index + 1, word, score, NameStyle.SURNAME)

    def beside(self, cut: Cut, first: int, last: int) -> float:
        """What the neighbours of the words from `first` to `last` (excluded) say for a name."""
        words, kinds = cut.words, cut.kinds
        before = first - 1
        if before > 0 and kinds[before] is TokenKind.SPACE:
            before -= 1
        score = 0.0
        if before >= 0:
            if words[before] in NAMING:
                score += _NAMED
            elif self._is_title(words[before]):
                score += _BESIDE_TITLE
            elif words[before] in _COLONS and (
                last == len(words) or kinds[last] is TokenKind.PUNCTUATION
            ):
                score += _LABELLED
        if last < len(words):
            if words[last] in SPEAKING:
                score += _SPEAKS
            elif self._is_title(words[last]):
                score += _BESIDE_TITLE
        return score

    def _full(self, cut: Cut, index: int) -> Candidate | None:
        """A surname with one or two given hanzi."""
        words, kinds = cut.words, cut.kinds
        name = words[index]
        score = self._model.surnames[name] - self._segmenter.weight(name) - _COST
        best: Candidate | None = None
        for last in range(index + 1, min(index + 3, len(words))):
            part = words[last]
            if kinds[last] is not None or len(name) + len(part) > len(words[index]) + 2:
                break
            score += self._given_gains[part]
            name += part
            least = best.score if best else 0.0
            if score + _MOST_ADDED <= least:
                continue
            total = score + self.beside(cut, index, last + 1)
            if self._is_nicknamed(cut, index, name):
                total += _NICKNAMED
            if total > least:
                best = Candidate(index, last + 1, name, total, NameStyle.CHINESE)
        return best

    def _given(self, hanzi: str) -> float:
        """The weight of a hanzi, in whatever form, in given names."""
        return self._model.given.get(self._lexicon.folded(hanzi), _RARE)

    def _weight(self, part: str) -> float:
        """That of a part of a name as words; only jieba knows what no dictionary has."""
        weight = self._segmenter.weight
        return weight(part) if part in self._lexicon else sum(map(weight, part))

    def _is_nicknamed(self, cut: Cut, index: int, name: str) -> bool:
        """Whether a surname has what is a familiar name by itself for given name: 任小明.

        A preposition before such a name is no surname (向小明), nor is a verb with its subject.
        """
        words = cut.words
        given = name[len(words[index]) :]
        if len(given) != 2 or given[0] not in PREFIXES or _is_counted(cut, index):
            return False
        if self._lexicon.part(words[index]) in _LINKING:
            return False
        opens = not index or cut.kinds[index - 1] is not None or words[index - 1] in NAMING
        return opens and self._style_after_prefix(given[1]) is not None

    def _alone(self, cut: Cut, index: int) -> float:
        """The score as a surname without a given name: 姓王, 王姓, 王先生; 0 if it is none."""
        words = cut.words
        word = words[index]
        if index and words[index - 1] == _SURNAMED:
            return _CERTAIN
        if words[index + 1 : index + 2] == [_SURNAMED] and self._gain(word) >= _WITH_TITLE:
            return _CERTAIN
        title = words[index + 1] if index + 1 < len(words) else ""
        is_address = title in ADDRESSES
        if not is_address and not self._is_office(title):
            return 0.0
        if _is_counted(cut, index) or _is_even(cut, index):
            return 0.0
        if word in _ADVERBS and not self._is_modifying(cut, index, is_address):
            return _CERTAIN
        gain = self._gain(word)
        least = _WITH_TITLE if is_address or not self._is_verb(word) else _VERB_WITH_OFFICE
        return gain + _BESIDE_TITLE if gain >= least else 0.0

    def _is_modifying(self, cut: Cut, index: int, is_address: bool) -> bool:
        """Whether an adverb has its subject before it, or a verb after it that has an object."""
        part, words = self._lexicon.part, cut.words
        if index and cut.kinds[index - 1] is None and (part(words[index - 1]) or " ") in "nrst":
            return words[index - 1] not in _POINTING
        after = words[index + 2] if index + 2 < len(words) else ""
        return not is_address and (part(after) or " ") in "nr"

    def _familiar(self, cut: Cut, index: int) -> Candidate | None:
        """小 or 老 with a surname or a given hanzi: 小张, 小丽."""
        words = cut.words
        last = index + (2 if len(words[index]) == 1 else 1)
        name = "".join(words[index:last])
        if len(name) != 2 or cut.kinds[last - 1] is not None or _is_counted(cut, index):
            return None
        if (index and words[index - 1] in _DEGREE) or name in self._lexicon:
            return None
        style = self._style_after_prefix(name[1])
        if style is None and name[0] == _FAMILIAR_ONLY:
            style = NameStyle.GIVEN
        if style is None:
            return None
        before_noun = last < len(words) and self._is_head(words[last])
        return Candidate(index, last, name, _DOUBTFUL if before_noun else _CERTAIN, style)

    def _style_after_prefix(self, hanzi: str) -> NameStyle | None:
        given = self._given(hanzi) - self._segmenter.weight(hanzi)
        surname = self._gain(hanzi)
        if self._lexicon.part(hanzi) == "n" and self._lexicon.level(hanzi):
            # 小马 may be a small horse
            return NameStyle.FAMILIAR if surname >= _NOUN_WITH_PREFIX else None
        if surname >= max(_WITH_PREFIX, given):
            return NameStyle.FAMILIAR
        return NameStyle.GIVEN if given >= _GIVEN_WITH_PREFIX else None

    def _is_head(self, word: str) -> bool:
        """Whether the word is a noun that what stands before may belong to (小 红 花)."""
        return self._lexicon.part(word) == "n" and not self._is_title(word)

    def _gain(self, hanzi: str) -> float:
        """How much likelier the hanzi is as a surname than as a word."""
        return self._model.surnames.get(hanzi, _RARE) - self._segmenter.weight(hanzi)

    def _is_verb(self, word: str) -> bool:
        """Whether the word, where it is no name, is a verb or a preposition."""
        if (self._lexicon.part(word) or " ") in _GRAMMATICAL:
            return True
        words = (entry for entry in self._lexicon.entries(word) if not entry.is_name)
        return any(entry.senses[0].startswith("to ") for entry in words)

    def _is_title(self, word: str) -> bool:
        return len(word) > 1 and (word in ADDRESSES or self._is_office(word))

    def _is_office(self, word: str) -> bool:
        return self._offices[word]

    def _read_office(self, word: str) -> bool:
        return is_office(word, self._lexicon.entries)

    def _read_given_gain(self, word: str) -> float:
        """How much likelier the word is as given hanzi than as a word."""
        return sum(map(self._given, word)) - self._weight(word)

    def _may_open(self, word: str) -> bool:
        """Whether a name may begin with the word."""
        return len(word) <= 2 and (word[0] in PREFIXES or word in self._model.surnames)


def _is_even(cut: Cut, index: int) -> bool:
    """Whether the word is the preposition of 连 … 都 and 连 … 也."""
    if cut.words[index] not in _EVEN:
        return False
    after = takewhile(lambda place: cut.kinds[place] is None, range(index + 1, len(cut.words)))
    return any(cut.words[place] in _EVEN_SO for place in after)


def _is_counted(cut: Cut, index: int) -> bool:
    """Whether a number or a demonstrative stands before, so that a measure word may follow."""
    if not index:
        return False
    before = cut.words[index - 1]
    return cut.kinds[index - 1] is TokenKind.NUMBER or before in COUNTING or is_numeral(before)
