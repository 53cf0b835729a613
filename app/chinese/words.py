"""What is said of a word, made once for each distinct one: a token at the start of a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate

from app.chinese.candidate import NameStyle
from app.chinese.compositions import ASPECT, part_meaning, pieces_of
from app.chinese.context import Context
from app.chinese.entry import Entry
from app.chinese.formed_words import asked, is_compound, reduplicated
from app.chinese.glosses import short_gloss
from app.chinese.lexicon import Lexicon
from app.chinese.memo import Memo
from app.chinese.numerals import in_figures, is_numeral
from app.chinese.pinyin import capitalised, hanzi_syllables, toneless
from app.chinese.polyphones import choose_reading
from app.chinese.potential import Potential, potential
from app.chinese.senses import is_action, is_measure, is_surname
from app.hanzi import is_hanzi
from app.lesson.model import Token, TokenKind

ERHUA = frozenset("儿兒")
"""The suffix that is no syllable of its own."""

_SURNAME_PLACES = {NameStyle.CHINESE: 0, NameStyle.FAMILIAR: 1}
_NAME_GLOSS = "(name)"
_RARE_GLOSS = "rare character"
_UNREAD = "?"  # the syllable of a hanzi that nobody can read
_SEVERAL = "shù"  # 数 in a number
_COMPLEMENTS = {"了": "liǎo", "着": "zháo", "著": "zháo"}  # how they are read as complements
_KEPT = 100_000  # words kept in memory before all are forgotten


class WordBook:
    """The words met so far, with what the lexicon says of them; all begin at 0."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.word = Memo(self._describe, _KEPT).__getitem__
        """The word in its most likely reading."""
        self.part = Memo(self._read_part, _KEPT).__getitem__
        """The first letter of the word's part of speech, `m` for a number, a blank if unknown."""
        self.counted = Memo(_counted, _KEPT).__getitem__
        """The word after a number: its senses as a measure word or a unit come first."""
        self.verbal = Memo(_verbal, _KEPT).__getitem__
        """The word as a verb: its senses as one come first."""
        self._meant: dict[tuple[str, tuple[str, ...], str], Token] = {}
        self._readings: dict[tuple[str, str], Token] = {}

    def reading(self, text: str, reading: str) -> Token:
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

    def meaning(self, word: Token, beginning: str) -> Token:
        """The word with the sense that begins so, if it has one, before its others."""
        key = (word.text, word.pinyin, beginning)
        meant = self._meant.get(key)
        if meant is None:
            senses = tuple(sorted(word.senses, key=lambda sense: not sense.startswith(beginning)))
            changed = senses != word.senses
            meant = word._replace(senses=senses, gloss=short_gloss(senses)) if changed else word
            self._meant[key] = meant
        return meant

    def name(self, text: str, style: NameStyle) -> Token:
        """A name that the dictionary doesn't have."""
        if style is NameStyle.SURNAME:
            return self._surname(text)
        model = self._lexicon.names
        surname = _SURNAME_PLACES.get(style)
        compound = text[:2] if style is NameStyle.CHINESE and text[:2] in model.surnames else ""
        syllables = model.surname_readings.get(compound, "").split()
        for place, hanzi in enumerate(text[len(syllables) :], len(syllables)):
            if place == surname and hanzi in model.surname_readings:
                syllables.append(model.surname_readings[hanzi])
            elif style is NameStyle.FOREIGN and hanzi in model.foreign_readings:
                syllables.append(model.foreign_readings[hanzi])
            else:
                syllables += self.word(hanzi).pinyin
        pinyin = capitalised(tuple(syllables))
        if surname is not None and len(pinyin) > 1:
            given = len(compound) or 1
            pinyin = (*pinyin[:given], *capitalised(pinyin[given:]))
        simplified, traditional = self._forms(text)
        if style is NameStyle.FOREIGN and simplified == text:
            traditional = "".join(model.foreign_forms.get(hanzi, hanzi) for hanzi in text)
        return Token(text, 0, TokenKind.NAME, pinyin, simplified, traditional, _NAME_GLOSS)

    def _surname(self, text: str) -> Token:
        """A surname without a given name: 王 in 王先生."""
        for entry in self._lexicon.entries(text):
            senses = [sense for sense in entry.senses if is_surname(sense)]
            if entry.is_name and senses:
                others = [sense for sense in entry.senses if sense not in senses]
                return self._from_entry(text, entry)._replace(
                    gloss=short_gloss(tuple(senses), entry.pinyin),
                    senses=(*senses, *others),
                )
        return self.word(text)._replace(
            kind=TokenKind.NAME,
            pinyin=capitalised(self.word(text).pinyin),
            gloss=_NAME_GLOSS,
            senses=(),
        )

    def pair(self, text: str, countries: Sequence[str]) -> Token:
        """Two countries named by one hanzi each."""
        pinyin = tuple(
            syllable for hanzi in text for syllable in capitalised(self.word(hanzi).pinyin)
        )
        return Token(text, 0, TokenKind.NAME, pinyin, *self._forms(text), "–".join(countries))

    def _read_part(self, text: str) -> str:
        is_number = text[:1].isdigit() or is_numeral(text)
        return "m" if is_number else self._lexicon.part(text) or " "

    def _describe(self, text: str) -> Token:
        entries = self._lexicon.entries(text)
        if entries and entries[0].is_name and is_compound(text, entries, self._lexicon):
            return self._composed(text)
        for entry in entries:
            if hanzi_syllables(text, entry.pinyin):
                return self._from_entry(text, entry)
        if len(text) == 1:
            return self._unknown(text)
        if text[-1] in ERHUA:
            return self._retroflex(text)
        form = potential(text)
        if form is not None:
            return self._able(text, form)
        base = reduplicated(text, self._lexicon)
        return self._doubled(text, base) if base else self._composed(text)

    def _from_entry(self, text: str, entry: Entry) -> Token:
        level, rank = self._lexicon.level_and_rank(text)
        return Token(
            text,
            0,
            TokenKind.NAME if entry.is_name else TokenKind.WORD,
            hanzi_syllables(text, entry.pinyin),
            entry.simplified,
            entry.traditional,
            entry.gloss,
            entry.meanings,
            level,
            rank,
        )

    def _retroflex(self, text: str) -> Token:
        """A word with the suffix 儿 that changes but its sound: 门口儿."""
        base = self._nominal(text[:-1]) if len(text) == 2 else self.word(text[:-1])
        return base._replace(
            text=text,
            pinyin=(*base.pinyin, "r"),
            simplified=base.simplified + "儿",
            traditional=base.traditional + "兒",
            hsk=self._lexicon.level(text) or base.hsk,
        )

    def _nominal(self, hanzi: str) -> Token:
        """A hanzi in the reading that it has as a noun: what 儿 follows is one (缝儿)."""
        for entry in self._lexicon.entries(hanzi):
            if not entry.is_name and not is_action(entry.senses[0]):
                return self._from_entry(hanzi, entry)
        return self.word(hanzi)

    def _doubled(self, text: str, base: str) -> Token:
        """A reduplication: the word that it doubles, the verb's second syllable neutral."""
        word = self.word(base)
        if text == base * 2 and len(base) > 1:
            word = self.verbal(word)
            syllables = [*word.pinyin, *word.pinyin]
        elif len(text) == 3 or len(set(text)) == 1:
            syllables = [syllable for hanzi in text for syllable in self.word(hanzi).pinyin]
        else:
            syllables = [syllable for syllable in word.pinyin for _ in range(2)]
        if len(base) == 1 and (self.part(base) == "v" or is_action((*word.senses, "")[0])):
            syllables[1] = toneless(syllables[1])
        simplified, traditional = self._forms(text)
        return word._replace(
            text=text,
            pinyin=tuple(syllables),
            simplified=simplified,
            traditional=traditional,
            hsk=self._lexicon.level(text) or word.hsk,
            rank=self._lexicon.rank(text),
        )

    def _able(self, text: str, form: Potential) -> Token:
        """A potential form: what its verb, or the verb with its complement, can or can't do."""
        is_whole = form.whole in self._lexicon
        word = self.verbal(self.word(form.whole if is_whole else form.verb))
        complement = self.verbal(self.word(form.complement))
        reading = _COMPLEMENTS.get(form.complement)
        result = (reading,) if reading else complement.pinyin
        done = word.pinyin[1:] if is_whole else result
        able = "can't" if form.is_negative else "can"
        gloss = f"{able} {_bare(word.gloss)}"
        if form.says_more and not is_whole:
            gloss += f" + {_bare(complement.gloss)}"
        simplified, traditional = self._forms(text)
        return word._replace(
            text=text,
            pinyin=(word.pinyin[0], toneless("bù" if form.is_negative else "dé"), *done),
            simplified=simplified,
            traditional=traditional,
            gloss=gloss,
            hsk=self._lexicon.level(text),
            rank=self._lexicon.rank(text),
        )

    def within(self, whole: str, place: int, text: str) -> Token:
        """A part of a word that stands apart: read as there, the meaning that of the whole."""
        word = self._as_verb(whole)
        own = self.word(text)
        syllables = word.pinyin[place : place + len(text)]
        if len(syllables) != len(own.pinyin):
            return own
        if tuple(map(toneless, own.pinyin)) == syllables:  # 拉手 lā shou, but 拉着他的手 shǒu
            syllables = own.pinyin
        senses = tuple(dict.fromkeys(word.senses + own.senses))
        return own._replace(pinyin=syllables, gloss=word.gloss, senses=senses)

    def _as_verb(self, text: str) -> Token:
        """The word in the reading that it has as a verb: 拉手 is also the handle of a drawer."""
        for entry in self._lexicon.entries(text):
            if is_action(entry.senses[0]):
                return self._from_entry(text, entry)
        return self.word(text)

    def _composed(self, text: str) -> Token:
        """A word without an entry: the readings and meanings of its parts."""
        is_number = is_numeral(text)
        pieces = list(text) if is_number else pieces_of(text, self._lexicon)
        parts = [
            self._counted_by(piece)
            if is_number
            else self._within(text, place)
            if len(piece) == 1
            else self.word(piece)
            for place, piece in zip(accumulate(map(len, pieces), initial=0), pieces, strict=False)
        ]
        return Token(
            text,
            0,
            TokenKind.NUMBER if is_number else TokenKind.WORD,
            tuple(syllable for part in parts for syllable in part.pinyin),
            *self._forms(text),
            in_figures(text) if is_number else self._meaning(text, parts),
            (),
            self._lexicon.level(text),
            self._lexicon.rank(text),
        )

    def _counted_by(self, hanzi: str) -> Token:
        """A hanzi of a number, in which 数 is 'several' and not 'to count'."""
        return self.reading(hanzi, _SEVERAL) if hanzi in "数數" else self.word(hanzi)

    def _meaning(self, text: str, parts: Sequence[Token]) -> str:
        """What the parts say together."""
        question = asked(text)
        if question:
            return f"{self.word(question).gloss.split(';')[0]} or not"
        if text[-1] in ASPECT and len(parts) == 2:
            return self.verbal(parts[0]).gloss
        meanings = (part.gloss.split(";")[0] for part in parts)
        if len(text) == 2:
            meanings = (
                part_meaning(part.simplified, part.pinyin, place, self._lexicon) or meaning
                for place, (part, meaning) in enumerate(zip(parts, meanings, strict=True))
            )
        return " + ".join(filter(None, meanings))

    def _within(self, text: str, place: int) -> Token:
        """The hanzi in the reading that the others beside it call for: the 缝 of 门缝."""
        hanzi = text[place]
        reading = self._ruled_within(text, place)
        return self.word(hanzi) if reading is None else self.reading(hanzi, reading)

    def is_settled_within(self, text: str, place: int) -> bool:
        """Whether a rule of grammar gives the reading of a hanzi in a word without an entry."""
        return potential(text) is not None or self._ruled_within(text, place) is not None

    def _ruled_within(self, text: str, place: int) -> str | None:
        before, after = tuple(text[:place]), tuple(text[place + 1 :])
        context = Context(
            before, after, "".join(map(self.part, before)), "".join(map(self.part, after))
        )
        return choose_reading(text[place], context)

    def _unknown(self, hanzi: str) -> Token:
        """A hanzi that no dictionary of ours has: pypinyin may know how it is read."""
        if not is_hanzi(hanzi):
            return Token(hanzi, 0, TokenKind.WORD, (), hanzi, hanzi)
        form = unicodedata.normalize("NFKC", hanzi)
        if form != hanzi and form in self._lexicon:  # a compatibility ideograph
            return self.word(form)._replace(text=hanzi)
        from pypinyin import Style, pinyin

        reading = pinyin(hanzi, style=Style.TONE, errors="ignore")
        syllable = reading[0][0] if reading else _UNREAD
        return Token(hanzi, 0, TokenKind.WORD, (syllable,), hanzi, hanzi, _RARE_GLOSS)

    def _forms(self, text: str) -> tuple[str, str]:
        """The simplified and traditional form, put together from those of the hanzi."""
        parts = [(self.word(hanzi), hanzi) for hanzi in text]
        return (
            "".join(word.simplified or hanzi for word, hanzi in parts),
            "".join(word.traditional or hanzi for word, hanzi in parts),
        )


def _counted(word: Token) -> Token:
    return _with_first(word, tuple(sorted(word.senses, key=lambda sense: not is_measure(sense))))


def _verbal(word: Token) -> Token:
    if word.kind is not TokenKind.WORD:
        return word
    return _with_first(word, tuple(sorted(word.senses, key=lambda sense: not is_action(sense))))


def _bare(gloss: str) -> str:
    """The first alternative of a verb's gloss, without its 'to'."""
    return gloss.split(";")[0].removeprefix("to ")


def _with_first(word: Token, senses: tuple[str, ...]) -> Token:
    """The word with its senses in this order."""
    if senses == word.senses:
        return word
    return word._replace(senses=senses, gloss=short_gloss(senses))
