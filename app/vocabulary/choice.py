"""Which words of a lesson go into a deck or a handout."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.lesson.model import Lesson, Pair, Role, Token, TokenKind, WordKey
from app.vocabulary.statuses import Status

OUTSIDE_LISTS = 8
"""The level of a word that no HSK list holds: harder than 7-9, the hardest there is."""

_RUNNING_TEXT = (Role.BODY, Role.QUESTION, Role.ANSWER, Role.LIST_ITEM, Role.VERSE)


class Pick(StrEnum):
    """The rule by which words are chosen."""

    MARKED = "marked"
    NEW = "new"
    LEVEL = "level"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Choice:
    """A rule and its terms, what narrows it down, and what a person said word by word.

    - `MARKED`: the words the learner marked to learn (status 1 to 5).
    - `NEW`: the words without a status.
    - `LEVEL`: the words of HSK level `level` (1 to 7, 7 standing for 7-9) and above that are
      neither known nor ignored; a word outside all lists counts as harder than all of them.
    - `STATUS`: the words with one of `statuses`.

    `names` says whether names of people and places are wanted. `None` leaves it to the rule:
    yes where somebody marked each word by hand, otherwise no. Of what the rule takes only the
    words up to HSK level `hardest` stay, those among the `rank` most frequent of the language,
    and those in one of these sections (indices); `None` lets all pass. `left_out` and `added`
    are the words taken out and put in by hand, whatever the rule says.
    """

    pick: Pick = Pick.NEW
    level: int = 1
    names: bool | None = None
    statuses: frozenset[Status] = frozenset()
    hardest: int = OUTSIDE_LISTS
    rank: int | None = None
    sections: frozenset[int] | None = None
    left_out: frozenset[WordKey] = frozenset()
    added: frozenset[WordKey] = frozenset()

    @property
    def takes_names(self) -> bool:
        by_hand = self.pick in (Pick.MARKED, Pick.STATUS)
        return by_hand if self.names is None else self.names

    def takes(self, token: Token, status: Status) -> bool:
        """Whether a word with this status is chosen, wherever in the lesson it stands."""
        if token.key in self.added:
            return True
        return self._rule_takes(token, status) and token.key not in self.left_out

    def _rule_takes(self, token: Token, status: Status) -> bool:
        if token.kind is TokenKind.NAME and not self.takes_names:
            return False
        level = token.hsk or OUTSIDE_LISTS
        if level > self.hardest:
            return False
        if self.rank is not None and (token.rank is None or token.rank > self.rank):
            return False
        match self.pick:
            case Pick.MARKED:
                return status.is_learning
            case Pick.NEW:
                return status is Status.NEW
            case Pick.STATUS:
                return status in self.statuses
            case Pick.LEVEL:
                return status not in (Status.KNOWN, Status.IGNORED) and level >= self.level


@dataclass(frozen=True, slots=True)
class ChosenWord:
    """A word at the place that shows it best: the token, and the index of its pair."""

    token: Token
    pair: int


def choose(
    lesson: Lesson, statuses: Mapping[WordKey, Status], choice: Choice
) -> tuple[ChosenWord, ...]:
    """The words of the lesson that the choice takes, in the order they first occur.

    Each word comes once, at its best occurrence: in a pair that has a translation, is rather
    surely aligned, is running text (no heading), and names the word's counterpart; the first
    one where several are as good. With `sections`, only occurrences in them count. A word
    missing in `statuses` is new.
    """
    best: dict[WordKey, tuple[tuple[bool, ...], ChosenWord]] = {}
    # A word's key takes long to make, and a book has each of its words a hundred times.
    wanted: dict[tuple[object, ...], WordKey | None] = {}
    for index in pairs_within(lesson, choice.sections):
        pair = lesson.pairs[index]
        linked = {link.token for link in pair.links}
        of_pair = _worth(pair)
        for position, token in enumerate(pair.tokens):
            word = (token.simplified, token.pinyin, token.kind, token.hsk)
            if word not in wanted:
                wanted[word] = _key_if_taken(token, statuses, choice)
            key = wanted[word]
            if key is None:
                continue
            worth = (*of_pair, position in linked)
            held = best.get(key)
            if held is None or worth > held[0]:
                best[key] = (worth, ChosenWord(token, index))
    return tuple(word for _, word in best.values())


def pairs_within(lesson: Lesson, sections: Collection[int] | None) -> Sequence[int]:
    """The indices of the pairs in these sections of the lesson, in text order; None is all."""
    if sections is None:
        return range(len(lesson.pairs))
    spans = (lesson.sections[i] for i in sorted(sections) if 0 <= i < len(lesson.sections))
    return sorted({pair for span in spans for pair in range(span.first, span.last)})


def _key_if_taken(
    token: Token, statuses: Mapping[WordKey, Status], choice: Choice
) -> WordKey | None:
    if not token.is_word:
        return None
    key = token.key
    return key if choice.takes(token, statuses.get(key, Status.NEW)) else None


def _worth(pair: Pair) -> tuple[bool, ...]:
    return (
        bool(pair.english_sentences),
        not pair.is_doubtful,
        pair.role in _RUNNING_TEXT,
    )
