"""The notes that the running Anki has: found by a search, told in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.anki.connect.client import AnkiConnect
from app.anki.connect.errors import ConnectError, NotAnkiError
from app.anki.note_type import note_type
from app.anki.notes import NoteKind
from app.progress import Progress, silent, span

_BATCH = 250  # notes; Anki stands still while it tells of them
_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in '\\"*_:'})


@dataclass(frozen=True, slots=True)
class NoteThere:
    """A note as Anki has it: fields by name, all of them, in the order of its note type.

    `modified` is in Unix seconds, None where AnkiConnect is too old to tell.
    """

    number: int
    fields: Mapping[str, str]
    tags: tuple[str, ...]
    modified: int | None


def term(name: str, value: str) -> str:
    """The part of a search that asks for exactly this value, whatever signs it has."""
    return f'"{name}:{value.translate(_SPECIAL)}"'


def find(client: AnkiConnect, search: str) -> list[int]:
    """The ids of the notes that Anki's own search finds. Raises `ConnectError`."""
    found = client.ask("findNotes", query=search)
    if not isinstance(found, list) or not all(isinstance(number, int) for number in found):
        raise _strange()
    return found


def read(
    client: AnkiConnect, numbers: Sequence[int], progress: Progress = silent
) -> Iterator[NoteThere]:
    """The notes of these ids, those left out that are gone meanwhile. Raises `ConnectError`."""
    for done in range(0, len(numbers), _BATCH):
        progress(done / len(numbers), "Looking at the notes in Anki")
        told = client.ask("notesInfo", notes=list(numbers[done : done + _BATCH]))
        if not isinstance(told, list):
            raise _strange()
        yield from (_note(one) for one in told if one)


def notes_there(
    client: AnkiConnect, kinds: Iterable[NoteKind], progress: Progress = silent
) -> dict[tuple[NoteKind, str], NoteThere]:
    """Our notes in that Anki, by kind and Key. Raises `ConnectError`.

    A note type is known by its id, whatever its owner named it. Of notes with one Key the oldest
    is ours: the others are copies that the learner made.
    """
    names = _type_names(client)
    wanted = sorted(set(kinds))
    found: dict[tuple[NoteKind, str], NoteThere] = {}
    for place, kind in enumerate(wanted):
        name = names.get(note_type(kind).id)
        if name is None:
            continue
        part = span(progress, place / len(wanted), (place + 1) / len(wanted))
        for note in read(client, sorted(find(client, term("note", name))), part):
            found.setdefault((kind, note.fields.get("Key", "")), note)
    return found


def _type_names(client: AnkiConnect) -> dict[int, str]:
    told = client.ask("modelNamesAndIds")
    if not isinstance(told, dict):
        raise _strange()
    return {number: name for name, number in told.items() if isinstance(number, int)}


def _note(told: Any) -> NoteThere:
    try:
        fields = sorted(told["fields"].items(), key=lambda item: item[1]["order"])
        modified = told.get("mod")
        return NoteThere(
            int(told["noteId"]),
            {name: str(held["value"]) for name, held in fields},
            tuple(map(str, told["tags"])),
            modified if isinstance(modified, int) else None,
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise _strange() from error


def _strange() -> ConnectError:
    return NotAnkiError(
        "What answers doesn't tell of notes as AnkiConnect does. Update AnkiConnect in Anki's "
        "Tools › Add-ons."
    )
