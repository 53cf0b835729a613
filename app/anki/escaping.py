"""Text from anywhere, made safe for a field of an Anki note, a tag or the name of a deck."""

from __future__ import annotations

import re
import unicodedata

# Besides HTML's own: brackets open readings, sounds and LaTeX in Anki, braces clozes. Anki
# normalises fields, which would make one character of the end of a tag and a U+0338 after it.
_ENTITIES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "'": "&#39;",
        "[": "&#91;",
        "]": "&#93;",
        "{": "&#123;",
        "}": "&#125;",
        "\n": "<br>",
        "\u0338": "&#824;",
    }
)
# Control characters but tab and newline (Anki parts fields with U+001F), and lone surrogates,
# which no file can hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_IN_NAMES = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]+")
_LONGEST_NAME = 80


def plain(text: str) -> str:
    """The text as Anki would store it: NFC, without characters that a field can't hold."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNWRITABLE.sub("", clean))


def escaped(text: str) -> str:
    """The text as HTML in which Anki finds no markup, reading, sound, LaTeX or cloze."""
    return plain(text).translate(_ENTITIES)


def tag_part(text: str) -> str:
    """One level of a tag: without blanks, quotes and `::`, at most 80 characters long."""
    name = unicodedata.normalize("NFC", _IN_NAMES.sub(" ", text)).replace('"', "")
    return re.sub(r"[\s:]+", "_", name.strip())[:_LONGEST_NAME].strip("_") or "untitled"


def deck_part(text: str) -> str:
    """One level of a deck's name: without control characters, double quotes and `::`."""
    name = unicodedata.normalize("NFC", _IN_NAMES.sub(" ", text)).replace('"', "'")
    short = re.sub(r"\s+", " ", re.sub(r":{2,}", ":", name)).strip(" :")
    return short[:_LONGEST_NAME].strip(" :") or "untitled"
