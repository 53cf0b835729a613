"""What is remembered of a deck comes back, whatever else stands in the JSON."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.anki.deck import DeckPlan, Order, SentencePick
from app.anki.notes import NoteKind
from app.anki.remembered import DeckChoice, Target, as_json, from_json
from app.anki.sentence_notes import SentenceCard
from app.anki.word_notes import WordCard
from app.chinese.tone_colours import ToneScheme
from app.lesson.model import WordKey
from app.vocabulary.choice import Choice, Pick
from app.vocabulary.statuses import Status

USUAL = DeckChoice(Choice(), DeckPlan(), "Duidu::Deck")
WORDS = st.builds(WordKey, st.text(max_size=3), st.text(max_size=5))
CHOICES = st.builds(
    Choice,
    pick=st.sampled_from(Pick),
    level=st.integers(1, 7),
    names=st.none() | st.booleans(),
    statuses=st.frozensets(st.sampled_from(Status)),
    hardest=st.integers(1, 8),
    rank=st.none() | st.integers(1, 10_000),
    sections=st.none() | st.frozensets(st.integers(0, 20), max_size=3),
    left_out=st.frozensets(WORDS, max_size=3),
    added=st.frozensets(WORDS, max_size=3),
)
PLANS = st.builds(
    DeckPlan,
    kinds=st.frozensets(st.sampled_from(NoteKind)),
    word_cards=st.frozensets(st.sampled_from(WordCard)),
    sentence_cards=st.frozensets(st.sampled_from(SentenceCard)),
    sentences=st.sampled_from(SentencePick),
    order=st.sampled_from(Order),
    scheme=st.sampled_from(ToneScheme),
    typed=st.booleans(),
    left_out=st.frozensets(st.text(max_size=5), max_size=3),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


@given(CHOICES, PLANS, st.sampled_from(Target))
def test_a_choice_comes_back_as_it_was(words: Choice, plan: DeckPlan, target: Target) -> None:
    choice = DeckChoice(words, plan, "Deck", target)
    again = from_json(json.loads(json.dumps(as_json(choice))), USUAL)
    assert again.words == words
    assert as_json(again) == as_json(choice)
    assert again.plan.sections == words.sections


@given(st.dictionaries(st.sampled_from(sorted(as_json(USUAL))), JSON))
def test_nonsense_is_as_if_it_were_missing(kept: dict[str, Any]) -> None:
    again = from_json(kept, USUAL)
    assert as_json(from_json(as_json(again), USUAL)) == as_json(again)
