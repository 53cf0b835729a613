"""A note type as `decks/note_types/<name>/` defines it: fields, cards and style."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import Any

from app.anki.coloured import tone_style
from app.errors import MissingPartError
from app.paths import note_types_dir


@dataclass(frozen=True, slots=True)
class Field:
    """A field; `description` is what Anki's editor shows while it is empty."""

    id: int
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class CardTemplate:
    """A kind of card. It is made of a note that has all the fields it `needs`."""

    id: int
    name: str
    front: str
    back: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteType:
    """Fields and kinds of cards, in Anki's order.

    `modified` is the second (Unix time) at which templates or style last changed. A note of a
    type that `is_cloze` has a card for each number of a cloze in its fields, all of one kind.
    """

    id: int
    name: str
    modified: int
    sort_field: str
    fields: tuple[Field, ...]
    cards: tuple[CardTemplate, ...]
    style: str
    is_cloze: bool = False
    names: tuple[str, ...] = field(init=False)
    """The names of the fields, in order."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", tuple(one.name for one in self.fields))

    def values(self, fields: Mapping[str, str]) -> list[str]:
        """The values in the order of the fields, those not given empty."""
        return list(map(fields.get, self.names, repeat("")))

    def cards_of(self, fields: Mapping[str, str]) -> list[int]:
        """The positions (from 0) of the cards that a note with these fields has.

        They number the kinds of cards, or the clozes.
        """
        if self.is_cloze:
            numbers = {int(n) for text in fields.values() for n in _CLOZE.findall(text)}
            return sorted(number - 1 for number in numbers)
        return [
            position for position, card in enumerate(self.cards) if all(map(fields.get, card.needs))
        ]


_CLOZE = re.compile(r"\{\{c(\d{1,3})::")


@cache
def note_type(name: str) -> NoteType:
    """The note type in the folder of this name. Raises `MissingPartError`."""
    folder = note_types_dir() / name
    try:
        definition = tomllib.loads((folder / "note_type.toml").read_text("utf-8"))
        return NoteType(
            definition["id"],
            definition["name"],
            definition["modified"],
            definition["sort_field"],
            tuple(
                Field(one["id"], one["name"], one.get("description", ""))
                for one in definition["fields"]
            ),
            tuple(_card(folder, card) for card in definition["cards"]),
            (folder / definition["style"]).read_text("utf-8") + tone_style(),
            definition.get("is_cloze", False),
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, UnicodeDecodeError) as error:
        raise MissingPartError(
            "The Anki note type in {0} can't be read; install Duidu again.", folder
        ) from error


def _card(folder: Path, card: dict[str, Any]) -> CardTemplate:
    return CardTemplate(
        card["id"],
        card["name"],
        _joined(folder, card["front"]),
        _joined(folder, card["back"]),
        tuple(card["needs"]),
    )


def _joined(folder: Path, names: list[str]) -> str:
    return "".join((folder / name).read_text("utf-8") for name in names)
