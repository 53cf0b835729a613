"""What the panel says around a word, and the ways from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app import paths
from app.chinese.entry import Entry
from app.chinese.lexicon import Lexicon
from app.errors import StorageError
from app.lesson.model import Lesson, Pair, Token, TokenKind, WordKey, WordLink
from app.library.store import Library
from app.ui.dictionary.history import History
from app.ui.dictionary.occurrence import Occurrence
from app.ui.dictionary.why import certainty_name, frequency_name, why
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from tests.ui.conftest import headword, put
from tests.ui.test_accessibility import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise")
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


def told(window: MainWindow) -> str:
    labels = window.panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def link_to(window: MainWindow, word: str) -> tuple[QLabel, str]:
    """The label that has a link with this text, and the address of the link."""
    for label in window.panel.findChildren(QLabel):
        for part in label.text().split("<a href='")[1:] if label.isVisible() else ():
            if part.split(">", 1)[1].startswith(f"{word}</a>"):
                return label, part.split("'")[0]
    raise AssertionError(f"no link to {word}")


def follow(window: MainWindow, word: str) -> None:
    label, address = link_to(window, word)
    label.linkActivated.emit(address)


def entry_of(lexicon: Lexicon, word: str, number: int = 0) -> Entry:
    return lexicon.entries(word)[number]


def test_the_sense_meant_says_why(window: MainWindow) -> None:
    put(window, 2, 2)
    assert "the translation says “participate” · certain" in told(window)


def test_levels_and_frequency_are_in_words(window: MainWindow) -> None:
    put(window, 2, 2)
    text = told(window)
    for fact in ("HSK 2.0: 5", "HSK 3.0: 4", "common: top ", "參與"):
        assert fact in text


def test_characters_have_their_entries_and_components(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 0)  # 我们
    assert "made of" in told(window)
    follow(window, "亻")
    assert headword(window) == "亻"
    window.panel.go_back()
    follow(window, "们")
    assert headword(window) == "们"


def test_cross_references_and_classifiers_are_followed_back_and_forth(
    window: MainWindow, qtbot: QtBot, lexicon: Lexicon
) -> None:
    window.panel.show_entry(entry_of(lexicon, "重庆"))
    follow(window, "渝")
    assert headword(window) == "渝"
    window.panel.show_entry(entry_of(lexicon, "号码"))
    follow(window, "堆")
    assert headword(window) == "堆"
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(window.reader, key, _ALT)
        seen.append(headword(window))
    assert seen == ["号码", "渝", "重庆", "渝"]
    put(window, 2, 2)
    assert headword(window) == "参与"
    qtbot.keyClick(window.reader, Qt.Key.Key_Left, _ALT)
    assert headword(window) == "参与"


def test_how_a_word_is_read_in_taiwan_is_no_sense(window: MainWindow, lexicon: Lexicon) -> None:
    window.panel.show_entry(entry_of(lexicon, "期"))
    assert "In Taiwan: qí" in told(window)
    assert "Taiwan pr." not in told(window)


def test_words_with_it_and_in_it(window: MainWindow, qtbot: QtBot, lexicon: Lexicon) -> None:
    window.look_up._dictionary.need_index()
    window.panel.show_entry(entry_of(lexicon, "共产党"))
    qtbot.waitUntil(lambda: "WORDS WITH IT" in told(window), timeout=60_000)
    follow(window, "中国共产党")
    assert headword(window) == "中国共产党"
    assert "WORDS IN IT" in told(window)
    follow(window, "共产")
    assert headword(window) == "共产"


def other_lesson(sample: Lesson) -> Lesson:
    return replace(sample, id="other-1", title="Another text", pairs=sample.pairs[2:4])


def test_every_place_in_the_library_is_shown_and_gone_to(
    window: MainWindow, qtbot: QtBot, sample: Lesson, library: Library
) -> None:
    from app.lesson.build import ANALYSIS_VERSION

    library.put_lesson(other_lesson(sample), ANALYSIS_VERSION)
    put(window, 2, 2)
    qtbot.waitUntil(lambda: "IN OTHER TEXTS · 1" in told(window))
    assert "IN THIS TEXT · 1" in told(window)
    places = [place for place in window.panel.findChildren(Occurrence) if place.isVisible()]
    other = next(place for place in places if "Another text" in place.accessibleName())
    assert "We actively participate" in other.accessibleName()
    assert nameless(window.panel) == []
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert window.study.lesson is not None
    assert window.study.lesson.id == "other-1"
    assert window.study.spot == Spot(0, 2)


def test_places_are_there_when_the_panel_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_F8)
    put(window, 2, 2)
    qtbot.wait(100)
    qtbot.keyClick(window.reader, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "We actively" in told(window))


def test_a_word_that_stands_nowhere_says_so(
    window: MainWindow, qtbot: QtBot, lexicon: Lexicon
) -> None:
    window.panel.show_entry(entry_of(lexicon, "火车"))
    qtbot.waitUntil(lambda: "stands in no text" in told(window))


def test_a_note_is_kept_as_it_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_N, _CTRL)
    field = window.panel.note.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "wi1 take part")

    def kept() -> str:
        with Library(paths.library_file()) as again:
            return again.notes.get(WordKey("参与", "cān yù"))

    qtbot.waitUntil(lambda: kept() == "wi1 take part", timeout=400)
    assert dict(window.study.statuses) == {}
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.reader.hasFocus()
    put(window, 0, 0)
    assert field.toPlainText() == ""
    put(window, 2, 2)
    assert field.toPlainText() == "wi1 take part"


def test_a_note_is_kept_when_the_word_changes_at_once(window: MainWindow) -> None:
    put(window, 2, 2)
    window.panel.note.field.setPlainText("for now")
    put(window, 0, 0)
    assert window.study.library.notes.get(WordKey("参与", "cān yù")) == "for now"
    assert window.study.library.notes.get(WordKey("重庆", "chóng qìng")) == ""


def test_a_note_that_cant_be_kept_is_told(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(window.study.library.notes, "put", full)
    window.panel.note.field.setPlainText("lost?")
    qtbot.waitUntil(lambda: window.notice.message == "The disk is full.")
    assert window.panel.note.field.toPlainText() == "lost?"


def test_the_panel_stays_while_a_note_is_written(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_N, _CTRL)
    qtbot.waitUntil(window.panel.note.field.hasFocus)
    window.panel.point(Spot(0, 0))
    assert headword(window) == "参与"


def test_the_way_back_begins_with_the_word_in_hand(lexicon: Lexicon) -> None:
    history = History()
    one, other = entry_of(lexicon, "重庆"), entry_of(lexicon, "渝")

    def now() -> tuple[Entry | None, bool, bool]:
        return history.current, history.can_go_back, history.can_go_forward

    history.back()
    assert now() == (None, False, False)
    history.visit(one)
    history.visit(one)
    history.visit(other)
    history.back()
    assert now() == (one, True, True)
    history.back()
    assert now() == (None, False, True)
    history.visit(other)
    assert now() == (other, True, False)


@pytest.mark.parametrize(
    ("certainty", "english", "usual", "said"),
    [
        (0.97, True, "a", "the translation says “way” · certain"),
        (0.3, True, "a", "perhaps said by “way” · uncertain: see the others too"),
        (0.7, False, "a", "the most common meaning · likely"),
        (0.5, False, "b", "fits here best · one of those that fit"),
    ],
)
def test_why_in_words(
    qapp: QApplication, certainty: float, english: bool, usual: str, said: str
) -> None:
    token = Token("路", 0, TokenKind.WORD)
    links = (WordLink(0, 0, 3, certainty),) if english else ()
    pair = Pair(("路",), ("way",), tokens=(token,), links=links)
    assert why(pair, 0, "a", usual, certainty, 2) == said


def test_a_word_of_one_sense_needs_no_reason(qapp: QApplication) -> None:
    assert why(None, 0, "a", "a", 0.2, 1) == ""
    assert [certainty_name(n) for n in (1.0, 0.0)] == ["certain", "uncertain: see the others too"]
    assert [frequency_name(n) for n in (None, 1, 40_001)] == ["", "very common", "rare"]


def test_a_note_is_kept_when_the_window_closes(window: MainWindow, home: Path) -> None:
    window.panel.note.field.setPlainText("last words")
    window.close()
    with Library(paths.library_file()) as again:
        assert again.notes.get(WordKey("重庆", "chóng qìng")) == "last words"
