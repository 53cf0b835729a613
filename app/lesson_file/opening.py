"""A lesson file -> a lesson in the library, or the newer edition of one that is there."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.chinese.corrections.correction import Correction
from app.handout.questions import text_of
from app.lesson.analysing import analysed
from app.lesson.edit import Edit, EditName
from app.lesson.history import Repairs
from app.lesson.model import Lesson, WordKey
from app.lesson.places import moved_token
from app.lesson_file.making import KEPT, kept_of
from app.lesson_file.model import LessonFile
from app.lesson_file.package import read_lesson_file
from app.library.store import Library, Place
from app.progress import Progress, silent, span
from app.vocabulary.choice import Choice, Pick
from app.vocabulary.kept_choice import choice_json
from app.vocabulary.kept_values import list_of, read, text, word

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon

_NOTES = "lesson_notes"
"""Under which name the library remembers which notes came with a lesson."""
_BROUGHT = "lesson_choices"
"""Under which name it remembers which words and questions did."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening a lesson file did.

    `is_new` says that the lesson wasn't there, `is_older` that a newer edition was, which stays.
    `lost_repairs` counts the repairs of one's own whose texts the new edition hasn't any more.
    """

    lesson_id: str
    title: str
    is_new: bool
    is_older: bool = False
    lost_repairs: int = 0


def lesson_id_of(file: LessonFile) -> str:
    """The id of the lesson in every library: no lesson made from a text can have it."""
    return hashlib.sha256(f"duidu-lesson\0{file.identity}".encode()).hexdigest()[:32]


def bare_lesson(file: LessonFile) -> Lesson:
    """The lesson with its alignment just as the teacher left it, not yet analysed."""
    return Lesson(
        lesson_id_of(file),
        file.title,
        file.translated_title,
        file.pairs,
        file.sections,
        file.source,
    )


def lesson_of(
    file: LessonFile,
    lexicon: Lexicon,
    own: tuple[Correction, ...] = (),
    progress: Progress = silent,
) -> Lesson:
    """The lesson analysed with its teacher's corrections, and one's own, which win."""
    return analysed(bare_lesson(file), lexicon, progress, (*file.corrections, *own))


def open_lesson_file(
    path: Path, library: Library, lexicon: Lexicon, progress: Progress = silent
) -> Opened:
    """Put the lesson of this file into the library, or its newer edition in the place of the older.

    Marks, one's own corrections, notes and repairs stay, and so do the place and the bookmarks,
    by the text they stand at. Raises `InputError` and `StorageError`; then nothing is changed.
    """
    from app.lesson.build import ANALYSIS_VERSION

    progress(0.0, "Reading the lesson")
    file = read_lesson_file(path)
    lesson_id = lesson_id_of(file)
    kept = library.choices.get(lesson_id, KEPT)
    before = library.lesson(lesson_id)
    revision = kept.get("revision", 0)
    if before is not None and isinstance(revision, int) and revision > file.revision:
        return Opened(lesson_id, before.title, is_new=False, is_older=True)
    made = lesson_of(file, lexicon, library.corrections.all(), span(progress, 0.05, 0.95))
    progress(0.95, "Storing the text")
    library.put_lesson(made, ANALYSIS_VERSION)
    library.corrections.put_for_lesson(lesson_id, file.corrections)
    after = library.lesson(lesson_id) or made
    if before is not None:
        _keep_places(library, before, after)
    _keep_with_it(file, lesson_id, library)
    lost = len(Repairs(made, library.repairs).unapplied) if library.repairs.has(lesson_id) else 0
    return Opened(lesson_id, after.title, is_new=before is None, lost_repairs=lost)


def _keep_places(library: Library, before: Lesson, after: Lesson) -> None:
    """Move the reader's place and the bookmarks to where their text stands now."""
    if before.pairs == after.pairs:
        return
    change = Edit(0, before.pairs, after.pairs, EditName.REWORD)
    place = library.place(before.id)
    pair, token = moved_token(change, before, after, place.pair, place.token)
    library.keep_place(before.id, Place(pair, token))
    marks = library.bookmarks.of(before.id)
    for mark in marks:
        library.bookmarks.remove(before.id, mark.pair, mark.token)
    for mark in marks:
        library.bookmarks.add(before.id, *moved_token(change, before, after, mark.pair, mark.token))


def _keep_with_it(file: LessonFile, lesson_id: str, library: Library) -> None:
    """Keep what came beside the text: identity, words, questions, notes, a learner's marks."""
    choices = library.choices
    choices.put(lesson_id, KEPT, kept_of(file))
    words = frozenset(one.key for one in file.words)
    if words:
        # The teacher's words and no others, whatever this learner has marked.
        chosen = choice_json(Choice(Pick.STATUS, names=True, added=words))
        for name in ("deck", "handout"):
            _give(library, lesson_id, name, chosen)
    if file.questions:
        _give(library, lesson_id, "handout", {"questions": text_of(file.questions)})
    _keep_notes(file, lesson_id, library)
    if file.learner is not None:
        own = library.statuses()
        library.put_statuses({k: status for k, status in file.learner.statuses if k not in own})


def _give(library: Library, lesson_id: str, name: str, given: Mapping[str, Any]) -> None:
    """Choose this, but where the learner has chosen something else since the last edition."""
    choices = library.choices
    own, brought = choices.get(lesson_id, name), choices.get(lesson_id, _BROUGHT)
    earlier = brought.get(name, {})
    changed = (
        own.get(part) != earlier[part] if part in earlier else own.get(part) for part in given
    )
    if not any(changed):
        choices.put(lesson_id, name, {**own, **given})
        choices.put(lesson_id, _BROUGHT, {**brought, name: {**earlier, **given}})


def _keep_notes(file: LessonFile, lesson_id: str, library: Library) -> None:
    """Give words the notes that came with the lesson, but for those with a note of one's own."""
    told = _told(library.choices.get(lesson_id, _NOTES))
    own = library.notes.all()
    given = [*file.notes, *(file.learner.notes if file.learner is not None else ())]
    put = {key: note for key, note in given if own.get(key) == told.get(key)}
    for key, note in put.items():
        library.notes.put(key, note)
    kept = [[key.simplified, key.reading, note] for key, note in {**told, **put}.items()]
    library.choices.put(lesson_id, _NOTES, {"notes": kept})


def _told(remembered: Mapping[str, Any]) -> dict[WordKey, str]:
    """The notes that an earlier edition brought, by word."""
    none: tuple[tuple[str, ...], ...] = ()
    rows = read(remembered, "notes", list_of(list_of(text)), none)
    return {word(list(row[:2])): row[2] for row in rows if len(row) == 3}
