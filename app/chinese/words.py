"""What a token says of a word, made once for each distinct word."""

from __future__ import annotations

from dataclasses import dataclass

from app.chinese.entry import Entry
from app.chinese.lexicon import Lexicon
from app.chinese.numerals import is_numeral
from app.chinese.pinyin import hanzi_count
from app.chinese.glosses import follow_references, short_gloss
from app.lesson.model import TokenKind


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

    def word(self, text: str) -> Word:
        """The word in its most likely reading."""
        word = self._words.get(text)
        if word is None:
            word = self._words[text] = self._describe(text)
        return word

    def _describe(self, text: str) -> Word:
        for entry in self._lexicon.entries(text):
            if len(entry.pinyin) == hanzi_count(text):
                return self._from_entry(text, entry)
        return self._composed(text)

    def _from_entry(self, text: str, entry: Entry) -> Word:
        senses = follow_references(entry, self._lexicon)
        return Word(
            TokenKind.NAME if entry.is_name else TokenKind.WORD,
            entry.pinyin,
            entry.simplified,
            entry.traditional,
            short_gloss(senses, entry.pinyin if entry.is_name else ()),
            senses,
            self._lexicon.level(text),
            self._lexicon.rank(text),
        )

    def _composed(self, text: str) -> Word:
        parts = [self.word(hanzi) if len(text) > 1 else Word(TokenKind.WORD) for hanzi in text]
        return Word(
            TokenKind.NUMBER if is_numeral(text) else TokenKind.WORD,
            tuple(syllable for part in parts for syllable in part.pinyin),
            "".join(p.simplified or c for p, c in zip(parts, text, strict=True)),
            "".join(p.traditional or c for p, c in zip(parts, text, strict=True)),
            " + ".join(p.gloss for p in parts if p.gloss),
            (),
            self._lexicon.level(text),
            self._lexicon.rank(text),
        )
