"""Groups of buttons of which one is on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup


def show_checked(group: QButtonGroup, number: int) -> None:
    """Check this button; Tab comes to it alone, and arrow keys go on to the others.

    With a number that none has, none is checked, and Tab comes to all.
    """
    if group.button(number) is None:
        _uncheck(group)
        return
    for button in group.buttons():
        checked = group.id(button) == number
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus if checked else Qt.FocusPolicy.NoFocus)
        if checked:
            button.setChecked(True)


def _uncheck(group: QButtonGroup) -> None:
    group.setExclusive(False)
    for button in group.buttons():
        alone = button.autoExclusive()
        button.setAutoExclusive(False)
        button.setChecked(False)
        button.setAutoExclusive(alone)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    group.setExclusive(True)
