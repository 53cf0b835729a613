"""Opens the settings, and gives the commands the keys that are set."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.ui.commands import Actions
from app.ui.key_hints import show_keys
from app.ui.preferences import Preferences
from app.ui.study import Study
from app.ui.theme import ThemeChoice


class SettingsDesk(QObject):
    """Carries out the command that opens the settings."""

    def __init__(
        self,
        window: QWidget,
        study: Study,
        preferences: Preferences,
        themes: ThemeChoice,
        commands: Actions,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._study = study
        self._preferences = preferences
        self._themes = themes
        self._commands = commands
        commands.bind({"settings": self.show_settings})
        preferences.changed.connect(self._give_keys)
        self._give_keys(frozenset({"keys"}))

    def show_settings(self) -> None:
        """Open the dialog."""
        from app.ui.settings.dialog import SettingsDialog

        dialog = SettingsDialog(self._study, self._preferences, self._themes, self._window)
        dialog.backups_wanted.connect(self._commands["backups"].trigger)
        dialog.open()

    def _give_keys(self, names: frozenset[str]) -> None:
        if "keys" in names:
            own = self._preferences.settings.keys
            self._commands.set_keys(own)
            show_keys(self._window, own)
