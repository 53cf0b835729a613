"""What speaks for a link between a token and a word, each looked at by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.alignment.english_words import GRAMMAR, EnglishWord
from app.alignment.word_glosses import Renderings, renderings
from app.alignment.word_grammar import COUNTERPARTS, english_mark
from app.alignment.word_grid import Floats
from app.alignment.word_quantities import Quantity, english_quantities, same_quantity
from app.alignment.word_sounds import LEAST, sound_likeness
from app.chinese.lexicon import Lexicon
from app.lesson.model import Token, TokenKind

FEATURES = (
    "bias",
    "gloss",  # the word is a gloss of the token
    "phrase",  # it is in a gloss of several words: the share of those that the sentence has
    "whole_phrase",  # all of those stand together
    "other",  # it is in a gloss of another reading
    "grammar",  # it says the same as a word of grammar
    "part",  # it is in a gloss of a word within the token
    "related",  # it begins like a gloss: the share of letters
    "sound",  # it sounds like the token's pinyin
    "quantity",  # it is the same number or date
    "mark",  # it is the same punctuation mark
    "distance",  # how far apart they are, as a share of the text
    "token_grammar",  # the token is a word of grammar
    "particle",  # it is one that nothing says in English
    "measure",  # the token is a measure word
    "word_grammar",  # the English word is one
    "comparable",  # both have vectors
    "meaning",  # cosine of the vectors of token and word
    "meaning_row",  # how much less than the token's best
    "meaning_column",  # how much less than the word's best
)
"""The names of the features, in order."""

ROW = {name: row for row, name in enumerate(FEATURES)}
MEANING = ("comparable", "meaning", "meaning_row", "meaning_column")
_PREFIX = 4
MEASURE_WORD = "classifier"
"""The gloss of measure words."""


@dataclass(frozen=True, slots=True)
class LinkedText:
    """A pair as it is linked: its tokens, but for blanks, with their places among all tokens,
    and the words of the translation."""

    tokens: tuple[Token, ...]
    places: tuple[int, ...]
    words: tuple[EnglishWord, ...]

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.tokens), len(self.words)


def evidence(text: LinkedText, lexicon: Lexicon) -> Floats:
    """Tokens × words × `FEATURES`; those of meaning are 0 still."""
    height, width = text.shape
    values = np.zeros((height, width, len(FEATURES)), dtype=np.float32)
    values[..., ROW["bias"]] = 1
    values[..., ROW["word_grammar"]] = [word.stem in GRAMMAR for word in text.words]
    share = (np.arange(height) + 0.5) / height, (np.arange(width) + 0.5) / width
    values[..., ROW["distance"]] = np.abs(share[0][:, None] - share[1][None])
    index = _Index.of(text.words)
    for place, token in enumerate(text.tokens):
        _fill(values[place], text.tokens, place, token, index, lexicon)
    return values


@dataclass(frozen=True, slots=True)
class _Index:
    """Where the words of a text are, by stem and by the stems' first letters."""

    words: Sequence[EnglishWord]
    stems: Mapping[str, list[int]]
    prefixes: Mapping[str, list[int]]
    quantities: Sequence[Quantity]

    @classmethod
    def of(cls, words: Sequence[EnglishWord]) -> _Index:
        stems: dict[str, list[int]] = defaultdict(list)
        prefixes: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(words):
            stems[word.stem].append(place)
            if len(word.stem) >= _PREFIX:
                prefixes[word.stem[:_PREFIX]].append(place)
        return cls(words, dict(stems), dict(prefixes), english_quantities(words))

    def together(self, phrase: frozenset[str]) -> list[int]:
        """Where the stems of a phrase stand in a row, in any order, with no content word in
        between: the Belt and Road Initiative."""
        content = [k for k, word in enumerate(self.words) if word.has_content]
        size = len(phrase)
        return [
            k
            for first in range(len(content) - size + 1)
            if {self.words[k].stem for k in content[first : first + size]} == phrase
            for k in content[first : first + size]
        ]

    def in_a_row(self, wording: Sequence[str]) -> list[int]:
        """Where these stems stand in just this order."""
        size = len(wording)
        return [
            k
            for first in self.stems.get(wording[0], ())
            if all(w.stem == s for w, s in zip(self.words[first:], wording, strict=False))
            and first + size <= len(self.words)
            for k in range(first, first + size)
        ]


