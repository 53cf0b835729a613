"""Tables: their widths, borders and rows."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.table import Table, _Cell, _Row

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LINE = "D9D4CA"
_AFTER_LAYOUT = ("w:tblCellMar", "w:tblLook")
"""What stands after the layout: the schema has an order, and Word refuses another."""


Container = Document | _Cell
"""What paragraphs and tables are added to."""


def add_table(
    container: Container, rows: int, widths: Sequence[float], lines: Sequence[str] = ()
) -> Table:
    """A table with columns of these widths (mm), and lines on these sides of its cells."""
    table = container.add_table(rows, len(widths))
    table.autofit = False
    properties = table._tbl.tblPr
    layout = properties.find(qn("w:tblLayout"))
    if layout is None:
        layout = OxmlElement("w:tblLayout")
        properties.insert_element_before(layout, *_AFTER_LAYOUT)
    layout.set(qn("w:type"), "fixed")
    set_borders(table, lines)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return table


def set_borders(
    table: Table, sides: Sequence[str], colour: str = _LINE, kind: str = "single"
) -> None:
    """Draw lines on these sides, and none on the others."""
    borders = OxmlElement("w:tblBorders")
    for side in _SIDES:
        border = OxmlElement(f"w:{side}")
        border.set(qn("w:val"), kind if side in sides else "nil")
        border.set(qn("w:sz"), "4")
        border.set(qn("w:space"), "0")
        border.set(qn("w:color"), colour)
        borders.append(border)
    properties = table._tbl.tblPr
    properties.remove_all("w:tblBorders")
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", *_AFTER_LAYOUT)


def keep_whole(row: _Row) -> None:
    """Let no page end inside the row."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def repeat(row: _Row) -> None:
    """Have the row again at the head of each page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def set_height(row: _Row, height: Length) -> None:
    """Make the row just so high."""
    row.height = height
    row.height_rule = WD_ROW_HEIGHT_RULE.EXACTLY


def no_padding(cell: _Cell) -> None:
    """Leave no room inside the cell."""
    margins = OxmlElement("w:tcMar")
    for side in ("top", "left", "bottom", "right"):
        one = OxmlElement(f"w:{side}")
        one.set(qn("w:w"), "0")
        one.set(qn("w:type"), "dxa")
        margins.append(one)
    properties = cell._tc.get_or_add_tcPr()
    properties.insert_element_before(
        margins, "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark"
    )
