"""What a person chose for the deck of a lesson, as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from app.anki.deck import DeckPlan, Order, SentencePick
from app.anki.notes import NoteKind
from app.anki.sentence_notes import SentenceCard
from app.anki.word_notes import WordCard
from app.chinese.tone_colours import ToneScheme
from app.vocabulary.choice import Choice
from app.vocabulary.kept_choice import choice_from, choice_json
from app.vocabulary.kept_values import named, read, set_of, switch, text


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
    plan = choice.plan
    return {
        **choice_json(choice.words),
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
    words, plan = choice_from(kept, default.words), default.plan
    return DeckChoice(
        words,
        replace(
            plan,
            kinds=read(kept, "kinds", set_of(named(NoteKind)), plan.kinds),
            word_cards=read(kept, "word_cards", set_of(named(WordCard)), plan.word_cards),
            sentence_cards=read(
                kept, "sentence_cards", set_of(named(SentenceCard)), plan.sentence_cards
            ),
            sentences=read(kept, "sentences", named(SentencePick), plan.sentences),
            order=read(kept, "order", named(Order), plan.order),
            scheme=read(kept, "scheme", named(ToneScheme), plan.scheme),
            typed=read(kept, "typed", switch, plan.typed),
            sections=words.sections,
            left_out=read(kept, "texts_left_out", set_of(text), plan.left_out),
        ),
        read(kept, "deck", text, default.deck).strip() or default.deck,
        read(kept, "target", named(Target), default.target),
    )
