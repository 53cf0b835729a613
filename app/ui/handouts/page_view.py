"""A PDF page by page, as it will print."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.pdfium import PDFIUM
from app.ui.handouts.pdf_pages import PdfPages, picture_of

_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_ROOM = 24
_POINTS = 72
_AGAIN_MS = 80


class PageView(QWidget):
    """One page at a time, as wide as there is room or in a size of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: PdfPages | None = None
        self._page = 0
        self._zoom: float | None = None
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = QScrollArea()
        self._area.setObjectName("pages")
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("The page"))
        self._area.setWidget(self._sheet)
        self._previous = self._button("‹", self.tr("Previous page"), lambda: self.turn(-1))
        self._next = self._button("›", self.tr("Next page"), lambda: self.turn(1))
        self._number = QLabel()
        self._number.setObjectName("quiet")
        self._smaller = self._button("−", self.tr("Smaller"), lambda: self.zoom(-1))
        self._larger = self._button("+", self.tr("Larger"), lambda: self.zoom(1))
        self._fit = self._button(self.tr("Fit"), self.tr("As wide as there is room"), self.fit)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        for widget in (self._previous, self._number, self._next):
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in (self._smaller, self._fit, self._larger):
            bar.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._area, 1)
        column.addLayout(bar)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._draw)
        self._draw()

    @property
    def page(self) -> int:
        """The page in sight, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._paper.sizes) if self._paper is not None else 0

    @property
    def image(self) -> QPixmap:
        """What is seen."""
        return self._sheet.pixmap()

    def show_paper(self, paper: PdfPages | None) -> None:
        """Show these pages; the number of the one in sight stays, if there are as many."""
        self._paper = paper
        self._page = max(0, min(self._page, self.count - 1))
        self._draw()

    def go_to(self, title: str) -> None:
        """Show the page on which this title begins, if there is one."""
        if self._paper is not None and title in self._paper.starts:
            self.go(self._paper.starts[title])

    def go(self, page: int) -> None:
        """Show this page, or the nearest there is."""
        self._page = max(0, min(page, self.count - 1))
        self._area.verticalScrollBar().setValue(0)
        self._draw()

    def turn(self, by: int) -> None:
        """Go so many pages on."""
        self.go(self._page + by)

    def zoom(self, by: int) -> None:
        """Make the page a step larger or smaller."""
        scale = self._scale()
        if by > 0:
            steps = [step for step in _ZOOMS if step > scale + 0.01]
            self._zoom = steps[0] if steps else _ZOOMS[-1]
        else:
            steps = [step for step in _ZOOMS if step < scale - 0.01]
            self._zoom = steps[-1] if steps else _ZOOMS[0]
        self._draw()

    def fit(self) -> None:
        """Make the page as wide as there is room."""
        self._zoom = None
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in steps:
            self.turn(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _scale(self) -> float:
        """Pixels of the screen a pixel of a page that is seen in its own size."""
        if self._zoom is not None or self._paper is None or not self.count:
            return self._zoom or 1.0
        width, height = self._paper.sizes[self._page]
        per_point = self.logicalDpiX() / _POINTS
        room = self._area.viewport().size()
        across = (room.width() - _ROOM) / (width * per_point)
        down = (room.height() - _ROOM) / (height * per_point)
        return float(max(0.1, min(across, max(down, 0.85))))

    def _draw(self) -> None:
        count = self.count
        self._number.setText(f"{self._page + 1} / {count}" if count else "")
        self._previous.setEnabled(self._page > 0)
        self._next.setEnabled(self._page + 1 < count)
        for button in (self._smaller, self._fit, self._larger):
            button.setEnabled(count > 0)
        if self._paper is None or not count:
            self._sheet.clear()
            return
        if not PDFIUM.acquire(blocking=False):
            self._later.start(_AGAIN_MS)  # a PDF is being imported meanwhile
            return
        ratio = self.devicePixelRatioF()
        scale = self._scale() * self.logicalDpiX() / _POINTS * ratio
        try:
            drawn = picture_of(self._paper.pdf, self._page, scale)
        finally:
            PDFIUM.release()
        kind = QImage.Format.Format_RGBX8888
        image = QImage(drawn.data, drawn.width, drawn.height, drawn.stride, kind)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(picture)

    def _button(self, text: str, name: str, does: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button
