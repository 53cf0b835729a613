"""What left for Anki: the memory that lets a deck written again update and never overwrite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class OtherSentence:
    """How another lesson shows the word of a note, as HTML, and the tags it gives it.

    `origin` is as in `ExportRecord`.
    """

    html: str
    tags: tuple[str, ...]
    origin: str = ""


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """The state in which a note last left.

    `content` is the hash of its content, `modified` the second (Unix time) at which that
    content last changed; `lesson` is the id of the lesson it left from, and `origin` its title
    and source, by which a lesson is known again when its text was edited. `fields` and `tags`
    are those of that lesson (empty in a record of the time before they were kept), `others`
    what later lessons added, by the id of the lesson.
    """

    content: str
    modified: int
    lesson: str
    origin: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    others: Mapping[str, OtherSentence] = field(default_factory=dict)


class ExportRecords(Protocol):
    """Where the records are kept, by guid. All methods raise `StorageError`."""

    def get(self, guids: Iterable[str], /) -> Mapping[str, ExportRecord]:
        """The records there are of these notes; a note never exported is left out."""

    def of_lesson(self, lesson: str, origin: str, /) -> frozenset[str]:
        """The guids of the notes that left from this lesson, or one of this origin if not ''."""

    def put(self, records: Mapping[str, ExportRecord], /) -> None:
        """Keep these records, all or none, so that they outlive a crash right afterwards."""
