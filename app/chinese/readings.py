"""The reading and the sense that a word's neighbours call for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.chinese.chinese_names import PREFIXES
from app.chinese.context import Context
from app.chinese.cut import Cut
from app.chinese.lexicon import Lexicon
from app.chinese.memo import Memo
from app.chinese.numerals import COUNTING, is_numeral
from app.chinese.polyphones import RULES, choose_reading
from app.chinese.reading_model import ReadingModel
from app.chinese.reading_signs import NO_PART, Line, signs, word_shape
from app.chinese.words import WordBook
from app.lesson.model import Token, TokenKind

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
class Traits:
    """What is asked of a word's neighbours, and what it tells of them itself.

    `has_rules` says that grammar has rules for its reading. `asked` are the places of the hanzi
    that the model is asked of, `readings` those of the dictionary that it may choose: each by
    its lower-case form, syllables joined by blanks. A measure word may follow what `counts`;
    what `shows_verb` follows a verb, which the word itself `may_be_verb`.
    """

    has_rules: bool = False
    asked: tuple[int, ...] = ()
    readings: Mapping[str, str] | None = None
    counts: bool = False
    shows_verb: bool = False
    may_be_verb: bool = False


_NUMBER = Traits(counts=True, shows_verb=True)
_CURRENCY = Traits(shows_verb=True)


class Readings:
    """Chooses readings and senses by what stands beside a word: by the rules that grammars
    state, and where none holds by what the model has learnt. Names that were found in the text
    and words with one reading in the dictionary keep theirs.
    """

    def __init__(self, lexicon: Lexicon, book: WordBook, model: ReadingModel) -> None:
        self._lexicon = lexicon
        self._book = book
        self._model = model
        self.traits = Memo(self._read_traits, _KEPT).__getitem__
        """The traits of a word that is looked up; None for most, which have none."""

    def choose(self, cut: Cut, words: list[Token]) -> None:
        """Put other readings and senses into `words` where their neighbours call for it."""
        own = self.traits
        traits = [
            own(text) if kind is None else self._traits_of(kind, text, word)
            for text, kind, word in zip(cut.words, cut.kinds, words, strict=True)
        ]
        found = [index for index, trait in enumerate(traits) if trait is not None]
        unread = {
            index: trait
            for index in found
            if (trait := traits[index]) and (trait.has_rules or trait.asked)
        }
        if unread:
            self._read(cut, words, unread)
        for index in found:
            self._choose_sense(cut, words, traits, index)

    def _read(self, cut: Cut, words: list[Token], unread: Mapping[int, Traits]) -> None:
        line = line_of(cut.words, words, self._book)
        ruled = dict(readings_by_rule(cut, words, line.parts, unread))
        for index, traits in unread.items():
            text = cut.words[index]
            is_ruled = index in ruled
            if is_ruled:
                words[index] = self._book.reading(text, ruled[index])
            if traits.asked:
                shape = word_shape(words[index].kind, len(traits.readings or ()), is_ruled)
                words[index] = self._ask_model(text, words[index], line, index, traits, shape)

    def _ask_model(
        self, text: str, word: Token, line: Line, index: int, traits: Traits, shape: str
    ) -> Token:
        readings = traits.readings
        scores = {
            place: self._model.scores(
                word.simplified[place],
                word.pinyin[place].lower(),
                signs(line, index, place, shape),
            )
            for place in traits.asked
        }
        if not readings:
            return _read_anew(word, scores)
        given = " ".join(word.pinyin).lower()
        best = _best_of(readings, given, scores)
        return word if best == given else self._book.reading(text, readings[best])

    def _read_traits(self, text: str) -> Traits | None:
        word = self._book.word(text)
        part = self._book.part(text)
        asked, readings = self._asked(text, word)
        traits = (
            word.simplified in RULES,
            asked,
            readings,
            _counts(word, part),
            text in _AFTER_VERB,
            part == "v" and text not in _AUXILIARIES,
        )
        return Traits(*traits) if any(traits) else None

    def _asked(self, text: str, word: Token) -> tuple[tuple[int, ...], Mapping[str, str] | None]:
        """The places of the hanzi that the model is asked of, and the readings to choose from."""
        count = self._lexicon.count(text)
        is_open = count > 1 or (not count and len(text) > 1)
        if not is_open or word.kind not in _READ:
            return (), None
        known = [place for place, hanzi in enumerate(word.simplified) if hanzi in self._model]
        if not known or not len(word.simplified) == len(word.pinyin) == len(text):
            return (), None
        if not count:
            places = (place for place in known if not self._book.is_settled_within(text, place))
            return tuple(places), None
        readings: dict[str, str] = {}
        for entry in self._lexicon.entries(text):
            if len(entry.pinyin) == len(text):
                spoken = " ".join(entry.pinyin)
                readings.setdefault(spoken.lower(), spoken)
        return (tuple(known), readings) if len(readings) > 1 else ((), None)

    def _traits_of(self, kind: TokenKind, text: str, word: Token) -> Traits | None:
        """The traits of what isn't looked up."""
        if kind is TokenKind.NUMBER:
            return _NUMBER
        if kind is not TokenKind.NAME:
            return _CURRENCY if text in _CURRENCIES else None
        if len(text) == 1 or not len(word.simplified) == len(word.pinyin) == len(text):
            return None
        surname = surname_place(text, word.pinyin)
        asked = [
            place
            for place, hanzi in enumerate(word.simplified)
            if place != surname and hanzi in self._model
        ]
        return Traits(asked=tuple(asked)) if asked else None

    def _choose_sense(
        self, cut: Cut, words: list[Token], traits: Sequence[Traits | None], index: int
    ) -> None:
        trait, after = traits[index], index + 1
        if trait is None or after == len(words):
            return
        if trait.may_be_verb and (following := traits[after]) and following.shows_verb:
            words[index] = self._book.verbal(words[index])
        if trait.counts and cut.kinds[after] is None and len(cut.words[after]) == 1:
            words[after] = self._book.counted(words[after])


