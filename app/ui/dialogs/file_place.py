"""Where a file goes: a line to type in and a button to choose with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget


class FilePlace(QWidget):
    """A path ending in `ending`; folders needn't exist yet. `changed` says that it is another."""

    changed = Signal()

    def __init__(self, path: Path, ending: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ending = ending
        self._line = QLineEdit(str(path))
        self._line.setAccessibleName(self.tr("File"))
        self._line.setCursorPosition(0)
        self._line.textChanged.connect(self.changed)
        browse = QPushButton(self.tr("Browse…"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line, 1)
        row.addWidget(browse)

    def path(self) -> Path | None:
        """The file named, its ending added where it was left out; None for an empty line."""
        text = self._line.text().strip()
        if not text:
            return None
        path = Path(text).expanduser()
        return path if path.suffix.lower() == self._ending else Path(f"{path}{self._ending}")

    def set_path(self, path: Path) -> None:
        self._line.setText(str(path))

    def set_ending(self, ending: str) -> None:
        """Ask for a file of another kind; the name that is there gets its ending."""
        path = self.path()
        self._ending = ending
        if path is not None:
            self.set_path(path.with_suffix(ending))

    def _browse(self) -> None:
        kinds = f"*{self._ending}"
        # The dialog that this is part of asks before a file is replaced, typed or chosen.
        asks_not = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as"), self._line.text(), kinds, options=asks_not
        )
        if name:
            self._line.setText(name)
