"""What exercises are made of: the lesson, the words, and how Chinese is shown on the sheet."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.chinese.definitions import definitions
from app.chinese.lexicon import Lexicon
from app.handout.clusters import Cluster, clusters, unread_clusters
from app.handout.content import Hanzi, SheetKind
from app.handout.plan import HandoutPlan, PinyinRule
from app.lesson.model import Lesson, Pair, Role, Token
from app.vocabulary.choice import OUTSIDE_LISTS, ChosenWord

_TASKS = (Role.BODY, Role.QUESTION, Role.ANSWER, Role.LIST_ITEM, Role.VERSE)
_LINE = 48
"""Characters of a meaning that fit one line of a list."""


@dataclass(frozen=True, slots=True)
class Material:
    """A lesson with the words that were chosen from it, in text order, and what is wanted."""

    lesson: Lesson
    words: tuple[ChosenWord, ...]
    plan: HandoutPlan
    lexicon: Lexicon

    def shuffler(self, kind: SheetKind) -> random.Random:
        """The source of chance of one part: the same for the same seed, version and lesson."""
        return random.Random(f"{self.plan.seed} {self.plan.version} {kind} {self.lesson.id}")

    def shown(self, tokens: Sequence[Token], *, strong: bool = False) -> Hanzi:
        """The tokens with the pinyin that the plan asks for."""
        return Hanzi(clusters([self._read(token) for token in tokens]), strong)

    def side(self, pair: Pair) -> tuple[Cluster, ...]:
        """The Chinese side of the pair, whether or not it is cut into words."""
        if not pair.tokens:
            return unread_clusters(pair.chinese)
        return self.shown(pair.tokens).clusters

    def sentences(self, longest: int) -> Iterator[tuple[int, Pair]]:
        """The pairs that can be a task, with their indices: running text, surely aligned, both
        sides there, and at most `longest` characters of Chinese. Each text comes once.
        """
        told: set[str] = set()
        for index, pair in enumerate(self.lesson.pairs):
            text = pair.chinese.strip()
            is_whole = text and pair.english.strip() and pair.tokens
            if not is_whole or pair.role not in _TASKS or pair.is_doubtful:
                continue
            if len(text) <= longest and text not in told:
                told.add(text)
                yield index, pair

    def _read(self, token: Token) -> Token:
        rule = self.plan.pinyin
        level = token.hsk or OUTSIDE_LISTS
        if rule is PinyinRule.ALL or (
            rule is PinyinRule.HARDER and level >= self.plan.pinyin_level
        ):
            return token
        return token._replace(pinyin=())


def short_meaning(token: Token) -> str:
    """The first sense, and the second if both are short enough for a line of a list."""
    senses = [one_line(sense) for sense in definitions(token.senses)[:2]]
    both = "; ".join(senses)
    if len(both) <= _LINE:
        return both or one_line(token.gloss)
    return senses[0]


def bare(token: Token) -> Token:
    """The token without its pinyin."""
    return token._replace(pinyin=())


def one_line(text: str) -> str:
    return " ".join(text.split())


def spread(indices: Iterable[int], most: int) -> list[int]:
    """At most so many of these numbers, taken evenly from first to last."""
    found = list(indices)
    if len(found) <= most:
        return found
    return [found[place * len(found) // most] for place in range(most)]
