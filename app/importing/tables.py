"""Rows of a table: which column is Chinese, which is English, and whether the first is a header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.hanzi import hanzi_count
from app.importing.cleaning import clean
from app.importing.document import Document, Line, in_row, with_headings
from app.importing.language import language_of, latin_words
from app.lesson.model import Language, Role
from app.progress import Progress, silent

_HEADERS_LIST = (
    "zh zho chi zh-cn zh-tw zh-hans zh-hant chinese mandarin english en eng en-us en-gb source "
    "target src tgt translation original text front back sentence 中文 汉语 漢語 英文 英语 英語 "
    "原文 译文 譯文 翻译 翻譯 中 英 简体 繁体 简体中文 繁體中文"
)
_HEADERS = frozenset(_HEADERS_LIST.split())
_BRACKETED = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
_DEEPEST_HEADER = 4
_LEAST_SHARE = 0.6
_SAMPLE = 2_000
_BETWEEN_REPORTS = 500


@dataclass(frozen=True, slots=True)
class Merged:
    """A cell that is merged down over rows; the rows are indices, `last` included."""

    column: int
    first: int
    last: int


def lines_of_table(
    rows: Sequence[Sequence[str]], progress: Progress = silent, merged: Sequence[Merged] = ()
) -> Document | None:
    """The rows' Chinese and English cells, paired by row; None if no two columns are such.

    Other columns (numbers, pinyin, notes) are left out: the Chinese column is the one with
    most hanzi, the English one that with most Latin words among those without hanzi. A cell of
    theirs that is merged down over rows makes one row of them.
    """
    table = []
    for number, row in enumerate(rows):
        if number % _BETWEEN_REPORTS == 0:
            progress(number / len(rows), "Reading the table")
        table.append([one_line(cell) for cell in row])
    for place in range(min(_DEEPEST_HEADER, len(table))):
        # A sheet's title may stand above the names of its columns.
        if is_header(table[place]):
            table[place] = []
            break
    columns = _columns(table)
    if columns is None:
        return None
    lines = []
    first_of = list(range(len(table)))
    for cell in sorted(merged, key=lambda cell: cell.first):
        if cell.column in columns:
            joined = slice(cell.first, cell.last + 1)
            first_of[joined] = [first_of[cell.first]] * len(first_of[joined])
    for number, row in zip(first_of, table, strict=True):
        for language, column in zip(Language, columns, strict=True):
            text = row[column] if column < len(row) else ""
            if text:
                line = Line(text, number, role=Role.BODY, language=language)
                lines.append(in_row(line, number))
    return Document(tuple(with_headings(lines)))


def one_line(text: str) -> str:
    """A cell's text, cleaned, without line ends."""
    lines = clean(text).split("\n")
    if len(lines) == 1:
        return lines[0]
    blank = "" if language_of(text) is Language.CHINESE else " "
    return blank.join(line for line in lines if line)


def is_header(cells: Sequence[str]) -> bool:
    """Whether the cells name columns instead of filling them."""
    names = [_BRACKETED.sub("", cell).strip().lower() for cell in cells if cell.strip()]
    return len(names) >= 2 and sum(name in _HEADERS for name in names) >= 2


def _columns(table: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    width = max(map(len, table), default=0)
    # Enough rows from all over the table tell what its columns are.
    sample = table[:: max(1, len(table) // _SAMPLE)]
    cells = [[row[i] for row in sample if i < len(row) and row[i]] for i in range(width)]
    chinese = [sum(language_of(c) is Language.CHINESE for c in column) for column in cells]
    english = [sum(language_of(c) is Language.ENGLISH for c in column) for column in cells]
    fit_zh = [i for i in range(width) if chinese[i] and chinese[i] >= _LEAST_SHARE * len(cells[i])]
    fit_en = [i for i in range(width) if english[i] and english[i] >= _LEAST_SHARE * len(cells[i])]
    if not fit_zh or not fit_en:
        return None
    zh = max(fit_zh, key=lambda i: sum(map(hanzi_count, cells[i])))
    en = max(fit_en, key=lambda i: sum(_english_words(cell) for cell in cells[i]))
    return zh, en


def _english_words(text: str) -> int:
    """How many words of the text can be English: those of pinyin have tone marks."""
    return sum(word.isascii() for word in latin_words(text))


def joined_cells(cells: Sequence[Sequence[Line]], row: int) -> list[Line] | None:
    """The lines of a row whose other cell is one merged down from that row; None if it has both."""
    told = [cell for cell in cells if any(language_of(line.text) for line in cell)]
    if len(told) != 1:
        return None
    language = language_of(" ".join(line.text for line in told[0]))
    return [replace(in_row(line, row), language=language) for line in told[0]]


def paired_cells(cells: Sequence[Sequence[Line]], row: int) -> list[Line] | None:
    """The lines of a row that holds one cell in each language, marked as a pair; else None."""
    filled = [(cell, language_of(" ".join(line.text for line in cell))) for cell in cells]
    told = [(cell, language) for cell, language in filled if language is not None]
    if len(told) != 2 or {language for _, language in told} != set(Language):
        return None
    return [
        Line(line.text, line.group, line.level, line.role or Role.BODY, language, row)
        for cell, language in told
        for line in cell
    ]
