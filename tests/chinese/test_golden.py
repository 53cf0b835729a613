"""The whole interview, word by word: a change must be seen."""

from __future__ import annotations

from app.chinese.lexicon import Lexicon
from tests.chinese.golden import FILE, interview_tokens


def test_the_interview_is_analysed_as_it_was_found_right(lexicon: Lexicon) -> None:
    assert interview_tokens(lexicon).splitlines() == FILE.read_text("utf-8").splitlines()
