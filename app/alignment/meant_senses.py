"""Which sense of each word the translation means, and how names are called there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from app.alignment.english_words import EnglishWord, english_words
from app.alignment.word_fit import (
    RELATED,
    LinkedWords,
    fit,
    fit_elsewhere,
    nearness,
    said,
    to_encode,
)
from app.alignment.word_grammar import COUNTERPARTS
from app.alignment.word_vectors import WordVectors, lent_vectors
from app.chinese.collecting import uncollected
from app.chinese.common_senses import COMMONEST
from app.chinese.glosses import short_gloss
from app.chinese.senses import USABLE, rating
from app.lesson.model import Token, TokenKind, WordLink
from app.progress import Progress, silent, span

# What a sense loses for each sense that comes before it in the dictionary.
_LATER = 0.02
# How certain a link must be to call a name so, to bring another sense forward, and to do so
# with a word whose usual sense grammars teach.
_SURE_NAME = 0.75
_LIKELY = 0.65
_SURE = 0.88
_MOST_COMPARED = 3
_PAIRS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class AnalysedPair:
    """A pair's tokens, its translation and its word links."""

    tokens: tuple[Token, ...]
    english: str
    links: tuple[WordLink, ...]


def mean_senses(
    pairs: Sequence[AnalysedPair],
    progress: Progress = silent,
    text: Sequence[tuple[Token, ...]] = (),
) -> list[tuple[Token, ...]]:
    """The tokens of each pair with the sense that the translation says before the others.

    `certainty` tells how sure that is. A name that the dictionary doesn't have is glossed with
    what the translation calls it there or, where it is not linked, mostly elsewhere: in these
    pairs, or in the tokens of the whole text, some of which may have been through here before.
    """
    called = _names(pairs, text)
    found: list[tuple[Token, ...]] = []
    with uncollected(), lent_vectors(progress) as vectors:
        for first in range(0, len(pairs), _PAIRS_AT_ONCE):
            chunk = list(map(_Read.of, pairs[first : first + _PAIRS_AT_ONCE]))
            if vectors is not None:
                step = span(progress, first / len(pairs), (first + len(chunk)) / len(pairs))
                vectors.learn(_to_compare(chunk), step)
            found += (_chosen(pair, called, vectors) for pair in chunk)
    return found


@dataclass(frozen=True, slots=True)
class _Read:
    """A pair with the words of its translation, and those that each token is linked to."""

    pair: AnalysedPair
    linked: Mapping[int, LinkedWords]
    offered: frozenset[str]

    @classmethod
    def of(cls, pair: AnalysedPair) -> _Read:
        words = english_words(pair.english) if pair.tokens else []
        linked: dict[int, list[tuple[EnglishWord, str]]] = {}
        taken: set[int] = set()
        places = {word.start: place for place, word in enumerate(words)}
        for link in pair.links:
            token = pair.tokens[link.token]
            if link.certainty < (_SURE if _is_common(token) else _LIKELY):
                continue
            place = places.get(link.start, len(words))
            while place < len(words) and words[place].end <= link.end:
                if words[place].is_word:
                    before = words[place - 1].text if place else ""
                    linked.setdefault(link.token, []).append((words[place], before))
                    taken.add(place)
                place += 1
        offered = frozenset(w.stem for place, w in enumerate(words) if place not in taken)
        return cls(pair, linked, offered)


def _chosen(
    read: _Read, called: Mapping[str, str], vectors: WordVectors | None
) -> tuple[Token, ...]:
    tokens = []
    for place, token in enumerate(read.pair.tokens):
        if _is_unknown_name(token):
            name = _called(read.pair, place) or called.get(token.text, "")
            tokens.append(token._replace(gloss=name or token.gloss))
        elif len(token.senses) > 1 and token.is_word:
            tokens.append(_ranked(token, read.linked.get(place, ()), read.offered, vectors))
        else:
            tokens.append(token)
    return tuple(tokens)


