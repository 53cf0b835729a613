"""Lists as tables: Lute's and LWT's columns, Zhongwen's, and any with a heading or Chinese."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence

from app.hanzi import HANZI, hanzi_count
from app.vocabulary.lists.entry import ListEntry, ListFormat, status_of

_WORD, _TRADITIONAL, _READING, _STATUS, _MEANING, _LANGUAGE = range(6)
_HEADINGS = {
    **dict.fromkeys(
        ("term", "word", "hanzi", "chinese", "simplified", "expression", "text", "lemma", "词",
         "单词", "生词", "汉字", "简体"), _WORD
    ),
    **dict.fromkeys(("traditional", "繁体", "繁體"), _TRADITIONAL),
    **dict.fromkeys(
        ("pronunciation", "reading", "pinyin", "romanisation", "romanization", "拼音"), _READING
    ),
    **dict.fromkeys(("status", "level", "状态"), _STATUS),
    **dict.fromkeys(
        ("translation", "meaning", "definition", "english", "gloss", "意思", "翻译"), _MEANING
    ),
    **dict.fromkeys(("language", "语言"), _LANGUAGE),
}  # fmt: skip
_CHINESE = re.compile("chin|mandarin|zh|cmn|中|汉|漢|华|華", re.I)
_PINYIN = re.compile(r"[a-zA-ZüÜāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒńňǹḿ:\d\s'’·,-]{1,80}")
_HANZI_ONLY = re.compile(f"[{HANZI}A-Za-z0-9·，,…]+")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows_of(text: str, delimiter: str) -> list[list[str]]:
    """The cells of each line that isn't empty, the sign that keeps formulas from running off."""
    if delimiter == "\t":
        cut = [[_unquoted(cell) for cell in line.split("\t")] for line in text.splitlines()]
    else:
        # The limit is one for all of Python: it may only grow.
        csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
        try:
            cut = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error:
            cut = [line.split(delimiter) for line in text.splitlines()]
    rows = [[_plain(cell) for cell in row] for row in cut]
    return [row for row in rows if any(row)]


def safe(cell: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def read_table(rows: Sequence[Sequence[str]]) -> tuple[ListFormat | None, list[ListEntry]]:
    """The entries of a table, by its heading or else by what its columns hold.

    The format is given where the columns are those of LWT or Zhongwen. Rows without hanzi where
    the words stand give an entry all the same: a person sees then what wasn't understood.
    """
    if not rows:
        return None, []
    columns = _headed(rows[0])
    if columns is not None:
        entries = [entry for row in rows[1:] if (entry := _entry(row, columns))]
        return None, entries
    found, columns = _guessed(rows)
    return found, [entry for row in rows if (entry := _entry(row, columns))]


def is_pinyin(cell: str) -> bool:
    """Whether the cell may be the pinyin of a word."""
    return _PINYIN.fullmatch(cell) is not None and any(c.isalpha() for c in cell)


def is_word(cell: str) -> bool:
    """Whether the cell is a Chinese word and nothing else."""
    return _HANZI_ONLY.fullmatch(cell) is not None and hanzi_count(cell) > 0


def _headed(row: Sequence[str]) -> Mapping[int, int] | None:
    """Which column holds what, by a heading; None if there is none."""
    columns: dict[int, int] = {}
    for place, cell in enumerate(row):
        kind = _HEADINGS.get(cell.strip().lower())
        if kind is not None and kind not in columns:
            columns[kind] = place
    if _WORD not in columns and _TRADITIONAL in columns:
        columns[_WORD] = columns.pop(_TRADITIONAL)
    return columns if _WORD in columns else None


def _guessed(rows: Sequence[Sequence[str]]) -> tuple[ListFormat | None, Mapping[int, int]]:
    """The format and which column holds what, by what most rows hold."""
    if _mostly(rows, 4, lambda cell: status_of(cell) is not None):
        return ListFormat.LWT, {_WORD: 0, _MEANING: 1, _READING: 3, _STATUS: 4}
    if _mostly(rows, 0, is_word) and _mostly(rows, 1, is_word) and _mostly(rows, 2, is_pinyin):
        return ListFormat.ZHONGWEN, {_WORD: 0, _TRADITIONAL: 1, _READING: 2, _MEANING: 3}
    places = range(max(len(row) for row in rows))
    word = next((place for place in places if _mostly(rows, place, is_word)), 0)
    columns = {_WORD: word}
    for place in places:
        if place == word:
            continue
        if _mostly(rows, place, lambda cell: status_of(cell) is not None):
            columns.setdefault(_STATUS, place)
        elif place == word + 1 and _mostly(rows, place, is_pinyin):
            columns[_READING] = place
        else:
            columns.setdefault(_MEANING, place)
    return None, columns


def _mostly(rows: Sequence[Sequence[str]], place: int, holds: Callable[[str], bool]) -> bool:
    """Whether this holds for the cell at `place` in more than half of the rows."""
    held = sum(holds(row[place].strip()) for row in rows if place < len(row))
    return held > 0.5 * len(rows)


def _entry(row: Sequence[str], columns: Mapping[int, int]) -> ListEntry | None:
    def cell(kind: int) -> str:
        place = columns.get(kind, len(row))
        return row[place].strip() if place < len(row) else ""

    language = cell(_LANGUAGE)
    if not cell(_WORD) or (language and not _CHINESE.search(language)):
        return None
    return ListEntry(
        cell(_WORD), cell(_TRADITIONAL), cell(_READING), status_of(cell(_STATUS)), cell(_MEANING)
    )


def _unquoted(cell: str) -> str:
    if len(cell) > 1 and cell.startswith('"') and cell.endswith('"'):
        return cell[1:-1].replace('""', '"')
    return cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
