"""The interview as a lesson, made once, and how a handout is made of any lesson."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from app.chinese.lexicon import Lexicon
from app.handout.content import Handout
from app.handout.making import make_handout
from app.handout.plan import HandoutPlan
from app.lesson.build import build_file
from app.lesson.model import Lesson
from app.paths import resources_dir
from app.progress import silent
from app.vocabulary.choice import ChosenWord

SheetMaker = Callable[..., Handout]


@pytest.fixture(scope="session")
def interview(shared_lexicon: Lexicon) -> Lesson:
    return build_file(resources_dir() / "interview.txt", shared_lexicon, silent)


@pytest.fixture(scope="session")
def sheet(shared_lexicon: Lexicon) -> SheetMaker:
    """Makes a handout with the text and, where there are any, the words."""

    def make(lesson: Lesson, words: Sequence[ChosenWord] = (), **plan: object) -> Handout:
        return make_handout(lesson, words, HandoutPlan(**plan), shared_lexicon)

    return make
