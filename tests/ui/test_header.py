"""The line on top: what is read comes before its translation."""

from __future__ import annotations

import pytest

from app.ui.elided import ElidedLabel
from app.ui.main_window import MainWindow


@pytest.mark.parametrize("width", [1200, 1000, 900])
def test_the_translation_of_the_title_is_shortened_first(window: MainWindow, width: int) -> None:
    window.resize(width, 800)
    window.header.resize(width, window.header.height())
    layout = window.header.layout()
    assert layout is not None
    layout.activate()
    labels = {one.objectName(): one for one in window.header.findChildren(ElidedLabel)}
    title, translated = labels["lessonTitle"], labels["lessonSubtitle"]
    if translated.isVisible():
        assert title.width() >= title.sizeHint().width()
        assert translated.width() >= 80
    assert title.width() > 0
