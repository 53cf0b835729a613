"""The keys of the commands: seen, changed, and given back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.commands import COMMANDS, Command, spoken
from app.ui.commands.keys import Keys, holder, keys_of, with_key
from app.ui.key_hints import cap_of
from app.ui.preferences import Preferences
from app.ui.settings.fields import quiet

_ID = Qt.ItemDataRole.UserRole


class KeysPage(QWidget):
    """All commands with their keys."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._commands = {command.id: command for command in COMMANDS}
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search commands"))
        self._search.setAccessibleName(self.tr("Search commands"))
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Commands and their keys"))
        self.table.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.table.setRootIsDecorated(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("New key of the command"))
        self._set = QPushButton(self.tr("Set"))
        self._clear = QPushButton(self.tr("No key"))
        self._reset = QPushButton(self.tr("As it was"))
        self._reset_all = QPushButton(self.tr("Reset all"))
        self.conflict = quiet("")
        row = QHBoxLayout()
        row.addWidget(self.edit, 1)
        for button in (self._set, self._clear, self._reset, self._reset_all):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self._search)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.conflict)
        for command in COMMANDS:
            item = QTreeWidgetItem([spoken(command.text), ""])
            item.setData(0, _ID, command.id)
            self.table.addTopLevelItem(item)
        self.table.setColumnWidth(0, 300)
        self._search.textChanged.connect(self._filter)
        self.table.currentItemChanged.connect(self._show_chosen)
        self.edit.keySequenceChanged.connect(self._warn)
        self._set.clicked.connect(self._give)
        self._clear.clicked.connect(self._take)
        self._reset.clicked.connect(self._reset_chosen)
        self._reset_all.clicked.connect(self._forget)
        preferences.changed.connect(self._show)
        self._show()
        self.choose(COMMANDS[0].id)

    def choose(self, command: str) -> None:
        """Take the command with this id in hand."""
        model = self.table.model()
        found = model.match(model.index(0, 0, QModelIndex()), _ID, command)
        self.table.setCurrentIndex(found[0])

    @property
    def _chosen(self) -> Command | None:
        item = self.table.currentItem()
        return self._commands[item.data(0, _ID)] if item is not None else None

    @property
    def _own(self) -> Keys:
        return self._preferences.settings.keys

    @property
    def _key(self) -> str:
        return self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _give(self) -> None:
        if self._chosen is not None and self._key:
            self._preferences.change(keys=with_key(self._chosen, self._key, self._own))

    def _take(self) -> None:
        if self._chosen is not None:
            self._preferences.change(keys=with_key(self._chosen, "", self._own))
            self.edit.clear()

    def _reset_chosen(self) -> None:
        if self._chosen is None:
            return
        own = {name: keys for name, keys in self._own.items() if name != self._chosen.id}
        for key in self._chosen.keys:
            other = holder(key, self._chosen, own)
            if other is not None:
                own[other.id] = tuple(one for one in keys_of(other, own) if one != key)
        self._preferences.change(keys=own)

    def _forget(self) -> None:
        self._preferences.change(keys={})

    def _warn(self) -> None:
        command, key = self._chosen, self._key
        other = holder(key, command, self._own) if command is not None and key else None
        text = self.tr("This key is that of “{0}” now, which would lose it.")
        self.conflict.setText(text.format(spoken(other.text)) if other is not None else "")

    def _show_chosen(self) -> None:
        command = self._chosen
        keys = keys_of(command, self._own) if command is not None else ()
        self.edit.setKeySequence(QKeySequence(keys[0] if keys else ""))
        self._warn()

    def _show(self) -> None:
        for number in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(number)
            if item is not None:
                keys = keys_of(self._commands[item.data(0, _ID)], self._own)
                item.setText(1, "   ".join(dict.fromkeys(map(cap_of, keys))))
        self._warn()

    def _filter(self, text: str) -> None:
        for number in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(number)
            if item is not None:
                said = f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(text.casefold().strip() not in said)
