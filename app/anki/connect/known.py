"""Words back from the running Anki, with what its reviews say of them. Nothing is changed there."""

from __future__ import annotations

from collections.abc import Iterator

from app.anki.connect.client import AnkiConnect
from app.anki.connect.errors import NotAnkiError
from app.anki.connect.there import NoteThere, find, read, term
from app.anki.note_type import note_type
from app.anki.notes import NoteKind
from app.errors import InputError
from app.hanzi import hanzi_count
from app.progress import Progress, silent
from app.vocabulary.lists.anki_fields import fields_entry, plain_field
from app.vocabulary.lists.entry import MATURE, ListEntry, ListFormat, WordList
from app.vocabulary.statuses import Status

_SAMPLE = 100  # notes of a deck that show which fields it has
_LONGEST = 200_000  # characters of a field


def deck_names(client: AnkiConnect) -> tuple[str, ...]:
    """The names of all decks, in alphabetical order. Raises `ConnectError`."""
    told = client.ask("deckNames")
    if not isinstance(told, list):
        raise NotAnkiError("What answers doesn't tell the names of decks as AnkiConnect does.")
    return tuple(sorted(map(str, told)))


def field_names(client: AnkiConnect, deck: str) -> tuple[str, ...]:
    """The fields of the notes in the deck and those below it, by a sample of them.

    Raises `ConnectError`.
    """
    found = read(client, find(client, _search(deck))[:_SAMPLE])
    return tuple(dict.fromkeys(name for note in found for name in note.fields))


def read_words(
    client: AnkiConnect,
    deck: str = "",
    field: str = "",
    *,
    mature: int = MATURE,
    progress: Progress = silent,
) -> WordList:
    """The words of the notes in a deck and those below it, or in all decks.

    `field` is the one that holds the word; where it isn't given, it is guessed note by note. A
    word with a card whose interval is at least `mature` days counts as known, one that was ever
    reviewed as status 3, any other has none. Notes without hanzi are left out where no deck is
    named. Raises `InputError` if there is no word, `ConnectError`, and what `progress` raises.
    """
    client.check()
    search = _search(deck)
    numbers = find(client, search)
    known = frozenset(find(client, f"{search} prop:ivl>={max(1, mature)}"))
    reviewed = frozenset(find(client, f"{search} -is:new"))
    entries = []
    for note in read(client, numbers, progress):
        if note.number in known:
            status: Status | None = Status.KNOWN
        else:
            status = Status.LEARNING_3 if note.number in reviewed else None
        entries += [one for one in _entries(note, field, status) if deck or hanzi_count(one.text)]
    if not entries:
        where = f"the deck “{deck}”" if deck else "Anki"
        raise InputError("No word was found in {0}. Choose another deck or another field.", where)
    return WordList(ListFormat.PACKAGE, tuple(entries), only_raises=True)


def _search(deck: str) -> str:
    # Our sentences aren't words, however short.
    sentences = (note_type(kind).name for kind in (NoteKind.SENTENCE, NoteKind.CLOZE))
    without = " ".join(f"-{term('note', name)}" for name in sentences)
    return f"{term('deck', deck)} {without}" if deck else without


def _entries(note: NoteThere, field: str, status: Status | None) -> Iterator[ListEntry]:
    """The entry of the note: none if it doesn't have the field, or nothing in it."""
    plain = {name: plain_field(value[:_LONGEST]) for name, value in note.fields.items()}
    if not field:
        if any(plain.values()):
            yield fields_entry(tuple(plain.values()), status)
    elif word := plain.pop(field, ""):
        entry = fields_entry((word, *plain.values()), status)
        yield entry if entry.text == word else ListEntry(word, status=status)
