"""The Mandarin voice of the operating system, through Qt's speech module where it is installed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Protocol

from PySide6.QtCore import QLocale, QObject

_STEEPNESS = 1.5  # of Qt's scale, which goes from -1 over 0 (as usual) to 1
_NO_SPEECH = ("mock", "flite")  # the one is silent, the other speaks English only
# Voices of Hong Kong and Macao speak Cantonese.
_MANDARIN = (
    QLocale.Country.China,
    QLocale.Country.Taiwan,
    QLocale.Country.Singapore,
    QLocale.Country.Malaysia,
)


class Engine(Protocol):
    """What is used of Qt's `QTextToSpeech`."""

    def availableLocales(self) -> Sequence[QLocale]: ...
    def setLocale(self, locale: QLocale) -> object: ...
    def voice(self) -> Any: ...
    def setRate(self, rate: float) -> object: ...
    def say(self, text: str) -> object: ...
    def stop(self) -> object: ...


class SystemVoice:
    """A `Voice` that has the system speak."""

    def __init__(self, engine: Engine, locale: QLocale) -> None:
        self._engine = engine
        engine.setLocale(locale)

    @property
    def name(self) -> str:
        return str(self._engine.voice().name())

    def say(self, text: str, rate: float = 1.0) -> None:
        self._engine.stop()
        self._engine.setRate(max(-1.0, min(1.0, _STEEPNESS * (rate - 1.0))))
        self._engine.say(text)

    def stop(self) -> None:
        self._engine.stop()


def system_voice(parent: QObject) -> SystemVoice | None:
    """The system's voice; None where Qt's speech module or a Mandarin voice is missing."""
    try:
        speech = import_module("PySide6.QtTextToSpeech").QTextToSpeech
    except ImportError:
        return None
    for name in speech.availableEngines():
        if name in _NO_SPEECH:
            continue
        engine = speech(name, parent)
        voice = mandarin_voice(engine)
        if voice is not None:
            return voice
        engine.deleteLater()
    return None


def mandarin_voice(engine: Engine) -> SystemVoice | None:
    """The engine's Mandarin voice, of the mainland if it has one; None if it speaks none."""
    chinese = [
        locale
        for locale in engine.availableLocales()
        if locale.language() == QLocale.Language.Chinese and locale.territory() in _MANDARIN
    ]
    if not chinese:
        return None
    return SystemVoice(engine, min(chinese, key=lambda one: _MANDARIN.index(one.territory())))