def _ranked(
    token: Token, linked: LinkedWords, offered: frozenset[str], vectors: WordVectors | None
) -> Token:
    """The token with its senses in the order of how well they fit."""
    fits = _fits(token, linked, offered, vectors)
    best = max(fits)
    certainty = round(_certainty(best, token.senses), 2)
    if not best:
        return token._replace(certainty=certainty)
    order = sorted(range(len(fits)), key=lambda k: (_LATER * k - fits[k], k))
    senses = tuple(token.senses[k] for k in order)
    pinyin = token.pinyin if token.kind is TokenKind.NAME else ()
    usual = token.simplified in COUNTERPARTS
    first = senses[0] if usual else _meant_first(senses[0], linked)
    gloss = token.gloss
    if order[0] or first != senses[0]:
        gloss = short_gloss((first, *senses[1:]), pinyin)
    return token._replace(senses=senses, gloss=gloss, certainty=certainty)


def _fits(
    token: Token, linked: LinkedWords, offered: frozenset[str], vectors: WordVectors | None
) -> list[float]:
    if not linked:
        if token.simplified in COUNTERPARTS:
            return [0.0] * len(token.senses)
        return [fit_elsewhere(sense, offered) for sense in token.senses]
    fits = [fit(sense, linked) for sense in token.senses]
    if vectors is not None and max(fits) < RELATED:
        return list(map(max, fits, nearness(token.senses, linked, vectors)))
    return fits


def _certainty(best: float, senses: Sequence[str]) -> float:
    """The probability that the first sense is meant: what the translation says, or else only
    how many others there are."""
    ordinary = sum(rating(sense) < USABLE for sense in senses)
    return max(min(0.98, 0.5 + best / 2), 1 / max(ordinary, 1)) if best else 1 / max(ordinary, 1)


def _meant_first(sense: str, linked: LinkedWords) -> str:
    """The sense, beginning with the alternative that was meant."""
    parts = sense.split("; ")
    if len(parts) == 1 or "(" in sense or not linked:
        return sense
    return "; ".join(sorted(parts, key=lambda part: -fit(part, linked)))


def _to_compare(chunk: Sequence[_Read]) -> Iterator[str]:
    """The texts whose vectors are needed: of senses that no linked word shows to be meant."""
    for read in chunk:
        for place, words in read.linked.items():
            token = read.pair.tokens[place]
            if _is_common(token) or not token.is_word:
                continue
            ordinary = [s for s in token.senses if rating(s) < USABLE][:_MOST_COMPARED]
            if len(ordinary) < 2 or max(fit(s, words) for s in ordinary) >= RELATED:
                continue
            yield said(words)
            yield from map(to_encode, ordinary)


def _is_common(token: Token) -> bool:
    """Whether the word's usual sense is so common that only a sure link speaks for another."""
    return token.simplified in COUNTERPARTS or token.simplified in COMMONEST


def _is_unknown_name(token: Token) -> bool:
    return token.kind is TokenKind.NAME and not token.senses and token.gloss.startswith("(")


def _called(pair: AnalysedPair, place: int) -> str:
    links = [k for k in pair.links if k.token == place and k.certainty >= _SURE_NAME]
    return " ".join(pair.english[link.start : link.end] for link in links)


def _names(pairs: Sequence[AnalysedPair], text: Sequence[tuple[Token, ...]]) -> dict[str, str]:
    """For each name that the dictionary doesn't have, what it is mostly called."""
    counts: dict[str, Counter[str]] = {}
    for token in chain.from_iterable(text):
        if token.kind is TokenKind.NAME and not token.senses and not _is_unknown_name(token):
            counts.setdefault(token.text, Counter())[token.gloss] += 1
    for pair in pairs:
        for place, token in enumerate(pair.tokens):
            if _is_unknown_name(token) and (name := _called(pair, place)):
                counts.setdefault(token.text, Counter())[name] += 1
    return {text: names.most_common(1)[0][0] for text, names in counts.items()}
