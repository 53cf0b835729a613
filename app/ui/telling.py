"""What went wrong, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.errors import DuiduError


def told(error: DuiduError) -> str:
    """The failure's sentence. What isn't translated, a system's own words say, stays as it is."""
    sentence = QCoreApplication.translate("errors", error.sentence)
    return sentence.format(*map(_part, error.parts)) if error.parts else sentence


def _part(part: object) -> object:
    if isinstance(part, DuiduError):
        return told(part)
    return QCoreApplication.translate("errors", part) if isinstance(part, str) else part
