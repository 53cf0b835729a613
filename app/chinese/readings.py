"""The reading and the sense that a word's neighbours call for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.chinese.context import Context
from app.chinese.cut import Cut
from app.chinese.lexicon import Lexicon
from app.chinese.memo import Memo
from app.chinese.numerals import COUNTING
from app.chinese.polyphones import RULES, choose_reading
from app.chinese.reading_model import ReadingModel
from app.chinese.reading_signs import Line, signs, word_shape
from app.chinese.words import Word, WordBook
from app.hanzi import hanzi_count
from app.lesson.model import TokenKind

_KEPT = 100_000  # words kept in memory before all are forgotten
_REACH = 12  # words; what stands farther off says little of a reading
# Aspect particles and complements of direction and result (Lü 1999).
_AFTER_VERB = frozenset(
    ("了", "着", "著", "过", "過", "起", "起来", "起來", "起身", "出", "住", "到", "完")
)
_AUXILIARIES = frozenset("会會能要想得肯敢该該应應可")
_CURRENCIES = frozenset("¥￥$＄€£")
_UNHEARD = -1_000  # the score of a reading that the model has never met
_READ = (TokenKind.WORD, TokenKind.NAME)
_BOUNDS = (TokenKind.PUNCTUATION, TokenKind.SPACE)


@dataclass(frozen=True, slots=True)
class Ways:
    """How a text can be read: its readings in the dictionary, syllables joined by blanks, each
    by its lower-case form; `is_open` says that its neighbours may have a say in it."""

    readings: dict[str, str]
    is_open: bool


class Readings:
    """Chooses readings and senses by what stands beside a word: by the rules that grammars
    state, then by what the model has learnt. A word with one reading in the dictionary keeps it.
    """

    def __init__(self, lexicon: Lexicon, book: WordBook, model: ReadingModel) -> None:
        self._lexicon = lexicon
        self._book = book
        self._model = model
        self._ways = Memo(self._read_ways, _KEPT).__getitem__

    def choose(self, cut: Cut, words: list[Word]) -> None:
        """Put other readings and senses into `words` where their neighbours call for it."""
        _apply_rules(cut, words, self._book)
        self._ask_model(cut, words)
        _choose_senses(cut, words, self._book)

    def _ask_model(self, cut: Cut, words: list[Word]) -> None:
        undecided = [
            index
            for index, text in enumerate(cut.words)
            if self._ways(text).is_open and _is_undecided(cut.kinds[index], text, words[index])
        ]
        if not undecided:
            return
        line = line_of(cut.words, words, self._book)
        for index in undecided:
            text, word = cut.words[index], words[index]
            readings = self._ways(text).readings
            shape = word_shape(word.kind, len(readings))
            scores = [self._scores(word, line, index, place, shape) for place in range(len(text))]
            if not readings:
                words[index] = _read_anew(word, scores)
                continue
            given = " ".join(word.pinyin).lower()
            best = _best_of(readings, given, scores)
            if best != given:
                words[index] = self._book.reading(text, readings[best])

    def _scores(self, word: Word, line: Line, index: int, place: int, shape: str) -> dict[str, int]:
        hanzi = word.simplified[place]
        if hanzi not in self._model:
            return {}
        found = signs(line, index, place, shape)
        return self._model.scores(hanzi, word.pinyin[place].lower(), found)

    def _read_ways(self, text: str) -> Ways:
        readings: dict[str, str] = {}
        entries = self._lexicon.entries(text)
        for entry in entries:
            if len(entry.pinyin) == len(text):
                spoken = " ".join(entry.pinyin)
                readings.setdefault(spoken.lower(), spoken)
        is_known = any(hanzi in self._model for hanzi in self._book.word(text).simplified)
        is_open = len(readings) > 1 or (len(text) > 1 and not entries)
        return Ways(readings, is_open and is_known and hanzi_count(text) == len(text))


def line_of(texts: Sequence[str], words: Sequence[Word], book: WordBook) -> Line:
    """The words as the model's signs see them."""
    forms = [
        (text, word.simplified if word.kind in _READ else "", word.kind)
        for text, word in zip(texts, words, strict=True)
    ]
    parts = [
        "m" if kind is TokenKind.NUMBER else book.part(text) if kind in _READ else None
        for text, _, kind in forms
    ]
    return Line.of(forms, parts)


