"""What a deck of a lesson shall hold, and its notes in the order in which they are learnt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.anki.learner import NOBODY, Learner
from app.anki.notes import Note, NoteKind
from app.anki.sentence_notes import (
    USUAL_SENTENCE_CARDS,
    SentenceCard,
    cloze_notes,
    sentence_notes,
)
from app.anki.word_notes import USUAL_CARDS, WordCard, word_notes
from app.chinese.tone_colours import ToneColours, ToneScheme
from app.lesson.model import Lesson
from app.vocabulary.choice import ChosenWord, pairs_within

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon

_ORDER = {
    kind: place
    for place, kind in enumerate(
        (NoteKind.CHARACTER, NoteKind.WORD, NoteKind.CLOZE, NoteKind.SENTENCE)
    )
}


class Order(StrEnum):
    """In which order new cards come."""

    TEXT = "text"
    FREQUENCY = "frequency"


class SentencePick(StrEnum):
    """Which pairs become sentence and cloze notes."""

    OF_WORDS = "of-words"
    """Those that show a chosen word."""
    ALL = "all"
    """All that have both sides."""


@dataclass(frozen=True, slots=True)
class DeckPlan:
    """The kinds of notes and cards, and how they come and look.

    `sections` (indices) and `left_out` (Chinese texts of pairs) narrow the sentences down;
    a hanzi in `left_out` is left out as a character.
    """

    kinds: frozenset[NoteKind] = frozenset((NoteKind.WORD,))
    word_cards: frozenset[WordCard] = USUAL_CARDS
    sentence_cards: frozenset[SentenceCard] = USUAL_SENTENCE_CARDS
    sentences: SentencePick = SentencePick.OF_WORDS
    order: Order = Order.TEXT
    scheme: ToneScheme = ToneScheme.OFF
    own_colours: ToneColours | None = None
    typed: bool = False
    sections: frozenset[int] | None = None
    left_out: frozenset[str] = frozenset()


def deck_notes(
    lesson: Lesson,
    words: Sequence[ChosenWord],
    plan: DeckPlan,
    learner: Learner = NOBODY,
    lexicon: Lexicon | None = None,
) -> tuple[Note, ...]:
    """The notes of the deck, each due after those that it builds on.

    A character comes before the first word that has it, a sentence after the last word that
    it shows. `lexicon` is needed for characters, which are left out without it.
    """
    ordered = _ordered(words, plan.order)
    pairs = _pairs(lesson, ordered, plan)
    found: list[Note] = []
    if NoteKind.WORD in plan.kinds:
        found += word_notes(
            lesson,
            ordered,
            plan.word_cards,
            scheme=plan.scheme,
            own_colours=plan.own_colours,
            typed=plan.typed,
            learner=learner,
        )
    if NoteKind.CHARACTER in plan.kinds and lexicon is not None:
        from app.anki.character_notes import character_notes

        characters = character_notes(lesson, ordered, lexicon, learner)
        found += [note for note in characters if note.fields["Key"] not in plan.left_out]
    places = _places(ordered, pairs)
    if NoteKind.CLOZE in plan.kinds:
        found += _placed(cloze_notes(lesson, pairs, ordered), places)
    if NoteKind.SENTENCE in plan.kinds:
        found += _placed(sentence_notes(lesson, pairs, ordered, plan.sentence_cards), places)
    found.sort(key=lambda note: (note.due, _ORDER[note.kind]))
    return tuple(replace(note, due=due) for due, note in enumerate(found, 1))


def _ordered(words: Sequence[ChosenWord], order: Order) -> Sequence[ChosenWord]:
    if order is Order.TEXT:
        return words
    return sorted(words, key=lambda word: (word.token.rank is None, word.token.rank or 0))


def _pairs(lesson: Lesson, words: Sequence[ChosenWord], plan: DeckPlan) -> list[int]:
    """The indices of the pairs that become notes, in text order."""
    pairs = pairs_within(lesson, plan.sections)
    if plan.sentences is SentencePick.OF_WORDS:
        showing = {word.pair for word in words}
        pairs = [pair for pair in pairs if pair in showing]
    return [pair for pair in pairs if lesson.pairs[pair].chinese not in plan.left_out]


def _places(words: Sequence[ChosenWord], pairs: Sequence[int]) -> dict[int, int]:
    """By pair, the place (from 1) of the last word it shows; if none, of the pair before."""
    last: dict[int, int] = {}
    for place, word in enumerate(words, 1):
        last[word.pair] = place
    places, place = {}, 0
    for pair in pairs:
        place = last.get(pair, place)
        places[pair] = place
    return places


def _placed(notes: Sequence[Note], places: Mapping[int, int]) -> list[Note]:
    """The notes of pairs, whose `due` numbers the pair, due at these places."""
    return [replace(note, due=places[note.due - 1]) for note in notes]
