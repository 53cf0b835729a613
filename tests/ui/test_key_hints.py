"""Hints and tips show the keys that commands have now."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.ui.key_hints import cap_of
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences


def caps(part: QWidget) -> list[str]:
    labels = part.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisibleTo(part) and one.property("key")]


def set_keys(window: MainWindow, **keys: tuple[str, ...]) -> None:
    preferences = window.findChild(Preferences)
    assert preferences is not None
    preferences.change(keys=keys)


def test_a_key_of_ones_own_is_shown(window: MainWindow) -> None:
    assert caps(window.status_bar)[:6] == ["←", "→", "1", "5", "W", "T"]
    set_keys(window, pair_translation=("Ctrl+J",), status_6=(), look_up=("F7",))
    assert caps(window.status_bar)[:5] == ["←", "→", "1", "5", "Ctrl+J"]
    assert "F7" in caps(window.first_steps)
    set_keys(window)
    assert caps(window.status_bar)[:6] == ["←", "→", "1", "5", "W", "T"]


def test_a_tip_ends_in_the_key_of_ones_own(window: MainWindow) -> None:
    def tips() -> list[str]:
        return [button.toolTip() for button in window.panel.findChildren(QPushButton)]

    assert "Speak slowly (Alt+P)" in tips()
    set_keys(window, slowly=("Ctrl+Alt+S",), entry_back=())
    assert "Speak slowly (Ctrl+Alt+S)" in tips()
    assert "Back to the entry before" in tips()


@pytest.mark.parametrize(
    ("key", "cap"),
    [("Alt+Left", "Alt+←"), ("Return", "↵"), ("Enter", "↵"), ("Ctrl++", "Ctrl++"), ("W", "W")],
)
def test_caps_are_short(window: MainWindow, key: str, cap: str) -> None:
    assert cap_of(key) == cap
