"""The sign that the reader repairs, with its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.lesson.model import Language
from app.ui.flow_layout import FlowLayout
from app.ui.key_hints import CommandHint
from app.ui.reader.hand import Hand
from app.ui.segmented import Segmented

_ROOM_FOR_KEYS = 520


class RepairBar(QWidget):
    """Shown while repairing: the side in hand, the keys, and a way out."""

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hand = hand
        self.setAccessibleName(self.tr("Repair"))
        title = QLabel(self.tr("Repair"))
        title.setObjectName("repairTitle")
        self._sides = Segmented(
            self.tr("Side in hand"),
            ((Language.CHINESE, self.tr("Chinese")), (Language.ENGLISH, self.tr("English"))),
        )
        self.done = QPushButton(self.tr("Done"))
        self.done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._hints = QWidget()
        # Where the keys would leave no room for the pairs.
        self._more = CommandHint(("shortcuts",), self.tr("all keys"))
        self._lay_out(title)
        self._sides.chosen.connect(hand.take)
        self.done.clicked.connect(hand.switch)
        hand.changed.connect(self._show)
        self._show()

    def _lay_out(self, title: QLabel) -> None:
        hints = FlowLayout(self._hints, gap=8)
        for commands, does in (
            (("text_down", "text_up"), self.tr("text down, up")),
            (("shift_down", "shift_up"), self.tr("shift")),
            (("sentence_down", "sentence_up"), self.tr("sentence")),
            (("merge_previous", "merge_next"), self.tr("merge with previous, next")),
            (("split",), self.tr("split")),
            (("reword",), self.tr("edit")),
            (("confirm",), self.tr("checked")),
            (("separate",), self.tr("no counterpart")),
            (("next_doubtful",), self.tr("next doubtful")),
            (("undo_repair", "redo_repair"), self.tr("undo, redo")),
            (("other_side",), self.tr("side")),
        ):
            hints.addWidget(CommandHint(commands, does))
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(title)
        top.addWidget(self._sides)
        top.addStretch(1)
        top.addWidget(self._more)
        top.addWidget(self.done)
        top.addWidget(CommandHint(("repair",)))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 9)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._hints)

    def fit(self, height: int) -> None:
        """Leave the keys out in a window of this height, in pixels, if it is low."""
        self._hints.setVisible(height >= _ROOM_FOR_KEYS)
        self._more.setVisible(height < _ROOM_FOR_KEYS)

    def _show(self) -> None:
        self.fit(self.window().height())
        self.setVisible(self._hand.repairing)
        self._sides.show_value(self._hand.side)
