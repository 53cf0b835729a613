"""What a lesson file holds."""

from __future__ import annotations

from dataclasses import dataclass

from app.chinese.corrections.correction import Correction
from app.handout.plan import Question
from app.lesson.model import Pair, Section, WordKey
from app.vocabulary.statuses import Status

ENDING = ".duidu"


@dataclass(frozen=True, slots=True)
class FileWord:
    """A word chosen by the teacher, with the sense that is meant; `pair` shows it (from 0)."""

    key: WordKey
    pair: int
    sense: str = ""


@dataclass(frozen=True, slots=True)
class LearnerData:
    """What a learner knows and wrote, which is in a file only if that was asked for."""

    statuses: tuple[tuple[WordKey, Status], ...] = ()
    notes: tuple[tuple[WordKey, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LessonFile:
    """A lesson with what its teacher made of it.

    `identity` (32 hexadecimal digits) is the same in every edition of a lesson, `revision` counts
    them, `made` is the day of this one (YYYY-MM-DD). The pairs have neither tokens nor links:
    whoever opens the file has them computed, with the `corrections` that belong to the text.
    """

    identity: str
    revision: int
    made: str
    title: str
    translated_title: str
    source: str
    author: str
    licence: str
    pairs: tuple[Pair, ...]
    sections: tuple[Section, ...] = ()
    corrections: tuple[Correction, ...] = ()
    words: tuple[FileWord, ...] = ()
    notes: tuple[tuple[WordKey, str], ...] = ()
    questions: tuple[Question, ...] = ()
    learner: LearnerData | None = None
