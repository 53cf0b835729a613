"""How the text is set."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.settings import FontFamily, PinyinMode
from app.ui import fonts
from app.ui.preferences import Preferences
from app.ui.settings.fields import ChoiceField, ShareField, SwitchField, choices_of, form

_LEAST_SIZE, _MOST_SIZE = 50, 300
_LEAST, _MOST = 80, 200


class TypePage(QWidget):
    """Fonts, sizes, distances, layout and characters."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        serif = (FontFamily.SERIF, self.tr("Serif (Song)"))
        sans = (FontFamily.SANS, self.tr("Sans (Hei)"))
        chinese = [serif, sans]
        if fonts.has_kai():
            chinese.append((FontFamily.KAI, self.tr("Kai")))
        english = [(FontFamily.SERIF, self.tr("Serif")), (FontFamily.SANS, self.tr("Sans"))]
        rows = form()
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addStretch(1)
        for name, setting, choices in (
            (self.tr("Chinese font"), "chinese_font", chinese),
            (self.tr("English font"), "english_font", english),
        ):
            rows.addRow(name, ChoiceField(preferences, setting, name, choices))
        for name, setting, least, most in (
            (self.tr("Text size"), "text_scale", _LEAST_SIZE, _MOST_SIZE),
            (self.tr("Line spacing"), "line_spacing", _LEAST, _MOST),
            (self.tr("Width of the text"), "text_width", _LEAST_SIZE, _MOST),
        ):
            rows.addRow(name, ShareField(preferences, setting, name, least, most))
        for name, setting in (
            (self.tr("Layout"), "layout"),
            (self.tr("Characters"), "script"),
        ):
            rows.addRow(name, ChoiceField(preferences, setting, name, choices_of(setting)))
        rows.addRow(SwitchField(preferences, "translation", self.tr("Show all translations")))
        rows.addRow(SwitchField(preferences, "focus", self.tr("One pair alone, large")))


class PinyinPage(QWidget):
    """What stands over and under the words."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = form()
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addStretch(1)
        shown = [
            (PinyinMode.ALL, self.tr("Over all words")),
            (PinyinMode.UNKNOWN, self.tr("Over unknown words")),
            (PinyinMode.POINTED, self.tr("Over the word pointed at")),
            (PinyinMode.NONE, self.tr("None")),
        ]
        for name, setting, choices in (
            (self.tr("Pinyin"), "pinyin", shown),
            (self.tr("Written with"), "pinyin_style", choices_of("pinyin_style")),
            (self.tr("Glosses"), "gloss", choices_of("gloss")),
        ):
            rows.addRow(name, ChoiceField(preferences, setting, name, choices))
        rows.addRow(SwitchField(preferences, "sandhi", self.tr("Tones as spoken")))
