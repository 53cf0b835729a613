"""The words of an English text with their places, for linking."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from app.alignment.irregular_forms import BASES
from app.alignment.stems import american, plain, stem

_LETTER = "A-Za-z\u00c0-\u024f"
_WORD = re.compile(
    r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    rf"|(?:[{_LETTER}]\.){{2,}}"
    rf"|[{_LETTER}]+?(?=n['’]t\b)|n['’]t\b|(?<=[{_LETTER}])['’](?:s|re|ll|ve|d|m)\b"
    rf"|[{_LETTER}]+"
    r"|[^\s\w]"
)


class EnglishWord(NamedTuple):
    """A word, number or mark; `start` and `end` (excluded) are characters of the text."""

    text: str
    start: int
    end: int
    stem: str

    @property
    def is_word(self) -> bool:
        """Whether it has letters, as numbers and marks have not."""
        return self.text[-1].isalpha() or self.text[0].isalpha()

    @property
    def has_content(self) -> bool:
        """Whether it is a word, and no word of grammar."""
        return self.is_word and self.stem not in GRAMMAR


def english_words(text: str) -> list[EnglishWord]:
    """The words, numbers and marks of a text, hyphened words in their parts.

    What an apostrophe joins is parted as grammars part it: do n't, China 's.
    """
    words: list[EnglishWord] = []
    before = ""
    for match in _WORD.finditer(text):
        word = match.group()
        said = base_stem(word)
        if said == "'s" and before in _SHORTENED:
            said = _SHORTENED[before]
        if said == _NOT and words and before in _BEFORE_NOT:
            words[-1] = words[-1]._replace(stem=_BEFORE_NOT[before])
        words.append(EnglishWord(word, match.start(), match.end(), said))
        before = said
    return words


@lru_cache(maxsize=100_000)
def base_stem(word: str) -> str:
    """What all forms of the word have in common, in either spelling."""
    low = plain(word).replace("’", "'")
    base = BASES.get(low, low)
    return stem(american(base)) if base[0].isalpha() else base


# What 's is short for after these; after other words it is mostly the possessive.
_SHORTENED = {base_stem("let"): base_stem("us")} | {
    base_stem(word): base_stem("be")
    for word in [
        "it",
        "he",
        "she",
        "that",
        "this",
        "there",
        "here",
        "what",
        "who",
        "where",
        "when",
        "how",
        "why",
        "everything",
    ]
}


# What is left of these before n't.
_BEFORE_NOT = {"ca": base_stem("can"), "wo": base_stem("will"), "sha": base_stem("shall")}
_NOT = base_stem("n't")


_GRAMMAR = (
    "a an the to of or and be have do in on at by for with from as into up out off over not so "
    "that this it who what which i we you he she they my our your his their its one 's than then "
    "there here if but when while where will can may shall about after before all also more most "
    "no any some such between through during under"
)
GRAMMAR = frozenset(map(base_stem, _GRAMMAR.split()))
"""The stems of English words of grammar."""
