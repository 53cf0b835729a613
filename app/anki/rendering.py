"""A card as Anki shows it: its templates filled with a note's fields.

Follows Anki's own template rules (sections, the filters `furigana`, `kanji`, `kana`, `cloze`,
`hint`, `type` and `tts`, `FrontSide`); the tests hold it against the real thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.anki.note_type import NoteType

SOUND = re.compile(r"\[anki:play:[qa]:\d+\]")
"""What stands where a sound is played."""
TYPED = re.compile(r"\[\[type:[^\]]*\]\]")
"""What stands where the learner types."""

_TAG = re.compile(r"\{\{([^{}]*)\}\}")
_EMPTY = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*")
_READING = re.compile(r" ?([^ >]+?)\[(.+?)\]")
_CLOZE = re.compile(r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}", re.DOTALL)
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_HIDDEN_SOUND = re.compile(r"\[sound:[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Card:
    """The two sides of a card as HTML."""

    name: str
    front: str
    back: str


def rendered(definition: NoteType, fields: Mapping[str, str], position: int) -> Card:
    """The card at this position, which is one of `definition.cards_of(fields)`."""
    template = definition.cards[0 if definition.is_cloze else position]
    front = _Side(fields, position + 1, "q").filled(template.front)
    side = _Side({**fields, "FrontSide": SOUND.sub("", front)}, position + 1, "a")
    return Card(template.name, front, side.filled(template.back))


def cards_of(definition: NoteType, fields: Mapping[str, str]) -> tuple[Card, ...]:
    """All cards of a note."""
    return tuple(rendered(definition, fields, place) for place in definition.cards_of(fields))


class _Side:
    """One side of the card whose cloze number is `ordinal`."""

    def __init__(self, fields: Mapping[str, str], ordinal: int, side: str) -> None:
        self._fields = fields
        self._ordinal = ordinal
        self._side = side
        self._sounds = 0

    def filled(self, template: str) -> str:
        """The template, its sections kept or left out, its fields in their places."""
        parts: list[str] = []
        at, hidden_from = 0, ""
        for tag in _TAG.finditer(template):
            if not hidden_from:
                parts.append(template[at : tag.start()])
            at = tag.end()
            mark, name = tag[1][:1], tag[1][1:].strip()
            if mark in ("#", "^"):
                if not hidden_from and self._is_empty(name) is (mark == "#"):
                    hidden_from = name
            elif mark == "/":
                hidden_from = "" if hidden_from == name else hidden_from
            elif not hidden_from:
                parts.append(self._value(tag[1]))
        parts.append(template[at:])
        return "".join(parts)

    def _is_empty(self, name: str) -> bool:
        return _EMPTY.fullmatch(self._fields.get(name, "")) is not None

    def _value(self, tag: str) -> str:
        """A field, its filters applied from the last to the first."""
        *filters, name = tag.strip().split(":")
        value = self._fields.get(name, "")
        for one in reversed(filters):
            value = self._filtered(one, value, name)
        return _HIDDEN_SOUND.sub(lambda _: self._sound(), value)

    def _filtered(self, name: str, value: str, field: str) -> str:
        if name == "type":
            return f"[[type:{field}]]"
        if name.startswith("tts "):
            return self._sound() if value else ""
        if name == "cloze":
            return _clozes(value, self._ordinal, shown=self._side == "a")
        known: Mapping[str, Callable[[str], str]] = {
            "furigana": lambda text: _READING.sub(_ruby, text),
            "kanji": lambda text: _READING.sub(_base, text),
            "kana": lambda text: _READING.sub(_reading, text),
        }
        return known[name](value) if name in known else value

    def _sound(self) -> str:
        self._sounds += 1
        return f"[anki:play:{self._side}:{self._sounds - 1}]"


def _ruby(found: re.Match[str]) -> str:
    if found[2].startswith("sound:"):
        return found[0]
    return f"<ruby><rb>{found[1]}</rb><rt>{found[2]}</rt></ruby>"


def _base(found: re.Match[str]) -> str:
    return found[0] if found[2].startswith("sound:") else found[1]


def _reading(found: re.Match[str]) -> str:
    return found[0] if found[2].startswith("sound:") else found[2]


def _clozes(text: str, ordinal: int, *, shown: bool) -> str:
    def cloze(found: re.Match[str]) -> str:
        if int(found[1]) != ordinal:
            return f'<span class="cloze-inactive" data-ordinal="{found[1]}">{found[2]}</span>'
        if shown:
            return f'<span class="cloze" data-ordinal="{found[1]}">{found[2]}</span>'
        hidden = f"[{found[3] or '...'}]"
        told = _attribute(found[2])
        return f'<span class="cloze" data-cloze="{told}" data-ordinal="{found[1]}">{hidden}</span>'

    return _CLOZE.sub(cloze, text)


def _attribute(text: str) -> str:
    """As Anki writes what a cloze hides into an attribute: letters and digits as they are."""
    return "".join(map(_attribute_char, text))


def _attribute_char(char: str) -> str:
    if ord(char) > 255 or (char.isascii() and char.isalnum()):
        return char
    return _NAMED.get(char, f"&#x{ord(char):X};")
