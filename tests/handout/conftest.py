"""The interview as a lesson, made once."""

from __future__ import annotations

import pytest

from app.chinese.lexicon import Lexicon
from app.lesson.build import build_file
from app.lesson.model import Lesson
from app.paths import resources_dir
from app.progress import silent


@pytest.fixture(scope="session")
def interview(shared_lexicon: Lexicon) -> Lesson:
    return build_file(resources_dir() / "interview.txt", shared_lexicon, silent)
