"""What a token says of a word, made once for each distinct word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.chinese.candidate import NameStyle
from app.chinese.context import Context
from app.chinese.entry import Entry
from app.chinese.formed_words import asked, is_compound, reduplicated
from app.chinese.glosses import short_gloss
from app.chinese.lexicon import Lexicon
from app.chinese.memo import Memo
from app.chinese.numerals import in_figures, is_numeral
from app.chinese.pinyin import capitalised, hanzi_syllables, toneless
from app.chinese.polyphones import choose_reading
from app.chinese.senses import is_action, is_measure, is_surname
from app.hanzi import is_hanzi
from app.lesson.model import TokenKind

ERHUA = frozenset("儿兒")
"""The suffix that is no syllable of its own."""

_SURNAME_PLACES = {NameStyle.CHINESE: 0, NameStyle.FAMILIAR: 1}
_NAME_GLOSS = "(name)"
_UNREAD = "?"  # the syllable of a hanzi that nobody can read
_SEVERAL = "shù"  # 数 in a number
_KEPT = 100_000  # words kept in memory before all are forgotten


@dataclass(frozen=True, slots=True)
class Word:
    """A token without its place."""

    kind: TokenKind
    pinyin: tuple[str, ...] = ()
    simplified: str = ""
    traditional: str = ""
    gloss: str = ""
    senses: tuple[str, ...] = ()
    hsk: int | None = None
    rank: int | None = None


class WordBook:
    """The words met so far, with what the lexicon says of them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.word = Memo(self._describe, _KEPT).__getitem__
        """The word in its most likely reading."""
        self.part = Memo(self._read_part, _KEPT).__getitem__
        """The first letter of the word's part of speech, `m` for a number, a blank if unknown."""
        self._counted: dict[tuple[str, tuple[str, ...]], Word] = {}
        self._verbal: dict[tuple[str, tuple[str, ...]], Word] = {}
        self._readings: dict[tuple[str, str], Word] = {}

    def reading(self, text: str, reading: str) -> Word:
        """The word in this reading, or in its most likely one if it has no such reading."""
        word = self._readings.get((text, reading))
        if word is None:
            word = self.word(text)
            for entry in self._lexicon.entries(text):
                if " ".join(entry.pinyin) == reading:
                    word = self._from_entry(text, entry)
                    break
            self._readings[text, reading] = word
        return word

    def counted(self, word: Word) -> Word:
        """The word after a number: its senses as a measure word or a unit come first."""
        key = (word.simplified, word.pinyin)
        counted = self._counted.get(key)
        if counted is None:
            senses = tuple(sorted(word.senses, key=lambda sense: not is_measure(sense)))
            changed = senses != word.senses
            counted = replace(word, senses=senses, gloss=short_gloss(senses)) if changed else word
            self._counted[key] = counted
        return counted

    def verbal(self, word: Word) -> Word:
        """The word as a verb: its senses as one come first."""
        key = (word.simplified, word.pinyin)
        verbal = self._verbal.get(key)
        if verbal is None:
            senses = tuple(sorted(word.senses, key=lambda sense: not is_action(sense)))
            changed = word.kind is TokenKind.WORD and senses != word.senses
            verbal = replace(word, senses=senses, gloss=short_gloss(senses)) if changed else word
            self._verbal[key] = verbal
        return verbal

    def name(self, text: str, style: NameStyle) -> Word:
        """A name that the dictionary doesn't have."""
        if style is NameStyle.SURNAME:
            return self._surname(text)
        model = self._lexicon.names
        surname = _SURNAME_PLACES.get(style)
        syllables: list[str] = []
        for place, hanzi in enumerate(text):
            if place == surname and hanzi in model.surname_readings:
                syllables.append(model.surname_readings[hanzi])
            elif style is NameStyle.FOREIGN and hanzi in model.foreign_readings:
                syllables.append(model.foreign_readings[hanzi])
            else:
                syllables += self.word(hanzi).pinyin
        pinyin = capitalised(tuple(syllables))
        if surname is not None and len(pinyin) > 1:
            pinyin = (pinyin[0], *capitalised(pinyin[1:]))
        simplified, traditional = self._forms(text)
        if style is NameStyle.FOREIGN and simplified == text:
            traditional = "".join(model.foreign_forms.get(hanzi, hanzi) for hanzi in text)
        return Word(TokenKind.NAME, pinyin, simplified, traditional, _NAME_GLOSS)

    def _surname(self, text: str) -> Word:
        """A surname without a given name: 王 in 王先生."""
        for entry in self._lexicon.entries(text):
            senses = [sense for sense in entry.senses if is_surname(sense)]
            if entry.is_name and senses:
                others = [sense for sense in entry.senses if sense not in senses]
                return replace(
                    self._from_entry(text, entry),
                    gloss=short_gloss(tuple(senses), entry.pinyin),
                    senses=(*senses, *others),
                )
        return replace(
            self.word(text),
            kind=TokenKind.NAME,
            pinyin=capitalised(self.word(text).pinyin),
            gloss=_NAME_GLOSS,
            senses=(),
        )

    def pair(self, text: str, countries: Sequence[str]) -> Word:
        """Two countries named by one hanzi each."""
        pinyin = tuple(
            syllable for hanzi in text for syllable in capitalised(self.word(hanzi).pinyin)
        )
        return Word(TokenKind.NAME, pinyin, *self._forms(text), "–".join(countries))

    def _read_part(self, text: str) -> str:
        is_number = text[:1].isdigit() or is_numeral(text)
        return "m" if is_number else self._lexicon.part(text) or " "

    def _describe(self, text: str) -> Word:
        entries = self._lexicon.entries(text)
        if entries and is_compound(text, entries, self._lexicon):
            return self._composed(text)
        for entry in entries:
            if hanzi_syllables(text, entry.pinyin):
                return self._from_entry(text, entry)
        if len(text) == 1:
            return self._unknown(text)
        if text[-1] in ERHUA:
            return self._retroflex(text)
        base = reduplicated(text, self._lexicon)
        return self._doubled(text, base) if base else self._composed(text)

    def _from_entry(self, text: str, entry: Entry) -> Word:
        level, rank = self._lexicon.level_and_rank(text)
        return Word(
            TokenKind.NAME if entry.is_name else TokenKind.WORD,
            hanzi_syllables(text, entry.pinyin),
            entry.simplified,
            entry.traditional,
            entry.gloss,
            entry.meanings,
            level,
            rank,
        )

    def _retroflex(self, text: str) -> Word:
        """A word with the suffix 儿 that changes but its sound: 门口儿."""
        base = self.word(text[:-1])
        return replace(
            base,
            pinyin=(*base.pinyin, "r"),
            simplified=base.simplified + "儿",
            traditional=base.traditional + "兒",
            hsk=self._lexicon.level(text) or base.hsk,
        )

    def _doubled(self, text: str, base: str) -> Word:
        """A reduplication: the word that it doubles, the verb's second syllable neutral."""
        word = self.word(base)
        syllables = [syllable for syllable in word.pinyin for _ in range(2)]
        if len(base) == 1 and self.part(base) == "v":
            syllables[1] = toneless(syllables[1])
        simplified, traditional = self._forms(text)
        return replace(
            word,
            pinyin=tuple(syllables),
            simplified=simplified,
            traditional=traditional,
            hsk=self._lexicon.level(text) or word.hsk,
            rank=self._lexicon.rank(text),
        )

    def within(self, whole: str, place: int, text: str) -> Word:
        """A part of a word that stands apart: read as there, the meaning that of the whole."""
        word = self.word(whole)
        own = self.word(text)
        syllables = word.pinyin[place : place + len(text)]
        if len(syllables) != len(own.pinyin):
            return own
        senses = tuple(dict.fromkeys(word.senses + own.senses))
        return replace(own, pinyin=syllables, gloss=word.gloss, senses=senses)

    def _composed(self, text: str) -> Word:
        """A word without an entry: its hanzi's readings and meanings."""
        is_number = is_numeral(text)
        parts = [
            self._counted_by(hanzi) if is_number else self._within(text, i)
            for i, hanzi in enumerate(text)
        ]
        meanings = (first for part in parts if (first := part.gloss.split(";")[0]))
        return Word(
            TokenKind.NUMBER if is_number else TokenKind.WORD,
            tuple(syllable for part in parts for syllable in part.pinyin),
            *self._forms(text),
            in_figures(text) if is_number else self._meaning(text, meanings),
            (),
            self._lexicon.level(text),
            self._lexicon.rank(text),
        )

    def _counted_by(self, hanzi: str) -> Word:
        """A hanzi of a number, in which 数 is 'several' and not 'to count'."""
        return self.reading(hanzi, _SEVERAL) if hanzi in "数數" else self.word(hanzi)

    def _meaning(self, text: str, meanings: Iterable[str]) -> str:
        """What the parts say together."""
        question = asked(text)
        return (
            f"{self.word(question).gloss.split(';')[0]} or not"
            if question
            else " + ".join(meanings)
        )

    def _within(self, text: str, place: int) -> Word:
        """The hanzi in the reading that the others beside it call for: the 缝 of 门缝."""
        hanzi = text[place]
        reading = self._ruled_within(text, place)
        return self.word(hanzi) if reading is None else self.reading(hanzi, reading)

    def is_settled_within(self, text: str, place: int) -> bool:
        """Whether a rule of grammar gives the reading of a hanzi in a word without an entry."""
        return self._ruled_within(text, place) is not None

    def _ruled_within(self, text: str, place: int) -> str | None:
        before, after = tuple(text[:place]), tuple(text[place + 1 :])
        context = Context(
            before, after, "".join(map(self.part, before)), "".join(map(self.part, after))
        )
        return choose_reading(text[place], context)

    def _unknown(self, hanzi: str) -> Word:
        """A hanzi that no dictionary of ours has: pypinyin may know how it is read."""
        if not is_hanzi(hanzi):
            return Word(TokenKind.WORD, (), hanzi, hanzi)
        from pypinyin import Style, pinyin

        reading = pinyin(hanzi, style=Style.TONE, errors="ignore")
        return Word(TokenKind.WORD, (reading[0][0] if reading else _UNREAD,), hanzi, hanzi)

    def _forms(self, text: str) -> tuple[str, str]:
        """The simplified and traditional form, put together from those of the hanzi."""
        parts = [(self.word(hanzi), hanzi) for hanzi in text]
        return (
            "".join(word.simplified or hanzi for word, hanzi in parts),
            "".join(word.traditional or hanzi for word, hanzi in parts),
        )
