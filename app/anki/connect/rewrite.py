"""Updating a note field by field, where importing it would do harm.

Where the learner added, renamed or removed fields of our note type, Anki's import empties the
fields of an updated note that we don't know, or leaves the note out.
"""

from __future__ import annotations

from app.anki.changes import NoteChange
from app.anki.connect.client import AnkiConnect
from app.anki.connect.merge import OUR_TAGS
from app.anki.connect.there import read


def rewrite(client: AnkiConnect, leaving: NoteChange, number: int) -> None:
    """Give the note of this id the fields and tags it leaves with, of the fields it has.

    Nothing is done if it is no longer as it was planned for. Raises `ConnectError`.
    """
    note = next(read(client, [number]), None)
    if note is None or any(note.fields.get(n) != value for n, value in leaving.before.items()):
        return
    fields = {
        name: leaving.note.fields.get(name, "") for name in leaving.fields if name in leaving.before
    }
    if fields:
        client.ask("updateNoteFields", note={"id": number, "fields": fields})
    wanted = {tag.lower() for tag in leaving.note.tags}
    gone = [t for t in note.tags if t.lower() not in wanted and t.lower().startswith(OUR_TAGS)]
    if gone:
        client.ask("removeTags", notes=[number], tags=" ".join(gone))
    client.ask("addTags", notes=[number], tags=" ".join(leaving.note.tags))