def _fill(
    row: Floats,
    tokens: Sequence[Token],
    place: int,
    token: Token,
    index: _Index,
    lexicon: Lexicon,
) -> None:
    if token.kind is TokenKind.PUNCTUATION:
        row[index.stems.get(english_mark(token.text), []), ROW["mark"]] = 1
        return
    word = token.simplified or token.text
    for k, worth in same_quantity(tokens, place, index.quantities):
        row[k, ROW["quantity"]] = worth
    if token.kind is TokenKind.LATIN:
        same = token.text.casefold()
        row[[w.text.casefold() == same for w in index.words], ROW["quantity"]] = 1
    row[:, ROW["measure"]] = token.gloss == MEASURE_WORD
    known = known_renderings(token, lexicon)
    _fill_glosses(row, known, index)
    counterparts = COUNTERPARTS.get(word)
    if counterparts is not None:
        row[:, ROW["token_grammar"]] = 1
        row[:, ROW["particle"]] = not counterparts
        for stem in counterparts & index.stems.keys():
            row[index.stems[stem], ROW["grammar"]] = 1
    elif token.kind is not TokenKind.NUMBER:
        _raise(row, ROW["part"], known.parts, index)
    is_name = token.kind is TokenKind.NAME or not token.senses
    if token.pinyin and is_name and not row[:, ROW["gloss"]].any():
        _fill_sound(row, token, index)


def known_renderings(token: Token, lexicon: Lexicon) -> Renderings:
    """What may say the token; of a name that the dictionary doesn't have, its parts' meanings."""
    is_composed = token.kind is TokenKind.NAME and not token.senses
    senses = (token.gloss,) if is_composed else token.senses
    return renderings(token.simplified or token.text, senses, lexicon)


def _fill_glosses(row: Floats, known: Renderings, index: _Index) -> None:
    for stem in known.alone & index.stems.keys():
        row[index.stems[stem], ROW["gloss"]] = 1
    for phrase in known.phrases:
        found = phrase & index.stems.keys()
        if len(found) > 1:
            share = len(found) / len(phrase)
            for stem in found:
                for k in index.stems[stem]:
                    row[k, ROW["phrase"]] = max(row[k, ROW["phrase"]], share)
            if share == 1:
                row[index.together(phrase), ROW["whole_phrase"]] = 1
    for idiom in known.idioms:
        if index.stems.keys() >= set(idiom):
            row[index.in_a_row(idiom), ROW["whole_phrase"]] = 1
    _raise(row, ROW["other"], known.other, index)
    _raise(row, ROW["grammar"], known.grammar, index)
    for prefix in known.relatives.keys() & index.prefixes.keys():
        for k in index.prefixes[prefix]:
            if not row[k, ROW["gloss"]]:
                stem = index.words[k].stem
                row[k, ROW["related"]] = max(_related(stem, s) for s in known.relatives[prefix])


def _raise(row: Floats, feature: int, worths: Mapping[str, float], index: _Index) -> None:
    for stem in worths.keys() & index.stems.keys():
        for k in index.stems[stem]:
            row[k, feature] = max(row[k, feature], worths[stem])


def _related(first: str, second: str) -> float:
    same = next(
        (k for k, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )
    return same / max(len(first), len(second))


def _fill_sound(row: Floats, token: Token, index: _Index) -> None:
    for k, word in enumerate(index.words):
        if word.is_word and word.stem not in GRAMMAR:
            likeness = sound_likeness(token.pinyin, word.text)
            if likeness > LEAST:
                row[k, ROW["sound"]] = likeness
