"""Lines on pages become paragraphs: running heads go, columns come in order, lines are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.importing.document import Line
from app.importing.language import language_of
from app.importing.pdf_lines import PdfLine, PdfPage
from app.lesson.model import Language, Role

_MARGIN = 0.13
_PAGE_NUMBER = re.compile(
    r"^[\s\-–—·.|]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*[页頁])?(?:\s*(?:/|of|共)\s*\d{1,4}\s*[页頁]?)?"
    r"[\s\-–—·.|]*$|^page\s+\d{1,4}\b",
    re.I,
)
_ABBREVIATED = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|Prof|St|Gen|Col|Rev|No|vs|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$"
)
_SENTENCE_END = re.compile(r"[。！？!?.…：:；;][”’」』\"')）】]*$")
# Word's bullets are private-use characters of the Symbol fonts.
_BULLET = re.compile("^[•●▪‣◦\uf0a7\uf0b7\uf0d8\uf0fc]\\s*")
_ITEM = re.compile(rf"{_BULLET.pattern}|^[–—-]\s|^\d{{1,3}}[.)、]\s*")
_HYPHENATED = re.compile(r"(?P<first>[A-Za-z]+|\d+)-$")
_BLANK_BEFORE_MARK = re.compile(r"\s+(?=[，。！？；：、）》」』])")
_TONE_MARK = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
_READING_SIZE = 0.7
_HEADING_SIZE = 1.15
_HEADING_STEP = 1.35
_LONGEST_HEADING = 120
_SAME_SIZE = 0.12
_NEW_PARAGRAPH_GAP = 1.4
_INDENT = 0.8
_SHORT, _VERY_SHORT = 2.0, 0.3


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line with the edges of the column that it stands in."""

    line: PdfLine
    page: int
    column_left: float
    column_right: float

    @property
    def is_indented(self) -> bool:
        return self.line.left > self.column_left + _INDENT * self.line.size

    @property
    def room(self) -> float:
        """How much of the column is empty behind the line, in points."""
        return self.column_right - self.line.right


def lines_of_pages(pages: Sequence[PdfPage]) -> tuple[Line, ...]:
    """The paragraphs of all pages in reading order."""
    heads = _running_heads(pages)
    placed = [
        line
        for number, page in enumerate(pages)
        for line in _in_order([x for x in page.lines if not _is_head(x, page, heads)], number)
    ]
    body = _body_size(item.line for item in placed)
    placed = [item for item in placed if not _is_reading(item.line, body)]
    if not placed:
        return ()
    paragraphs = _paragraphs(placed, body)
    words = Counter(
        word for item in placed for word in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", item.line.text)
    )
    largest = max((p[0].line.size for p in paragraphs if p[0].page == placed[0].page), default=body)
    lines = []
    for group, paragraph in enumerate(paragraphs):
        size = paragraph[0].line.size
        text = _joined([item.line.text for item in paragraph], words)
        level = 0
        if size >= _HEADING_SIZE * body and len(text) <= _LONGEST_HEADING:
            level = 1 if size >= largest * (1 - _SAME_SIZE) else 2
        bare, bullets = _BULLET.subn("", text)
        lines.append(Line(bare, group, level, Role.LIST_ITEM if bullets else None))
    return tuple(lines)


