"""Which encoding bytes are in, told by what they would say in each."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

from app.importing.hanzi_frequency import likeness_to_chinese

LOST = "\ufffd"
"""What stands for a character whose bytes are damaged."""

# UTF-32 comes first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF16 = ("utf-16-le", "utf-16-be")
_OLDER = ("gb18030", "big5hkscs")
_LEAST_LIKENESS, _LEAST_LIKENESS_OF_UTF16 = 0.15, 0.4
_MOST_LOST = 0.02
_SOUND_FOR_EACH_LOST = 2
_MOSTLY_ASCII = 0.7
_SAMPLE = 200_000
_DECLARATION = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.I)
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "big5": "big5hkscs",
    "iso-8859-1": "cp1252",
}


def decode(data: bytes) -> str | None:
    """The text that these bytes stand for, or None if they are no text we can tell.

    Tried in turn: a byte order mark, UTF-16 without one, UTF-8; then each of UTF-8 with some
    bytes lost, GB18030 and Big5, for the whole or line by line, whichever yields everyday
    Chinese; at last Western encodings. Damaged bytes become `LOST`, a few at most.
    """
    if 0 < data.count(0) <= _MOST_LOST * len(data):
        # No encoding has so few: they are stray.
        data = data.replace(b"\0", b"")
    text = _marked(data) or (_unmarked_utf16(data) if b"\0" in data else _strictly(data, "utf-8"))
    if text is None and b"\0" not in data:
        text = (
            _line_by_line(data)
            or _most_chinese(data, (*_OLDER, "utf-8"))
            or _most_chinese(data, _UTF16, _LEAST_LIKENESS_OF_UTF16)
            or _windows_western(data)
            or _guessed(data)
        )
    return text if text is not None and _looks_like_text(text) else None


def decode_declared(data: bytes) -> str | None:
    """The text of an HTML or XML document, by the encoding it declares if that fits."""
    if not data.startswith(tuple(mark for mark, _ in _MARKS)):
        declared = _DECLARATION.search(data[:2048])
        # What is sound UTF-8 is nothing else, whatever a page calls itself.
        if declared and _strictly(data, "utf-8") is None:
            name = declared[1].decode("ascii").lower()
            # What calls itself gb2312 holds GBK's characters too, and so on.
            text = _strictly(data, _WIDER.get(name, name))
            if text is not None and "\0" not in text and _looks_like_text(text):
                return text
    return decode(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        # Codecs that a page may name but no text is in raise the former: “undefined”.
        return None


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            return text if text.count(LOST) <= max(1, _MOST_LOST * len(text)) else None
    return None


def _unmarked_utf16(data: bytes) -> str | None:
    # A file cut off within a character still tells all those before.
    even = data[: len(data) // 2 * 2]
    found = [text for name in _UTF16 if (text := _strictly(even, name)) and "\0" not in text]
    found = [text for text in found if _usual(text) >= 0.9 * len(text)]
    return max(found, key=_likelihood, default=None)


def _usual(text: str) -> int:
    return sum(c.isascii() or "\u2000" <= c <= "\u9fff" or c >= "\uff00" for c in text)


def _likelihood(text: str) -> float:
    """How likely a text in UTF-16 has its bytes in the right order."""
    ascii_share = sum(map(str.isascii, text)) / len(text)
    return ascii_share + (1 - ascii_share) * likeness_to_chinese(text)


def _line_by_line(data: bytes) -> str | None:
    """A text put together from UTF-8 and another encoding, or from UTF-8 with some bytes lost.

    None if there is no sound UTF-8 in it, or too much of it is lost.
    """
    # No character of these encodings has a line end in it.
    lines = data.split(b"\n")
    texts = [_strictly(line, "utf-8") for line in lines]
    sound = "\n".join(text for text in texts if text is not None)
    if not _is_mostly_utf8(data[:_SAMPLE]) and likeness_to_chinese(sound) < _LEAST_LIKENESS:
        return None
    whole = "\n".join(
        _most_chinese(line, (*_OLDER, "utf-8")) or line.decode("utf-8", "replace")
        if text is None
        else text
        for line, text in zip(lines, texts, strict=True)
    )
    return whole if whole.count(LOST) <= max(2, _MOST_LOST * len(whole)) else None


def _is_mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    lost = text.count(LOST)
    sound = len(text) - sum(map(str.isascii, text)) - lost
    return sound >= _SOUND_FOR_EACH_LOST * lost


def _most_chinese(
    data: bytes, encodings: Iterable[str], least: float = _LEAST_LIKENESS
) -> str | None:
    """The bytes in the encoding in which they are the most everyday Chinese; None: in none."""
    sample = data[:_SAMPLE]
    best, most = "", least
    for encoding in encodings:
        likeness = likeness_to_chinese(sample.decode(encoding, "replace"))
        if likeness > most:
            best, most = encoding, likeness
    return data.decode(best, "replace") if best else None


def _windows_western(data: bytes) -> str | None:
    plain = sum(byte < 0x80 for byte in data[:_SAMPLE])
    return _strictly(data, "cp1252") if plain >= _MOSTLY_ASCII * len(data[:_SAMPLE]) else None


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return _strictly(data, best.encoding) if best else None


def _looks_like_text(text: str) -> bool:
    strange = sum(c < " " and c not in "\t\n\r\f\v\x1a\x1b" for c in text)
    return strange <= 0.01 * len(text)
