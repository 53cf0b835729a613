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

    def put(self, records: Mapping[str, ExportRecord], /) -> None:
        self.kept.update(records)
