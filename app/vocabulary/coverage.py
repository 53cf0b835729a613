"""How much of a text a learner knows, and what would help most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from app.chinese.levels import HIGHEST
from app.lesson.model import Lesson, WordKey
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of words: `known`, `learning` (1-5) and `new`. Ignored words don't count."""

    known: int
    learning: int
    new: int

    @property
    def total(self) -> int:
        return self.known + self.learning + self.new

    def share(self, count: int) -> float:
        """`count` as a share (0 to 1) of all words that count."""
        return count / self.total if self.total else 0.0

    def moved(self, before: Status, after: Status, count: int) -> Coverage:
        """The coverage when the status of `count` of its words changes."""
        return self._plus(before, -count)._plus(after, count)

    def _plus(self, status: Status, count: int) -> Coverage:
        return Coverage(
            self.known + count * (status is Status.KNOWN),
            self.learning + count * status.is_learning,
            self.new + count * (status is Status.NEW),
        )


@dataclass(frozen=True, slots=True)
class WordCount:
    """How often a word stands in a text, and its HSK level as in `Token`."""

    running: int
    hsk: int | None


@dataclass(frozen=True, slots=True)
class LessonCoverage:
    """The coverage of a text by running words and by distinct ones.

    `levels` has the coverage of the running words of each HSK level, 1 to 7 (7-9 as one), and
    under 0 that of the words in no list; all eight are there.
    """

    running: Coverage
    distinct: Coverage
    levels: Mapping[int, Coverage]


@dataclass(frozen=True, slots=True)
class NextWords:
    """The words whose learning would bring most, and the share of running words known (0 to 1)
    before and after it."""

    keys: tuple[WordKey, ...]
    before: float
    after: float


def coverage(lesson: Lesson, statuses: Mapping[WordKey, Status]) -> Coverage:
    """The coverage of the lesson's running words (tokens, not types)."""
    return lesson_coverage(word_counts(lesson), statuses).running


def word_counts(lesson: Lesson) -> dict[WordKey, WordCount]:
    """The different words of the lesson, in the order in which they first occur."""
    counts: dict[WordKey, WordCount] = {}
    for _, token in lesson.words():
        held = counts.get(token.key, WordCount(0, token.hsk))
        counts[token.key] = WordCount(held.running + 1, held.hsk)
    return counts


def lesson_coverage(
    counts: Mapping[WordKey, WordCount], statuses: Mapping[WordKey, Status]
) -> LessonCoverage:
    """The coverage of a text with these words. A word missing in `statuses` is new."""
    running, distinct = [0] * len(Status), [0] * len(Status)
    levels = [[0] * len(Status) for _ in range(HIGHEST + 1)]
    for key, count in counts.items():
        status = statuses.get(key, Status.NEW)
        running[status] += count.running
        distinct[status] += 1
        levels[count.hsk or 0][status] += count.running
    return LessonCoverage(
        coverage_of(running),
        coverage_of(distinct),
        {level: coverage_of(counted) for level, counted in enumerate(levels)},
    )


def next_words(
    counts: Mapping[WordKey, WordCount], statuses: Mapping[WordKey, Status], most: int = 20
) -> NextWords:
    """The `most` words not yet known that stand most often in the text, easier levels first
    where they are as many.

    Taking the most frequent one each time is the best choice there is: each word's gain is its
    own count, whichever others are learned.
    """
    known, counted = 0, 0
    order = []
    for place, (key, count) in enumerate(counts.items()):
        status = statuses.get(key, Status.NEW)
        if status is Status.IGNORED:
            continue
        counted += count.running
        if status is Status.KNOWN:
            known += count.running
        else:
            order.append((-count.running, count.hsk or HIGHEST + 1, place, key))
    chosen = nsmallest(most, order)
    gain = -sum(entry[0] for entry in chosen)
    keys = tuple(entry[3] for entry in chosen)
    return NextWords(keys, known / (counted or 1), (known + gain) / (counted or 1))


def coverage_of(counts: Sequence[int]) -> Coverage:
    """The coverage where so many words have each status, by its number."""
    learning = sum(counts[Status.LEARNING_1 : Status.KNOWN])
    return Coverage(counts[Status.KNOWN], learning, counts[Status.NEW])
