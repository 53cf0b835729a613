"""Sound as it comes from a synthesiser, and playing it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject


@dataclass(frozen=True, slots=True)
class Sound:
    """One channel of signed 16-bit samples; `rate` is in hertz."""

    samples: bytes
    rate: int


class Player(Protocol):
    """Plays one sound at a time."""

    def play(self, sound: Sound) -> None: ...
    def stop(self) -> None: ...


class SoundPlayer(QObject):
    """A `Player` through Qt's multimedia module."""

    def __init__(self, multimedia: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._multimedia = multimedia
        self._buffer = QBuffer(self)
        self._sink: Any = None

    def play(self, sound: Sound) -> None:
        self.stop()
        form = self._multimedia.QAudioFormat()
        form.setSampleRate(sound.rate)
        form.setChannelCount(1)
        form.setSampleFormat(self._multimedia.QAudioFormat.SampleFormat.Int16)
        self._buffer.setData(QByteArray(sound.samples))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = self._multimedia.QAudioSink(form, self)
        self._sink.start(self._buffer)

    def stop(self) -> None:
        if self._sink is not None:
            self._sink.stop()
            self._sink.deleteLater()
            self._sink = None
        self._buffer.close()


def sound_player(parent: QObject) -> SoundPlayer | None:
    """A player; None where Qt's multimedia module is missing."""
    try:
        return SoundPlayer(import_module("PySide6.QtMultimedia"), parent)
    except ImportError:
        return None
