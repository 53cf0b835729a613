"""Values of a remembered choice, read back from JSON that anybody may have changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from app.lesson.model import WordKey

_Named = TypeVar("_Named", bound=StrEnum)
_Read = TypeVar("_Read")


def read(
    kept: Mapping[str, Any], name: str, reader: Callable[[Any], _Read], default: _Read
) -> _Read:
    """What `reader` makes of this name; `default` where it is missing or makes no sense."""
    if name not in kept:
        return default
    try:
        return reader(kept[name])
    except (TypeError, ValueError):
        return default


def optional(reader: Callable[[Any], _Read]) -> Callable[[Any], _Read | None]:
    """A reader of what may be null."""
    return lambda value: None if value is None else reader(value)


def set_of(reader: Callable[[Any], _Read]) -> Callable[[Any], frozenset[_Read]]:
    """A reader of a list without order."""
    return lambda value: frozenset(list_of(reader)(value))


def list_of(reader: Callable[[Any], _Read]) -> Callable[[Any], tuple[_Read, ...]]:
    """A reader of a list."""

    def read_list(value: Any) -> tuple[_Read, ...]:
        if not isinstance(value, list):
            raise TypeError
        return tuple(map(reader, value))

    return read_list


def named(kind: type[_Named]) -> Callable[[Any], _Named]:
    """A reader of a value of this enumeration."""
    return lambda value: kind(text(value))


def within(least: int, most: int) -> Callable[[Any], int]:
    """A reader of a whole number from `least` to `most`."""

    def read_number(value: Any) -> int:
        # What JSON calls true is an int to Python.
        if type(value) is not int or not least <= value <= most:
            raise ValueError
        return value

    return read_number


def index(value: Any) -> int:
    """The place of something in a list."""
    return within(0, 10**9)(value)


def switch(value: Any) -> bool:
    """What is on or off."""
    if not isinstance(value, bool):
        raise TypeError
    return value


def text(value: Any) -> str:
    """A text."""
    if not isinstance(value, str):
        raise TypeError
    return value


def word(value: Any) -> WordKey:
    """A word, kept as its simplified form and its reading."""
    if not isinstance(value, list) or len(value) != 2:
        raise TypeError
    return WordKey(text(value[0]), text(value[1]))
