"""Correcting a word where it is read: shown at once, kept, undone like a mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app import paths
from app.chinese.corrections.correction import Facet
from app.chinese.lexicon import Lexicon
from app.lesson.analysing import analysed
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson, Pair, Token, TokenKind
from app.library.store import Library
from app.progress import Progress
from app.ui import work
from app.ui.correcting import corrector
from app.ui.correcting.dialog import CorrectDialog
from app.ui.dictionary.corrected import Corrected
from app.ui.main_window import MainWindow
from app.vocabulary.statuses import Status
from tests.ui.conftest import put, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_TEXTS = (
    ("她得了奖，我们都很高兴。", "She won a prize and we were all happy."),
    ("我们积极参与经济带建设。", "We take an active part in building the economic belt."),
    ("经济带很长。", "The economic belt is long."),
    ("我们都很高兴。", "We were all happy."),
)
_TRADITIONAL = (
    ("經濟帶很長。", "The economic belt is long."),
    ("我們參與經濟帶建設。", "We take part in building the economic belt."),
)


@pytest.fixture
def library(home: Path, lexicon: Lexicon) -> Iterator[Library]:
    with Library(paths.library_file()) as library:
        for name, texts in (("b", _TRADITIONAL), ("a", _TEXTS)):
            lesson = Lesson(name, name, "", tuple(Pair((zh,), (en,)) for zh, en in texts))
            library.put_lesson(analysed(lesson, lexicon), ANALYSIS_VERSION)
        yield library


def take(window: MainWindow, pair: int, text: str) -> Token:
    """Take this word of the pair in hand."""
    tokens = lesson_of(window).pairs[pair].tokens
    number = next(n for n, token in enumerate(tokens) if token.text == text)
    put(window, pair, number)
    return tokens[number]


def lesson_of(window: MainWindow) -> Lesson:
    assert window.study.lesson is not None
    return window.study.lesson


def words(window: MainWindow, pair: int) -> list[str]:
    return [token.text for token in lesson_of(window).pairs[pair].tokens]


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)


def dialog(window: MainWindow, qtbot: QtBot) -> CorrectDialog:
    qtbot.keyClick(window.reader, Qt.Key.Key_E, _SHIFT)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, CorrectDialog)
    return shown


def press(asked: CorrectDialog, qtbot: QtBot, label: str) -> None:
    button = next(b for b in asked.cuts if b.text() == label)
    button.setFocus()
    # Else the reader's own Space would come first.
    asked.activateWindow()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_joining_is_shown_at_once_kept_and_undone(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    before = words(window, 2)
    take(window, 2, "经济")
    qtbot.keyClick(window.reader, Qt.Key.Key_3)
    take(window, 2, "经济")
    press(dialog(window, qtbot), qtbot, "Join: 经济带")
    settle(window, qtbot)
    assert words(window, 2)[0] == "经济带"
    assert words(window, 1) != before
    assert "经济带" not in words(window, 1)
    assert window.study.word is not None
    assert window.study.word.text == "经济带"
    assert list(window.study.statuses.values()) == [Status.LEARNING_3]
    window.commands["undo"].trigger()
    settle(window, qtbot)
    assert words(window, 2) == before
    assert library.corrections.all() == ()
    window.commands["undo"].trigger()
    assert not window.study.statuses
    window.commands["redo"].trigger()
    window.commands["redo"].trigger()
    settle(window, qtbot)
    assert words(window, 2)[0] == "经济带"
    assert list(window.study.statuses.values()) == [Status.LEARNING_3]


def test_the_fields_are_as_wide_as_the_dialog(window: MainWindow, qtbot: QtBot) -> None:
    take(window, 2, "经济")
    asked = dialog(window, qtbot)
    assert asked.meaning.width() > asked.width() * 0.6
    assert asked.reading.width() == asked.meaning.width()
    asked.reject()


def test_a_long_text_is_corrected_first_where_it_is_read(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[int] = []
    correct_pairs = work.correct_pairs

    def noted(
        lesson: str, pairs: Sequence[Pair], texts: Sequence[str], afresh: bool, progress: Progress
    ) -> tuple[Pair, ...]:
        looked_at.append(len(pairs))
        return correct_pairs(lesson, pairs, texts, afresh, progress)

    monkeypatch.setattr(work, "correct_pairs", noted)
    monkeypatch.setattr(corrector, "_AT_ONCE", 2)
    monkeypatch.setattr(corrector, "_NEAR", 0)
    take(window, 2, "经济")
    window.desk.corrector.join(1, everywhere=True)
    qtbot.waitUntil(lambda: words(window, 2)[0] == "经济带", timeout=20_000)
    settle(window, qtbot)
    assert looked_at == [1, 4]
    assert "经济带" in words(window, 1)


def test_a_new_mark_leaves_nothing_to_do_again(window: MainWindow, qtbot: QtBot) -> None:
    take(window, 2, "经济")
    window.desk.corrector.join(1)
    settle(window, qtbot)
    window.commands["undo"].trigger()
    settle(window, qtbot)
    before = words(window, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_3)
    window.commands["undo"].trigger()
    window.commands["redo"].trigger()
    window.commands["redo"].trigger()
    settle(window, qtbot)
    assert words(window, 2) == before


def test_everywhere_holds_in_traditional_text_of_another_lesson(
    window: MainWindow, qtbot: QtBot
) -> None:
    take(window, 2, "经济")
    asked = dialog(window, qtbot)
    asked.everywhere.setChecked(True)
    press(asked, qtbot, "Join: 经济带")
    settle(window, qtbot)
    assert "经济带" in words(window, 1)
    window.desk.open_lesson("b")
    settle(window, qtbot)
    assert "經濟帶" in words(window, 0)
    assert "經濟帶" in words(window, 1)


def test_traditional_text_is_corrected_here(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    window.desk.open_lesson("b")
    settle(window, qtbot)
    take(window, 1, "經濟")
    window.desk.corrector.join(1)
    settle(window, qtbot)
    assert "經濟帶" in words(window, 1)
    assert "經濟帶" not in words(window, 0)
    assert library.corrections.all()[0].text == "经济带"


def test_a_split_and_a_join_over_it_hold_together(window: MainWindow, qtbot: QtBot) -> None:
    take(window, 1, "参与")
    window.desk.corrector.split(1)
    settle(window, qtbot)
    assert {"参", "与"} <= set(words(window, 1))
    take(window, 1, "参")
    window.desk.corrector.join(-1)
    settle(window, qtbot)
    assert "积极参" in words(window, 1)
    assert "与" in words(window, 1)
    window.commands["undo"].trigger()
    settle(window, qtbot)
    assert {"积极", "参", "与"} <= set(words(window, 1))


def test_a_reading_that_is_typed_and_a_wrong_one(window: MainWindow, qtbot: QtBot) -> None:
    take(window, 0, "得")
    asked = dialog(window, qtbot)
    asked.reading.setEditText("quatsch quatsch")
    asked.keep()
    assert "is no reading" in asked.failure.text()
    assert asked.isVisible()
    asked.reading.setEditText("dei3")
    asked.keep()
    settle(window, qtbot)
    assert window.study.word is not None
    assert window.study.word.pinyin == ("děi",)
    assert any("must" in sense for sense in window.study.word.senses)


def test_a_sense_chosen_in_the_panel_is_the_one_meant(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    token = take(window, 0, "高兴")
    wanted = token.senses[1]
    window.panel.senses.linkActivated.emit("0")
    settle(window, qtbot)
    assert window.study.word is not None
    assert window.study.word.senses[0] == wanted
    assert [one.anchor is None for one in library.corrections.all()] == [False]
    other = next(t for t in lesson_of(window).pairs[3].tokens if t.text == "高兴")
    assert other.senses == token.senses


def test_a_gloss_of_ones_own_and_no_name_are_taken_back_in_the_panel(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    token = take(window, 1, "建设")
    asked = dialog(window, qtbot)
    asked.meaning.setEditText("putting it up")
    asked.is_name.setChecked(True)
    asked.keep()
    settle(window, qtbot)
    assert window.study.word is not None
    assert window.study.word.gloss == "putting it up"
    assert window.study.word.kind is TokenKind.NAME
    corrected = window.panel.findChild(Corrected)
    assert corrected is not None
    qtbot.waitUntil(lambda: corrected.said != "")
    assert corrected.said == "Corrected by you: name, meaning"
    back = next(b for b in corrected.findChildren(QPushButton) if b.text() == "Take back")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert window.study.word == token
    assert library.corrections.all() == ()


def test_it_is_there_after_a_restart(window: MainWindow, qtbot: QtBot, library: Library) -> None:
    take(window, 2, "经济")
    window.desk.corrector.join(1)
    settle(window, qtbot)
    window.close()
    for again in shown(qtbot, library):
        settle(again, qtbot)
        assert words(again, 2)[0] == "经济带"
        assert again.study.spot is not None
        assert again.study.spot.pair == 2


def test_a_correction_outlives_the_undoing_of_a_repair(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    take(window, 2, "经济")
    window.commands["merge_next"].trigger()
    settle(window, qtbot)
    take(window, 2, "经济")
    window.desk.corrector.join(1, everywhere=True)
    settle(window, qtbot)
    window.commands["undo_repair"].trigger()
    qtbot.wait(100)
    settle(window, qtbot)
    assert len(lesson_of(window).pairs) == len(_TEXTS)
    assert words(window, 2)[0] == "经济带"
    assert library.corrections.all()[0].facet is Facet.WORDS
