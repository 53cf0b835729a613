"""Whose templates make the pages: Duidu's own, or a school's copy of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from app.errors import InputError
from app.handout.templates import copy_templates
from app.ui.telling import told


class TemplateChoice(QPushButton):
    """`changed` says that others are chosen; `failed` carries why they can't be copied."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = ""
        self.setAutoDefault(False)
        menu = QMenu(self)
        menu.addAction(self.tr("Duidu's own"), lambda: self.choose(""))
        menu.addAction(self.tr("A folder…"), self._ask)
        menu.addSeparator()
        menu.addAction(self.tr("Copy Duidu's, to change them…"), self._ask_for_copy)
        self.setMenu(menu)
        self._name()

    def show_folder(self, folder: str) -> None:
        """Show these as chosen, '' for Duidu's own; `changed` isn't emitted."""
        self.folder = folder
        self._name()

    def choose(self, folder: str) -> None:
        """Use the templates in this folder."""
        self.show_folder(folder)
        self.changed.emit()

    def copy(self, folder: str) -> None:
        """Copy Duidu's templates there, and use them."""
        try:
            copy_templates(Path(folder))
        except InputError as error:
            self.failed.emit(told(error))
        else:
            self.choose(folder)

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Templates"), self.folder)
        if folder:
            self.choose(folder)

    def _ask_for_copy(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("An empty folder for the copy"))
        if folder:
            self.copy(folder)

    def _name(self) -> None:
        name = Path(self.folder).name if self.folder else self.tr("Duidu's")
        self.setText(self.tr("Templates: {0}").format(name).replace("&", "&&"))
        self.setAccessibleName(self.tr("Templates: {0}").format(name))
