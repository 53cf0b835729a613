"""Export records without a library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.library.exports import ExportRecord


class MemoryRecords:
    """The `ExportRecords` of a test; `kept` is what they hold."""

    def __init__(self) -> None:
        self.kept: dict[str, ExportRecord] = {}

    def get(self, guids: Iterable[str], /) -> Mapping[str, ExportRecord]:
        return {guid: self.kept[guid] for guid in guids if guid in self.kept}

    def of_lesson(self, lesson: str, origin: str, /) -> frozenset[str]:
        return frozenset(
            guid
            for guid, record in self.kept.items()
            if record.lesson == lesson or (origin != "" and record.origin == origin)
        )

    def put(self, records: Mapping[str, ExportRecord], /) -> None:
        self.kept.update(records)
