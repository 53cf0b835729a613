"""A real Anki collection to import into, and records kept in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from app.library.exports import ExportRecord
from tests.anki.anki_side import Anki


class MemoryRecords:
    """Export records without a library."""

    def __init__(self) -> None:
        self.kept: dict[str, ExportRecord] = {}

    def get(self, guids: Iterable[str], /) -> Mapping[str, ExportRecord]:
        return {guid: self.kept[guid] for guid in guids if guid in self.kept}

    def put(self, records: Mapping[str, ExportRecord], /) -> None:
        self.kept.update(records)


@pytest.fixture
def records() -> MemoryRecords:
    return MemoryRecords()


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    with Anki(tmp_path / "anki") as opened:
        yield opened
