"""Texts as they are searched: however somebody types them."""

from __future__ import annotations

import unicodedata


def sought_in(*texts: str) -> str:
    """The texts as one in which words are found however they are typed: without tones and case."""
    plain = unicodedata.normalize("NFD", "\n".join(texts)).casefold()
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return f"{unicodedata.normalize('NFC', bare)}\n{unicodedata.normalize('NFC', plain)}"


def sought_as(text: str) -> str:
    """What a person typed, as `sought_in` has it: tones count only where they were typed."""
    return sought_in(text.strip()).split("\n")[-1]
