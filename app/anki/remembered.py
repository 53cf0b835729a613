"""What a person chose for the deck of a lesson, as JSON and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from app.anki.deck import DeckPlan, Order, SentencePick
from app.anki.notes import NoteKind
from app.anki.sentence_notes import SentenceCard
from app.anki.word_notes import WordCard
from app.chinese.levels import HIGHEST
from app.chinese.tone_colours import ToneScheme
from app.lesson.model import WordKey
from app.vocabulary.choice import OUTSIDE_LISTS, Choice, Pick
from app.vocabulary.statuses import Status

_Named = TypeVar("_Named", bound=StrEnum)
_Read = TypeVar("_Read")


class Target(StrEnum):
    """Where the notes go."""

    PACKAGE = "apkg"
    ANKI = "anki"
    """The Anki that is running."""
    TEXT = "text"
    """Anki's text import."""
    CSV = "csv"
    PLECO = "pleco"
    QUIZLET = "quizlet"


@dataclass(frozen=True, slots=True)
class DeckChoice:
    """Which words, what is made of them, the name of the deck, and where it goes."""

    words: Choice
    plan: DeckPlan
    deck: str
    target: Target = Target.PACKAGE


def as_json(choice: DeckChoice) -> dict[str, Any]:
    """The choice as a JSON object. A learner's own colours are kept with the settings."""
    words, plan = choice.words, choice.plan
    return {
        "pick": words.pick,
        "level": words.level,
        "names": words.names,
        "statuses": sorted(int(status) for status in words.statuses),
        "hardest": words.hardest,
        "rank": words.rank,
        "sections": _numbers(words.sections),
        "left_out": _words(words.left_out),
        "added": _words(words.added),
        "kinds": sorted(plan.kinds),
        "word_cards": sorted(plan.word_cards),
        "sentence_cards": sorted(plan.sentence_cards),
        "sentences": plan.sentences,
        "order": plan.order,
        "scheme": plan.scheme,
        "typed": plan.typed,
        "texts_left_out": sorted(plan.left_out),
        "deck": choice.deck,
        "target": choice.target,
    }


def from_json(kept: Mapping[str, Any], default: DeckChoice) -> DeckChoice:
    """What was kept; `default` for each part that is missing or makes no sense."""
    words, plan = default.words, default.plan
    sections = _read(kept, "sections", _optional(_set_of(_index)), words.sections)
    return DeckChoice(
        Choice(
            pick=_read(kept, "pick", _named(Pick), words.pick),
            level=_read(kept, "level", _within(1, HIGHEST), words.level),
            names=_read(kept, "names", _optional(_switch), words.names),
            statuses=_read(kept, "statuses", _set_of(_status), words.statuses),
            hardest=_read(kept, "hardest", _within(1, OUTSIDE_LISTS), words.hardest),
            rank=_read(kept, "rank", _optional(_within(1, 10**9)), words.rank),
            sections=sections,
            left_out=_read(kept, "left_out", _set_of(_word), words.left_out),
            added=_read(kept, "added", _set_of(_word), words.added),
        ),
        replace(
            plan,
            kinds=_read(kept, "kinds", _set_of(_named(NoteKind)), plan.kinds),
            word_cards=_read(kept, "word_cards", _set_of(_named(WordCard)), plan.word_cards),
            sentence_cards=_read(
                kept, "sentence_cards", _set_of(_named(SentenceCard)), plan.sentence_cards
            ),
            sentences=_read(kept, "sentences", _named(SentencePick), plan.sentences),
            order=_read(kept, "order", _named(Order), plan.order),
            scheme=_read(kept, "scheme", _named(ToneScheme), plan.scheme),
            typed=_read(kept, "typed", _switch, plan.typed),
            sections=sections,
            left_out=_read(kept, "texts_left_out", _set_of(_text), plan.left_out),
        ),
        _read(kept, "deck", _text, default.deck).strip() or default.deck,
        _read(kept, "target", _named(Target), default.target),
    )


def _numbers(numbers: Iterable[int] | None) -> list[int] | None:
    return None if numbers is None else sorted(numbers)


def _words(keys: Iterable[WordKey]) -> list[list[str]]:
    return [[key.simplified, key.reading] for key in sorted(keys)]


def _read(
    kept: Mapping[str, Any], name: str, reader: Callable[[Any], _Read], default: _Read
) -> _Read:
    if name not in kept:
        return default
    try:
        return reader(kept[name])
    except (TypeError, ValueError):
        return default


def _optional(reader: Callable[[Any], _Read]) -> Callable[[Any], _Read | None]:
    return lambda value: None if value is None else reader(value)


def _set_of(reader: Callable[[Any], _Read]) -> Callable[[Any], frozenset[_Read]]:
    def read(value: Any) -> frozenset[_Read]:
        if not isinstance(value, list):
            raise TypeError
        return frozenset(map(reader, value))

    return read


def _named(kind: type[_Named]) -> Callable[[Any], _Named]:
    return lambda value: kind(_text(value))


def _within(least: int, most: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        # What JSON calls true is an int to Python.
        if type(value) is not int or not least <= value <= most:
            raise ValueError
        return value

    return read


def _index(value: Any) -> int:
    return _within(0, 10**9)(value)


def _status(value: Any) -> Status:
    return Status(_within(0, max(Status))(value))


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _word(value: Any) -> WordKey:
    if not isinstance(value, list) or len(value) != 2:
        raise TypeError
    return WordKey(_text(value[0]), _text(value[1]))
