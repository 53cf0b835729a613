"""A lesson of the library -> its lesson file."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.chinese.corrections.correction import Correction
from app.handout.questions import questions_of
from app.lesson.model import Lesson, Pair, WordKey
from app.lesson_file.model import FileWord, LearnerData, LessonFile
from app.library.store import Library
from app.vocabulary.choice import Choice, Pick, choose
from app.vocabulary.kept_choice import choice_from
from app.vocabulary.statuses import Status

KEPT = "lesson_file"
"""Under which name the library remembers a lesson's identity and who made it."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who made the lesson, under which licence, and on which day (YYYY-MM-DD)."""

    made: str
    author: str = ""
    licence: str = ""


def lesson_file_of(
    lesson: Lesson,
    library: Library,
    imprint: Imprint,
    *,
    with_learner: bool = False,
    earlier: LessonFile | None = None,
) -> LessonFile:
    """The file of a lesson, which is as its repairs make it. Raises `StorageError`.

    What was chosen for its handout (words, questions) goes with it, the notes on these words, and
    the corrections that its text has. What a learner knows goes with it only if that is asked for.
    Of a lesson that the library doesn't know, `earlier` is the edition before, if there is one.
    """
    kept = kept_before(lesson.id, library, earlier)
    handout = library.choices.get(lesson.id, "handout")
    words = _words(lesson, library, handout)
    notes = library.notes.all()
    return LessonFile(
        identity=_identity(kept),
        revision=_revision(kept) + 1,
        made=imprint.made,
        title=lesson.title,
        translated_title=lesson.translated_title,
        source=lesson.source,
        author=imprint.author,
        licence=imprint.licence,
        pairs=tuple(map(bare, lesson.pairs)),
        sections=lesson.sections,
        corrections=_of_text(library.corrections.for_lesson(lesson.id), lesson),
        words=words,
        notes=tuple((word.key, notes[word.key]) for word in words if word.key in notes),
        questions=questions_of(str(handout.get("questions", ""))),
        learner=_learner(lesson, library, notes) if with_learner else None,
    )


def remember(file: LessonFile, lesson_id: str, library: Library) -> None:
    """Keep the identity of what was written, so that the next edition is one of the same lesson."""
    library.choices.put(lesson_id, KEPT, kept_of(file))


def kept_before(lesson_id: str, library: Library, earlier: LessonFile | None) -> Mapping[str, Any]:
    """What is remembered of the lesson's edition before; else what the file `earlier` tells."""
    return library.choices.get(lesson_id, KEPT) or (kept_of(earlier) if earlier else {})


def kept_of(file: LessonFile) -> dict[str, Any]:
    """What the library remembers of a lesson file."""
    return {
        "identity": file.identity,
        "revision": file.revision,
        "author": file.author,
        "licence": file.licence,
    }


def bare(pair: Pair) -> Pair:
    """The pair as a file has it: without what is computed."""
    return replace(pair, tokens=(), links=())


def _identity(kept: Mapping[str, Any]) -> str:
    known = kept.get("identity")
    return known if isinstance(known, str) and len(known) == 32 else uuid.uuid4().hex


def _revision(kept: Mapping[str, Any]) -> int:
    known = kept.get("revision")
    return known if isinstance(known, int) and known > 0 else 0


def _words(lesson: Lesson, library: Library, handout: Mapping[str, Any]) -> tuple[FileWord, ...]:
    """The words chosen for the handout; of a lesson without one, those that were marked."""
    choice = choice_from(handout, Choice(Pick.MARKED))
    found = choose(lesson, library.statuses(), choice)
    return tuple(
        FileWord(word.token.key, word.pair, word.token.senses[0] if word.token.senses else "")
        for word in found
    )


def _of_text(corrections: tuple[Correction, ...], lesson: Lesson) -> tuple[Correction, ...]:
    """The corrections of what the lesson's text has; of two of the same place the later one."""
    text = "".join(token.simplified or token.text for pair in lesson.pairs for token in pair.tokens)
    held = {one.target: one for one in corrections if one.text in text}
    return tuple(held.values())


def _learner(lesson: Lesson, library: Library, notes: Mapping[WordKey, str]) -> LearnerData:
    keys = dict.fromkeys(token.key for _, token in lesson.words())
    statuses = library.statuses()
    return LearnerData(
        tuple((key, statuses[key]) for key in keys if statuses.get(key, Status.NEW)),
        tuple((key, notes[key]) for key in keys if key in notes),
    )
