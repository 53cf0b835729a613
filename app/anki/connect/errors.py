"""What can go wrong between Duidu and the Anki that is running."""

from __future__ import annotations

from app.errors import DuiduError

_LONGEST = 300  # characters of what another program says


class ConnectError(DuiduError):
    """Anki can't be asked, or didn't do what it was asked. Each message offers the file."""

    def __init__(self, message: str, *parts: object) -> None:
        super().__init__("{0} You can use a file (.apkg) instead.", DuiduError(message, *parts))


class NotRunningError(ConnectError):
    """Nothing answers: Anki isn't running, or has no AnkiConnect. Both look alike."""


class NotAnkiError(ConnectError):
    """Something answers, but not as AnkiConnect does."""


class KeyRefusedError(ConnectError):
    """AnkiConnect wants a key and has none of us, or another one than ours."""


class TooOldError(ConnectError):
    """AnkiConnect doesn't know version 6 of its own protocol, or an action that is needed."""


class ProfileClosedError(ConnectError):
    """Anki shows its list of profiles, or is busy with the collection (synchronising, say)."""


class SlowError(ConnectError):
    """No answer within the time allowed."""


class DeniedError(ConnectError):
    """AnkiConnect's settings don't let Duidu in."""


class UnreadableFileError(ConnectError):
    """Anki runs as another user or shut off from the files of this one (Flatpak, Snap)."""


class RefusedError(ConnectError):
    """Anki says that it can't do it; its own words are in the message."""


def refusal(said: str, file_name: str = "") -> ConnectError:
    """The error for what AnkiConnect said; `file_name` is that of the package it shall read."""
    text = said.strip()
    low = text.lower()
    if "valid api key" in low:
        return KeyRefusedError(
            "AnkiConnect doesn't take this key. Copy its apiKey from Anki's Tools › Add-ons › "
            "AnkiConnect › Config, or leave the key empty if none is set there."
        )
    if low == "unsupported action":
        return TooOldError(
            "AnkiConnect is too old. Update it in Anki's Tools › Add-ons, and restart Anki."
        )
    if low.endswith("not available"):
        return ProfileClosedError(
            "Anki has no profile open. Choose one in Anki, wait until it has synchronised, and "
            "try again."
        )
    if file_name and (file_name in text or "(os error " in low or "[errno " in low):
        return UnreadableFileError(
            "Anki can't read the file that Duidu made for it. That is so when it runs as another "
            "user or was installed with Flatpak or Snap."
        )
    shown = " ".join(text.split())[:_LONGEST].rstrip(". ") or "nothing more"
    return RefusedError("Anki couldn't do it. It says: {0}.", shown)
