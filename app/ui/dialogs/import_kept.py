"""Corrections of a text that isn't imported yet, kept in a file so that a kill loses none.

No texts are kept, only what passages were taken for; they are found again by the hash of their
text. Knows no Qt.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from app import paths
from app.importing.understanding import Passage, Understanding
from app.lesson.model import Language, Role
from app.output import write_text

_VERSION = 1

_Place = tuple[int, str, int]
"""A passage: its file, the hash of its text, and how many before it in there have that."""


@dataclass(frozen=True, slots=True)
class KeptCorrections:
    """What a person said of the files at `paths`, first opened as `opened`.

    `told` is what files were said to be before they were read, `sides` what each of them is now.
    """

    opened: tuple[Path, ...]
    paths: tuple[Path, ...]
    told: Mapping[int, Language | None]
    sides: tuple[Language | None, ...]
    passages: Mapping[_Place, Mapping[str, Any]]

    @classmethod
    def of(
        cls,
        opened: Sequence[Path],
        files: Sequence[Path],
        told: Mapping[int, Language | None],
        read: Understanding,
        corrected: Understanding,
    ) -> KeptCorrections:
        """All that makes `corrected` another than `read`, from which it was made."""
        changed = {
            place: _entry(new)
            for place, old, new in zip(
                _places(read.passages), read.passages, corrected.passages, strict=True
            )
            if old != new
        }
        sides = tuple(file.side for file in corrected.files)
        return cls(_absolute(opened), _absolute(files), told, sides, changed)

    def are_of(self, files: Sequence[Path]) -> bool:
        """Whether somebody who opens these files means this text."""
        return _absolute(files) in (self.opened, self.paths)

    def applied(self, read: Understanding) -> Understanding:
        """What was read, corrected as far as its passages are still there."""
        files = read.files
        if len(files) == len(self.sides):
            files = tuple(replace(f, side=s) for f, s in zip(files, self.sides, strict=True))
        passages = tuple(
            _corrected(passage, self.passages[place]) if place in self.passages else passage
            for place, passage in zip(_places(read.passages), read.passages, strict=True)
        )
        return replace(read, files=files, passages=passages)


def keep(corrections: KeptCorrections) -> None:
    """Write them to the folder of the library, atomically. Raises `StorageError`."""
    entry = {
        "version": _VERSION,
        "opened": [str(path) for path in corrections.opened],
        "paths": [str(path) for path in corrections.paths],
        "told": list(corrections.told.items()),
        "sides": corrections.sides,
        "passages": [[*place, entry] for place, entry in corrections.passages.items()],
    }
    # Escapes also hold names that are no Unicode, as file systems of Linux allow them.
    write_text(_file(), json.dumps(entry))


def forget() -> None:
    """Keep nothing any more."""
    with suppress(OSError):  # if it stays, the same files are offered corrected once more
        _file().unlink(missing_ok=True)


def kept() -> KeptCorrections | None:
    """What was kept; None if there is nothing, or nothing that can be read."""
    try:
        entry = json.loads(_file().read_text(encoding="utf-8"))
        if entry["version"] != _VERSION:
            return None
        return KeptCorrections(
            tuple(map(Path, entry["opened"])),
            tuple(map(Path, entry["paths"])),
            {int(number): _side(side) for number, side in entry["told"]},
            tuple(map(_side, entry["sides"])),
            {
                (int(file), str(digest), int(nth)): _checked(what)
                for file, digest, nth, what in entry["passages"]
            },
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _file() -> Path:
    return paths.data_dir() / "import.json"


def _absolute(files: Sequence[Path]) -> tuple[Path, ...]:
    return tuple(path.absolute() for path in files)


def _side(side: str | None) -> Language | None:
    return None if side is None else Language(side)


def _places(passages: Sequence[Passage]) -> Iterator[_Place]:
    seen: Counter[tuple[int, str]] = Counter()
    for passage in passages:
        digest = blake2b(passage.paragraph.text.encode("utf-8", "replace"), digest_size=12)
        place = passage.file, digest.hexdigest()
        yield (*place, seen[place])
        seen[place] += 1


def _entry(passage: Passage) -> dict[str, Any]:
    paragraph = passage.paragraph
    return {
        "language": paragraph.language,
        "role": paragraph.role,
        "speaker": paragraph.speaker,
        "ignored": passage.ignored,
    }


def _checked(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "language": Language(entry["language"]),
        "role": Role(entry["role"]),
        "speaker": str(entry["speaker"]),
        "ignored": bool(entry["ignored"]),
    }


def _corrected(passage: Passage, entry: Mapping[str, Any]) -> Passage:
    paragraph = replace(
        passage.paragraph,
        language=entry["language"],
        role=entry["role"],
        speaker=entry["speaker"],
    )
    return replace(passage, paragraph=paragraph, ignored=entry["ignored"])
