"""A PDF on a printer."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.errors import StorageError
from app.progress import Progress
from app.ui.handouts.pdf_pages import PdfPages, picture_of

_FINEST = 300
"""Dots an inch: what a page is drawn in, however fine the printer is."""
_POINTS = 72


def print_pages(pdf: PdfPages, printer: QPrinter, progress: Progress) -> int:
    """Print the pages that the printer was asked for; how many they were.

    Each is fitted to the sheet. Raises `StorageError` if the printer can't begin; what `progress`
    raises leaves nothing in its queue.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise StorageError("The printer can't be used. See whether it is on and has paper.")
    try:
        pages = _pages(printer, len(pdf.sizes))
        for place, number in enumerate(pages):
            progress(place / max(1, len(pages)), "Printing")
            if place:
                printer.newPage()
            drawn = picture_of(pdf.pdf, number, _FINEST / _POINTS)
            kind = QImage.Format.Format_RGBX8888
            image = QImage(drawn.data, drawn.width, drawn.height, drawn.stride, kind)
            painter.drawImage(_fitted(image, QRectF(painter.viewport())), image)
        return len(pages)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def _pages(printer: QPrinter, count: int) -> range:
    first, last = printer.fromPage(), printer.toPage()
    return range(max(0, first - 1), min(count, last) if last else count)


def _fitted(image: QImage, paper: QRectF) -> QRectF:
    """Where the image goes: as large as the paper allows, in the middle."""
    scale = min(paper.width() / image.width(), paper.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    left = paper.left() + (paper.width() - width) / 2
    return QRectF(left, paper.top() + (paper.height() - height) / 2, width, height)
