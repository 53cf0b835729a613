"""What a token says of a word, made once for each distinct word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.chinese.candidate import NameStyle
from app.chinese.context import Context
from app.chinese.entry import Entry
from app.chinese.glosses import follow_references, short_gloss
from app.chinese.lexicon import Lexicon
from app.chinese.numerals import in_figures, is_numeral
from app.chinese.pinyin import capitalised, hanzi_syllables
from app.chinese.polyphones import choose_reading
from app.chinese.senses import is_action, is_measure, is_surname
from app.hanzi import is_hanzi
from app.lesson.model import TokenKind

ERHUA = frozenset("儿兒")
"""The suffix that is no syllable of its own."""

_SURNAME_PLACES = {NameStyle.CHINESE: 0, NameStyle.FAMILIAR: 1}
_NAME_GLOSS = "(name)"
_UNREAD = "?"  # the syllable of a hanzi that nobody can read
_KEPT = 400_000  # words kept in memory before all are forgotten


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
        self._words: dict[str, Word] = {}
        self._counted: dict[tuple[str, tuple[str, ...]], Word] = {}
        self._verbal: dict[tuple[str, tuple[str, ...]], Word] = {}
        self._parts: dict[str, str] = {}
        self._readings: dict[tuple[str, str], Word] = {}

    def word(self, text: str) -> Word:
        """The word in its most likely reading."""
        word = self._words.get(text)
        if word is None:
            if len(self._words) > _KEPT:
                self._words.clear()
            word = self._words[text] = self._describe(text)
        return word

    def part(self, text: str) -> str:
        """The first letter of the word's part of speech, `m` for a number, a blank if unknown."""
        part = self._parts.get(text)
        if part is None:
            if len(self._parts) > _KEPT:
                self._parts.clear()
            is_number = text[:1].isdigit() or is_numeral(text)
            part = self._parts[text] = "m" if is_number else self._lexicon.part(text) or " "
        return part

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
                return self._from_entry(text, replace(entry, senses=(*senses, *others)))
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

    def _describe(self, text: str) -> Word:
        for entry in self._lexicon.entries(text):
            if hanzi_syllables(text, entry.pinyin):
                return self._from_entry(text, entry)
        if len(text) == 1:
            return self._unknown(text)
        return self._retroflex(text) if text[-1] in ERHUA else self._composed(text)

    def _from_entry(self, text: str, entry: Entry) -> Word:
        senses = follow_references(entry, self._lexicon)
        return Word(
            TokenKind.NAME if entry.is_name else TokenKind.WORD,
            hanzi_syllables(text, entry.pinyin),
            entry.simplified,
            entry.traditional,
            short_gloss(senses, entry.pinyin if entry.is_name else ()),
            senses,
            self._lexicon.level(text),
            self._lexicon.rank(text),
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

    def _composed(self, text: str) -> Word:
        """A word without an entry: its hanzi's readings and meanings."""
        is_number = is_numeral(text)
        parts = [
            self.word(hanzi) if is_number else self._within(text, i) for i, hanzi in enumerate(text)
        ]
        meanings = (first for part in parts if (first := part.gloss.split(";")[0]))
        return Word(
            TokenKind.NUMBER if is_number else TokenKind.WORD,
            tuple(syllable for part in parts for syllable in part.pinyin),
            *self._forms(text),
            in_figures(text) if is_number else " + ".join(meanings),
            (),
            self._lexicon.level(text),
            self._lexicon.rank(text),
        )

    def _within(self, text: str, place: int) -> Word:
        """The hanzi in the reading that the others beside it call for: the 缝 of 门缝."""
        hanzi = text[place]
        before, after = tuple(text[:place]), tuple(text[place + 1 :])
        context = Context(
            before, after, "".join(map(self.part, before)), "".join(map(self.part, after))
        )
        reading = choose_reading(hanzi, context)
        return self.word(hanzi) if reading is None else self.reading(hanzi, reading)

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
