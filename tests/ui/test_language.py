"""The interface in two languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app import paths
from app.anki.connect.errors import NotAnkiError
from app.errors import InputError
from app.library.store import Library
from app.settings import Language, Settings, save
from app.ui.commands import spoken as command_text
from app.ui.language import compiled, speak, spoken
from app.ui.opening import Windows
from app.ui.preferences import Preferences
from app.ui.telling import told
from app.vocabulary.statuses import Status
from tests.ui.conftest import put, shown
from tools import translations

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def chinese(qapp: QApplication, home: Path) -> Iterator[None]:
    speak(Language.CHINESE)
    yield
    speak(Language.ENGLISH)


def test_every_text_has_a_translation() -> None:
    wanted = translations.texts()
    assert sum(map(len, wanted.values())) > 500
    assert "&File" in wanted["commands"]
    files = sorted(translations.FOLDER.glob("*.ts"))
    assert [file.name for file in files] == ["duidu_zh_CN.ts"]
    for file in files:
        assert translations.unfinished(file, wanted) == []


def test_translations_keep_places_keys_and_markup() -> None:
    known = translations.read(translations.FOLDER / "duidu_zh_CN.ts")
    for (_, text), said in known.items():
        if not said:
            continue
        for mark in ("{0}", "{1}", "{2}", "{3}", "<b>", "</b>", "<a ", "</a>"):
            assert text.count(mark) == said.count(mark), (text, said)
        assert text.endswith("…") == said.endswith("…"), (text, said)
        assert bool(re.search(r"&\w", text)) == ("(&" in said), (text, said)


def test_a_text_that_is_gone_leaves_and_a_new_one_is_unfinished(tmp_path: Path) -> None:
    file = tmp_path / "duidu_zh_CN.ts"
    translations.write(file, {"A": ["one", "two"]}, {("A", "one"): "一"})
    assert translations.read(file) == {("A", "one"): "一", ("A", "two"): ""}
    assert translations.unfinished(file, {"A": ["one", "three"]}) == [("A", "three")]


def test_it_is_compiled_once(qapp: QApplication, home: Path) -> None:
    first = compiled("zh_CN")
    assert first is not None
    made = first.stat().st_mtime_ns
    assert compiled("zh_CN") == first
    assert first.stat().st_mtime_ns == made
    assert compiled("xx") is None


def test_commands_and_qts_own_texts_speak_chinese(chinese: None) -> None:
    assert command_text("Open text…") == "打开课文…"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_failures_are_told_in_chinese_with_their_parts(chinese: None) -> None:
    assert told(InputError("“{0}” is empty.", "a{b}.txt")) == "“a{b}.txt”是空的。"
    assert told(NotAnkiError("Anki couldn't do it. It says: {0}.", "no")) == (
        "Anki 没能完成。它说：no。也可以改用文件（.apkg）。"
    )
    assert told(InputError("Something of {1} and {0}.", 1, 2)) == "Something of 2 and 1."
    assert told(InputError("Braces {0} stay.")) == "Braces {0} stay."


def test_a_text_that_cant_be_read_is_told_in_chinese(
    chinese: None, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    empty = tmp_path / "空.txt"
    empty.write_text("")
    save(Settings(language=Language.CHINESE), paths.settings_file())
    for window in shown(qtbot, library):
        window.desk.texts.take([empty])
        with qtbot.waitSignal(window.runner.failed, timeout=20_000) as failed:
            pass
        assert failed.args == ["“空.txt”是空的。"]


def test_the_system_decides_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    assert spoken(Language.CHINESE) is Language.CHINESE
    for names, expected in (
        (["zh-Hans-CN", "en"], Language.CHINESE),
        (["de-DE", "en-GB", "zh"], Language.ENGLISH),
        (["fr"], Language.ENGLISH),
    ):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda *_, names=names: names)
        assert spoken(Language.SYSTEM) is expected


def test_the_window_changes_its_language_while_it_runs(
    qapp: QApplication, qtbot: QtBot, library: Library
) -> None:
    windows = Windows(library, qapp)
    windows.open()
    old = windows.window
    assert old is not None
    qtbot.waitUntil(lambda: old.furnished and not old.runner.busy, timeout=20_000)
    put(old, 2, 2)
    old.desk.mark(Status.LEARNING_2)
    try:
        preferences = old.findChild(Preferences)
        assert preferences is not None
        preferences.change(language=Language.CHINESE)
        qtbot.waitUntil(lambda: windows.window is not old, timeout=20_000)
        new = windows.window
        assert new is not None
        qtbot.waitUntil(lambda: new.furnished and not new.runner.busy, timeout=20_000)
        assert new.study.spot == old.study.spot
        assert new.study.counts.marked == 1
        assert new.reader.model().rowCount() > 0
        assert new.header.export.text() == "导出牌组"
        assert "导出牌组…" in [
            action.text() for action in new.commands.findChildren(type(new.commands["export"]))
        ]
        assert not [
            button.text()
            for button in new.header.findChildren(QPushButton)
            if button.text().isascii() and button.text()
        ]
        new.close()
    finally:
        speak(Language.ENGLISH)
