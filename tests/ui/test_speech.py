"""Voices: the system's and a file's, with engines that make no sound."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, QObject
from pytestqt.qtbot import QtBot

from app.errors import InputError
from app.ui.speech.choice import find_voice, how_to_get_a_voice
from app.ui.speech.piper_voice import PiperVoice, load_piper, piper_voice
from app.ui.speech.sound import Sound
from app.ui.speech.system_voice import mandarin_voice, system_voice


class Engine:
    """What Qt's `QTextToSpeech` is asked to do."""

    def __init__(self, *locales: str) -> None:
        self._locales = [QLocale(name) for name in locales]
        self.locale = ""
        self.asked: list[str | float] = []

    def availableLocales(self) -> Sequence[QLocale]:
        return self._locales

    def setLocale(self, locale: QLocale) -> None:
        self.locale = locale.name()

    def voice(self) -> SimpleNamespace:
        return SimpleNamespace(name=lambda: f"voice of {self.locale}")

    def setRate(self, rate: float) -> None:
        self.asked.append(rate)

    def say(self, text: str) -> None:
        self.asked.append(text)

    def stop(self) -> None:
        self.asked.append("stop")

    def deleteLater(self) -> None:
        self.asked.append("gone")


class Player:
    def __init__(self) -> None:
        self.played: list[Sound] = []
        self.stopped = 0

    def play(self, sound: Sound) -> None:
        self.played.append(sound)

    def stop(self) -> None:
        self.stopped += 1


def test_the_mainland_voice_is_preferred() -> None:
    engine = Engine("en_US", "zh_HK", "zh_TW", "zh_CN")
    voice = mandarin_voice(engine)
    assert voice is not None
    assert voice.name == "voice of zh_CN"


@pytest.mark.parametrize("locales", [(), ("en_US", "ja_JP"), ("zh_HK",), ("yue_HK",)])
def test_cantonese_is_no_mandarin(locales: tuple[str, ...]) -> None:
    assert mandarin_voice(Engine(*locales)) is None


def test_speaking_and_speaking_slower() -> None:
    engine = Engine("zh_TW")
    voice = mandarin_voice(engine)
    assert voice is not None
    voice.say("你好")
    voice.say("你好", 2 / 3)
    voice.say("你好", 0.1)
    voice.stop()
    assert engine.asked[1::3] == [0.0, pytest.approx(-0.5), -1.0]
    assert engine.asked[2::3] == ["你好"] * 3
    assert engine.asked[::3] == ["stop"] * 4


def _qt_speech(monkeypatch: pytest.MonkeyPatch, engines: dict[str, Engine]) -> None:
    """Put a speech module of Qt's in place that has these engines."""

    class QTextToSpeech:
        @staticmethod
        def availableEngines() -> list[str]:
            return list(engines)

        def __call__(self, name: str, parent: QObject) -> Engine:
            return engines[name]

    module = ModuleType("PySide6.QtTextToSpeech")
    vars(module)["QTextToSpeech"] = QTextToSpeech()
    monkeypatch.setitem(sys.modules, module.__name__, module)


