"""The bytes of a text file become text: its size and content are checked here."""

from __future__ import annotations

import re
from pathlib import Path

from app.errors import InputError
from app.importing.encodings import decode

MAX_TEXT_BYTES = 8_000_000
MAX_FILE_BYTES = 300_000_000
"""For files whose text is a small part: books with pictures, PDFs."""

# Six hanzi in UTF-8, which in no text in another encoding stand so by chance.
_UTF8_RUN = re.compile(rb"(?:[\xe4-\xe9][\x80-\xbf]{2}){6}")


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
            "“{0}” has parts in different encodings. Open it in a text editor, mend "
            "what can't be read there, and save it as UTF-8.",
            path.name,
        )
    if text is None:
        raise InputError(
            "“{0}” is not a text file, nor of a kind that Duidu knows. Save it as "
            "plain text (.txt) first.",
            path.name,
        )
    if not text.strip("\ufeff \t\r\n\u3000"):
        raise InputError("“{0}” is empty.", path.name)
    return text


def read_bytes(path: Path, most: int = MAX_TEXT_BYTES) -> bytes:
    """The content of a file of at most `most` bytes. Raises `InputError` as `read_text` does."""
    try:
        if path.is_dir():
            raise InputError("“{0}” is a folder. Choose a text file in it.", path)
        if path.exists() and not path.is_file():
            # A pipe nobody writes to would be waited for without end.
            raise InputError("“{0}” is a device or a pipe. Choose a file.", path)
        size = path.stat().st_size
        if size > most:
            raise InputError(
                "“{0}” is too large ({1} MB; at most {2} MB). Split it into parts first.",
                path.name,
                f"{size / 1e6:.0f}",
                most // 10**6,
            )
        with path.open("rb") as file:
            # A growing file may hold more than its size says.
            data = file.read(most + 1)
    except FileNotFoundError:
        raise InputError("There is no file “{0}”. Check its name and folder.", path) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise InputError("“{0}” can't be read ({1}).", path, reason) from error
    if len(data) > most:
        raise InputError("“{0}” is too large. Split it into parts first.", path.name)
    return data
