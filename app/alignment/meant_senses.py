"""Which sense of each word the translation means, and how names are called there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from app.alignment import encoder
from app.alignment.english_words import GRAMMAR, EnglishWord, base_stem, english_words
from app.alignment.inflection import is_form, looks_verbal
from app.alignment.stems import plain
from app.alignment.word_glosses import glosses
from app.alignment.word_grammar import COUNTERPARTS
from app.alignment.word_vectors import WordVectors
from app.chinese.common_senses import COMMONEST
from app.chinese.glosses import short_gloss
from app.chinese.senses import USABLE, is_action, points, rating
from app.lesson.model import Token, TokenKind, WordLink
from app.progress import Progress, silent

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\bone's(?: own)?\b")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_OPENING = frozenset(("to", "a", "an", "the", "be", "sb", "sth", "oneself"))

# How well a sense fits what the translation says, 0 to 1.
_SAME = 1.0  # a gloss is a form of the linked word
_COGNATE = 0.8  # it has its stem
_RELATED = 0.55  # it is near in meaning
_IN_PHRASE = 0.9  # times the share of a gloss of several words
_VERB_FITS = 0.12
_ELSEWHERE = 0.35  # the sentence has a gloss, but not linked to the token
# What a sense loses for each sense that comes before it in the dictionary.
_LATER = 0.02
# How certain a link must be to call a name so, to bring another sense forward, and to do so
# with a word whose usual sense grammars teach.
_SURE_NAME = 0.75
_LIKELY = 0.65
_SURE = 0.88
_LEAST_LIKENESS = 0.72
_MOST_COMPARED = 3

_Linked = Sequence[tuple[EnglishWord, str]]


@dataclass(frozen=True, slots=True)
class AnalysedPair:
    """A pair's tokens, its translation and its word links."""

    tokens: tuple[Token, ...]
    english: str
    links: tuple[WordLink, ...]


def mean_senses(
    pairs: Sequence[AnalysedPair], progress: Progress = silent
) -> list[tuple[Token, ...]]:
    """The tokens of each pair with the sense that the translation says before the others.

    `certainty` tells how sure that is. A name that the dictionary doesn't have is glossed with
    what the translation calls it there or, where it is not linked, mostly elsewhere.
    """
    called = _names(pairs)
    compared = _to_compare(pairs)
    vectors = WordVectors() if compared and encoder.is_available(progress) else None
    if vectors is not None:
        vectors.learn(compared, progress)
    return [_chosen(pair, called, vectors) for pair in pairs]


def _chosen(
    pair: AnalysedPair, called: Mapping[str, str], vectors: WordVectors | None
) -> tuple[Token, ...]:
    words = english_words(pair.english)
    linked = _linked(pair, words)
    taken = {word.start for of_token in linked.values() for word, _ in of_token}
    offered = frozenset(word.stem for word in words if word.start not in taken)
    tokens = []
    for place, token in enumerate(pair.tokens):
        if _is_unknown_name(token):
            name = _called(pair, place) or called.get(token.text, "")
            tokens.append(replace(token, gloss=name or token.gloss))
        elif len(token.senses) > 1 and token.is_word:
            tokens.append(_ranked(token, linked.get(place, ()), offered, vectors))
        else:
            tokens.append(token)
    return tuple(tokens)


def _ranked(
    token: Token, linked: _Linked, offered: frozenset[str], vectors: WordVectors | None
) -> Token:
    """The token with its senses in the order of how well they fit."""
    elsewhere = frozenset[str]() if token.simplified in COUNTERPARTS else offered
    fits = [_fit(sense, linked, elsewhere) for sense in token.senses]
    if vectors is not None and linked and max(fits) < _RELATED:
        fits = [
            max(fit, _nearness(sense, linked, vectors))
            for fit, sense in zip(fits, token.senses, strict=True)
        ]
    best = max(fits)
    order = sorted(range(len(fits)), key=lambda k: (_LATER * k - fits[k], k))
    senses = tuple(token.senses[k] for k in order)
    certainty = round(_certainty(best, token.senses), 2)
    if order[0] == 0:
        return replace(token, certainty=certainty)
    pinyin = token.pinyin if token.kind is TokenKind.NAME else ()
    return replace(token, senses=senses, gloss=_gloss(senses, linked, pinyin), certainty=certainty)


def _certainty(best: float, senses: Sequence[str]) -> float:
    """The probability that the first sense is meant: what the translation says, or else only
    how many others there are."""
    ordinary = sum(rating(sense) < USABLE for sense in senses)
    return max(min(0.98, 0.5 + best / 2), 1 / max(ordinary, 1)) if best else 1 / max(ordinary, 1)


def _gloss(senses: tuple[str, ...], linked: _Linked, pinyin: tuple[str, ...]) -> str:
    """The short gloss of the first sense, beginning with the alternative that was meant."""
    first, *others = senses
    parts = first.split("; ")
    if len(parts) > 1 and "(" not in first:
        parts.sort(key=lambda part: -_fit(part, linked, frozenset()))
        first = "; ".join(parts)
    return short_gloss((first, *others), pinyin)