def test_the_engine_that_speaks_mandarin(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    engines = {"mock": Engine("zh_CN"), "first": Engine("en_GB"), "second": Engine("zh_CN")}
    _qt_speech(monkeypatch, engines)
    voice = system_voice(qapp)
    assert voice is not None
    voice.say("好")
    assert engines["second"].asked == ["stop", 0.0, "好"]
    assert engines["first"].asked == ["gone"]
    assert engines["mock"].asked == []


def test_no_voice_without_the_speech_module(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert system_voice(qapp) is None
    assert find_voice(qapp, Path("nowhere.onnx")) is None


@pytest.mark.parametrize(
    ("platform", "place"), [("win32", "Settings"), ("darwin", "Spoken Content"), ("linux", "Piper")]
)
def test_how_to_get_a_voice(platform: str, place: str, qapp: QObject) -> None:
    sentence = how_to_get_a_voice(platform)
    assert place in sentence
    assert "speech" in sentence
    assert sentence.endswith(".")


def _neural(load: Callable[[Path], Callable[[str, float], Sound]]) -> tuple[PiperVoice, Player]:
    player = Player()
    return PiperVoice(Path("zh_CN-voice.onnx"), player, load), player


def test_a_neural_voice_never_blocks(qtbot: QtBot) -> None:
    gate = threading.Event()
    threads = []

    def load(file: Path) -> Callable[[str, float], Sound]:
        threads.append(threading.current_thread())
        assert gate.wait(10)
        return lambda text, length: Sound(f"{text} {length}".encode(), 22_050)

    voice, player = _neural(load)
    assert voice.name == "zh_CN-voice"
    voice.say("你好")
    assert player.played == []
    gate.set()
    qtbot.waitUntil(lambda: len(player.played) == 1)
    voice.say("你好", 0.5)
    qtbot.waitUntil(lambda: len(player.played) == 2)
    assert [sound.samples.decode() for sound in player.played] == ["你好 1.0", "你好 2.0"]
    assert threads != [threading.main_thread()]
    assert len(threads) == 1
    voice.finish()


def test_only_the_last_that_was_asked_is_heard(qtbot: QtBot) -> None:
    gate = threading.Event()

    def synthesise(text: str, length: float) -> Sound:
        assert gate.wait(10)
        return Sound(text.encode(), 16_000)

    voice, player = _neural(lambda file: synthesise)
    for text in ("一", "二", "三"):
        voice.say(text)
    gate.set()
    qtbot.waitUntil(lambda: bool(player.played))
    voice.finish()
    assert [sound.samples.decode() for sound in player.played] == ["三"]


def test_nothing_is_heard_after_stopping(qtbot: QtBot) -> None:
    gate = threading.Event()

    def synthesise(text: str, length: float) -> Sound:
        assert gate.wait(10)
        return Sound(b"", 16_000)

    voice, player = _neural(lambda file: synthesise)
    voice.say("一")
    voice.stop()
    gate.set()
    voice.finish()
    qtbot.wait(20)
    assert player.played == []


def test_a_file_that_is_no_voice_is_said(qtbot: QtBot) -> None:
    def load(file: Path) -> Callable[[str, float], Sound]:
        raise InputError(f"“{file.name}” is no voice.")

    voice, _ = _neural(load)
    with qtbot.waitSignal(voice.failed) as failed:
        voice.say("好")
    assert failed.args == ["“zh_CN-voice.onnx” is no voice."]
    voice.finish()


def _piper(monkeypatch: pytest.MonkeyPatch, **config: object) -> list[float]:
    """Put a Piper in place whose voices have this configuration; gives the lengths asked for."""
    lengths: list[float] = []

    def synthesize(text: str, config: SimpleNamespace) -> list[SimpleNamespace]:
        lengths.append(config.length_scale)
        return [SimpleNamespace(audio_int16_bytes=text.encode(), sample_rate=22_050)]

    def load(file: Path) -> SimpleNamespace:
        if not config:
            raise RuntimeError("no model")
        return SimpleNamespace(config=SimpleNamespace(**config), synthesize=synthesize)

    module = ModuleType("piper")
    vars(module).update(PiperVoice=SimpleNamespace(load=load), SynthesisConfig=SimpleNamespace)
    monkeypatch.setitem(sys.modules, "piper", module)
    return lengths


def test_piper_speaks_slower(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths = _piper(
        monkeypatch, espeak_voice="cmn", phoneme_type="espeak", length_scale=1.2, sample_rate=1
    )
    synthesise = load_piper(Path("voice.onnx"))
    assert synthesise("好", 1.5) == Sound("好".encode(), 22_050)
    assert lengths == [pytest.approx(1.8)]


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({}, "no voice that Piper can use"),
        ({"espeak_voice": "en-us", "phoneme_type": "espeak"}, "not speak Mandarin"),
        ({"espeak_voice": "cmn", "phoneme_type": "pinyin"}, "downloads"),
    ],
)
def test_voices_that_will_not_do(
    config: dict[str, object], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _piper(monkeypatch, **config)
    with pytest.raises(InputError, match=said):
        load_piper(Path("voice.onnx"))


def test_no_neural_voice_without_piper(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ui.speech.piper_voice.find_spec", lambda name: None)
    assert piper_voice(Path("voice.onnx"), qapp) is None
