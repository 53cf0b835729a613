"""The compiled lexicon's file: named sections behind a checked header, read by mapping."""

from __future__ import annotations

import json
import mmap
import os
import struct
import tempfile
import zlib
from collections.abc import Mapping
from pathlib import Path

_MAGIC = b"DuiduLex"
_HEAD = struct.Struct("<8sII")  # magic, CRC-32 of all that follows it, length of the table
_CHECKED = 12  # where what the CRC covers begins
_ALIGNMENT = 8


class BrokenStoreError(Exception):
    """The file isn't a whole store. Compile it again."""


def write_store(path: Path, sections: Mapping[str, bytes]) -> None:
    """Write the sections so that `path` is never seen half written, whoever else writes it."""
    table: dict[str, tuple[int, int]] = {}
    body = bytearray()
    for name, content in sections.items():
        table[name] = (len(body), len(content))
        body += content
        body += bytes(-len(body) % _ALIGNMENT)
    listing = json.dumps(table).encode()
    listing += b" " * (-(_HEAD.size + len(listing)) % _ALIGNMENT)
    length = struct.pack("<I", len(listing))
    mark = zlib.crc32(body, zlib.crc32(listing, zlib.crc32(length)))
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_HEAD.pack(_MAGIC, mark, len(listing)))
            file.write(listing)
            file.write(body)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def map_store(path: Path) -> dict[str, memoryview]:
    """The sections of a store, mapped read-only.

    Raises `BrokenStoreError` when the file is not whole, `FileNotFoundError` when there is none.
    """
    with path.open("rb") as file:
        try:
            mapped = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except ValueError as error:  # an empty file can't be mapped
            raise BrokenStoreError(path.name) from error
    if len(mapped) < _HEAD.size:
        raise BrokenStoreError(path.name)
    magic, mark, length = _HEAD.unpack(mapped[: _HEAD.size])
    if magic != _MAGIC or zlib.crc32(mapped[_CHECKED:]) != mark:
        raise BrokenStoreError(path.name)
    start = _HEAD.size + length
    table = json.loads(bytes(mapped[_HEAD.size : start]))
    return {
        name: mapped[start + offset : start + offset + size]
        for name, (offset, size) in table.items()
    }
