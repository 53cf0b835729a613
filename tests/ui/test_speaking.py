"""Hearing words and sentences, with a voice that makes no sound."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.speech.speaker import Speaker
from app.ui.speech.voice import Voice
from tests.ui.conftest import put

_NONE, _SHIFT, _ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Spoken:
    """A `Voice` that remembers what it was to say."""

    name = "nobody"

    def __init__(self) -> None:
        self.said: list[tuple[str, float]] = []
        self.stopped = False

    def say(self, text: str, rate: float = 1.0) -> None:
        self.said.append((text, round(rate, 3)))

    def stop(self) -> None:
        self.stopped = True


@pytest.fixture
def voice(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Spoken:
    voice = Spoken()
    monkeypatch.setattr(window.look_up.speaker, "_find", lambda _parent, _file: voice)
    return voice


def test_p_speaks_the_word_and_shift_p_the_sentence(
    window: MainWindow, qtbot: QtBot, voice: Spoken
) -> None:
    put(window, 2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_P)
    qtbot.keyClick(window.reader, Qt.Key.Key_P, _SHIFT)
    qtbot.keyClick(window.reader, Qt.Key.Key_P, _ALT)
    qtbot.keyClick(window.reader, Qt.Key.Key_P)
    assert voice.said == [("参与", 1.0), ("我们积极参与共建。", 1.0), ("参与", 0.667)]
    slowly = next(b for b in window.panel.findChildren(QPushButton) if b.text() == "Slowly")
    assert slowly.isChecked()
    qtbot.mouseClick(slowly, Qt.MouseButton.LeftButton)
    assert not slowly.isChecked()
    assert not window.commands["slowly"].isChecked()
    listen = next(b for b in window.panel.findChildren(QPushButton) if b.text() == "Listen")
    qtbot.mouseClick(listen, Qt.MouseButton.LeftButton)
    assert voice.said[-1] == ("参与", 1.0)


def test_without_a_voice_one_is_told_how_to_get_one(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.look_up.speaker, "_find", lambda _parent, _file: None)
    qtbot.keyClick(window.reader, Qt.Key.Key_P)
    assert "no Mandarin voice" in window.notice.message
    assert "Install Duidu with its extra" in window.notice.message


def test_a_voice_file_is_chosen_and_used_from_then_on(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: list[Path | None] = []
    voice = Spoken()

    def find(_parent: QObject, file: Path | None) -> Voice:
        files.append(file)
        return voice

    monkeypatch.setattr(window.look_up.speaker, "_find", find)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/voices/zh.onnx", ""))
    window.look_up.speak()
    window.commands["voice"].trigger()
    window.look_up.speak()
    assert files == [None, Path("/voices/zh.onnx")]
    assert len(voice.said) == 3


def test_a_voice_is_looked_for_when_first_needed(qapp: QObject) -> None:
    found: list[Spoken] = []

    def find(_parent: QObject, _file: Path | None) -> Voice:
        found.append(Spoken())
        return found[-1]

    speaker = Speaker(lambda: "", find)
    assert found == []
    assert speaker.say("你好")
    assert speaker.say("再见")
    assert len(found) == 1
    speaker.stop()
    assert found[0].stopped


def test_it_speaks_as_fast_as_is_set(qapp: QObject) -> None:
    voice = Spoken()
    speaker = Speaker(lambda: "", lambda _parent, _file: voice, rate=lambda: 1.2)
    speaker.say("你好")
    speaker.is_slow = True
    speaker.say("你好")
    assert voice.said == [("你好", 1.2), ("你好", 0.8)]


def test_nothing_of_speech_is_loaded_before_it_is_needed() -> None:
    asked = (
        "import sys, app.ui.lookup.desk, app.ui.main_window;"
        "print([name for name in sys.modules if 'Multimedia' in name or 'TextToSpeech' in name])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
