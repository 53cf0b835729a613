"""Squares for practising characters: table cells with helping lines behind the characters."""

from __future__ import annotations

import io
import struct
import zlib

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from app.handout.content import GridRow, Grids, Ruling
from app.handout.docx.runs import clean
from app.handout.docx.styles import GLOSS, SQUARE, set_style
from app.handout.docx.tables import add_table, keep_whole, no_padding, set_borders, set_height

_PIXELS = 96
_DASH = 5
_PALE = 0xD9
_TRACED = RGBColor(0xC9, 0xC4, 0xBA)
_GREY = "97928A"
_POINTS_A_MM = 72 / 25.4
_SIZE = 0.74  # of a character, to the side of its square


def add_grids(document: Document, grids: Grids, width: float) -> None:
    """Add the squares, as many in a row as fit into `width` millimetres."""
    count = max(1, int(width // grids.size))
    identity, _ = document.part.get_or_add_image(io.BytesIO(_lines_png(grids.ruling)))
    for number, row in enumerate(grids.rows):
        told = set_style(document.add_paragraph(), GLOSS)
        told.paragraph_format.keep_with_next = True
        told.add_run(clean("  ".join(filter(None, (row.pinyin, row.meaning)))))
        _add_row(document, row, grids.size, count, identity, number * count)


def _add_row(
    document: Document, row: GridRow, size: float, count: int, identity: str, first: int
) -> None:
    table = add_table(document, 1, [size] * count)
    set_borders(table, ("top", "left", "bottom", "right", "insideV"), _GREY)
    keep_whole(table.rows[0])
    set_height(table.rows[0], Mm(size))
    for place, cell in enumerate(table.rows[0].cells):
        no_padding(cell)
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        paragraph = cell.paragraphs[0]
        set_style(paragraph, SQUARE)
        _add_lines(paragraph, size, identity, first + place + 1)
        if place <= row.traced:
            run = paragraph.add_run(clean(row.character))
            run.font.size = Pt(round(size * _POINTS_A_MM * _SIZE))
            if place:
                run.font.color.rgb = _TRACED


def _add_lines(paragraph: Paragraph, size: float, identity: str, number: int) -> None:
    """Anchor the picture of the lines behind the text of the cell."""
    side = int(Mm(size))
    paragraph.add_run()._r.append(
        parse_xml(
            f"<w:drawing {nsdecls('w', 'wp', 'a', 'pic', 'r')}>"
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"'
            ' behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
            '<wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
            '<wp:positionV relativeFrom="margin"><wp:align>center</wp:align></wp:positionV>'
            f'<wp:extent cx="{side}" cy="{side}"/><wp:wrapNone/>'
            f'<wp:docPr id="{number}" name="Lines {number}" descr=""/>'
            "<a:graphic><a:graphicData"
            ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Lines"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{identity}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/>'
            '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
        )
    )


def _lines_png(ruling: Ruling) -> bytes:
    """The helping lines of a square on white: a dashed cross, with diagonals for 米."""
    rows = [bytearray(b"\xff" * _PIXELS) for _ in range(_PIXELS)]
    middle = _PIXELS // 2
    for at in range(_PIXELS):
        if (at // _DASH) % 2:
            continue
        rows[middle][at] = rows[at][middle] = _PALE
        if ruling is Ruling.MI:
            rows[at][at] = rows[at][_PIXELS - 1 - at] = _PALE
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    head = struct.pack(">IIBBBBB", _PIXELS, _PIXELS, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
