"""The bytes of a text file become text: size, binary content and encoding are checked here."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from app.errors import InputError

MAX_TEXT_BYTES = 8_000_000
MAX_FILE_BYTES = 300_000_000
"""For files whose text is a small part: books with pictures, PDFs."""

# UTF-32 comes first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# The most frequent characters of both scripts: any Chinese text is full of them, and a text
# decoded with the wrong table has hardly any.
_FREQUENT = frozenset(
    "的一是不了在人有我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生"
    "自会那后能对着事其里所去行过家用十发天如然方成者多都小看起好么两这無為這來個們說國"
    "時會後過對發著裡還沒樣與從學經點開"
)


# Six hanzi in UTF-8, which in no text in another encoding stand so by chance.
_UTF8_RUN = re.compile(rb"(?:[\xe4-\xe9][\x80-\xbf]{2}){6}")
_MOST_LOST = 0.01
_DECLARATION = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.I)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}


def read_text(path: Path) -> str:
    """The text of a file, whatever its encoding.

    Raises `InputError` if the file is missing, a folder, empty, larger than `MAX_TEXT_BYTES`,
    not text, or in an encoding that can't be told.
    """
    return text_of(read_bytes(path), path)


def text_of(data: bytes, path: Path) -> str:
    """The text that the bytes of this file stand for. Raises `InputError` as `read_text` does."""
    text = decode(data)
    if text is None and _UTF8_RUN.search(data):
        raise InputError(
            f"“{path.name}” has parts in different encodings. Open it in a text editor, mend what "
            "can't be read there, and save it as UTF-8."
        )
    if text is None:
        raise InputError(
            f"“{path.name}” is not a text file, nor of a kind that Duidu knows. "
            "Save it as plain text (.txt) first."
        )
    if not text.strip("\ufeff \t\r\n\u3000"):
        raise InputError(f"“{path.name}” is empty.")
    return text


def read_bytes(path: Path, most: int = MAX_TEXT_BYTES) -> bytes:
    """The content of a file of at most `most` bytes. Raises `InputError` as `read_text` does."""
    try:
        if path.is_dir():
            raise InputError(f"“{path}” is a folder. Choose a text file in it.")
        if path.exists() and not path.is_file():
            # A pipe nobody writes to would be waited for without end.
            raise InputError(f"“{path}” is a device or a pipe. Choose a file.")
        size = path.stat().st_size
        if size > most:
            raise InputError(
                f"“{path.name}” is too large ({size / 1e6:.0f} MB; at most "
                f"{most // 10**6} MB). Split it into parts first."
            )
        with path.open("rb") as file:
            # A growing file may hold more than its size says.
            data = file.read(most + 1)
    except FileNotFoundError:
        raise InputError(f"There is no file “{path}”. Check its name and folder.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise InputError(f"“{path}” can't be read ({reason}).") from error
    if len(data) > most:
        raise InputError(f"“{path.name}” is too large. Split it into parts first.")
    return data


def decode(data: bytes) -> str | None:
    """The text that these bytes stand for, or None if they are no text we can tell.

    Tried in turn: a byte order mark, UTF-8, UTF-16 without mark, UTF-8 in some lines and another
    encoding in others, then whichever of GB18030 and Big5 yields everyday Chinese, and last
    what charset-normalizer thinks.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\0" in data:
        return _unmarked_utf16(data)
    text = _strictly(data, "utf-8")
    if text is None and _UTF8_RUN.search(data):
        text = _line_by_line(data)
    elif text is None:
        text = _legacy_chinese(data) or _guessed(data)
    return text if text is not None and _looks_like_text(text) else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strictly(data, encoding)
        if text and "\0" not in text and _looks_like_text(text):
            usual = sum(c.isascii() or "\u3000" <= c <= "\u9fff" or c >= "\uff00" for c in text)
            if usual >= 0.9 * len(text):
                return text
    return None


def _legacy_chinese(data: bytes) -> str | None:
    best, most = None, 0.1
    for encoding in ("gb18030", "big5hkscs"):
        text = _strictly(data, encoding)
        if text is not None and (share := _everyday_share(text)) > most:
            best, most = text, share
    return best


def _line_by_line(data: bytes) -> str | None:
    """A text put together from UTF-8 and another encoding, or from UTF-8 with a few bytes lost.

    None if the two are mixed within lines.
    """
    lines = data.split(b"\n")
    texts = [_strictly(line, "utf-8") for line in lines]
    strange = [line for line, text in zip(lines, texts, strict=True) if text is None]
    others = b"\n".join(strange)
    if not _UTF8_RUN.search(others) and (legacy := _legacy_chinese(others)) is not None:
        # No character of these encodings has a line end in it.
        parts = iter(legacy.split("\n"))
        return "\n".join(next(parts) if text is None else text for text in texts)
    mended = data.decode("utf-8", "replace")
    return mended if mended.count("\ufffd") <= _MOST_LOST * len(mended) else None


def _everyday_share(text: str) -> float:
    hanzi = [c for c in text if "\u3400" <= c <= "\u9fff" or c >= "\U00020000"]
    return sum(c in _FREQUENT for c in hanzi) / len(hanzi) if hanzi else 0.0


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    return _strictly(data, best.encoding) if best else None


def _looks_like_text(text: str) -> bool:
    strange = sum(c < " " and c not in "\t\n\r\f\v\x1a\x1b" for c in text)
    return strange <= 0.01 * len(text)


def decode_declared(data: bytes) -> str | None:
    """The text of an HTML or XML document, by the encoding it declares if that fits."""
    if not data.startswith(tuple(mark for mark, _ in _MARKS)):
        declared = _DECLARATION.search(data[:2048])
        if declared:
            name = declared[1].decode("ascii").lower()
            # What calls itself gb2312 holds GBK's characters too, and so on.
            text = _strictly(data, _WIDER.get(name, name))
            if text is not None and "\0" not in text and _looks_like_text(text):
                return text
    return decode(data)
