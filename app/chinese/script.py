"""Simplified to traditional characters and back."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol


class _Converter(Protocol):
    def convert(self, text: str, /) -> str: ...


def to_simplified(text: str) -> str:
    """The text in the simplified characters of the mainland."""
    return _converter("t2s").convert(text)


def to_traditional(text: str) -> str:
    """The text in traditional characters, chosen word by word (OpenCC)."""
    return _converter("s2t").convert(text)


@lru_cache(maxsize=2)
def _converter(direction: str) -> _Converter:
    from opencc import OpenCC

    converter: _Converter = OpenCC(direction)
    return converter
