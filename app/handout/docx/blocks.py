"""The blocks of a part -> paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from app.handout.content import (
    Bank,
    Block,
    Cards,
    Gloss,
    Grids,
    Item,
    Items,
    Parallel,
    ReadingLayout,
    Remark,
    Row,
    Table,
)
from app.handout.docx.runs import add_clusters, add_line, add_text, clean
from app.handout.docx.squares import add_grids
from app.handout.docx.styles import (
    CAPTION,
    CELL,
    CHINESE,
    ENGLISH,
    GLOSS,
    HEAD,
    HEADING,
    ITEM,
    NUMBER,
    ROOM,
    SPEAKER,
    STRONG,
    Look,
    set_style,
)
from app.handout.docx.tables import Container, add_table, keep_whole, repeat, set_borders
from app.lesson.model import Role

_NUMBER = 8.0  # millimetres of the column of line numbers
_MARGIN = 36.0
_APART = "      "
_LOOKS = {
    Role.TITLE: HEADING,
    Role.SUBTITLE: HEADING,
    Role.HEADING: HEADING,
    Role.CAPTION: CAPTION,
}


def add_block(document: Document, block: Block, width: float) -> None:
    """Add the block; `width` is that of the text in millimetres."""
    match block:
        case Parallel():
            _add_parallel(document, block, width)
        case Items(items):
            _add_items(document, items)
        case Bank(words):
            table = add_table(document, 1, [width])
            set_borders(table, ("top", "left", "bottom", "right"))
            paragraph = _first(table.rows[0].cells[0], CELL)
            for word in words:
                add_line(paragraph, word, CELL.size + 1.5)
                add_text(paragraph, _APART)
        case Table():
            _add_cells(document, block, width)
        case Grids():
            add_grids(document, block, width)
        case Cards(cards):
            for card in cards:
                set_style(document.add_paragraph(), CELL)
                table = add_table(document, 1, [width])
                set_borders(table, ("top", "left", "bottom", "right"), "97928A", "dashed")
                cell = table.rows[0].cells[0]
                add_text(_first(cell, SPEAKER), card.title)
                _add_items(cell, card.items)
        case Remark(line):
            add_line(set_style(document.add_paragraph(), CELL), line, CELL.size)


def _add_parallel(document: Document, block: Parallel, width: float) -> None:
    glosses = _MARGIN if block.margin else 0.0
    numbers = _NUMBER if block.numbered else 0.0
    room = width - glosses - numbers
    columns = block.layout is ReadingLayout.COLUMNS
    widths = [numbers] * block.numbered
    widths += [room * 0.54, room * 0.46] if columns else [room]
    widths += [glosses] * block.margin
    table = add_table(document, len(block.rows), widths)
    for row, cells in zip(block.rows, table.rows, strict=True):
        keep_whole(cells)
        left = list(cells.cells)
        if block.numbered:
            add_text(_first(left.pop(0), NUMBER), str(row.number))
        if block.margin:
            _add_glosses(left.pop(), row.glosses, first=True)
        chinese = left.pop(0)
        _add_chinese(chinese, row)
        if columns:
            _add_english(left.pop(0), row, first=True)
        elif block.layout is ReadingLayout.INTERLEAVED:
            _add_english(chinese, row, first=False)
        if not block.margin:
            _add_glosses(chinese, row.glosses, first=False)
    if block.layout is ReadingLayout.TRANSLATION_LAST:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for row in block.rows:
            if row.english:
                told = f"{row.number}  {row.english}" if block.numbered else row.english
                set_style(document.add_paragraph(clean(told)), _look(row, ENGLISH))


def _add_chinese(cell: _Cell, row: Row) -> None:
    look = _look(row, CHINESE)
    paragraph = _first(cell, look)
    if row.speaker is not None and row.speaker.chinese:
        set_style(paragraph, SPEAKER)
        add_text(paragraph, row.speaker.chinese)
        paragraph = set_style(cell.add_paragraph(), look)
    add_clusters(paragraph, row.chinese, look.size)


def _add_english(cell: _Cell, row: Row, *, first: bool) -> None:
    look = _look(row, ENGLISH)
    named = row.speaker is not None and bool(row.speaker.english)
    if row.speaker is not None and named and first:
        add_text(_first(cell, SPEAKER), row.speaker.english)
    own = set_style(cell.add_paragraph(), look) if named or not first else _first(cell, look)
    add_text(own, row.english)


def _add_glosses(cell: _Cell, glosses: Iterable[Gloss], *, first: bool) -> None:
    """Add the glosses: a line each in a cell of their own, else one after the other."""
    own: Paragraph | None = None
    for gloss in glosses:
        if own is None:
            own = _first(cell, GLOSS) if first else set_style(cell.add_paragraph(), GLOSS)
        elif first:
            own = set_style(cell.add_paragraph(), GLOSS)
        else:
            add_text(own, _APART)
        add_text(own, f"{gloss.mark} ")
        add_text(own, gloss.hanzi, STRONG)
        add_text(own, f" {gloss.pinyin} {gloss.meaning}")


def _add_items(container: Container, items: Iterable[Item]) -> None:
    for item in items:
        paragraph = set_style(container.add_paragraph(), ITEM)
        paragraph.paragraph_format.keep_with_next = item.room > 0 or len(item.lines) > 1
        add_text(paragraph, f"{item.label}\t")
        for place, line in enumerate(item.lines):
            if place:
                paragraph.add_run().add_break()
            add_line(paragraph, line, ITEM.size)
        for _ in range(item.room):
            set_style(container.add_paragraph(), ROOM)


def _add_cells(document: Document, block: Table, width: float) -> None:
    whole = sum(block.widths) or 1.0
    widths = [width * share / whole for share in block.widths]
    table = add_table(document, len(block.rows) + bool(block.head), widths, ("bottom", "insideH"))
    rows = list(table.rows)
    if block.head:
        head = rows.pop(0)
        repeat(head)
        for cell, name in zip(head.cells, block.head, strict=True):
            add_text(_first(cell, HEAD), name)
    for row, lines in zip(rows, block.rows, strict=True):
        keep_whole(row)
        for cell, line in zip(row.cells, lines, strict=True):
            add_line(_first(cell, CELL), line, CELL.size + 1.5)


def _first(cell: _Cell, look: Look) -> Paragraph:
    """The paragraph that a cell begins with."""
    paragraph: Paragraph = cell.paragraphs[0]
    set_style(paragraph, look)
    return paragraph


def _look(row: Row, usual: Look) -> Look:
    return _LOOKS.get(row.role, usual)
