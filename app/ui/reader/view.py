"""The reader: a table of pairs, painted by ourselves, led by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.lesson.model import Token
from app.settings import PinyinMode
from app.ui.library.review import is_doubtful
from app.ui.preferences import Preferences
from app.ui.reader.bare_table import BareTable
from app.ui.reader.columns import Columns
from app.ui.reader.cursor import Spot, first_word, next_word
from app.ui.reader.delegate import PairDelegate
from app.ui.reader.heights import LazyHeights
from app.ui.reader.layouts import Layouts, PairLayout
from app.ui.reader.model import PairModel
from app.ui.reader.paging import page_spot
from app.ui.reader.painting import Look, PairPainter
from app.ui.reader.style import ReaderStyle
from app.ui.study import Study
from app.ui.theme import ThemeChoice
from app.vocabulary.statuses import Status

_HOVER_MS = 140
_LEAVE_MS = 400  # long enough to cross the blanks on the way to the panel
_PAGE = 0.85  # of the window's height: what is read last stays in sight
_MARGIN = 24


class ReaderView(BareTable):
    """Shows the study's lesson.

    `pointed` carries the `Spot` of the word the pointer rests on, or None when it left.
    `veil_changed` says that a translation was hidden or shown.
    """

    pointed = Signal(object)
    veil_changed = Signal()

    def __init__(
        self,
        study: Study,
        preferences: Preferences,
        themes: ThemeChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._preferences = preferences
        self._themes = themes
        self._unveiled: set[int] = set()
        self._model = PairModel(study, self.is_veiled, self)
        self._layouts = self._new_layouts()
        self._hovered: Spot | None = None
        self._shown_row = -1
        self._painted = (0, 0)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(lambda: self.pointed.emit(self._hovered))
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Text with translation"))
        self.setModel(self._model)
        self.setItemDelegate(PairDelegate(self._paint_row, self))
        self._heights = LazyHeights(self, lambda row: self.layout_of(row).height)
        study.lesson_changed.connect(self._open)
        study.spot_changed.connect(self._follow)
        study.words_changed.connect(self._restatus)
        preferences.changed.connect(self._prefer)
        themes.changed.connect(self.viewport().update)

    # -- layouts ---------------------------------------------------------------------------

    def _new_layouts(self) -> Layouts:
        scale = self._preferences.settings.text_scale
        return Layouts(ReaderStyle(scale), Columns.fit(self.viewport().width(), scale))

    @property
    def columns(self) -> Columns:
        """Where the columns stand at the width of the window."""
        return self._layouts.columns

    def layout_of(self, row: int) -> PairLayout:
        """How the pair in this row is set."""
        pair, speaker = self._model.pair(row), self._model.new_speaker(row)
        ruby = self._preferences.settings.pinyin is not PinyinMode.NONE
        return self._layouts.get(row, pair, speaker, self._has_pinyin, ruby)

    def _has_pinyin(self, token: Token) -> bool:
        mode = self._preferences.settings.pinyin
        if mode is PinyinMode.UNKNOWN:
            return token.is_word and self._study.status(token) not in (
                Status.KNOWN,
                Status.IGNORED,
            )
        return mode is PinyinMode.ALL

    def _relayout(self) -> None:
        """Set everything anew; the current pair stays where it is in the window."""
        in_sight = self._is_in_sight(self.viewport().height())
        self._layouts = self._new_layouts()
        self._settle_anew(in_sight)

    def _settle_anew(self, keep_in_sight: bool) -> None:
        self._heights.forget()
        self._heights.settle(self._anchor())
        if keep_in_sight:
            self._reveal_line()

    def _anchor(self) -> int | None:
        spot = self._study.spot
        if spot is None or self.verticalScrollBar().value() == 0:
            return None
        y = self.rowViewportPosition(spot.pair)
        in_sight = -self.rowHeight(spot.pair) < y < self.viewport().height()
        return spot.pair if in_sight else None

    # -- following the study ---------------------------------------------------------------

    def _open(self) -> None:
        self._unveiled.clear()
        self._hovered = None
        self._shown_row = -1
        self._layouts.forget()
        self._heights.forget()
        if self._study.spot is None or self._study.spot.pair == 0:
            self.scrollToTop()
            if self.isVisible():
                self._heights.settle()

    def _follow(self) -> None:
        spot = self._study.spot
        if spot is None:
            return
        self._hover(None)
        for row in {self._shown_row, spot.pair}:
            self._update_row(row)
        self._shown_row = spot.pair
        self.setCurrentIndex(self._model.index(spot.pair, 0))
        self._model.dataChanged.emit(self.currentIndex(), self.currentIndex())
        self._bring_into_view(spot)

    def _restatus(self) -> None:
        if self._preferences.settings.pinyin is PinyinMode.UNKNOWN:
            in_sight = self._is_in_sight(self.viewport().height())
            self._layouts.forget()
            self._settle_anew(in_sight)
        self.viewport().update()

    def _prefer(self, names: frozenset[str]) -> None:
        if names & {"pinyin", "text_scale"}:
            self._relayout()
        if "translation" in names:
            self._unveiled.clear()
            self.veil_changed.emit()
        self.viewport().update()

    # -- moving ----------------------------------------------------------------------------

    def move_word(self, by: int) -> None:
        """Take the next (1) or previous (-1) word in hand."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is not None and spot is not None:
            self._study.go(next_word(lesson, spot, by))

    def move_in_pair(self, last: bool) -> None:
        """Take the first or last word of the pair in hand."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is not None and spot is not None:
            self._study.go(first_word(lesson, spot.pair, last))

    def move_page(self, by: int) -> None:
        """Go on (1) or back (-1) by a window's height, to the first word of the line there."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is not None and spot is not None:
            page = self.viewport().height() * _PAGE * by
            self._study.go(page_spot(lesson, spot, page, self.layout_of))

    def toggle_translation(self) -> None:
        """Show the hidden translation of the current pair, or hide it again."""
        if self._study.spot is not None:
            self._turn_veil(self._study.spot.pair)

    def _turn_veil(self, row: int) -> None:
        self._unveiled ^= {row}
        self._update_row(row)
        self.veil_changed.emit()

    def is_veiled(self, row: int) -> bool:
        """Whether the pair's translation is hidden."""
        return self._preferences.settings.translation == (row in self._unveiled)

    def show_section(self, first: int) -> None:
        """Go to the pair that opens a section, and set it at the top of the window."""
        lesson = self._study.lesson
        if lesson is not None:
            self._study.go(first_word(lesson, first))
            self._scroll_row_to(first, 0)

    def _scroll_row_to(self, row: int, y: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(self.verticalHeader().sectionPosition(row) - y)
        self._heights.settle(row)

    def _bring_into_view(self, spot: Spot) -> None:
        if not self.isVisible():
            return
        height = self.viewport().height()
        y = self.rowViewportPosition(spot.pair)
        if not -self.rowHeight(spot.pair) < y < height:
            self._scroll_row_to(spot.pair, height // 4)
        self._heights.settle(spot.pair)
        y, row = self.rowViewportPosition(spot.pair), self.rowHeight(spot.pair)
        if row > height - 2 * _MARGIN and spot.token is not None:
            self._reveal_line()
        else:
            self._reveal(y, y + row)

    def _line_of_spot(self) -> tuple[int, int] | None:
        """Top and bottom, in the viewport, of the line that has the word in hand."""
        spot = self._study.spot
        if spot is None or self._study.lesson is None:
            return None
        y = self.rowViewportPosition(spot.pair)
        top, bottom = self.layout_of(spot.pair).line_of(spot.token)
        return y + round(top), y + round(bottom)

    def _is_in_sight(self, height: int) -> bool:
        """Whether the word in hand is seen in a viewport of this height."""
        line = self._line_of_spot()
        return line is not None and line[1] > 0 and line[0] < height

    def _reveal_line(self) -> None:
        line = self._line_of_spot()
        if line is not None:
            self._reveal(line[0] - _MARGIN, line[1] + _MARGIN)

    def _reveal(self, top: int, bottom: int) -> None:
        """Scroll as little as it takes to show this stretch of the viewport, first of all `top`."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < 0:
            bar.setValue(bar.value() + top)
        elif bottom > height:
            bar.setValue(bar.value() + min(top, bottom - height))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if not self._heights.settling:
            self._hover(None)
        self._heights.settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        self._hover(self.spot_at(event.position().toPoint()), event.position().toPoint())

    # -- pointing --------------------------------------------------------------------------

    def spot_at(self, point: QPoint) -> Spot | None:
        """The word at a point of the viewport: a Chinese one, or the one its English says."""
        row = self.rowAt(point.y())
        if row < 0:
            return None
        layout, columns = self.layout_of(row), self._layouts.columns
        y = point.y() - self.rowViewportPosition(row)
        x = point.x() - columns.chinese
        token = layout.block.token_at(x, y - layout.chinese_y, layout.type.metrics.gap / 2)
        if token is None and not self.is_veiled(row):
            at = QPointF(point.x() - columns.english, y - layout.english_y)
            token = layout.token_of_english(self._model.pair(row), at)
        if token is None or layout.keys[token] is None:
            return None
        return Spot(row, token)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._hover(self.spot_at(point), point)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() is not Qt.MouseButton.LeftButton or self._study.lesson is None:
            return
        point = event.position().toPoint()
        spot, row = self.spot_at(point), self.rowAt(point.y())
        if spot is None and row >= 0:
            here = self._study.spot
            same = here is not None and here.pair == row
            if self._is_on_veil(point):
                self._turn_veil(row)
            spot = here if same else first_word(self._study.lesson, row)
        if spot is not None:
            self._study.go(spot)
            self._update_row(spot.pair)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def _is_on_veil(self, point: QPoint) -> bool:
        row = self.rowAt(point.y())
        beside = point.x() > self._layouts.columns.divider
        return row >= 0 and beside and self.is_veiled(row) and bool(self._model.pair(row).english)

    def _hover(self, spot: Spot | None, point: QPoint | None = None) -> None:
        """Light the word under the pointer, which is at `point` if it is in the viewport."""
        clickable = spot is not None or (point is not None and self._is_on_veil(point))
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)
        if spot == self._hovered:
            return
        for old_or_new in (self._hovered, spot):
            if old_or_new is not None:
                self._update_row(old_or_new.pair)
        self._hovered = spot
        self._rest.start(_LEAVE_MS if spot is None else _HOVER_MS)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._hint_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _hint_at(self, point: QPoint) -> str:
        """What the mark in the margin means, where there is one."""
        row = self.rowAt(point.y())
        if row < 0 or point.x() > self._layouts.columns.chinese:
            return ""
        doubtful = is_doubtful(self._model.pair(row))
        return self.tr("Doubtful: the two sides may not match.") if doubtful else ""

    # -- painting --------------------------------------------------------------------------

    def _update_row(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self.viewport().update(self.visualRect(self._model.index(row, 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._heights.settle()
        self._painted = (event.rect().top(), event.rect().bottom() + 1)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.isVisible():
            return
        in_sight = self._is_in_sight(event.oldSize().height())
        if event.size().width() != event.oldSize().width():
            self._relayout()
        self._heights.settle()
        if in_sight:
            self._reveal_line()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._layouts = self._new_layouts()
        self._heights.forget()
        self._heights.settle()
        if self._study.spot is not None:
            self._bring_into_view(self._study.spot)

    def _paint_row(self, painter: QPainter, row: int) -> None:
        spot, hovered = self._study.spot, self._hovered
        current = spot is not None and spot.pair == row
        y = self.rowViewportPosition(row)
        look = Look(
            number=row + 1,
            doubtful=is_doubtful(self._model.pair(row)),
            current=current,
            focused=self.hasFocus(),
            top=self._painted[0] - y,
            bottom=self._painted[1] - y,
            selected=spot.token if current and spot is not None else None,
            hovered=hovered.token if hovered is not None and hovered.pair == row else None,
            veiled=self.is_veiled(row),
            only_chinese=self.tr("not in the translation"),
            only_english=self.tr("only in the translation"),
        )
        pairs = PairPainter(
            self._themes.theme,
            self._layouts.style,
            self._layouts.columns,
            self._study.statuses,
        )
        pairs.paint(painter, self._model.pair(row), self.layout_of(row), look)
