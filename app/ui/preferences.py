"""The settings in use, stored whenever one of them changes."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app import settings
from app.errors import StorageError

_WRITE_AFTER_MS = 400


class Preferences(QObject):
    """Holds the `Settings`; `changed` carries the names of what was changed."""

    changed = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.settings = settings.load(path)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WRITE_AFTER_MS)
        self._timer.timeout.connect(self.store)

    def change(self, **values: Any) -> None:
        """Set the named settings; says nothing when they have these values already."""
        before = self.settings
        after = dataclasses.replace(before, **values)
        names = {name for name in values if getattr(before, name) != getattr(after, name)}
        if names:
            self.settings = after
            self._timer.start()
            self.changed.emit(frozenset(names))

    def reload(self) -> None:
        """Take what is stored now, somebody else having written it."""
        self._timer.stop()
        stored = settings.load(self._path)
        self.change(**{one.name: getattr(stored, one.name) for one in dataclasses.fields(stored)})

    def store(self) -> None:
        """Write the settings now. A disk that refuses costs the settings, never the session."""
        self._timer.stop()
        try:
            settings.save(self.settings, self._path)
        except StorageError as error:
            import logging

            logging.getLogger(__name__).warning("settings not stored: %s", error)
