"""What left for Anki: the memory that lets a deck written again update and never overwrite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """The state in which a note last left.

    `content` is the hash of its content, `modified` the second (Unix time) at which that
    content last changed; `lesson` is the id of the lesson it left from, and `origin` its title
    and source, by which a lesson is known again when its text was edited.
    """

    content: str
    modified: int
    lesson: str
    origin: str = ""


class ExportRecords(Protocol):
    """Where the records are kept, by guid. Both methods raise `StorageError`."""

    def get(self, guids: Iterable[str], /) -> Mapping[str, ExportRecord]:
        """The records there are of these notes; a note never exported is left out."""

    def put(self, records: Mapping[str, ExportRecord], /) -> None:
        """Keep these records, all or none, so that they outlive a crash right afterwards."""
