"""PDF files that have text in them."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from app.errors import InputError
from app.importing.damage import damaged
from app.importing.decoding import MAX_FILE_BYTES, read_bytes
from app.importing.document import Document
from app.importing.pdf_layout import lines_of_pages
from app.importing.pdf_lines import PdfPage, page_of
from app.pdfium import PDFIUM
from app.progress import Progress, silent

MAX_PAGES = 3_000
_ADVICE = "Get the file again, or print it to a new PDF."
_FEW_CHARACTERS = 10
# PDFium is no library for several threads at once.
_PDFIUM = Lock()


def read_pdf(path: Path, progress: Progress = silent) -> Document:
    """The paragraphs of a PDF: soft line ends and hyphens joined, running heads left out.

    Raises `InputError` if it is damaged, protected by a password, too long, or only pictures.
    """
    data = read_bytes(path, MAX_FILE_BYTES)
    with _PDFIUM:
        pages = _pages(data, path, progress)
    empty = sum(sum(len(line.text) for line in page.lines) < _FEW_CHARACTERS for page in pages)
    if empty == len(pages):
        raise InputError(
            "“{0}” has pictures of pages and no text (it was scanned). Make a text of "
            "it with an OCR program first.",
            path.name,
        )
    warnings = (f"“{path.name}”: {empty} of {len(pages)} pages have no text.",) if empty else ()
    return Document(lines_of_pages(pages), warnings=warnings)


def _pages(data: bytes, path: Path, progress: Progress) -> list[PdfPage]:
    with PDFIUM:
        return _read_pages(data, path, progress)


def _read_pages(data: bytes, path: Path, progress: Progress) -> list[PdfPage]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise InputError(
                "“{0}” is protected by a password. Save a copy without one first.", path.name
            ) from error
        raise damaged(path, _ADVICE) from error
    try:
        count = len(document)
        if not count:
            raise damaged(path, _ADVICE)
        if count > MAX_PAGES:
            raise InputError("“{0}” has {1} pages. Split it into parts first.", path.name, count)
        pages = []
        for number in range(count):
            progress(number / count, "Reading the pages")
            page = document[number]
            pages.append(page_of(page))
            page.close()
        return pages
    except pypdfium2.PdfiumError as error:
        raise damaged(path, _ADVICE) from error
    finally:
        document.close()
