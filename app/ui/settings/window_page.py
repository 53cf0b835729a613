"""How the window looks and what it speaks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.settings import Language, Theme
from app.ui.preferences import Preferences
from app.ui.settings.fields import ChoiceField, ShareField, SwitchField, form, quiet

_SLOWEST, _FASTEST = 50, 150  # percent of the usual speed


class WindowPage(QWidget):
    """Colours and sides at once; the language, which makes the window anew, on leaving."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = list(Language)
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language"))
        self.language.addItems([self.tr("That of the system"), "English", "中文（简体）"])
        self.language.setCurrentIndex(self._languages.index(preferences.settings.language))
        themes = [
            (Theme.SYSTEM, self.tr("Those of the system")),
            (Theme.LIGHT, self.tr("Light")),
            (Theme.DARK, self.tr("Dark")),
            (Theme.PAPER, self.tr("Paper")),
        ]
        rows = form()
        rows.addRow(self.tr("Language"), self.language)
        name = self.tr("Colours")
        rows.addRow(name, ChoiceField(preferences, "theme", name, themes))
        rows.addRow(SwitchField(preferences, "sidebar", self.tr("Library and contents")))
        rows.addRow(SwitchField(preferences, "panel", self.tr("Word panel")))
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addWidget(quiet(self.tr("The language changes when you close this with Done.")))
        column.addStretch(1)

    @property
    def chosen(self) -> Language:
        """The language that is chosen."""
        return self._languages[self.language.currentIndex()]


class SpeechPage(QWidget):
    """Which voice speaks, and how fast."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from app.ui.speech.choice import how_to_get_a_voice

        self._preferences = preferences
        self._file = QLineEdit(preferences.settings.voice_file)
        self._file.setAccessibleName(self.tr("Voice file of Piper"))
        self._file.setPlaceholderText(self.tr("The system's voice"))
        browse = QPushButton(self.tr("Browse…"))
        rows = form()
        rows.setFieldGrowthPolicy(rows.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(self.tr("Voice file of Piper"), self._file)
        browsing = QHBoxLayout()
        browsing.addWidget(browse)
        browsing.addStretch(1)
        rows.addRow("", browsing)
        speed = self.tr("Speed")
        rate = QHBoxLayout()
        rate.addWidget(ShareField(preferences, "speech_rate", speed, _SLOWEST, _FASTEST))
        rate.addStretch(1)
        rows.addRow(speed, rate)
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addWidget(quiet(how_to_get_a_voice()))
        column.addStretch(1)
        self._file.editingFinished.connect(self._keep)
        browse.clicked.connect(self._browse)
        preferences.changed.connect(self._show)

    def _keep(self) -> None:
        self._preferences.change(voice_file=self._file.text().strip())

    def _show(self) -> None:
        self._file.setText(self._preferences.settings.voice_file)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a voice"))
        dialog.setNameFilter(self.tr("Voices of Piper (*.onnx)"))
        dialog.fileSelected.connect(lambda file: self._preferences.change(voice_file=file))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class BackupPage(QWidget):
    """The way to the backups. `wanted` asks for them."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        show = QPushButton(self.tr("Backups…"))
        show.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        text = self.tr(
            "Duidu backs the library up once a day and keeps the newest days and weeks. A backup "
            "holds all lessons, marks, notes, corrections and settings in one file."
        )
        column.addWidget(quiet(text))
        row = QHBoxLayout()
        row.addWidget(show)
        row.addStretch(1)
        column.addSpacing(6)
        column.addLayout(row)
        column.addStretch(1)
