"""Where the columns of the reader stand."""

from __future__ import annotations

from dataclasses import dataclass

from app.settings import LayoutMode

_WIDEST = 1180.0
_WIDEST_ALONE = 860.0
_GUTTER = 52.0
_GAP = 30.0
_EDGE = 14.0
_GRIP = 6.0
_PADDING = 18.0
LEAST_SHARE, MOST_SHARE = 0.3, 0.75
"""Of the room for both texts, what the Chinese may have of it."""

_CHINESE_SHARE = 0.575


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths in pixels, at a width of the view.

    Where the texts don't stand side by side there is no `divider`, and both have all the room.
    `panel` is the soft ground of the current pair; a pair's number ends at `number`.
    """

    panel: float
    panel_width: float
    number: float
    chinese: float
    chinese_width: float
    divider: float | None
    english: float
    english_width: float

    @classmethod
    def fit(
        cls,
        width: float,
        scale: float = 1.0,
        mode: LayoutMode = LayoutMode.SIDE,
        share: float = _CHINESE_SHARE,
        widening: float = 1.0,
    ) -> Columns:
        """The columns for a view this wide: centred, and never too wide to read in.

        The Chinese has `share` of the room for both texts; `widening` is a factor of the greatest
        width.
        """
        beside = mode is LayoutMode.SIDE
        widest = (_WIDEST if beside else _WIDEST_ALONE) * widening
        panel_width = max(320.0, min(width - 2 * _EDGE, widest * max(1.0, scale)))
        panel = max(_EDGE, (width - panel_width) / 2)
        chinese = panel + _GUTTER
        text = panel_width - _GUTTER - _PADDING
        number = panel + _GUTTER - 18
        if not beside:
            return cls(panel, panel_width, number, chinese, text, None, chinese, text)
        chinese_width = float(round((text - _GAP) * share))
        divider = chinese + chinese_width + _GAP / 2
        return cls(
            panel=panel,
            panel_width=panel_width,
            number=number,
            chinese=chinese,
            chinese_width=chinese_width,
            divider=divider,
            english=divider + _GAP / 2,
            english_width=text - _GAP - chinese_width,
        )

    def share_at(self, x: float) -> float:
        """The share of the Chinese were the gap at this x."""
        text = self.panel_width - _GUTTER - _PADDING - _GAP
        return max(LEAST_SHARE, min(MOST_SHARE, (x - _GAP / 2 - self.chinese) / text))

    def is_on_gap(self, x: float) -> bool:
        """Whether this x is where the gap can be taken hold of."""
        return self.divider is not None and abs(x - self.divider) <= _GRIP