def _fit(sense: str, linked: _Linked, offered: frozenset[str]) -> float:
    """How well a sense says what the linked words say."""
    if points(sense):
        return 0.0
    best = 0.0
    for gloss in _phrases(sense):
        said = [max((_likeness(part, word) for word, _ in linked), default=0.0) for part in gloss]
        share = sum(said) / len(gloss)
        whole = 1.0 if len(gloss) == 1 else _IN_PHRASE
        best = max(best, share * whole)
    if best and any(looks_verbal(word.text, before) for word, before in linked):
        best += _VERB_FITS * is_action(sense)
    if not best and not linked:
        stems = [gloss.stems for gloss in glosses(sense) if not gloss.is_grammar]
        best = _ELSEWHERE * any(offered.issuperset(of_gloss) for of_gloss in stems)
    return best * (0.7 if rating(sense) >= USABLE else 1.0)


def _likeness(gloss_word: _GlossWord, word: EnglishWord) -> float:
    if is_form(word.text, gloss_word.text):
        return _SAME
    if word.stem == gloss_word.stem:
        return _COGNATE
    return 0.0


@dataclass(frozen=True, slots=True)
class _GlossWord:
    text: str
    stem: str


@lru_cache(maxsize=20_000)
def _phrases(sense: str) -> tuple[tuple[_GlossWord, ...], ...]:
    """The glosses of a sense, as the words that say something."""
    found = []
    for part in re.split("[;,/]", _ASIDE.sub(" ", sense)):
        words = [w for w in _WORD.findall(plain(part)) if w not in _OPENING]
        content = [w for w in words if base_stem(w) not in GRAMMAR] or words
        if content:
            found.append(tuple(_GlossWord(w, base_stem(w)) for w in content))
    return tuple(found)


def _nearness(sense: str, linked: _Linked, vectors: WordVectors) -> float:
    """How near in meaning the sense is to the linked words, if it is near."""
    if points(sense):
        return 0.0
    said = vectors.of([_said(linked)])
    near = float((vectors.of([_to_encode(sense)]) @ said.T).item())
    return _RELATED * max(0.0, near - _LEAST_LIKENESS) / (1 - _LEAST_LIKENESS)


def _said(linked: _Linked) -> str:
    return " ".join(word.text.lower() for word, _ in linked)


def _to_encode(sense: str) -> str:
    """The first gloss of a sense, as its vector is made."""
    return " ".join(_ASIDE.sub(" ", sense).split(";")[0].split()).removeprefix("to ") or sense


def _to_compare(pairs: Sequence[AnalysedPair]) -> list[str]:
    """The texts whose vectors are needed: of senses that no linked word shows to be meant."""
    texts: list[str] = []
    for pair in pairs:
        linked = _linked(pair, english_words(pair.english))
        for place, words in linked.items():
            token = pair.tokens[place]
            if _is_common(token) or not token.is_word:
                continue
            ordinary = [s for s in token.senses if rating(s) < USABLE][:_MOST_COMPARED]
            if len(ordinary) < 2 or max(_fit(s, words, frozenset()) for s in ordinary) >= _RELATED:
                continue
            texts.append(_said(words))
            texts += map(_to_encode, ordinary)
    return texts


def _linked(pair: AnalysedPair, words: Sequence[EnglishWord]) -> dict[int, _Linked]:
    """For each token the English words it is linked to, each with the word before it."""
    before = dict(pairwise([word.start for word in words]))
    texts = {word.start: word.text for word in words}
    previous = {after: texts[start] for start, after in before.items()}
    found: dict[int, list[tuple[EnglishWord, str]]] = {}
    for link in pair.links:
        token = pair.tokens[link.token]
        if link.certainty < (_SURE if _is_common(token) else _LIKELY):
            continue
        for word in words:
            if link.start <= word.start and word.end <= link.end and word.is_word:
                found.setdefault(link.token, []).append((word, previous.get(word.start, "")))
    return {place: tuple(of_token) for place, of_token in found.items()}


def _is_common(token: Token) -> bool:
    """Whether the word's usual sense is so common that only a sure link speaks for another."""
    return token.simplified in COUNTERPARTS or token.simplified in COMMONEST


def _is_unknown_name(token: Token) -> bool:
    return token.kind is TokenKind.NAME and not token.senses and token.gloss.startswith("(")


def _called(pair: AnalysedPair, place: int) -> str:
    links = [k for k in pair.links if k.token == place and k.certainty >= _SURE_NAME]
    return " ".join(pair.english[link.start : link.end] for link in links)


def _names(pairs: Sequence[AnalysedPair]) -> dict[str, str]:
    """For each name that the dictionary doesn't have, what it is mostly called."""
    counts: dict[str, Counter[str]] = {}
    for pair in pairs:
        for place, token in enumerate(pair.tokens):
            if _is_unknown_name(token) and (name := _called(pair, place)):
                counts.setdefault(token.text, Counter())[name] += 1
    return {text: names.most_common(1)[0][0] for text, names in counts.items()}
