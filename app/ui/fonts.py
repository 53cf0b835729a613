"""The fonts of the window: those that came with the dependencies, so that no hanzi is a box."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from app.errors import MissingPartError
from app.settings import FontFamily

SANS = ("Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC")
SERIF = ("Noto Serif SC", "Noto Serif CJK SC", "SimSun", "Songti SC")
KAI = ("LXGW WenKai", "KaiTi", "Kaiti SC", "STKaiti", "AR PL UKai CN", "TW-Kai")

_PACKAGE = "pylopdf_fonts_zh_cn"
_FILES = ("NotoSansSC-Regular.otf", "NotoSerifSC-Regular.otf")


def register_fonts() -> None:
    """Make the fonts known to Qt. Raises `MissingPartError` when they aren't installed."""
    for path in font_files():
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise MissingPartError("The font “{0}” can't be read. Install Duidu again.", path.name)


def font_files() -> tuple[Path, ...]:
    """The font files, sans first. Raises `MissingPartError` when they aren't installed."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise MissingPartError("The Chinese fonts are missing. Install Duidu again.")
    return tuple(Path(spec.origin).with_name(name) for name in _FILES)


def chinese_families(family: FontFamily) -> tuple[str, ...]:
    """The fonts of this kind for Chinese, best first; serif where no Kai is installed."""
    if family is FontFamily.KAI:
        return (*KAI, *SERIF)
    return SANS if family is FontFamily.SANS else SERIF


def has_kai() -> bool:
    """Whether a Kai font is installed. Takes a while the first time."""
    return not set(KAI).isdisjoint(QFontDatabase.families(QFontDatabase.WritingSystem.Any))


def text_font(
    family: FontFamily, pixels: float, bold: bool = False, english: bool = False
) -> QFont:
    """The font of a lesson's text: all Chinese marks are an em wide, English ones aren't."""
    return _font(chinese_families(family), pixels, bold, english)


def sans(pixels: float, bold: bool = False) -> QFont:
    """The window's font, its quotation marks as wide as English has them."""
    return _font(SANS, pixels, bold, english=True)


def serif(pixels: float, bold: bool = False) -> QFont:
    """The font of Chinese text, all marks an em wide."""
    return _font(SERIF, pixels, bold, english=False)


def serif_english(pixels: float, bold: bool = False) -> QFont:
    """The font of the translation."""
    return _font(SERIF, pixels, bold, english=True)


def sans_chinese(pixels: float, bold: bool = False) -> QFont:
    """The window's font for Chinese sentences."""
    return _font(SANS, pixels, bold, english=False)


def _font(families: tuple[str, ...], pixels: float, bold: bool, english: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(round(pixels))
    font.setBold(bold)
    # Hinted advances differ from screen to screen; text set by its true widths doesn't.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # “ ” ’ … are one em wide in Chinese fonts unless proportional widths are asked for. What isn't
    # said here would be taken from the font of the widget that is painted on.
    font.setFeature(QFont.Tag("pwid"), int(english))
    return font
