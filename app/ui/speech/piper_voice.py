"""A neural voice from a file of the user's, spoken by Piper where that is installed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from app.errors import DuiduError, InputError
from app.ui.speech.sound import Player, Sound, sound_player
from app.ui.telling import told

_DOWNLOADING = "pinyin"  # the kind of phonemes whose model Piper fetches when first asked

Synthesiser = Callable[[str, float], Sound]
"""Makes the sound of a text, so many times as long as usual."""


class PiperVoice(QObject):
    """A `Voice` whose sound is made in the background, the model loaded with the first of it.

    `failed` carries one plain sentence, on the UI thread.
    """

    failed = Signal(str)
    _made = Signal(int, object)

    def __init__(
        self,
        file: Path,
        player: Player,
        load: Callable[[Path], Synthesiser],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._player = player
        self._load = load
        self._synthesiser: Synthesiser | None = None
        self._wanted = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._made.connect(self._play)

    @property
    def name(self) -> str:
        return self._file.stem

    def say(self, text: str, rate: float = 1.0) -> None:
        self.stop()
        request = self._wanted
        self._pool.start(lambda: self._make(request, text, 1.0 / rate))

    def stop(self) -> None:
        self._wanted += 1
        self._player.stop()

    def finish(self) -> None:
        """Be silent for good, and wait for what is being made."""
        self.stop()
        self._pool.clear()
        self._pool.waitForDone()

    def _make(self, request: int, text: str, length: float) -> None:
        if request != self._wanted:
            return
        try:
            if self._synthesiser is None:
                self._synthesiser = self._load(self._file)
            sound = self._synthesiser(text, length)
        except DuiduError as error:
            self.failed.emit(told(error))
        else:
            self._made.emit(request, sound)

    def _play(self, request: int, sound: Sound) -> None:
        if request == self._wanted:
            self._player.play(sound)


def piper_voice(file: Path, parent: QObject) -> PiperVoice | None:
    """The voice in `file`; None where Piper or Qt's multimedia module is missing."""
    if find_spec("piper") is None:
        return None
    player = sound_player(parent)
    return None if player is None else PiperVoice(file, player, load_piper, parent)


def load_piper(file: Path) -> Synthesiser:
    """Piper with the voice in `file`, whose settings lie beside it as `….json`.

    Raises `InputError` when the file is no voice of Piper's or not a Mandarin one.
    """
    piper = import_module("piper")
    try:
        voice = piper.PiperVoice.load(file)
        language, kind = str(voice.config.espeak_voice), voice.config.phoneme_type
    except Exception as error:
        # Piper and the runtime below it raise kinds of their own for what is no voice.
        logging.getLogger(__name__).info("no voice in %s", file, exc_info=True)
        raise InputError(
            "“{0}” is no voice that Piper can use. Choose its .onnx file, with the "
            ".onnx.json file beside it.",
            file.name,
        ) from error
    if language not in ("cmn", "zh"):
        raise InputError("“{0}” does not speak Mandarin. Choose a zh_CN voice.", file.name)
    if kind == _DOWNLOADING:
        raise InputError(
            "“{0}” downloads more before it speaks, which Duidu never does. Choose "
            "another zh_CN voice.",
            file.name,
        )

    def synthesise(text: str, length: float) -> Sound:
        usual = voice.config.length_scale or 1.0
        config = piper.SynthesisConfig(length_scale=usual * length)
        chunks = list(voice.synthesize(text, config))
        samples = b"".join(chunk.audio_int16_bytes for chunk in chunks)
        return Sound(samples, chunks[0].sample_rate if chunks else voice.config.sample_rate)

    return synthesise
