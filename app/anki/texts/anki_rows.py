"""Anki's text import (https://docs.ankiweb.net/importing/text-files.html), with file headers."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from app.anki.note_type import note_type
from app.anki.notes import Note

_HEADERS = (
    "#separator:Tab",
    "#html:true",
    "#guid column:1",
    "#notetype column:2",
    "#deck column:3",
    "#tags column:4",
)


def anki_rows(notes: Sequence[Note], deck: str) -> tuple[str, int]:
    """A row a note: guid, note type, deck, tags, then the fields in the note type's order.

    Anki updates the notes whose guids it has. It must have the note types, as it does once a
    package of Duidu's was imported.
    """
    text = io.StringIO()
    text.writelines(f"{header}\n" for header in _HEADERS)
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    for note in notes:
        definition = note_type(note.kind)
        fields = definition.values(note.fields)
        writer.writerow([note.guid, definition.name, deck, " ".join(note.tags), *fields])
    return text.getvalue(), len(notes)