def _body_size(lines: Iterable[PdfLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_reading(line: PdfLine, body: float) -> bool:
    """Whether the line is pinyin set small over characters."""
    return line.size <= _READING_SIZE * body and bool(_TONE_MARK.search(line.text))


def _in_margin(line: PdfLine, page: PdfPage) -> bool:
    return line.bottom > (1 - _MARGIN) * page.height or line.top < _MARGIN * page.height


def _key(line: PdfLine) -> str:
    return re.sub(r"[\d\s]+", "", line.text).casefold()


def _running_heads(pages: Sequence[PdfPage]) -> frozenset[str]:
    """What recurs in the margins of several pages, numbers apart."""
    counts = Counter(
        key for page in pages for key in {_key(x) for x in page.lines if _in_margin(x, page)}
    )
    least = 2 if len(pages) <= 3 else 3
    return frozenset(key for key, count in counts.items() if count >= least)


def _is_head(line: PdfLine, page: PdfPage, heads: frozenset[str]) -> bool:
    if not _in_margin(line, page):
        return False
    return _key(line) in heads or _PAGE_NUMBER.match(line.text) is not None


def _in_order(lines: Sequence[PdfLine], page: int) -> list[_Placed]:
    """The lines of a page, column after column where it has two."""
    gutter = _gutter(lines)
    if gutter is None:
        columns = [list(lines)]
    else:
        across = [x for x in lines if x.left < gutter < x.right]
        # Lines across both columns (a title) part what is above from what is below them.
        columns, top = [], float("inf")
        for line in sorted(across, key=lambda x: -x.top):
            columns += _sides(lines, gutter, line.top, top)
            columns.append([line])
            top = line.bottom
        columns += _sides(lines, gutter, float("-inf"), top)
    placed = []
    for column in columns:
        if column:
            left, right = _edges(column)
            placed += [_Placed(line, page, left, right) for line in column]
    return placed


def _sides(
    lines: Sequence[PdfLine], gutter: float, bottom: float, top: float
) -> list[list[PdfLine]]:
    between = [x for x in lines if bottom <= (x.bottom + x.top) / 2 < top]
    halves = (
        [x for x in between if x.right <= gutter],
        [x for x in between if x.left >= gutter],
    )
    return [sorted(half, key=lambda x: -x.top) for half in halves]


def _edges(column: Sequence[PdfLine]) -> tuple[float, float]:
    """The column's left and right edge: where most of its lines begin, and the furthest ends."""
    lefts = Counter(round(line.left) for line in column)
    return float(lefts.most_common(1)[0][0]), max(line.right for line in column)


def _gutter(lines: Sequence[PdfLine]) -> float | None:
    """Where a page of two columns is parted: hardly a line crosses it, many are on each side."""
    if len(lines) < 6:
        return None
    left, right = min(x.left for x in lines), max(x.right for x in lines)
    starts = [x.left - 1 for x in lines if 0.35 < (x.left - left) / max(right - left, 1) < 0.7]
    for gutter in (x for x, _ in Counter(starts).most_common(3)):
        before = sum(x.right <= gutter for x in lines)
        behind = sum(x.left >= gutter for x in lines)
        crossing = len(lines) - before - behind
        if min(before, behind) >= 0.25 * len(lines) and crossing <= 0.15 * len(lines):
            return gutter
    return None


def _paragraphs(placed: Sequence[_Placed], body: float) -> list[list[_Placed]]:
    leading = _leadings(placed)
    paragraphs = [[placed[0]]]
    for before, item in pairwise(placed):
        if _goes_on(before, item, leading) or _is_one_heading(before, item, body):
            paragraphs[-1].append(item)
        else:
            paragraphs.append([item])
    return paragraphs


def _leadings(placed: Sequence[_Placed]) -> dict[Language | None, float]:
    """The usual distance from line to line of each language, in sizes of its type."""
    steps: dict[Language | None, list[float]] = {}
    for a, b in pairwise(placed):
        step = (a.line.bottom - b.line.bottom) / max(a.line.size, 1)
        language = language_of(b.line.text)
        if a.page == b.page and 0.5 < step < 4 and language_of(a.line.text) is language:
            steps.setdefault(language, []).append(step)
    # Lines within paragraphs are nearer than those between: the lower third is among them.
    return {language: sorted(found)[len(found) // 3] for language, found in steps.items()}


def _goes_on(a: _Placed, b: _Placed, leadings: dict[Language | None, float]) -> bool:
    """Whether b is in the same paragraph as a, the line before it."""
    if a.page == b.page and _is_same_line(a.line, b.line):
        return True
    first, second = language_of(a.line.text), language_of(b.line.text)
    if first is not second and first is not None and second is not None:
        return False
    if abs(a.line.size - b.line.size) > _SAME_SIZE * max(a.line.size, b.line.size):
        return False
    if _BULLET.match(b.line.text):
        return False
    ended = _is_ended(a.line.text)
    width = max(a.column_right - a.column_left, 1)
    if a.room > _VERY_SHORT * width or (ended and a.room > _SHORT * a.line.size):
        return False
    step = (a.line.bottom - b.line.bottom) / max(a.line.size, 1)
    if a.page != b.page or step < 0:
        # Across pages and columns, only an unfinished sentence says that it goes on.
        return not ended and not b.is_indented
    usual = leadings.get(second, leadings.get(first, 1.2))
    if step > max(_NEW_PARAGRAPH_GAP * usual, usual + 0.3):
        return False
    return not (b.is_indented and not a.is_indented and not _ITEM.match(a.line.text))


def _is_ended(text: str) -> bool:
    return _SENTENCE_END.search(text) is not None and not _ABBREVIATED.search(text)


def _is_one_heading(a: _Placed, b: _Placed, body: float) -> bool:
    """Whether both are lines of one heading, which breaks wherever it looks best."""
    step = (a.line.bottom - b.line.bottom) / max(a.line.size, 1)
    return (
        min(a.line.size, b.line.size) >= _HEADING_SIZE * body
        and abs(a.line.size - b.line.size) < 0.1
        and a.page == b.page
        and 0.5 < step < _HEADING_STEP
        and language_of(a.line.text) is language_of(b.line.text)
        and not _is_ended(a.line.text)
    )


def _is_same_line(a: PdfLine, b: PdfLine) -> bool:
    """Whether b stands right behind a: something over or between them had parted them."""
    return abs(a.bottom - b.bottom) < 0.3 * a.size and -1 < b.left - a.right < a.size


def _joined(texts: Sequence[str], words: Counter[str]) -> str:
    """The lines of a paragraph as one, with words that hyphens had parted made whole."""
    whole, language = texts[0], language_of("".join(texts))
    for text in texts[1:]:
        hyphenated = _HYPHENATED.search(whole)
        if hyphenated and text[:1].islower():
            first, second = hyphenated["first"], re.match(r"[A-Za-z]+", text)
            follows = second[0] if second else ""
            # "well-" + "known": the hyphen is the word's own if the text writes it so elsewhere.
            compound = f"{first}-{follows}"
            own = first.isdecimal() or words[compound] > words[first + follows]
            whole = (whole if own else whole[:-1]) + text
        else:
            wide = language is Language.CHINESE and not (whole[-1] + text[0]).isascii()
            whole += text if wide else " " + text
    return _BLANK_BEFORE_MARK.sub("", whole)
