"""A teacher's questions as lines of text, and back.

A line is `true: …` or `false: …` for a statement, or a question with its answer after a bar:
`Where is Chongqing? | In the south-west.`
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.handout.plan import Question, QuestionKind

_TOLD = re.compile(r"(true|false)\s*[:：]\s*(.+)", re.IGNORECASE | re.DOTALL)
_BAR = re.compile(r"\s*[|｜]\s*")
_MARK = "|"


def questions_of(text: str) -> tuple[Question, ...]:
    """The questions of a text, a line each; empty lines part nothing."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(_question(line) for line in lines if line)


def text_of(questions: Iterable[Question]) -> str:
    """The questions as lines; `questions_of` gives them back."""
    return "".join(f"{_line(question)}\n" for question in questions)


def _question(line: str) -> Question:
    told = _TOLD.fullmatch(line)
    if told is not None:
        return Question(QuestionKind.TRUE_FALSE, told[2].strip(), told[1].lower())
    text, *answer = _BAR.split(line, maxsplit=1)
    return Question(QuestionKind.OPEN, text, answer[0] if answer else "")


def _line(question: Question) -> str:
    text, answer = " ".join(question.text.split()), " ".join(question.answer.split())
    if question.kind is QuestionKind.TRUE_FALSE:
        return f"{answer}: {text}"
    return f"{text} {_MARK} {answer}" if answer else text
