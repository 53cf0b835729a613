"""Marking words, and the way back."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import StorageError
from app.lesson.model import Lesson, WordKey
from app.vocabulary.coverage import coverage
from app.vocabulary.marking import Marking
from app.vocabulary.statuses import Status


class Shelf:
    """A store in memory that can be told to fail."""

    def __init__(self) -> None:
        self.kept: dict[WordKey, Status] = {}
        self.full = False

    def statuses(self) -> Mapping[WordKey, Status]:
        return {key: status for key, status in self.kept.items() if status is not Status.NEW}

    def put_statuses(self, statuses: Mapping[WordKey, Status], /) -> None:
        if self.full:
            raise StorageError("The disk is full.")
        self.kept.update(statuses)


WORDS = [WordKey(word, "") for word in "对读书"]
ACTIONS = st.lists(
    st.tuples(st.lists(st.sampled_from(WORDS)), st.sampled_from(Status))
    | st.sampled_from(["undo", "redo"])
)


@given(ACTIONS)
def test_the_store_always_holds_what_is_shown(actions: list[object]) -> None:
    shelf = Shelf()
    marking = Marking(shelf)
    for action in actions:
        match action:
            case "undo":
                marking.undo()
            case "redo":
                marking.redo()
            case (list() as keys, Status() as status):
                marking.set(keys, status)
        assert dict(marking.statuses) == shelf.statuses()


@given(ACTIONS)
def test_undoing_all_restores_the_start(actions: list[object]) -> None:
    shelf = Shelf()
    shelf.kept[WORDS[0]] = Status.KNOWN
    marking = Marking(shelf)
    for action in actions:
        if isinstance(action, tuple):
            marking.set(*action)
    end = dict(marking.statuses)
    while marking.undo():
        pass
    assert shelf.statuses() == {WORDS[0]: Status.KNOWN}
    while marking.redo():
        pass
    assert shelf.statuses() == end


def test_a_new_change_ends_what_could_be_redone() -> None:
    marking = Marking(Shelf())
    marking.set(WORDS[:1], Status.KNOWN)
    marking.undo()
    marking.set(WORDS[1:2], Status.IGNORED)
    assert marking.redo() is None


def test_what_could_not_be_stored_is_not_shown_and_can_be_undone_later() -> None:
    shelf = Shelf()
    marking = Marking(shelf)
    marking.set(WORDS[:1], Status.LEARNING_3)
    shelf.full = True
    with pytest.raises(StorageError):
        marking.set(WORDS[:1], Status.KNOWN)
    with pytest.raises(StorageError):
        marking.undo()
    assert marking.status(WORDS[0]) is Status.LEARNING_3
    shelf.full = False
    assert marking.undo() is not None
    assert marking.status(WORDS[0]) is Status.NEW


@pytest.mark.parametrize(
    ("status", "by", "after"),
    [
        (Status.NEW, -1, Status.NEW),
        (Status.NEW, 1, Status.LEARNING_1),
        (Status.LEARNING_5, 1, Status.KNOWN),
        (Status.KNOWN, 1, Status.KNOWN),
        (Status.IGNORED, 1, Status.KNOWN),
        (Status.IGNORED, -1, Status.NEW),
    ],
)
def test_the_ladder_has_ends(status: Status, by: int, after: Status) -> None:
    assert status.step(by) is after


def test_coverage_counts_running_words_and_leaves_ignored_out(sample: Lesson) -> None:
    keys = {token.text: token.key for _, token in sample.words()}
    before = coverage(sample, {})
    assert (before.known, before.learning) == (0, 0)
    assert before.new == before.total == sum(1 for _ in sample.words())
    after = coverage(
        sample,
        {
            keys["重庆"]: Status.KNOWN,
            keys["参与"]: Status.LEARNING_4,
            keys["地位"]: Status.IGNORED,
        },
    )
    assert (after.known, after.learning, after.total) == (3, 1, before.total - 1)
