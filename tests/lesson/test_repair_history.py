"""Whatever is repaired, nothing is lost, all can be undone, and what is kept gives it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from app.errors import InputError, StorageError
from app.lesson.columns import exchange_sides, text_down, text_up
from app.lesson.edit import Edit, EditName, Repair
from app.lesson.history import Repairs
from app.lesson.model import Language, Lesson, Pair
from app.lesson.places import moved_place, moved_token
from app.lesson.repair import (
    Direction,
    check,
    edit_sentence,
    merge_next,
    merge_previous,
    move_sentences,
    shift,
    split,
    without_counterpart,
)
from app.lesson.streams import stream
from tests.lesson.making import Shelf, lessons, short, shown, with_analysis

ZH, EN = Language.CHINESE, Language.ENGLISH
PLACES = st.integers(0, 30)
MAKERS: list[Callable[[Lesson, int, Language, Direction, int], Edit]] = [
    lambda lesson, pair, side, direction, offset: merge_next(lesson, pair),
    lambda lesson, pair, side, direction, offset: merge_previous(lesson, pair),
    lambda lesson, pair, side, direction, offset: split(lesson, pair, offset),
    lambda lesson, pair, side, direction, offset: split(lesson, pair, None, offset),
    lambda lesson, pair, side, direction, offset: split(lesson, pair, offset, offset // 2),
    lambda lesson, pair, side, direction, offset: move_sentences(lesson, pair, side, direction),
    lambda lesson, pair, side, direction, offset: shift(lesson, pair, side, direction),
    lambda lesson, pair, side, direction, offset: text_down(lesson, pair, side, offset),
    lambda lesson, pair, side, direction, offset: text_up(lesson, pair, side),
    lambda lesson, pair, side, direction, offset: without_counterpart(lesson, pair),
    lambda lesson, pair, side, direction, offset: check(lesson, pair),
]


def bare(lesson: Lesson) -> Lesson:
    return replace(lesson, pairs=tuple(replace(pair, tokens=(), links=()) for pair in lesson.pairs))


def text(lesson: Lesson, side: Language) -> str:
    return stream(lesson.pairs, side).text


class Repairing(RuleBasedStateMachine):
    """A person repairing a lesson, undoing, redoing, and closing the window now and then."""

    @initialize(lesson=lessons())
    def open(self, lesson: Lesson) -> None:
        self.computed = lesson
        self.shelf = Shelf()
        self.repairs = Repairs(lesson, self.shelf)
        self.texts = {side: text(lesson, side) for side in Language}

    @rule(
        make=st.sampled_from(MAKERS),
        pair=st.integers(0, 8),
        side=st.sampled_from(Language),
        direction=st.sampled_from(Direction),
        offset=PLACES,
    )
    def repair(
        self,
        make: Callable[[Lesson, int, Language, Direction, int], Edit],
        pair: int,
        side: Language,
        direction: Direction,
        offset: int,
    ) -> None:
        before = self.repairs.lesson
        try:
            edit = make(before, pair % len(before.pairs), side, direction, offset)
        except InputError:
            return
        self.repairs.apply(edit)
        self.follows(before, edit)

    @rule(pair=st.integers(0, 8), side=st.sampled_from(Language), words=st.text("一x ", max_size=4))
    def reword(self, pair: int, side: Language, words: str) -> None:
        before = self.repairs.lesson
        pair %= len(before.pairs)
        try:
            self.repairs.apply(edit_sentence(before, pair, side, 0, words))
        except InputError:
            return
        self.texts = {side: text(self.repairs.lesson, side) for side in Language}

    @rule()
    def exchange(self) -> None:
        try:
            self.repairs.apply(exchange_sides(self.repairs.lesson))
        except InputError:
            return
        self.texts = {side: text(self.repairs.lesson, side) for side in Language}

    @rule()
    def undo(self) -> None:
        before = self.repairs.lesson
        edit = self.repairs.undo()
        self.moved(before, edit)

    @rule()
    def redo(self) -> None:
        before = self.repairs.lesson
        edit = self.repairs.redo()
        self.moved(before, edit)

    @rule()
    def analyse(self) -> None:
        stale = self.repairs.stale()
        pairs = [with_analysis(self.repairs.lesson.pairs[number]) for number in stale]
        assert self.repairs.renew(pairs) == stale
        assert self.repairs.stale() == ()

    @rule()
    def reopen(self) -> None:
        names = (self.repairs.undo_name, self.repairs.redo_name)
        again = Repairs(self.computed, self.shelf)
        assert bare(again.lesson) == bare(self.repairs.lesson)
        assert (again.undo_name, again.redo_name) == names
        assert again.unapplied == ()
        self.repairs = again

    @precondition(lambda self: self.repairs.undo_name)
    @rule()
    def undo_and_redo_everything(self) -> None:
        now = bare(self.repairs.lesson)
        steps = 0
        while self.repairs.undo():
            steps += 1
        stale = set(self.repairs.stale())
        for number, (pair, old) in enumerate(
            zip(self.repairs.lesson.pairs, self.computed.pairs, strict=True)
        ):
            assert pair == old or (old.needs_analysis and number not in stale)
        assert bare(self.repairs.lesson) == bare(self.computed)
        for _ in range(steps):
            assert self.repairs.redo()
        assert bare(self.repairs.lesson) == now

    def moved(self, before: Lesson, edit: Edit | None) -> None:
        if edit is None:
            assert self.repairs.lesson == before
        elif edit.name in (EditName.REWORD, EditName.EXCHANGE):
            self.texts = {side: text(self.repairs.lesson, side) for side in Language}
        else:
            self.follows(before, edit)

    def follows(self, before: Lesson, edit: Edit) -> None:
        """Every character stands where `moved_place` says."""
        after = self.repairs.lesson
        for number, pair in enumerate(before.pairs):
            for side in Language:
                for offset, character in enumerate(pair.text(side)):
                    if side is EN and character == " ":
                        continue
                    place, at = moved_place(edit, number, offset, side)
                    assert after.pairs[place].text(side)[at] == character
            for token, piece in enumerate(pair.tokens):
                place, moved = moved_token(edit, before, after, number, token)
                found = after.pairs[place].tokens
                assert not found or found[moved].text == piece.text

    @invariant()
    def no_text_is_lost_or_changed(self) -> None:
        lesson = self.repairs.lesson
        assert {side: text(lesson, side) for side in Language} == self.texts
        for pair in lesson.pairs:
            assert pair.chinese_sentences or pair.english_sentences
            assert all(pair.chinese_sentences + pair.english_sentences)

    @invariant()
    def sections_hold_every_pair_once(self) -> None:
        lesson = self.repairs.lesson
        held = [n for s in lesson.sections for n in range(s.first, s.last)]
        assert held == list(range(len(lesson.pairs)))

    @invariant()
    def tokens_and_links_fit_their_texts(self) -> None:
        for pair in self.repairs.lesson.pairs:
            if pair.tokens:
                assert "".join(token.text for token in pair.tokens) == pair.chinese
            for token in pair.tokens:
                assert pair.chinese[token.start : token.end] == token.text
            for link in pair.links:
                assert 0 <= link.token < len(pair.tokens)
                assert 0 <= link.start < link.end <= len(pair.english)


TestRepairing = Repairing.TestCase
TestRepairing.settings = settings(max_examples=150, stateful_step_count=25)


@pytest.fixture
def lesson() -> Lesson:
    return short("一。|One.", "二。|Two.", "三。|Three.", "四。|Four.")


def test_a_new_repair_ends_what_could_be_redone(lesson: Lesson) -> None:
    shelf = Shelf()
    repairs = Repairs(lesson, shelf)
    repairs.apply(merge_next(repairs.lesson, 0))
    repairs.undo()
    repairs.apply(check(repairs.lesson, 3))
    assert repairs.redo() is None
    assert [edit.name for _, edit, _ in shelf.kept] == [EditName.CHECK]


def test_repairs_find_their_texts_after_a_new_import(lesson: Lesson) -> None:
    shelf = Shelf()
    repairs = Repairs(lesson, shelf)
    repairs.apply(merge_next(repairs.lesson, 1))
    repairs.apply(check(repairs.lesson, 0))
    imported = short("零。|Zero.", "半。|Half.", "一。|One.", "二。|Two.", "三。|Three.", "五。|")
    again = Repairs(imported, shelf)
    assert shown(again.lesson)[2:4] == ["一。|One.", "二。/三。|Two. / Three."]
    assert [pair.checked for pair in again.lesson.pairs] == [False, False, True, False, False]
    assert again.unapplied == ()


def test_a_repair_that_fits_nowhere_is_kept_and_told(lesson: Lesson) -> None:
    shelf = Shelf()
    repairs = Repairs(lesson, shelf)
    repairs.apply(merge_next(repairs.lesson, 1))
    repairs.apply(check(repairs.lesson, 0))
    again = Repairs(short("一。|One.", "二三。|Two, three."), shelf)
    assert shown(again.lesson) == ["一。|One.", "二三。|Two, three."]
    assert [edit.name for edit in again.unapplied] == [EditName.MERGE]
    assert again.lesson.pairs[0].checked
    again.undo()
    assert Repairs(lesson, shelf).undo_name is EditName.MERGE


def test_a_redo_that_fits_nowhere_is_told_once_and_the_later_ones_remain(lesson: Lesson) -> None:
    shelf = Shelf()
    repairs = Repairs(lesson, shelf)
    repairs.apply(merge_next(repairs.lesson, 1))
    repairs.apply(check(repairs.lesson, 0))
    repairs.undo()
    repairs.undo()
    imported = short("一。|One.", "五。|Five.")
    again = Repairs(imported, shelf)
    with pytest.raises(InputError, match="passed over"):
        again.redo()
    assert again.lesson == imported
    assert again.redo_name is EditName.CHECK
    assert again.redo() is not None
    assert again.lesson.pairs[0].checked
    assert again.redo() is None
    assert Repairs(lesson, shelf).redo_name is EditName.MERGE


def test_an_edit_made_for_other_texts_is_refused(lesson: Lesson) -> None:
    repairs = Repairs(lesson, Shelf())
    first = merge_next(lesson, 0)
    repairs.apply(first)
    with pytest.raises(InputError, match="changed meanwhile"):
        repairs.apply(first)
    assert shown(repairs.lesson)[0] == "一。/二。|One. / Two."


class _Full(Shelf):
    """A shelf on a full disk."""

    def add(self, edit: Edit, before: Lesson, after: Lesson, /) -> int:
        raise StorageError("The disk is full.")

    def set_undone(
        self, sequence: int, undone: bool, edit: Edit, before: Lesson, after: Lesson, /
    ) -> None:
        raise StorageError("The disk is full.")


def test_what_cannot_be_stored_is_not_done(lesson: Lesson) -> None:
    shelf = Shelf()
    Repairs(lesson, shelf).apply(merge_next(lesson, 0))
    full = _Full()
    full.kept = shelf.kept
    repairs = Repairs(lesson, full)
    before = repairs.lesson
    with pytest.raises(StorageError):
        repairs.apply(merge_next(before, 0))
    with pytest.raises(StorageError):
        repairs.undo()
    assert repairs.lesson == before
    assert repairs.undo_name is EditName.MERGE


def test_pairs_wait_for_analysis_until_they_have_it(lesson: Lesson) -> None:
    repairs = Repairs(lesson, Shelf())
    repairs.apply(edit_sentence(repairs.lesson, 1, ZH, 0, "二二。"))
    assert repairs.stale() == (1,)
    repairs.apply(merge_next(repairs.lesson, 2))
    assert repairs.stale() == (1, 2)
    late = with_analysis(repairs.lesson.pairs[1])
    repairs.apply(merge_next(repairs.lesson, 0))
    repairs.undo()
    assert repairs.renew([late]) == (1,)
    assert repairs.lesson.pairs[1] == late
    assert repairs.stale() == (2,)


def test_an_edit_made_before_an_analysis_came_loses_none_of_it(lesson: Lesson) -> None:
    repairs = Repairs(lesson, Shelf())
    repairs.apply(merge_next(repairs.lesson, 0))
    early = check(repairs.lesson, 0)
    late = with_analysis(repairs.lesson.pairs[0])
    repairs.renew([late])
    assert repairs.apply(early).before == (late,)
    assert repairs.lesson.pairs[0] == replace(late, checked=True)
    repairs.undo()
    assert repairs.lesson.pairs[0] == late


def test_undoing_brings_back_what_was_there_and_not_what_was_found_later(sample: Lesson) -> None:
    repairs = Repairs(sample, Shelf())
    repairs.apply(move_sentences(repairs.lesson, 2, EN, Direction.DOWN))
    repairs.apply(move_sentences(repairs.lesson, 3, EN, Direction.UP))
    assert bare(repairs.lesson).pairs[2].english == sample.pairs[2].english
    repairs.renew([with_analysis(repairs.lesson.pairs[number]) for number in repairs.stale()])
    assert repairs.lesson.pairs[2].links != sample.pairs[2].links
    repairs.undo()
    repairs.undo()
    assert repairs.lesson == sample
    assert repairs.stale() == ()


def test_marks_hang_on_words_and_stay_on_them(sample: Lesson) -> None:
    repairs = Repairs(sample, Shelf())
    words = [token.key for _, token in sample.words()]
    makers: list[Callable[[Lesson], Edit]] = [
        lambda x: merge_next(x, 1),
        lambda x: move_sentences(x, 2, ZH, Direction.UP),
        lambda x: text_down(x, 0, EN),
        lambda x: check(x, 0),
    ]
    for make in makers:
        repairs.apply(make(repairs.lesson))
        assert [token.key for _, token in repairs.lesson.words()] == words


def test_kept_edits_hold_no_computed_things(sample: Lesson) -> None:
    shelf = Shelf()
    Repairs(sample, shelf).apply(merge_next(sample, 2))
    (repair,) = shelf.get(sample.id)
    assert isinstance(repair, Repair)
    pairs: tuple[Pair, ...] = repair.edit.before + repair.edit.after
    assert all(pair.tokens == () and pair.links == () for pair in pairs)
    assert pairs[0].speaker == sample.pairs[2].speaker
