"""What a person does to a lesson between two exports, and what Anki makes of it."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from app.anki.deck import DeckPlan, deck_notes
from app.anki.notes import NoteKind, default_deck
from app.anki.package import write_package
from app.chinese.lexicon import Lexicon
from app.lesson.analysing import renewed_pairs
from app.lesson.applying import applied
from app.lesson.model import Lesson
from app.lesson.repair import merge_next
from app.progress import silent
from app.vocabulary.choice import Choice, choose
from tests.anki.anki_side import Anki, Imported
from tests.anki.memory_records import MemoryRecords

PLAN = DeckPlan(kinds=frozenset((NoteKind.WORD, NoteKind.SENTENCE)))
DECK = "Duidu::重庆是重要区域"


class Owner:
    """Exports a lesson, each time a little later, and imports what comes of it."""

    def __init__(self, anki: Anki, folder: Path) -> None:
        self.anki, self._folder, self._records = anki, folder, MemoryRecords()
        self._now = time.time() - 100_000

    def export(self, lesson: Lesson, choice: Choice | None = None) -> Imported:
        self._now += 1_000
        path = self._folder / "deck.apkg"
        notes = deck_notes(lesson, choose(lesson, {}, choice or Choice()), PLAN)
        write_package(notes, default_deck(lesson), path, self._records, now=self._now)
        return self.anki.take(path)


@pytest.fixture
def owner(anki: Anki, tmp_path: Path) -> Owner:
    return Owner(anki, tmp_path)


def learnt(anki: Anki) -> dict[str, tuple[int, int]]:
    """Interval and deck of every card that was studied, by its note's key and its place."""
    return {
        f"{card.note()['Key']} {card.ord}": (card.ivl, card.did)
        for card in anki.cards()
        if card.ivl
    }


def study_all(anki: Anki) -> dict[str, tuple[int, int]]:
    for card in anki.cards():
        anki.study(card)
    return learnt(anki)


def test_a_renamed_lesson_keeps_its_cards_where_they_are(
    anki: Anki, owner: Owner, sample: Lesson
) -> None:
    first = owner.export(sample)
    before = study_all(anki)
    renamed = replace(sample, title="另一个题目")
    again = owner.export(renamed)
    assert (again.new, again.updated, again.failed) == (0, first.new, 0)
    assert learnt(anki) == before
    assert anki.note("重要")["Source"].startswith("另一个题目")
    assert {anki.col.decks.name(card.did) for card in anki.cards()} == {DECK}


def test_merged_pairs_update_the_notes_of_their_sentences(
    anki: Anki, owner: Owner, sample: Lesson, lexicon: Lexicon
) -> None:
    owner.export(sample)
    before = study_all(anki)
    second = sample.pairs[2]
    merged = applied(sample, merge_next(sample, 1))
    joined = replace(merged, pairs=renewed_pairs(merged.pairs, (1,), lexicon, silent, ()))
    words = len(anki.notes())
    again = owner.export(joined)
    assert again.new == 0, "the merged sentence is known by its first one"
    assert 0 < again.updated <= words
    assert learnt(anki) == before
    told = anki.note("参与")["SentenceTranslation"]
    assert second.english_sentences[0] in re.sub("</?b>", "", told)


def test_a_corrected_reading_is_another_word(anki: Anki, owner: Owner, sample: Lesson) -> None:
    owner.export(sample)
    before = study_all(anki)
    pairs = tuple(
        replace(
            pair,
            tokens=tuple(
                t._replace(pinyin=("chóng", "yào")) if t.text == "重要" else t for t in pair.tokens
            ),
        )
        for pair in sample.pairs
    )
    again = owner.export(replace(sample, pairs=pairs))
    found = {note["Pinyin"] for note in anki.notes().values() if "Pinyin" in note}
    assert {"zhòngyào", "chóngyào"} <= found, "the old note stays; the learner deletes it"
    assert again.new == 1
    assert learnt(anki) == before


def test_a_corrected_meaning_updates_its_note_alone(
    anki: Anki, owner: Owner, sample: Lesson
) -> None:
    owner.export(sample)
    before = study_all(anki)
    card = anki.note("区域").cards()[0]
    anki.col.set_user_flag_for_cards(2, [card.id])
    anki.col.sched.suspend_cards([card.id])
    mine = anki.note("地位")
    mine["Notes"] = "as in 社会地位"
    anki.col.update_note(mine)
    pairs = tuple(
        replace(
            pair,
            tokens=tuple(
                t._replace(senses=("weighty", *t.senses), gloss="weighty")
                if t.text == "重要"
                else t
                for t in pair.tokens
            ),
        )
        for pair in sample.pairs
    )
    again = owner.export(replace(sample, pairs=pairs))
    words = [note for note in anki.notes().values() if "Meaning" in note]
    assert again.new == 0
    assert [n["Simplified"] for n in words if "weighty" in n["Meaning"]] == ["重要"]
    assert learnt(anki).items() >= {k: v for k, v in before.items() if "区域" not in k}.items()
    studied = anki.col.get_card(card.id)
    assert (studied.user_flag(), studied.queue) == (2, -1)
    assert anki.note("地位")["Notes"] == "as in 社会地位"


def test_words_come_and_go(anki: Anki, owner: Owner, sample: Lesson) -> None:
    whole = choose(sample, {}, Choice())
    without = Choice(left_out=frozenset((whole[0].token.key,)))
    owner.export(sample, without)
    before = study_all(anki)
    again = owner.export(sample)
    assert again.new == 1
    fewer = owner.export(sample, without)
    assert (fewer.new, fewer.failed) == (0, 0)
    assert whole[0].token.simplified in {
        n["Simplified"] for n in anki.notes().values() if "Simplified" in n
    }
    assert learnt(anki) == before
