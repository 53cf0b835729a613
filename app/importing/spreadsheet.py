"""XLSX workbooks with the two languages in two columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.errors import InputError
from app.importing.archive import checked
from app.importing.damage import damage_told
from app.importing.document import Document, Line
from app.importing.merged_cells import merged_down
from app.importing.tables import Merged, lines_of_table
from app.progress import Progress, silent, span

MAX_ROWS = 200_000
MAX_COLUMNS = 20
_ADVICE = "Open it in Excel or LibreOffice and save it anew."
_ROWS_BETWEEN_REPORTS = 500


def read_spreadsheet(path: Path, progress: Progress = silent) -> Document:
    """The pairs of every sheet that has a Chinese and an English column, sheet after sheet.

    Raises `InputError` for a damaged workbook, and for one without such a sheet.
    """
    lines: list[Line] = []
    for document in _tables(path, progress):
        first = 1 + max((line.row or 0 for line in lines), default=-1)
        lines += [replace(line, row=(line.row or 0) + first) for line in document.lines]
    if not lines:
        raise InputError(
            "“{0}” has no column in Chinese beside one in English. Put the two "
            "languages into two columns, with one pair in each row.",
            path.name,
        )
    return Document(tuple(lines))


def _tables(path: Path, progress: Progress) -> Iterator[Document]:
    from openpyxl.reader.excel import ExcelReader

    data = checked(path)
    with damage_told(path, _ADVICE):
        # What `load_workbook` is made of; it alone knows which part of the archive a sheet is.
        reader = ExcelReader(data, read_only=True, data_only=True, keep_links=False)
        reader.read()
        parts = {sheet.name: str(link.target) for sheet, link in reader.parser.find_sheets()}
        sheets = list(reader.wb.worksheets)
    for number, sheet in enumerate(sheets):
        share = span(progress, number / len(sheets), (number + 1) / len(sheets))
        rows, numbers = _rows(sheet, path, span(share, 0.0, 0.6))
        with damage_told(path, _ADVICE), reader.archive.open(parts[sheet.title]) as part:
            merged = _merged(merged_down(part), rows, numbers)
        document = lines_of_table(rows, span(share, 0.6, 1.0), merged)
        if document is not None:
            yield document


def _merged(
    cells: Iterable[Merged], rows: Sequence[Sequence[str]], numbers: Sequence[int]
) -> list[Merged]:
    """The merged cells by indices of `rows`, whose numbers in the sheet are given."""
    found = []
    for cell in cells:
        first, after = bisect_left(numbers, cell.first), bisect_right(numbers, cell.last)
        # What is truly merged shows its first cell's text and no other.
        if after - first < 2 or cell.column >= len(rows[first]):
            continue
        hidden = any(any(row[cell.column : cell.column + 1]) for row in rows[first + 1 : after])
        if rows[first][cell.column] and not hidden:
            found.append(Merged(cell.column, first, after - 1))
    return found


def _rows(sheet: Any, path: Path, progress: Progress) -> tuple[list[list[str]], list[int]]:
    """The texts in the rows of an openpyxl sheet, without empty rows, and the rows' numbers."""
    rows: list[list[str]] = []
    numbers: list[int] = []
    with damage_told(path, _ADVICE):
        # The size a sheet claims need not be true; its rows are.
        sheet.reset_dimensions()
        iterator = sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS, max_row=MAX_ROWS)
    for count in range(MAX_ROWS):
        if count % _ROWS_BETWEEN_REPORTS == 0:
            progress(count / MAX_ROWS, "Reading the table")
        with damage_told(path, _ADVICE):
            row = next(iterator, None)
        if row is None:
            break
        # A row far down makes the reader fill in all those before it.
        if any(row):
            rows.append([value if isinstance(value, str) else "" for value in row])
            numbers.append(count)
    return rows, numbers
