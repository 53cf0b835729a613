"""What the library's views have done off the thread that shows the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from app import paths
from app.library.store import Library
from app.progress import Progress, span
from app.vocabulary.coverage import Coverage

if TYPE_CHECKING:
    from app.library.removed_lesson import RemovedLesson
    from app.library.text_search import Passage

_AT_ONCE = 50


def coverages(lessons: Sequence[str], progress: Progress) -> dict[str, Coverage]:
    """The coverage of each of these lessons. Raises `StorageError`."""
    found: dict[str, Coverage] = {}
    with Library(paths.library_file()) as library:
        for start in range(0, len(lessons), _AT_ONCE):
            progress(start / len(lessons), "")
            found |= library.lesson_words.coverages(lessons[start : start + _AT_ONCE])
    return found


def find_passages(query: str, most: int, progress: Progress) -> tuple[Passage, ...]:
    """The pairs of all lessons that have what is looked for. Raises `StorageError`."""
    with Library(paths.library_file()) as library:
        library.texts.index_missing(span(progress, 0.0, 0.9))
        progress(0.9, "")
        return library.texts.find(query, most)


def remove_lessons(lessons: Sequence[str], progress: Progress) -> tuple[RemovedLesson, ...]:
    """Take the lessons out; what `put_back` needs. Raises `StorageError`."""
    removed = []
    with Library(paths.library_file()) as library:
        for number, lesson in enumerate(lessons):
            if number == 0:
                progress(0.0, "Removing lessons")
            taken = library.remove_lesson(lesson)
            if taken is not None:
                removed.append(taken)
    return tuple(removed)


def put_back(removed: Sequence[RemovedLesson], progress: Progress) -> int:
    """Have removed lessons again; how many. Raises `StorageError`."""
    with Library(paths.library_file()) as library:
        for lesson in removed:
            library.put_back(lesson)
    progress(1.0, "Putting lessons back")
    return len(removed)


def put_tags(tags: Mapping[str, Sequence[str]], progress: Progress) -> None:
    """Give each lesson these tags and no others. Raises `StorageError`."""
    with Library(paths.library_file()) as library:
        for lesson, names in tags.items():
            library.tags.put(lesson, names)
    progress(1.0, "")
