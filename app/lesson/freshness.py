"""Which pairs of a repaired lesson have tokens and links that were computed for their texts."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from app.lesson.edit import Edit
from app.lesson.model import Lesson, Pair, Token, WordLink

Texts = tuple[tuple[str, ...], tuple[str, ...]]
"""The sentences of a pair, Chinese and English: what its analysis follows from."""

_Analysis = tuple[tuple[Token, ...], tuple[WordLink, ...]]


class Freshness:
    """Remembers, by their texts, the pairs that wait for analysis and the results there are."""

    def __init__(self) -> None:
        self._waiting: set[Texts] = set()
        self._analyses: dict[Texts, _Analysis] = {}

    def waiting(self, pairs: Iterable[Pair]) -> frozenset[Texts]:
        """Those of these pairs that wait."""
        return frozenset(texts for pair in pairs if (texts := _texts(pair)) in self._waiting)

    def changed(self, lesson: Lesson, edit: Edit) -> Lesson:
        """The lesson, to which this edit was just applied, with the results that there are."""
        new = {_texts(pair) for pair in edit.after} - {_texts(pair) for pair in edit.before}
        self._waiting |= new - self._analyses.keys()
        return self._filled(lesson, edit, new)

    def restored(self, lesson: Lesson, inverse: Edit, waited: frozenset[Texts]) -> Lesson:
        """The lesson, in which an edit was just undone, with the results that there are.

        Only the pairs of `waited`, which waited when the edit was applied, wait again or take
        what was found meanwhile. All others come back just as they were.
        """
        self._waiting -= {_texts(pair) for pair in inverse.before}
        self._waiting |= waited - self._analyses.keys()
        return self._filled(lesson, inverse, waited)

    def stale(self, lesson: Lesson) -> tuple[int, ...]:
        """The numbers of the pairs that wait or lack tokens."""
        return tuple(
            number
            for number, pair in enumerate(lesson.pairs)
            if pair.needs_analysis or (self._waiting and _texts(pair) in self._waiting)
        )

    def renewed(self, lesson: Lesson, pairs: Iterable[Pair]) -> tuple[Lesson, tuple[int, ...]]:
        """The lesson with these results wherever they were waited for, and where that was."""
        found = {_texts(pair): (pair.tokens, pair.links) for pair in pairs}
        changed = tuple(n for n in self.stale(lesson) if _texts(lesson.pairs[n]) in found)
        self._analyses |= found
        self._waiting -= found.keys()
        renewed = list(lesson.pairs)
        for number in changed:
            renewed[number] = self._fill(renewed[number])
        return replace(lesson, pairs=tuple(renewed)), changed

    def corrected(self, lesson: Lesson, pairs: Iterable[Pair]) -> tuple[Lesson, tuple[int, ...]]:
        """The lesson with these analyses wherever their texts stand, and where they are others."""
        found = {_texts(pair): (pair.tokens, pair.links) for pair in pairs}
        self._analyses |= found
        self._waiting -= found.keys()
        filled = [self._fill(one) if _texts(one) in found else one for one in lesson.pairs]
        both = enumerate(zip(lesson.pairs, filled, strict=True))
        changed = tuple(number for number, (before, after) in both if before != after)
        return replace(lesson, pairs=tuple(filled)), changed

    def _filled(self, lesson: Lesson, edit: Edit, among: Set[Texts]) -> Lesson:
        end = edit.first + len(edit.after)
        filled = tuple(
            self._fill(pair) if _texts(pair) in among else pair
            for pair in lesson.pairs[edit.first : end]
        )
        return replace(lesson, pairs=(*lesson.pairs[: edit.first], *filled, *lesson.pairs[end:]))

    def _fill(self, pair: Pair) -> Pair:
        analysis = self._analyses.get(_texts(pair))
        return replace(pair, tokens=analysis[0], links=analysis[1]) if analysis else pair


def _texts(pair: Pair) -> Texts:
    return pair.chinese_sentences, pair.english_sentences
