"""A planned list of words put into the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.library.kept_statuses import WordFacts
from app.library.store import Library
from app.vocabulary.lists.plan import ListPlan
from app.vocabulary.marking import Change, Marking

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon


def apply_plan(
    plan: ListPlan, library: Library, marking: Marking, lexicon: Lexicon
) -> Change | None:
    """Do what the plan says, as one change of `marking` that is undone at once.

    The statuses are one transaction. The phrases are kept before it, where they do nothing
    without a status; what the dictionary knows of the words, for the table, after it. None when
    no status changes. Raises `StorageError`.
    """
    if plan.phrases:
        library.phrases.add(plan.phrases)
    change = marking.put(plan.statuses)
    if change is not None:
        library.marks.describe(
            {
                key: WordFacts(lexicon.level(key.simplified), lexicon.rank(key.simplified))
                for key in change.after
            }
        )
    return change
