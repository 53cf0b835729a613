"""TSV and CSV files, and plain texts that are such tables."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from html import unescape
from itertools import takewhile
from pathlib import Path

from app.errors import InputError
from app.importing.document import Document
from app.importing.tables import lines_of_table
from app.progress import Progress, silent

_DELIMITERS = "\t,;|"
_DIRECTIVE = re.compile(r"#[a-z]+(?: column)?:", re.I)
_HTML_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>")
_SAMPLE = 200
_LONGEST_CELL = 100_000


def document_of_table(text: str, path: Path, progress: Progress = silent) -> Document:
    """The pairs of a table with a Chinese and an English column.

    Raises `InputError` if it has no such columns.
    """
    text = _without_directives(text)
    for delimiter in _delimiters(text):
        document = lines_of_table(_rows(text, delimiter), progress)
        if document is not None:
            _refuse_overlong(document, path)
            break
    else:
        raise InputError(
            "“{0}” has no column in Chinese beside one in English. Put the two "
            "languages into two columns, with one pair in each row.",
            path.name,
        )
    return document


def _refuse_overlong(document: Document, path: Path) -> None:
    for line in document.lines:
        if len(line.text) > _LONGEST_CELL:
            raise InputError(
                "Row {0} of “{1}” holds {2} characters in one cell. Put one paragraph into "
                "each row, or use plain text.",
                (line.row or 0) + 1,
                path.name,
                f"{len(line.text):,}",
            )


def as_table(text: str) -> Document | None:
    """The pairs of a plain text that has one tab in nearly every line; None if it hasn't."""
    lines = [line for line in _without_directives(text).splitlines() if line.strip()]
    tabbed = sum("\t" in line.strip() for line in lines)
    if len(lines) < 2 or tabbed < 0.9 * len(lines):
        return None
    return lines_of_table([line.split("\t") for line in lines])


def _without_directives(text: str) -> str:
    """The text without the lines before Anki's exports, and what they say of it heeded."""
    lines = text.lstrip("\ufeff").split("\n")
    directives = list(takewhile(_DIRECTIVE.match, lines))
    rest = "\n".join(lines[len(directives) :])
    if any(line.strip().lower() == "#html:true" for line in directives):
        rest = unescape(_HTML_TAG.sub(" ", rest))
    return rest


def _delimiters(text: str) -> list[str]:
    """The marks that may part the cells, the likeliest first."""
    lines = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]
    counts = Counter({mark: sum(mark in line for line in lines) for mark in _DELIMITERS})
    # A comma is in every English sentence, a tab in none: the rarer sign decides when both do.
    ranked = sorted(
        _DELIMITERS,
        key=lambda mark: (counts[mark] >= 0.8 * len(lines), mark == "\t", counts[mark]),
        reverse=True,
    )
    return [mark for mark in ranked if counts[mark]]


def _rows(text: str, delimiter: str) -> list[list[str]]:
    text = text.lstrip("\ufeff").replace("\0", "")
    if delimiter == "\t" and not text.lstrip().startswith('"'):
        # Tab-separated files of corpora know no quoting: a lone quotation mark is text.
        return [line.split("\t") for line in _lines(text)]
    if text.count('"') % 2:
        # One mark that nothing closes would swallow all rows behind it.
        text = text.replace('"', "")
    # The limit is one for all of Python: it may only grow.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return [line.split(delimiter) for line in _lines(text)]


def _lines(text: str) -> list[str]:
    """The lines, with tabs kept."""
    return [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line]
