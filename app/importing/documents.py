"""A file of any kind becomes a document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.errors import InputError
from app.importing.decoding import read_bytes, read_text
from app.importing.delimited import as_table, document_of_table
from app.importing.document import Document
from app.importing.encodings import LOST
from app.importing.epub import read_epub
from app.importing.formats import Format, format_of
from app.importing.lines import lines_of
from app.importing.memory import document_of_memory
from app.importing.page import document_of_page
from app.importing.pdf import read_pdf
from app.importing.spreadsheet import read_spreadsheet
from app.importing.subtitles import document_of_subtitles
from app.importing.word import read_word
from app.progress import Progress, silent


def read_document(path: Path, progress: Progress = silent) -> Document:
    """The lines of a file, whatever its kind.

    Raises `InputError`, saying what to do, if it can't be read; nothing else, but what
    `progress` raises.
    """
    document = _read(path, progress)
    lost = sum(line.text.count(LOST) for line in document.lines)
    return replace(document, warnings=(*document.warnings, *_damage(lost, path)))


def _damage(lost: int, path: Path) -> tuple[str, ...]:
    if not lost:
        return ()
    if lost == 1:
        return (f"“{path.name}”: one character can't be read and is shown as {LOST}.",)
    return (f"“{path.name}”: {lost} characters can't be read and are shown as {LOST}.",)


def _read(path: Path, progress: Progress) -> Document:
    match format_of(path):
        case Format.DOCX:
            return read_word(path, progress)
        case Format.EPUB:
            return read_epub(path, progress)
        case Format.PDF:
            return read_pdf(path, progress)
        case Format.XLSX:
            return read_spreadsheet(path, progress)
        case Format.HTML:
            return _page(path)
        case Format.SUBTITLES:
            return document_of_subtitles(read_text(path), path)
        case Format.MEMORY:
            return document_of_memory(read_text(path), path, progress)
        case Format.TABLE:
            return document_of_table(read_text(path), path, progress)
        case Format.MARKDOWN:
            return document_of_text(read_text(path), markdown=True)
        case Format.TEXT:
            text = read_text(path)
            return as_table(text) or document_of_text(text)


def document_of_text(text: str, markdown: bool = False) -> Document:
    """The lines of a plain text, which may be wrapped at a column."""
    return Document(tuple(lines_of(text, markdown)), wrapped=True)


def _page(path: Path) -> Document:
    document = document_of_page(read_bytes(path))
    if document is None:
        raise InputError(
            "“{0}” is no web page that can be read. Save it as plain text (.txt) first.", path.name
        )
    return document
