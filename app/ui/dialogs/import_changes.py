"""What can be changed of a passage: controls below the table, keys and a menu in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.importing.understanding import (
    Passage,
    ignoring,
    with_language,
    with_role,
    with_speaker,
)
from app.lesson.model import Language, Role
from app.ui.dialogs.import_names import (
    LANGUAGE_KEYS,
    LEAVE_OUT_KEYS,
    ROLE_KEYS,
    SPEAKER_KEY,
    language_name,
    role_name,
)
from app.ui.elided import ElidedLabel
from app.ui.segmented import Segmented


class ChangeBar(QWidget):
    """Shows what the passage in hand was taken for.

    `changed` carries a function of an `Understanding` and `passages`, the indices it is for.
    `left` comes when somebody is done with the controls.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = ElidedLabel()
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.count.setObjectName("quiet")
        languages = [(language, language_name(language)) for language in Language]
        self.language = Segmented(self.tr("Language"), languages)
        self.role = QComboBox()
        self.role.setAccessibleName(self.tr("What it is"))
        for role in Role:
            self.role.addItem(role_name(role), role)
        self.speaker = QLineEdit()
        self.speaker.setAccessibleName(self.tr("Speaker"))
        self.speaker.setPlaceholderText(self.tr("Speaker"))
        self.speaker.setMinimumWidth(80)
        self.speaker.setMaximumWidth(150)
        self.left_out = QCheckBox(self.tr("Leave out"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in (self.language, self.role, self.speaker, self.left_out):
            row.addWidget(part)
        row.addWidget(self.count, 1)
        self.language.chosen.connect(self._set_language)
        self.role.activated.connect(self._choose_role)
        self.speaker.editingFinished.connect(self._set_speaker)
        self.left_out.clicked.connect(self._leave_out)

    def show_passage(self, passage: Passage | None, chosen: int) -> None:
        """Show what this passage is taken for, and how many are chosen with it."""
        keys = self.tr("Enter: all changes and their keys")
        self.count.setText(
            self.tr("{0} passages chosen").format(f"{chosen:,}") if chosen > 1 else keys
        )
        for part in (self.language, self.role, self.speaker, self.left_out):
            part.setEnabled(passage is not None)
        if passage is None:
            self.speaker.clear()
            return
        self.language.show_value(passage.paragraph.language)
        self.role.setCurrentIndex(self.role.findData(passage.paragraph.role))
        if not self.speaker.hasFocus():
            self.speaker.setText(passage.paragraph.speaker)
        self.left_out.setChecked(passage.ignored)

    def serve(self, table: QWidget) -> None:
        """Give the table the keys for all that can be changed here, and the menu's items."""
        for role in Role:
            self._offer(table, role_name(role), (ROLE_KEYS[role],), partial(self._set_role, role))
        self._separate(table)
        for language in Language:
            self._offer(
                table,
                language_name(language),
                (LANGUAGE_KEYS[language],),
                partial(self._set_language, language),
            )
        self._separate(table)
        self._offer(table, self.tr("Speaker…"), (SPEAKER_KEY,), self._ask_speaker)
        self._offer(table, self.tr("Leave out or take back"), LEAVE_OUT_KEYS, self.left_out.click)

    def _offer(
        self, table: QWidget, text: str, keys: tuple[str, ...], do: Callable[[], object]
    ) -> None:
        action = QAction(text, table)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(_without_arguments(do))
        table.addAction(action)

    def _separate(self, table: QWidget) -> None:
        line = QAction(table)
        line.setSeparator(True)
        table.addAction(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Neither the dialog's default button nor its end is meant.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose_role(self, _: int) -> None:
        self._set_role(self.role.currentData())

    def _set_role(self, role: Role) -> None:
        self.changed.emit(partial(with_role, role=role))

    def _set_language(self, language: Language) -> None:
        self.changed.emit(partial(with_language, language=language))

    def _ask_speaker(self) -> None:
        self.speaker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.speaker.selectAll()

    def _set_speaker(self) -> None:
        if self.speaker.isModified():
            self.speaker.setModified(False)
            self.changed.emit(partial(with_speaker, speaker=self.speaker.text()))

    def _leave_out(self) -> None:
        self.changed.emit(partial(ignoring, ignored=self.left_out.isChecked()))


def _without_arguments(do: Callable[[], object]) -> Callable[..., None]:
    def call(*_: object) -> None:
        do()

    return call
