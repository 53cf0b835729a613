"""What the dictionary lets one expect in the translation of a word, as stems of English words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.alignment.english_words import GRAMMAR, base_stem
from app.alignment.stems import plain
from app.chinese.lexicon import Lexicon

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NAMING = re.compile(
    r"^(?:\([^)]*\) )?(?:abbr\.|(?:short|old|another|alternative|former|ancient) name)"
    r" (?:for|of|to) "
)
_INITIALS = re.compile(r"\b[A-Z]{2,6}\b")
_IN_BRACKETS = re.compile(r"\(([^)]*)\)")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
# What dictionaries write about a sense, and what only introduces it.
_NOTE_LIST = "s sb sth esp etc cl variant abbr lit fig used see surname"
_NOTES = frozenset(_NOTE_LIST.split())
_OPENING = frozenset(("to", "a", "an", "the", "be", "of", "one", "s", "oneself"))
PARTICLES = frozenset(
    map(base_stem, ["up", "down", "out", "off", "away", "back", "over", "on", "in"])
)
"""The stems of the adverbs that make phrasal verbs."""

_ONE_OF_GRAMMAR = 0.8
_FEW = 2  # words of grammar that say something one by one
_PREFIX = 4  # letters that related words share at least
_SENSES_OF_PART = 4
_MOST_PARTS = 4  # hanzi of a word that is also looked up hanzi by hanzi


@dataclass(frozen=True, slots=True)
class Gloss:
    """One of the translations a sense gives: its content words' stems, or its words of grammar
    if it has no others; and the stems of all its words."""

    stems: tuple[str, ...]
    is_grammar: bool
    wording: tuple[str, ...] = ()


@lru_cache(maxsize=20_000)
def glosses(sense: str) -> tuple[Gloss, ...]:
    """The translations that a sense of CC-CEDICT gives."""
    if sense.startswith("CL:"):
        return ()
    said = _NAMING.sub("", sense)
    found = [_gloss(part) for part in re.split("[;,/]", _ASIDE.sub(" ", said))]
    for aside in _IN_BRACKETS.findall(sense):
        found += [Gloss((base_stem(initials),), False) for initials in _INITIALS.findall(aside)]
    return tuple(gloss for gloss in found if gloss.stems)


def _gloss(part: str) -> Gloss:
    words = [word for word in _WORD.findall(plain(part)) if word not in _NOTES]
    stems = list(map(base_stem, words))
    content = tuple(dict.fromkeys(stem for stem in stems if stem not in GRAMMAR))
    if content:
        return Gloss(content, False, tuple(stems))
    if part.rstrip().endswith("-"):  # in-, un-: no word says it
        return Gloss((), True)
    kept = tuple(base_stem(word) for word in words if word not in _OPENING) or tuple(stems)
    return Gloss(kept, True, tuple(stems))


@dataclass(frozen=True, slots=True)
class Renderings:
    """What may say a word, by English stem.

    `alone` are the stems that are a gloss of their own; `phrases` the glosses of several words;
    `other` what the headword's other readings mean, `grammar` its glosses without content
    words, `parts` what the words and hanzi within it mean, each with its worth (0 to 1).
    `relatives` has the stems of short glosses by their first letters. `idioms` are glosses of
    several words of grammar, word by word (more and more), and `particles` what follows a verb
    in a gloss (to blow out), by the verb. `stems` are those of all glosses.
    """

    alone: frozenset[str]
    phrases: tuple[frozenset[str], ...]
    other: Mapping[str, float]
    grammar: Mapping[str, float]
    parts: Mapping[str, float]
    relatives: Mapping[str, tuple[str, ...]]
    idioms: tuple[tuple[str, ...], ...]
    particles: Mapping[str, frozenset[str]]
    stems: frozenset[str]


@lru_cache(maxsize=20_000)
def renderings(word: str, senses: tuple[str, ...], lexicon: Lexicon) -> Renderings:
    """The renderings of a simplified word whose reading has these senses."""
    found = [gloss for sense in senses for gloss in glosses(sense)]
    content = [gloss.stems for gloss in found if not gloss.is_grammar]
    others = (s for entry in lexicon.entries(word) for s in entry.senses if s not in senses)
    short = {stem for stems in content if len(stems) <= 2 for stem in stems if len(stem) >= _PREFIX}
    relatives: dict[str, list[str]] = {}
    for stem in sorted(short):
        relatives.setdefault(stem[:_PREFIX], []).append(stem)
    return Renderings(
        frozenset(stems[0] for stems in content if len(stems) == 1),
        tuple({frozenset(stems): None for stems in content if len(stems) > 1}),
        _best(_of_other_readings(others)),
        _best(
            (stem, _ONE_OF_GRAMMAR / len(gloss.stems))
            for gloss in found
            if gloss.is_grammar and len(gloss.stems) <= _FEW
            for stem in gloss.stems
        ),
        {} if senses else _best(_of_parts(word, lexicon)),
        {prefix: tuple(stems) for prefix, stems in relatives.items()},
        tuple({g.wording: None for g in found if g.is_grammar and len(g.stems) > 1}),
        _particles(found),
        frozenset(stem for gloss in found for stem in gloss.wording),
    )


def _particles(found: Iterable[Gloss]) -> dict[str, frozenset[str]]:
    particles: dict[str, set[str]] = {}
    for gloss in found:
        if gloss.wording[:1] == ("to",) and gloss.wording[2:3] and gloss.wording[2] in PARTICLES:
            particles.setdefault(gloss.wording[1], set()).add(gloss.wording[2])
    return {verb: frozenset(of_verb) for verb, of_verb in particles.items()}


def _of_other_readings(senses: Iterable[str]) -> Iterator[tuple[str, float]]:
    for sense in senses:
        for gloss in glosses(sense):
            if not gloss.is_grammar or len(gloss.stems) <= _FEW:
                worth = (0.5 if gloss.is_grammar else 1.0) / len(gloss.stems)
                yield from ((stem, worth) for stem in gloss.stems)


def _of_parts(word: str, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """The meanings of the words within the word, for the share of it that they are."""
    size = len(word)
    if size < 2:
        return
    for first in range(size):
        for last in range(first + 1, size + 1):
            length = last - first
            if length == size or (length == 1 and size > _MOST_PARTS):
                continue
            for entry in lexicon.entries(word[first:last])[:1]:
                for sense in entry.senses[:_SENSES_OF_PART]:
                    for gloss in glosses(sense):
                        if not gloss.is_grammar:
                            worth = length / size / len(gloss.stems)
                            yield from ((stem, worth) for stem in gloss.stems)


def _best(worths: Iterable[tuple[str, float]]) -> dict[str, float]:
    best: dict[str, float] = {}
    for stem, worth in worths:
        if worth > best.get(stem, 0.0):
            best[stem] = worth
    return best
