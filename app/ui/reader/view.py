"""The reader: a table of pairs, painted by ourselves, led by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.lesson.edit import Edit
from app.settings import LayoutMode
from app.ui.preferences import Preferences
from app.ui.reader.bare_table import BareTable
from app.ui.reader.columns import Columns
from app.ui.reader.cursor import Spot, first_word
from app.ui.reader.delegate import PairDelegate
from app.ui.reader.dragging import Dragging
from app.ui.reader.found_marks import FoundMarks, paint_found
from app.ui.reader.heights import LazyHeights
from app.ui.reader.hovering import Hovering
from app.ui.reader.layouts import Layouts, PairLayout
from app.ui.reader.looks import look_of
from app.ui.reader.model import PairModel
from app.ui.reader.paging import page_spot
from app.ui.reader.painting import PairPainter
from app.ui.reader.pointing import Pointing
from app.ui.reader.pressing import Pressing
from app.ui.reader.rows import RowChange
from app.ui.reader.selected_mark import paint_selected
from app.ui.reader.showing import SETS_ANEW, Showing
from app.ui.reader.sight import Sight
from app.ui.reader.tone_paint import TonePaint
from app.ui.study import Study
from app.ui.theme import ThemeChoice

_PAGE = 0.85  # of the window's height: what is read last stays in sight


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
        self._showing = Showing(study, preferences)
        self._model = PairModel(study, self.is_veiled, self)
        self._layouts = self._new_layouts()
        self._shown_row = -1
        self.found_marks = FoundMarks(self.viewport().update)
        self._painted = (0, 0)
        self._pressed = False
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Text with translation"))
        self.setModel(self._model)
        self.setItemDelegate(PairDelegate(self._paint_row, self))
        self._heights = LazyHeights(self, lambda row: self.layout_of(row).height)
        self._pointing = Pointing(
            self, self._model, self.layout_of, lambda: self.columns, self.is_veiled
        )
        self._hovering = Hovering(self.viewport(), self._pointing, self._update_row)
        self._hovering.rested.connect(self.pointed)
        self._pressing = Pressing(self, study, self._model, self._pointing, self._turn_veil)
        self._dragging = Dragging(study, preferences, self._pointing, lambda: self.columns)
        self._sight = Sight(self, study, self._heights, self.layout_of, self._showing)
        study.lesson_changed.connect(self._open)
        study.busy_changed.connect(lambda: self._heights.wait(study.busy))
        study.spot_changed.connect(self._follow)
        study.words_changed.connect(self._restatus)
        study.repaired.connect(self._replace_rows)
        study.analysed.connect(self._reset_rows)
        study.selection.changed.connect(self._show_hand)
        study.hand.changed.connect(self._show_hand)
        study.hand.mode_changed.connect(self._follow_mode)
        preferences.changed.connect(self._prefer)
        themes.changed.connect(self.viewport().update)

    # -- layouts ---------------------------------------------------------------------------

    def _new_layouts(self) -> Layouts:
        return Layouts.of_showing(self._showing, self.viewport().width())

    @property
    def columns(self) -> Columns:
        """Where the columns stand at the width of the window."""
        return self._layouts.columns

    def layout_of(self, row: int) -> PairLayout:
        """How the pair in this row is set."""
        pair, speaker = self._model.pair(row), self._model.new_speaker(row)
        return self._layouts.get(row, pair, speaker, self._showing)

    def _relayout(self) -> None:
        """Set everything anew; the current pair stays where it is in the window."""
        in_sight = self._sight.holds_word(self.viewport().height())
        self._layouts = self._new_layouts()
        self._settle_anew(in_sight)

    def _settle_anew(self, keep_in_sight: bool) -> None:
        self._heights.forget()
        self._heights.settle(self._anchor())
        if keep_in_sight:
            self._sight.reveal_line()

    def _anchor(self) -> int | None:
        spot = self._study.spot
        if spot is None or self.verticalScrollBar().value() == 0:
            return None
        return self._anchor_at(spot.pair)

    def _anchor_at(self, row: int) -> int | None:
        """The row, if it is in sight."""
        y = self.rowViewportPosition(row)
        return row if -self.rowHeight(row) < y < self.viewport().height() else None

    # -- following the study ---------------------------------------------------------------

    def _open(self) -> None:
        self._showing.forget()
        self._hovering.forget()
        self._shown_row = -1
        self._layouts.forget()
        self._heights.forget()
        if self._study.spot is None or self._study.spot.pair == 0:
            self.scrollToTop()
            if self.isVisible():
                self._heights.settle()

    def _replace_rows(self, edit: Edit) -> None:
        """Show what an edit changed; the pair in hand stays where it is in the window."""
        change, spot = RowChange.of(edit), self._study.spot
        y = self.rowViewportPosition(self._shown_row)
        was_in_sight = self._anchor_at(self._shown_row) is not None
        self._hovering.forget()
        self._showing.follow(change)
        self._layouts.replace_rows(change)
        with self._heights.replacing(change):
            self._model.replace_rows(change)
            self.updateGeometries()
        if spot is not None and was_in_sight:
            self._heights.scroll_to(spot.pair, y)
            self._sight.stay(spot)
        else:
            self._heights.settle()
        self.viewport().update()

    def _reset_rows(self, rows: tuple[int, ...]) -> None:
        """Set these rows anew, their words being others."""
        self._layouts.forget_rows(rows)
        self._heights.forget_rows(rows)
        self._heights.settle(self._anchor())
        self.viewport().update()

    def _follow(self) -> None:
        spot = self._study.spot
        if spot is None:
            return
        self._hovering.leave()
        for row in {self._shown_row, spot.pair}:
            self._update_row(row)
        self._shown_row = spot.pair
        self.setCurrentIndex(self._model.index(spot.pair, 0))
        self._model.dataChanged.emit(self.currentIndex(), self.currentIndex())
        self._bring_into_view(spot)

    def _show_hand(self) -> None:
        self._model.dataChanged.emit(self.currentIndex(), self.currentIndex())
        self.viewport().update()

    def _follow_mode(self) -> None:
        if self._preferences.settings.layout is not LayoutMode.SIDE:
            self._relayout()

    def _restatus(self) -> None:
        if self._showing.follows_statuses:
            in_sight = self._sight.holds_word(self.viewport().height())
            self._layouts.forget()
            self._settle_anew(in_sight)
        self.viewport().update()

    def _prefer(self, names: frozenset[str]) -> None:
        if names & SETS_ANEW:
            self._relayout()
        if "translation" in names:
            self._showing.forget()
            self.veil_changed.emit()
        self.viewport().update()

    # -- moving ----------------------------------------------------------------------------

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

    def reveal(self) -> None:
        """Show the next layer that is hidden of the word or the pair in hand."""
        spot = self._study.spot
        if spot is not None and self._showing.ask(spot.pair, self._study.word) is not None:
            self._reset_rows((spot.pair,))
            self.veil_changed.emit()

    def _turn_veil(self, row: int) -> None:
        self._showing.turn(row)
        self._update_row(row)
        self.veil_changed.emit()

    def is_veiled(self, row: int) -> bool:
        """Whether the pair's translation is hidden."""
        return self._showing.is_veiled(row)

    def show_section(self, first: int) -> None:
        """Go to the pair that opens a section, and set it at the top of the window."""
        lesson = self._study.lesson
        if lesson is not None:
            self._study.go(first_word(lesson, first))
            self._heights.scroll_to(first, 0)

    def _bring_into_view(self, spot: Spot) -> None:
        if self.isVisible():
            self._sight.follow(spot, self._pressed)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if not self._heights.settling:
            self._hovering.leave()
        self._heights.settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        self._hovering.hover_at(event.position().toPoint())

    # -- pointing --------------------------------------------------------------------------

    def spot_at(self, point: QPoint) -> Spot | None:
        """The word at a point of the viewport: a Chinese one, or the one its English says."""
        pointed = self._pointing.at(point)
        return pointed.spot if pointed is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if not self._dragging.move(point):
            self._hovering.hover_at(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging.release()
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovering.leave()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() is not Qt.MouseButton.LeftButton or self._study.lesson is None:
            return
        if self._dragging.press(event.position().toPoint()):
            return
        self._pressed = True
        try:
            self._pressing.press(event.position().toPoint(), self._study.lesson)
        finally:
            self._pressed = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def hint_at(self, point: QPoint) -> str:
        """What the mark in the margin means, where there is one."""
        row = self.rowAt(point.y())
        beside = row >= 0 and point.x() <= self._layouts.columns.chinese
        doubtful = beside and self._model.pair(row).is_doubtful
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
        in_sight = self._sight.holds_word(event.oldSize().height())
        if event.size().width() != event.oldSize().width():
            self._relayout()
        self._heights.settle()
        if in_sight:
            self._sight.keep()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._layouts = self._new_layouts()
        self._heights.forget()
        self._heights.settle()
        if self._study.spot is not None:
            self._bring_into_view(self._study.spot)

    def _paint_row(self, painter: QPainter, row: int) -> None:
        painter.setOpacity(self._showing.opacity(row))
        pair, y = self._model.pair(row), self.rowViewportPosition(row)
        clip = (self._painted[0] - y, self._painted[1] - y)
        pointed, focused = self._hovering.pointed, self.hasFocus()
        look = look_of(pair, row, self._study, pointed, self._showing, focused, clip)
        layout, layouts = self.layout_of(row), self._layouts
        tones = TonePaint.of_settings(self._preferences.settings, self._themes.theme)
        theme, statuses = self._themes.theme, self._study.statuses
        PairPainter(theme, layouts.style, layouts.columns, statuses, tones).paint(
            painter, pair, layout, look
        )
        found = self.found_marks.of(row, look.veiled)
        paint_found(painter, pair, layout, layouts.columns, found, theme)
        paint_selected(painter, row, layout, layouts.columns, self._study.selection.span, theme)
