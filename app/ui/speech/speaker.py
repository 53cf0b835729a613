"""Speaks for the window: with the voice that is there, which is looked for when first needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.ui.speech.choice import find_voice, how_to_get_a_voice
from app.ui.speech.piper_voice import PiperVoice
from app.ui.speech.voice import Voice

_SLOWER = 2 / 3  # times as fast

Finder = Callable[[QObject, Path | None], Voice | None]


class Speaker(QObject):
    """`failed` carries one plain sentence; `is_slow` says how it speaks.

    `file` gives the path of the voice that a person chose, `rate` how many times as fast as usual
    it speaks when it isn't slow.
    """

    failed = Signal(str)

    def __init__(
        self,
        file: Callable[[], str],
        find: Finder = find_voice,
        parent: QObject | None = None,
        rate: Callable[[], float] = lambda: 1.0,
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._find = find
        self._rate = rate
        self._voice: Voice | None = None
        self._sought: str | None = None
        self.is_slow = False

    def say(self, text: str) -> bool:
        """Speak the text in place of what is being spoken; False where there is no voice."""
        voice = self._ready()
        if voice is not None and text:
            voice.say(text, self._rate() * (_SLOWER if self.is_slow else 1.0))
        return voice is not None

    def how_to_get_a_voice(self) -> str:
        """What a person does to hear Chinese here."""
        return how_to_get_a_voice()

    def stop(self) -> None:
        """Be silent for good: the window closes."""
        if isinstance(self._voice, PiperVoice):
            self._voice.finish()
        elif self._voice is not None:
            self._voice.stop()

    def _ready(self) -> Voice | None:
        """The voice, looked for again only if there was none or another file was chosen."""
        chosen = self._file()
        if self._voice is None or chosen != self._sought:
            self.stop()
            self._sought = chosen
            self._voice = self._find(self, Path(chosen).expanduser() if chosen else None)
            if isinstance(self._voice, PiperVoice):
                self._voice.failed.connect(self.failed)
        return self._voice
