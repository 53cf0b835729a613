"""Which files on the disk are Duidu's own work, to be written over without a question."""

from __future__ import annotations

from pathlib import Path


class OwnFiles:
    """Remembers what was written since the start, and whether anybody has changed it since."""

    def __init__(self) -> None:
        self._written: dict[Path, tuple[int, int]] = {}

    def add(self, path: Path) -> None:
        """The file was just written."""
        state = _state(path)
        if state is not None:
            self._written[path.absolute()] = state

    def would_lose(self, path: Path) -> bool:
        """Whether writing to the path would replace something that may be somebody else's."""
        state = _state(path)
        return state is not None and self._written.get(path.absolute()) != state


def _state(path: Path) -> tuple[int, int] | None:
    """Size in bytes and time of the last change in nanoseconds; None where no file is."""
    if not path.is_file():
        return None
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
