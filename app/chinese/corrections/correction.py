"""One thing a person corrected."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from app.chinese.corrections.anchor import Anchor
from app.chinese.pinyin import to_marks
from app.errors import InputError
from app.hanzi import hanzi_count, is_hanzi

LONGEST = 40
"""The most characters of a corrected stretch of text."""

_LONGEST_MEANING = 500
# Control characters, which a terminal would obey, and halves of characters beyond UTF-16.
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff]")
_SYLLABLE = re.compile(r"[a-zü]+[\u0300\u0301\u0304\u030c]?[a-zü]*|\?", re.IGNORECASE)


class Facet(StrEnum):
    """What of the analysis is corrected."""

    WORDS = "words"
    READING = "reading"
    MEANING = "meaning"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Correction:
    """What `text` is, as far as `facet` goes, wherever `anchor` says, or everywhere without one.

    `text` is simplified. `value` is, by facet: the words it is cut into, joined by a blank; its
    syllables with tone marks, one for each hanzi, joined by a blank; the sense that comes first,
    one of the entry's or a person's own; `yes` or `no`. Where `reading` is given (as in
    `WordKey`), only a word read so is meant. Make it with the functions below, which check.
    """

    facet: Facet
    text: str
    value: str
    reading: str = ""
    anchor: Anchor | None = None

    @property
    def target(self) -> tuple[Facet, str, str, Anchor | None]:
        """What is corrected; of two corrections of the same the later holds."""
        return self.facet, self.text, self.reading, self.anchor


def as_words(words: str, anchor: Anchor | None = None) -> Correction:
    """`经济 带`: this stretch of text is these words. Raises `InputError`."""
    pieces = words.split()
    text = _checked("".join(pieces))
    return Correction(Facet.WORDS, text, " ".join(pieces), anchor=anchor)


def as_read(text: str, reading: str, anchor: Anchor | None = None) -> Correction:
    """`得` is read `děi` (or `dei3`). Raises `InputError`."""
    text = _checked(text)
    syllables = [to_marks(unicodedata.normalize("NFC", one)) for one in reading.split()]
    wanted = hanzi_count(text)
    if len(syllables) != wanted or not all(map(_is_syllable, syllables)):
        if wanted == 1:
            raise InputError(
                "“{0}” is no reading of “{1}”. Give 1 pinyin syllable, like “dé” or “de2”.",
                reading,
                text,
            )
        raise InputError(
            "“{0}” is no reading of “{1}”. Give {2} pinyin syllables, separated by blanks, like "
            "“dé” or “de2”.",
            reading,
            text,
            wanted,
        )
    return Correction(Facet.READING, text, " ".join(syllables), anchor=anchor)


def as_meaning(
    text: str, meaning: str, reading: str = "", anchor: Anchor | None = None
) -> Correction:
    """`得`, where it is read so, means this here. Raises `InputError`."""
    meaning = " ".join(meaning.split())
    if not meaning or len(meaning) > _LONGEST_MEANING or _UNSEEN.search(meaning):
        raise InputError(
            "Give a meaning for “{0}” of 1 to {1} characters on one line, without "
            "control characters.",
            text,
            _LONGEST_MEANING,
        )
    return Correction(Facet.MEANING, _checked(text), meaning, reading, anchor)


def as_name(text: str, is_name: bool, anchor: Anchor | None = None) -> Correction:
    """The word is a name, or isn't. Raises `InputError`."""
    return Correction(Facet.NAME, _checked(text), "yes" if is_name else "no", anchor=anchor)


def _checked(text: str) -> str:
    if not 0 < len(text) <= LONGEST or not all(map(str.isalnum, text)) or not hanzi_count(text):
        raise InputError(
            "“{0}” can't be corrected. Give a Chinese word of at most {1} characters, "
            "without marks.",
            text,
            LONGEST,
        )
    return text


def _is_syllable(syllable: str) -> bool:
    decomposed = unicodedata.normalize("NFD", syllable).replace("u\u0308", "ü")
    decomposed = decomposed.replace("U\u0308", "Ü")
    return _SYLLABLE.fullmatch(decomposed) is not None and not any(map(is_hanzi, syllable))
