"""A lesson taken out of the library, and how it comes back."""

from __future__ import annotations

from dataclasses import dataclass

from app.lesson.model import Lesson
from app.library.store import Library, Place


@dataclass(frozen=True, slots=True)
class RemovedLesson:
    """All that the library knew of a lesson; the marks of its words were never removed."""

    lesson: Lesson
    analysis: int
    place: Place

    @classmethod
    def take(cls, library: Library, lesson_id: str) -> RemovedLesson | None:
        """Remove the lesson; None if there is none with this id. Raises `StorageError`."""
        lesson, analysis = library.lesson(lesson_id), library.analysis_of(lesson_id)
        if lesson is None or analysis is None:
            return None
        removed = cls(lesson, analysis, library.place(lesson_id))
        library.remove_lesson(lesson_id)
        return removed

    def put_back(self, library: Library) -> None:
        """Add the lesson again, with the place where it was left. Raises `StorageError`."""
        library.put_lesson(self.lesson, self.analysis)
        library.keep_place(self.lesson.id, self.place)
