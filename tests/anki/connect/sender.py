"""A lesson's owner who sends notes to Anki, and who learns and edits them there."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from app.anki.connect.client import AnkiConnect
from app.anki.connect.plan import ConnectPlan, plan_sending
from app.anki.connect.send import Sent, send
from app.anki.notes import Note
from tests.anki.anki_side import Anki
from tests.anki.memory_records import MemoryRecords

DECK = "Duidu::Deck"
LONG_AGO = 2_000


@dataclass
class Sender:
    """A lesson's owner who sends; all that was sent or edited before was long ago."""

    anki: Anki
    client: AnkiConnect
    records: MemoryRecords

    def plan(self, notes: tuple[Note, ...], ours: tuple[str, ...] = ()) -> ConnectPlan:
        return plan_sending(notes, self.records, self.client, ours=ours)

    def send(self, notes: tuple[Note, ...], ours: tuple[str, ...] = ()) -> Sent:
        sent = send(self.plan(notes, ours), self.client, DECK)
        self.records.put(sent.records)
        self.age()
        return sent

    def age(self) -> None:
        """Let time pass: all that is here and there becomes older."""
        col = self.anki.col
        col.db.execute("update notes set mod = mod - ? where mod > ?", LONG_AGO, time.time() - 900)
        for guid, record in self.records.kept.items():
            if record.modified > time.time() - 900:
                self.records.kept[guid] = replace(record, modified=record.modified - LONG_AGO)

    def edit(self, guid: str, *, tags: tuple[str, ...] | None = None, **fields: str) -> None:
        """What the learner does in Anki's editor."""
        note = self.anki.notes()[guid]
        for name, value in fields.items():
            note[name] = value
        if tags is not None:
            note.tags = list(tags)
        self.anki.col.update_note(note)


def changed(note: Note, **fields: str) -> Note:
    return replace(note, fields={**note.fields, **fields})
