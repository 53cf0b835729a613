"""The settings, page by page, with a pair that shows what they do."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.settings import Settings
from app.ui.preferences import Preferences
from app.ui.settings.keys_page import KeysPage
from app.ui.settings.preview import Preview
from app.ui.settings.reading_page import PinyinPage, TypePage
from app.ui.settings.tones_page import TonesPage
from app.ui.settings.window_page import BackupPage, SpeechPage, WindowPage
from app.ui.study import Study
from app.ui.theme import ThemeChoice

_NOT_TAKEN_BACK = ("window_width", "window_height", "last_lesson")


class SettingsDialog(QDialog):
    """Everything counts at once; Cancel takes it back. `backups_wanted` asks for the backups."""

    backups_wanted = Signal()

    def __init__(
        self,
        study: Study,
        preferences: Preferences,
        themes: ThemeChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._before = preferences.settings
        self.setWindowTitle(self.tr("Settings"))
        self.setModal(True)
        self.preview = Preview(study, preferences, themes)
        self.window_page = WindowPage(preferences)
        self.keys_page = KeysPage(preferences)
        self.tones_page = TonesPage(preferences)
        backups = BackupPage()
        backups.wanted.connect(self._show_backups)
        self.names, self._pages = QListWidget(), QStackedWidget()
        self.names.setAccessibleName(self.tr("Pages of the settings"))
        self.names.setFixedWidth(150)
        for name, page in (
            (self.tr("Text"), TypePage(preferences)),
            (self.tr("Pinyin and glosses"), PinyinPage(preferences)),
            (self.tr("Tones"), self.tones_page),
            (self.tr("Window"), self.window_page),
            (self.tr("Speech"), SpeechPage(preferences)),
            (self.tr("Keys"), self.keys_page),
            (self.tr("Backups"), backups),
        ):
            self.names.addItem(name)
            self._pages.addWidget(_scrolling(page, name))
        self.names.currentRowChanged.connect(self._pages.setCurrentIndex)
        self.names.setCurrentRow(0)
        cancel, done = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Done"))
        done.setProperty("primary", True)
        done.setDefault(True)
        cancel.clicked.connect(self.reject)
        done.clicked.connect(self.accept)
        self._lay_out(cancel, done)
        self.finished.connect(self.deleteLater)
        self.resize(760, 690)

    def accept(self) -> None:
        self._preferences.change(language=self.window_page.chosen)
        super().accept()

    def reject(self) -> None:
        self._preferences.change(**taken_back(self._before))
        super().reject()

    def _show_backups(self) -> None:
        self.accept()
        self.backups_wanted.emit()

    def _lay_out(self, cancel: QPushButton, done: QPushButton) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addWidget(self.names)
        middle.addWidget(self._pages, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(14)
        column.addLayout(middle, 1)
        column.addWidget(self.preview)
        column.addLayout(buttons)


def taken_back(before: Settings) -> dict[str, object]:
    """The settings as they were, but for what the dialog doesn't set."""
    names = (one.name for one in fields(before) if one.name not in _NOT_TAKEN_BACK)
    return {name: getattr(before, name) for name in names}


def _scrolling(page: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setAccessibleName(name)
    return area
