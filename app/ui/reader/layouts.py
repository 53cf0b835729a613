"""Pairs set into lines, kept while they are likely to be painted again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from app.lesson.model import Pair, Speaker, Token, TokenKind, WordKey
from app.settings import LayoutMode
from app.typesetting.ruby import Block, set_ruby
from app.ui.reader.columns import Columns
from app.ui.reader.rows import RowChange
from app.ui.reader.showing import Showing
from app.ui.reader.style import ReaderStyle, Type

_KEPT = 600
_FIRST_GAP = 14.0
_LARGE = 1.6  # times larger is the one pair in focus
_BETWEEN = 7.0  # pixels from the Chinese down to its English
_ON_CHARACTER = QTextLine.CursorPosition.CursorOnCharacter


@dataclass(frozen=True)
class PairLayout:
    """A pair ready to be painted. Lengths in pixels, y from the top of its row."""

    type: Type
    block: Block
    english: QTextLayout
    tokens: tuple[Token, ...]
    keys: tuple[WordKey | None, ...]
    speaker: Speaker | None
    ground_y: float
    speaker_y: float
    chinese_y: float
    english_y: float
    baseline: float
    height: float

    def line_of(self, token: int | None) -> tuple[float, float]:
        """Top and bottom of the line with this token; of the first line for None."""
        if token is None:
            return self.chinese_y, self.chinese_y + self.type.first_baseline
        boxes = self.block.boxes_of(token)
        if not boxes:  # where the Chinese isn't shown
            return self.english_y, self.english_y + self.english.boundingRect().height()
        line = boxes[0][0]
        return self.chinese_y + line.top, self.chinese_y + line.bottom

    def english_at(self, pair: Pair, at: QPointF) -> int | None:
        """The character of the English at this point (from the English's own corner)."""
        for number in range(self.english.lineCount()):
            line = self.english.lineAt(number)
            if line.naturalTextRect().contains(at):
                return code_point(pair.english, line.xToCursor(at.x(), _ON_CHARACTER))
        return None


def utf16(text: str, position: int) -> int:
    """The position counted in UTF-16 units, as Qt counts."""
    return len(text[:position].encode("utf-16-le")) // 2


def code_point(text: str, position: int) -> int:
    """The position, given in UTF-16 units, counted in code points."""
    return len(text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", "ignore"))


class Layouts:
    """The layouts of one lesson's pairs at one width, style and choice of pinyin."""

    def __init__(self, style: ReaderStyle, columns: Columns) -> None:
        self.style = style
        self.columns = columns
        self._kept: OrderedDict[int, PairLayout] = OrderedDict()

    @classmethod
    def of_showing(cls, showing: Showing, width: float) -> Layouts:
        """Those of a view this wide, as the settings have them."""
        chosen = showing.settings
        style = ReaderStyle.of_settings(chosen, _LARGE if showing.focus else 1.0)
        share, widening = chosen.chinese_share, chosen.text_width
        return cls(style, Columns.fit(width, style.scale, showing.layout, share, widening))

    def get(self, row: int, pair: Pair, speaker: Speaker | None, showing: Showing) -> PairLayout:
        """The layout of the pair in this row; `speaker` where a turn begins."""
        layout = self._kept.get(row)
        if layout is None:
            ground = _FIRST_GAP * self.style.scale if row == 0 else 0.0
            layout = self._kept[row] = self._set(row, pair, speaker, showing, ground)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(row)
        return layout

    def forget(self) -> None:
        self._kept.clear()

    def forget_rows(self, rows: Iterable[int]) -> None:
        for row in rows:
            self._kept.pop(row, None)

    def replace_rows(self, change: RowChange) -> None:
        """Keep what is set of the rows that a change leaves as they are."""
        kept = ((change.moved(row), layout) for row, layout in self._kept.items())
        self._kept = OrderedDict((row, layout) for row, layout in kept if row is not None)
        # Whether somebody begins to speak in it hangs on the pair before.
        self._kept.pop(change.first + change.after, None)

    def _set(
        self,
        row: int,
        pair: Pair,
        speaker: Speaker | None,
        showing: Showing,
        ground: float,
    ) -> PairLayout:
        glosses = showing.has_glosses(row)
        kind = self.style.of(pair.role, showing.has_ruby(row), glosses, showing.has_zhuyin)
        tokens = _unanalysed(pair) if pair.needs_analysis else showing.tokens(pair)
        block = set_ruby(
            tokens if showing.has_chinese else (),
            partial(showing.has_pinyin, row),
            showing.spell,
            kind.metrics,
            self.columns.chinese_width,
            partial(showing.gloss, row) if glosses else None,
        )
        said = pair.english if showing.has_english else ""
        english = _set_english(said, kind, self.columns.english_width)
        scale = self.style.scale
        top = ground + kind.style.above * scale
        speaker_y = top
        if speaker is not None:
            top += self.style.speaker_height
        english_y = top
        baseline = top + kind.first_baseline
        least = baseline + kind.metrics.descent
        if showing.layout is LayoutMode.INTERLEAVED:
            english_y = max(top + block.height, least) + _BETWEEN * scale
        elif showing.layout is LayoutMode.ENGLISH:
            ascent = english.lineAt(0).ascent() if english.lineCount() else kind.metrics.ascent
            baseline = top + ascent
            least = baseline + kind.metrics.descent
        elif english.lineCount():
            # The first line of English stands on the first line of hanzi.
            english_y += max(0.0, kind.first_baseline - english.lineAt(0).ascent())
        english_end = english_y + english.boundingRect().height()
        end = max(top + block.height, english_end, least)
        keys = tuple(token.key if token.is_word else None for token in tokens)
        return PairLayout(
            kind,
            block,
            english,
            tokens,
            keys,
            speaker,
            ground,
            speaker_y,
            top,
            english_y,
            baseline,
            float(round(end + kind.style.below * scale)),
        )


def _unanalysed(pair: Pair) -> tuple[Token, ...]:
    """The text as it is, to be shown until its words are found."""
    return (Token(pair.chinese, 0, TokenKind.LATIN),)


def _set_english(text: str, kind: Type, width: float) -> QTextLayout:
    layout = QTextLayout(text, kind.english)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0.0, y))
        y += line.height() + kind.english_leading
    layout.endLayout()
    return layout


def stretches(layout: QTextLayout, start: int, end: int) -> list[QRectF]:
    """The rectangles that a stretch of text covers, one a line."""
    found: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first >= last:
            continue
        left, right = _x_of(layout, number, first), _x_of(layout, number, last)
        found.append(QRectF(left - 3, line.y(), right - left + 6, line.height()))
    return found


def _x_of(layout: QTextLayout, line: int, position: int) -> float:
    # PySide gives the x and the position it settled on; its stubs say only "object".
    x, _ = cast(tuple[float, int], layout.lineAt(line).cursorToX(position))
    return x
