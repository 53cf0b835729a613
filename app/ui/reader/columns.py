"""Where the columns of the reader stand."""

from __future__ import annotations

from dataclasses import dataclass

_WIDEST = 1180.0
_GUTTER = 52.0
_GAP = 30.0
_EDGE = 14.0
_PADDING = 18.0
_CHINESE_SHARE = 0.575


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths in pixels, at a width of the view.

    `panel` is the soft ground of the current pair; a pair's number ends at `number`.
    """

    panel: float
    panel_width: float
    number: float
    chinese: float
    chinese_width: float
    divider: float
    english: float
    english_width: float

    @classmethod
    def fit(cls, width: float, scale: float = 1.0) -> Columns:
        """The columns for a view this wide: centred, and never too wide to read in."""
        panel_width = max(320.0, min(width - 2 * _EDGE, _WIDEST * max(1.0, scale)))
        panel = max(_EDGE, (width - panel_width) / 2)
        text = panel_width - _GUTTER - _GAP - _PADDING
        chinese_width = float(round(text * _CHINESE_SHARE))
        chinese = panel + _GUTTER
        divider = chinese + chinese_width + _GAP / 2
        return cls(
            panel=panel,
            panel_width=panel_width,
            number=panel + _GUTTER - 18,
            chinese=chinese,
            chinese_width=chinese_width,
            divider=divider,
            english=divider + _GAP / 2,
            english_width=text - chinese_width,
        )
