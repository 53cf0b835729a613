"""The type of the reader: fonts, sizes and distances for each role of a paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from app.lesson.model import Role
from app.settings import FontFamily, Settings
from app.typesetting.ruby import Measure, Metrics
from app.ui import fonts


@dataclass(frozen=True, slots=True)
class RoleStyle:
    """Sizes in pixels at 100 %. `above` and `below` are the blanks around the pair's text."""

    hanzi: float
    english: float
    above: float
    below: float
    bold: bool = False
    muted: bool = False


_BODY = RoleStyle(24, 18, 13, 15)
_ROLES = {
    Role.TITLE: RoleStyle(34, 23, 20, 18, bold=True),
    Role.SUBTITLE: RoleStyle(22, 17, 12, 22, muted=True),
    Role.HEADING: RoleStyle(28, 19, 26, 16, bold=True),
    Role.CAPTION: RoleStyle(20, 16, 13, 16, muted=True),
}
_RUBY_SHARE = 0.54
_RUBY_LEAST, _RUBY_MOST = 12.0, 13.5
_GLOSS = 12.0


@dataclass(frozen=True)
class Type:
    """What is needed to set and paint a pair of one role: fonts and the metrics of the ruby."""

    style: RoleStyle
    hanzi: QFont
    ruby: QFont
    gloss: QFont
    english: QFont
    metrics: Metrics
    english_leading: float

    @property
    def first_baseline(self) -> float:
        """From the top of the Chinese block to its first baseline."""
        return self.metrics.ruby_height + self.metrics.ascent


class ReaderStyle:
    """The types of all roles at one text scale, in these fonts, with this spacing of lines."""

    def __init__(
        self,
        scale: float,
        chinese: FontFamily = FontFamily.SERIF,
        english: FontFamily = FontFamily.SERIF,
        spacing: float = 1.0,
    ) -> None:
        self.scale = scale
        self._families = chinese, english
        self._spacing = spacing
        self.number = fonts.sans(12 * scale)
        self.speaker = fonts.sans_chinese(13 * scale)
        self.speaker_english = fonts.sans(13 * scale)
        self.note = fonts.sans(13 * scale)
        self.speaker_height = 24 * scale
        self._types: dict[tuple[Role, bool, bool, bool], Type] = {}

    @classmethod
    def of_settings(cls, chosen: Settings, larger: float = 1.0) -> ReaderStyle:
        """What these settings ask for, so many times larger."""
        scale = chosen.text_scale * larger
        return cls(scale, chosen.chinese_font, chosen.english_font, chosen.line_spacing)

    def of(self, role: Role, ruby: bool, glosses: bool = False, zhuyin: bool = False) -> Type:
        """The type of a role, with or without lines for pinyin and glosses on each line of hanzi.

        Zhuyin stands taller than letters.
        """
        wanted = role, ruby, glosses, zhuyin
        if wanted not in self._types:
            style = _ROLES.get(role, _BODY)
            self._types[wanted] = self._type(style, ruby, glosses, zhuyin)
        return self._types[wanted]

    def _type(self, style: RoleStyle, ruby: bool, glosses: bool, zhuyin: bool) -> Type:
        made = _type(style, self.scale, self._families, ruby, glosses, zhuyin)
        more = self._spacing - 1.0
        if not more:
            return made
        leading = made.metrics.leading + made.hanzi.pixelSize() * more
        spaced = replace(made.metrics, leading=max(0.0, leading))
        english = made.english_leading + made.english.pixelSize() * 1.4 * more
        return replace(made, metrics=spaced, english_leading=english)


def _type(
    style: RoleStyle,
    scale: float,
    families: tuple[FontFamily, FontFamily],
    ruby: bool,
    glosses: bool,
    zhuyin: bool,
) -> Type:
    size = style.hanzi * scale
    hanzi = fonts.text_font(families[0], size)
    of_ruby = fonts.sans_chinese if zhuyin else fonts.sans
    over = of_ruby(max(_RUBY_LEAST, min(_RUBY_MOST, style.hanzi * _RUBY_SHARE)) * scale)
    english = fonts.text_font(families[1], style.english * scale, style.bold, english=True)
    english.setWordSpacing(style.english * scale * 0.05)
    under = fonts.sans(_GLOSS * scale)
    measure, measure_ruby = QFontMetricsF(hanzi), QFontMetricsF(over)
    measure_gloss = QFontMetricsF(under)
    tall = over.pixelSize() * 0.86 if zhuyin else measure_ruby.capHeight()
    gloss_ascent = measure_gloss.capHeight() + 2.5 * scale
    metrics = Metrics(
        em=measure.horizontalAdvance("国"),
        measure=_cached(measure),
        measure_ruby=_cached(measure_ruby),
        ascent=size * 0.90,
        descent=size * 0.22,
        ruby_ascent=tall + 3 * scale,
        ruby_height=tall + 8.5 * scale if ruby else 0.0,
        leading=size * (0.46 if ruby else 0.62),
        gap=size * 0.16,
        ruby_gap=measure_ruby.horizontalAdvance("n") * 0.95,
        overhang=-size * 0.13,
        measure_gloss=_cached(measure_gloss),
        gloss_ascent=gloss_ascent,
        gloss_height=gloss_ascent + measure_gloss.descent() if glosses else 0.0,
    )
    return Type(style, hanzi, over, under, english, metrics, style.english * scale * 0.05)


def _cached(metrics: QFontMetricsF) -> Measure:
    @lru_cache(maxsize=20_000)
    def width(text: str) -> float:
        return metrics.horizontalAdvance(text)

    return width
