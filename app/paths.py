"""Where everything lives: the user's data, cache, settings and exports, and what ships with Duidu.

`DUIDU_HOME` moves all of the user's folders below one folder (a portable stick, the tests).
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import platformdirs

from app.errors import StorageError

_APP = Path(__file__).resolve().parent
_CHECKOUT = _APP.parent
_NAME = "Duidu"
_DEVICES = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"{port}{n}" for port in ("COM", "LPT") for n in range(10)),
}
_LONGEST_STEM = 120  # bytes; file systems take 255, and cloud folders add to it


def _home() -> Path | None:
    home = os.environ.get("DUIDU_HOME")
    return Path(home).expanduser().absolute() if home else None


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            "Duidu's folder “{0}” can't be made ({1}). Set DUIDU_HOME to a folder that "
            "can be written.",
            folder,
            error.strerror or error,
        ) from error
    return folder


def in_checkout() -> bool:
    """Whether Duidu runs from a clone rather than from an installed wheel."""
    return (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / "resources").is_dir()


def data_dir() -> Path:
    """The folder of what must not be lost: the library. Made if missing (`StorageError`)."""
    home = _home()
    return _made(home / "data" if home else Path(platformdirs.user_data_dir(_NAME, False)))


def cache_dir() -> Path:
    """The folder of what can be computed again: the lexicon. Made if missing (`StorageError`)."""
    home = _home()
    return _made(home / "cache" if home else Path(platformdirs.user_cache_dir(_NAME, False)))


def config_dir() -> Path:
    """The folder of the settings. Made if missing (`StorageError`)."""
    home = _home()
    return _made(home / "config" if home else Path(platformdirs.user_config_dir(_NAME, False)))


def library_file() -> Path:
    """The SQLite file with lessons, marks and corrections."""
    return data_dir() / "library.db"


def dictionaries_dir() -> Path:
    """The folder of the dictionaries that the user has added. Not made."""
    return data_dir() / "dictionaries"


def settings_file() -> Path:
    return config_dir() / "settings.json"


def export_dir() -> Path:
    """Where decks go unless told otherwise: `decks/` in a clone, else the user's documents.

    Not made: only an export that happens may make it.
    """
    home = _home()
    if home:
        return home / "decks"
    if in_checkout():
        return _CHECKOUT / "decks"
    return Path(platformdirs.user_documents_dir()) / _NAME


def handout_dir() -> Path:
    """Where printed sheets go unless told otherwise. Not made."""
    home = _home()
    return home / "handouts" if home else Path(platformdirs.user_documents_dir()) / _NAME


def aligned_dir() -> Path:
    """Where aligned texts go unless told otherwise. Not made."""
    home = _home()
    return home / "aligned" if home else Path(platformdirs.user_documents_dir()) / _NAME


def resources_dir() -> Path:
    """What ships with Duidu: the interview, icons, themes, handout templates."""
    return _CHECKOUT / "resources" if in_checkout() else _APP / "resources"


def note_types_dir() -> Path:
    """The folder of Anki note types: one folder each with fields, templates and style."""
    return (_CHECKOUT if in_checkout() else _APP) / "decks" / "note_types"


def file_name(title: str, ending: str) -> str:
    """A file name made of a title that no file system objects to, `ending` included."""
    kept = "".join(" " if _objectionable(character) else character for character in title)
    stem = " ".join(kept.split()).strip(". -")
    while len(stem.encode()) > _LONGEST_STEM:
        stem = stem[:-1]
    stem = stem.rstrip(". ") or _NAME
    is_device = stem.partition(".")[0].strip().upper() in _DEVICES
    return f"_{stem}{ending}" if is_device else f"{stem}{ending}"


def _objectionable(character: str) -> bool:
    return unicodedata.category(character)[0] in "CZ" or character in '\\/:*?"<>|'


def exists(path: Path) -> bool:
    """Whether there is a file or folder of this name; none has a name too long to be one's."""
    try:
        return path.exists()
    except OSError:
        return False
