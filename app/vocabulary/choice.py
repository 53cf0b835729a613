"""Which words of a lesson go into a deck or a handout."""

from __future__ import annotations

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class Choice:
    """A rule and its terms.

    - `MARKED`: the words the learner marked to learn (status 1 to 5).
    - `NEW`: the words without a status.
    - `LEVEL`: the words of HSK level `level` (1 to 7, 7 standing for 7-9) and above that are
      neither known nor ignored; a word outside all lists counts as harder than all of them.

    `names` says whether names of people and places are wanted. `None` leaves it to the rule:
    yes where somebody marked each word by hand, otherwise no.
    """

    pick: Pick = Pick.NEW
    level: int = 1
    names: bool | None = None

    @property
    def takes_names(self) -> bool:
        return self.pick is Pick.MARKED if self.names is None else self.names

    def takes(self, token: Token, status: Status) -> bool:
        """Whether a word with this status is chosen."""
        if token.kind is TokenKind.NAME and not self.takes_names:
            return False
        if self.pick is Pick.MARKED:
            return status.is_learning
        if self.pick is Pick.NEW:
            return status is Status.NEW
        known = status in (Status.KNOWN, Status.IGNORED)
        return not known and (token.hsk or OUTSIDE_LISTS) >= self.level


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
    one where several are as good. A word missing in `statuses` is new.
    """
    best: dict[WordKey, tuple[tuple[bool, ...], ChosenWord]] = {}
    # A word's key takes long to make, and a book has each of its words a hundred times.
    wanted: dict[tuple[object, ...], WordKey | None] = {}
    for index, pair in enumerate(lesson.pairs):
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
