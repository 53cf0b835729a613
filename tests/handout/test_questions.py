"""A teacher's questions as lines of text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.handout.plan import Question, QuestionKind
from app.handout.questions import questions_of, text_of


def test_statements_and_questions() -> None:
    asked = "true: 重庆很大。\n\nFALSE：It is small.\nWhere? | Here. | There.\nWhy?\n"
    assert questions_of(asked) == (
        Question(QuestionKind.TRUE_FALSE, "重庆很大。", "true"),
        Question(QuestionKind.TRUE_FALSE, "It is small.", "false"),
        Question(QuestionKind.OPEN, "Where?", "Here. | There."),
        Question(QuestionKind.OPEN, "Why?", ""),
    )


@given(st.text())
def test_any_text_comes_back_as_it_was_understood(text: str) -> None:
    asked = questions_of(text)
    assert questions_of(text_of(asked)) == asked