def _is_undecided(kind: TokenKind | None, text: str, word: Word) -> bool:
    """Whether the model is asked: of words and names with a syllable for each hanzi, and not for
    a surname alone, which has its own reading."""
    if kind is not None and (kind is not TokenKind.NAME or len(text) == 1):
        return False
    return word.kind in _READ and len(word.simplified) == len(word.pinyin) == len(text)


def _best_of(readings: Iterable[str], given: str, scores: Sequence[Mapping[str, int]]) -> str:
    """Of a text's readings the one for which most is said; the given one if nothing is."""
    if len(scores) == 1:
        [known] = scores
        best, most = given, known.get(given, _UNHEARD)
        for reading in readings:
            if known.get(reading, _UNHEARD) > most:
                best, most = reading, known[reading]
        return best

    def said_for(reading: str) -> int:
        syllables = zip(scores, reading.split(), strict=True)
        return sum(known.get(syllable, _UNHEARD) for known, syllable in syllables if known)

    return max(readings, key=lambda reading: (said_for(reading), reading == given))


def _read_anew(word: Word, scores: Sequence[dict[str, int]]) -> Word:
    """A word without an entry, each hanzi in the reading for which most is said."""
    syllables = []
    for given, known in zip(word.pinyin, scores, strict=True):
        best = max(known, key=known.__getitem__, default=given)
        syllables.append(best[0].upper() + best[1:] if given[:1].isupper() else best)
    return replace(word, pinyin=tuple(syllables)) if word.pinyin != tuple(syllables) else word


def _apply_rules(cut: Cut, words: list[Word], book: WordBook) -> None:
    polyphones = [
        index
        for index, word in enumerate(words)
        if word.simplified in RULES and cut.kinds[index] is None
    ]
    if polyphones:
        forms = [word.simplified for word in words]
        parts = "".join(book.part(text) for text in cut.words)
    for index in polyphones:
        first, last = _clause(cut.kinds, index)
        context = Context(
            tuple(forms[first:index]),
            tuple(forms[index + 1 : last]),
            parts[first:index],
            parts[index + 1 : last],
        )
        reading = choose_reading(forms[index], context)
        if reading is not None:
            words[index] = book.reading(cut.words[index], reading)


def _choose_senses(cut: Cut, words: list[Word], book: WordBook) -> None:
    for index in range(1, len(words)):
        before = words[index - 1]
        is_counted = before.kind is TokenKind.NUMBER or before.simplified in COUNTING
        if is_counted and cut.kinds[index] is None and len(cut.words[index]) == 1:
            words[index] = book.counted(words[index])
    for index in range(len(words) - 1):
        if _shows_verb(cut, index + 1):
            text = cut.words[index]
            if book.part(text) == "v" and text not in _AUXILIARIES:
                words[index] = book.verbal(words[index])


def _shows_verb(cut: Cut, index: int) -> bool:
    """Whether the word is one that a verb stands before: an aspect particle, an amount."""
    word = cut.words[index]
    return word in _AFTER_VERB or cut.kinds[index] is TokenKind.NUMBER or word in _CURRENCIES


def _clause(kinds: Sequence[TokenKind | None], index: int) -> tuple[int, int]:
    """The first and last (excluded) word of the clause around a word, not too far off."""
    first = index
    while first > 0 and index - first < _REACH and kinds[first - 1] not in _BOUNDS:
        first -= 1
    last = index + 1
    while last < len(kinds) and last - index <= _REACH and kinds[last] not in _BOUNDS:
        last += 1
    return first, last
