"""What a newcomer needs to know, in one quiet line under the first text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.flow_layout import FlowLayout
from app.ui.key_hints import CommandHint
from app.ui.preferences import Preferences


class FirstSteps(QWidget):
    """The first keys, until a person has seen them; `done` says so."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        name = self.tr("First steps")
        self.setAccessibleName(name)
        said = QWidget()
        flow = FlowLayout(said, 12)
        pointing = QLabel(self.tr("Point at a word, or click it, to see what it means."))
        for hint in (
            pointing,
            CommandHint(("status_1", "status_5"), self.tr("say how well you know it"), span=True),
            CommandHint(("look_up",), self.tr("look up any word")),
            CommandHint(("shortcuts",), self.tr("all keys")),
        ):
            flow.addWidget(hint)
            pointing.setMinimumHeight(hint.sizeHint().height())
        self.done = QPushButton(self.tr("Got it"))
        self.done.setAccessibleName(self.tr("Got it: don't show the first steps again"))
        self.done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(14)
        row.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.done, 0, Qt.AlignmentFlag.AlignVCenter)
        self.done.clicked.connect(self._end)

    def _end(self) -> None:
        self._preferences.change(first_steps=False)
