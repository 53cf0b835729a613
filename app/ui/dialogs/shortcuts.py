"""All keys at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.commands import COMMANDS, MENUS, Command, Menu, spoken
from app.ui.commands.keys import Keys, keys_of
from app.ui.key_hints import cap_of

_MOST_COLUMNS, _COLUMN_WIDTH = 3, 420  # pixels that a column takes, near enough
_HEAD_LINES = 2


class ShortcutsDialog(QDialog):
    """The commands that have keys, menu by menu; some have a person's `own`."""

    def __init__(self, own: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        by_id = {one.id: replace(one, keys=keys_of(one, own)) for one in COMMANDS}
        room = self.screen().availableSize() if parent is None else parent.size()
        count = max(1, min(_MOST_COLUMNS, room.width() // _COLUMN_WIDTH))
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(48)
        for menus in _columns(MENUS, by_id, count):
            column = QVBoxLayout()
            column.setSpacing(16)
            for menu in menus:
                column.addLayout(_table(menu, _with_keys(menu, by_id)))
            column.addStretch(1)
            columns.addLayout(column)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 24, 28, 22)
        area = _scrolling(inside, self.tr("Keys"))
        whole.addWidget(area)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        around = self.sizeHint() - area.sizeHint()
        self.resize((inside.sizeHint() + around).expandedTo(self.sizeHint()).boundedTo(room))
        self.finished.connect(self.deleteLater)


def _scrolling(inside: QWidget, name: str) -> QScrollArea:
    """There are more keys than a small screen has lines."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
    area.setWidget(inside)
    area.setMinimumWidth(inside.sizeHint().width())
    area.setAccessibleName(name)
    return area


def _columns(menus: Sequence[Menu], by_id: dict[str, Command], count: int) -> list[list[Menu]]:
    """The menus in so many columns of about the same height, each column in the menus' order."""
    lines = [len(_with_keys(menu, by_id)) + _HEAD_LINES for menu in menus]
    columns: list[list[int]] = [[] for _ in range(count)]
    for number in sorted(range(len(menus)), key=lambda number: -lines[number]):
        min(columns, key=lambda column: sum(lines[n] for n in column)).append(number)
    return [[menus[n] for n in column] for column in sorted(map(sorted, columns))]


def _with_keys(menu: Menu, by_id: dict[str, Command]) -> list[Command]:
    commands = (by_id[name] for name in menu.commands)
    return [command for command in commands if command.keys]


def _table(menu: Menu, commands: list[Command]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    title = QLabel(f"<b>{spoken(menu.title).replace('&', '')}</b>")
    grid.addWidget(title, 0, 0)
    for row, command in enumerate(commands, 1):
        grid.addWidget(QLabel(spoken(command.text)), row, 0)
        keys = QHBoxLayout()
        keys.setSpacing(4)
        keys.addStretch(1)
        for key in dict.fromkeys(map(cap_of, command.keys)):
            cap = QLabel(key)
            cap.setProperty("key", True)
            keys.addWidget(cap)
        grid.addLayout(keys, row, 1)
    return grid