def _counts(word: Token, part: str) -> bool:
    """Whether a measure word follows the word: a number, but not 多少 or 一点, which need none."""
    if word.kind is TokenKind.NUMBER or word.simplified in COUNTING:
        return True
    return part == "m" and (len(word.text) == 1 or is_numeral(word.text))


def surname_place(text: str, pinyin: Sequence[str]) -> int | None:
    """Where in a person's name that was found in a text the surname stands; None without one.

    Only such a name has a second capital: Shàn Huì lín, Xiǎo Zhāng.
    """
    if len(pinyin) < 2 or not pinyin[1][:1].isupper():
        return None
    return int(text[0] in PREFIXES)


def line_of(texts: Sequence[str], words: Sequence[Token], book: WordBook) -> Line:
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


def readings_by_rule(
    cut: Cut, words: Sequence[Token], parts: Sequence[str], indices: Iterable[int]
) -> Iterator[tuple[int, str]]:
    """The readings that grammar's rules give to those of the words where one holds.

    `parts` are the letters of the words' parts of speech.
    """
    chosen = [i for i in indices if words[i].simplified in RULES and cut.kinds[i] is None]
    if not chosen:
        return
    forms = [word.simplified for word in words]
    letters = "".join(parts).replace(NO_PART, " ")
    for index in chosen:
        first, last = _clause(cut.kinds, index)
        context = Context(
            tuple(forms[first:index]),
            tuple(forms[index + 1 : last]),
            letters[first:index],
            letters[index + 1 : last],
        )
        reading = choose_reading(forms[index], context)
        if reading is not None:
            yield index, reading


def _best_of(readings: Iterable[str], given: str, scores: Mapping[int, Mapping[str, int]]) -> str:
    """Of a text's readings the one for which most is said; the given one if nothing is.

    `scores` are those of the hanzi at some places, by reading.
    """

    if len(scores) == 1 and " " not in given:
        [known] = scores.values()
        best, most = given, known.get(given, _UNHEARD)
        for reading in readings:
            if known.get(reading, _UNHEARD) > most:
                best, most = reading, known[reading]
        return best

    def said_for(reading: str) -> int:
        syllables = reading.split()
        return sum(known.get(syllables[place], _UNHEARD) for place, known in scores.items())

    return max(readings, key=lambda reading: (said_for(reading), reading == given))


def _read_anew(word: Token, scores: Mapping[int, Mapping[str, int]]) -> Token:
    """A word without an entry, each hanzi in the reading for which most is said."""
    syllables = list(word.pinyin)
    for place, known in scores.items():
        given = syllables[place]
        best = max(known, key=known.__getitem__, default=given)
        syllables[place] = best[0].upper() + best[1:] if given[:1].isupper() else best
    pinyin = tuple(syllables)
    return word._replace(pinyin=pinyin) if word.pinyin != pinyin else word


def _clause(kinds: Sequence[TokenKind | None], index: int) -> tuple[int, int]:
    """The first and last (excluded) word of the clause around a word, not too far off."""
    first = index
    while first > 0 and index - first < _REACH and kinds[first - 1] not in _BOUNDS:
        first -= 1
    last = index + 1
    while last < len(kinds) and last - index <= _REACH and kinds[last] not in _BOUNDS:
        last += 1
    return first, last
