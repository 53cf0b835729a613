"""The word in the fields of an Anki note, whatever its note type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from app.hanzi import HANZI, hanzi_count
from app.vocabulary.lists.entry import ListEntry
from app.vocabulary.lists.tables import is_pinyin, is_word
from app.vocabulary.statuses import Status

_LONGEST = 12  # hanzi of a field that is a word rather than a sentence
_TAG = re.compile(r"<[^<>]*>|\[(?:sound|anki):[^\]]*\]")
_BREAK = re.compile(r"<(?:br|/?div|/?p)\b[^<>]*>", re.I)
_RUBY = re.compile(rf" ?([{HANZI}]+)\[([^\]]*)\]")


def plain_field(field: str) -> str:
    """The field's text without HTML, sounds and the readings of the `furigana:` filter."""
    text = unescape(_TAG.sub("", _BREAK.sub(" ", field)))
    return " ".join(_RUBY.sub(r"\1", text).split())


def fields_entry(fields: Sequence[str], status: Status | None = None) -> ListEntry:
    """The entry of a note with these plain fields.

    The first field that is nothing but a Chinese word is the word, the next one of as many hanzi
    its other form, and the first that looks like its pinyin its reading. Where no field is one,
    the first that has hanzi, so that a person sees what wasn't understood.
    """
    words = [field for field in fields if is_word(field) and hanzi_count(field) <= _LONGEST]
    if not words:
        with_hanzi = (field for field in fields if hanzi_count(field))
        return ListEntry(next(with_hanzi, next(iter(fields), "")), status=status)
    word = words[0]
    other = next((one for one in words[1:] if len(one) == len(word)), "")
    reading = next((one for one in fields if is_pinyin(one) and _has_tones(one)), "")
    return ListEntry(word, other, reading, status)


def _has_tones(text: str) -> bool:
    return not text.isascii() or re.search("[a-z:][1-5]", text) is not None
