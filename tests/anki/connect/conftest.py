"""A running Anki with the add-on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.anki.connect.client import AnkiConnect
from app.anki.notes import Note
from app.anki.word_notes import word_notes
from app.lesson.model import Lesson
from app.vocabulary.choice import Choice, choose
from tests.anki.anki_side import Anki
from tests.anki.connect.sender import Sender
from tests.anki.connect.server import Addon, serving
from tests.anki.memory_records import MemoryRecords


@pytest.fixture
def addon(anki: Anki) -> Iterator[Addon]:
    with serving(Addon(anki.col)) as answering:
        yield answering


@pytest.fixture
def client(addon: Addon) -> AnkiConnect:
    return AnkiConnect(addon.url)


@pytest.fixture
def notes(sample: Lesson) -> tuple[Note, ...]:
    return word_notes(sample, choose(sample, {}, Choice(names=True)))


@pytest.fixture
def sender(anki: Anki, client: AnkiConnect, records: MemoryRecords) -> Sender:
    return Sender(anki, client, records)
