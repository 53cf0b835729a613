"""A handout -> a Word document."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from app.errors import InputError
from app.handout.content import Block, Handout, Part, SheetKind
from app.handout.docx.blocks import add_block
from app.handout.docx.runs import add_clusters, add_text, clean
from app.handout.docx.styles import (
    SHEET,
    SOURCE,
    STUDENT,
    SUBTITLE,
    TASK,
    TITLE,
    TITLE_ENGLISH,
    add_styles,
    set_style,
)
from app.handout.docx.tables import add_table, set_borders
from app.handout.pdf import Paper
from app.handout.templates import template_folder
from app.lesson.model import Role

_SIZES = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}
_LEFT, _RIGHT, _TOP, _BOTTOM = 20.0, 18.0, 17.0, 18.0
_DATE = datetime(2026, 1, 1)
_ZIP_TIME = (2026, 1, 1, 0, 0, 0)
_BASE = Path("word") / "base.docx"
"""Where a school's own document is, whose styles, header and logo are kept."""
_STUDENT = ("姓名 Name", "班级 Class", "日期 Date")
_KEY = "答案 Key"
_CREDIT = "Meanings: CC-CEDICT (MDBG), CC BY-SA 4.0"


def docx_of(handout: Handout, paper: Paper = Paper.A4, templates: Path | None = None) -> bytes:
    """The handout as a Word document, its key on pages of its own if it has one.

    The same handout gives the same bytes. `templates` is the folder of a school's own templates.
    Raises `InputError` for a base document that can't be read.
    """
    document = _opened(template_folder(templates) / _BASE)
    add_styles(document)
    width = _set_page(document, paper)
    _set_properties(document, handout)
    _set_footer(document, handout, width)
    _add_head(document, handout, width)
    for number, part in enumerate(handout.parts):
        if number and not handout.is_key:
            _break_page(document)
        _add_part(document, part, part.blocks, width, is_key=handout.is_key)
    keys = [part for part in handout.parts if part.key]
    if keys:
        _break_page(document)
    for part in keys:
        _add_part(document, part, part.key, width, is_key=True)
    if any(part.kind is SheetKind.VOCABULARY for part in handout.parts):
        set_style(document.add_paragraph(_CREDIT), SOURCE)
    return _same_bytes(document)


def _opened(base: Path) -> Document:
    """An empty document, or a school's own."""
    if not base.is_file():
        return docx.Document()
    try:
        return docx.Document(str(base))
    except (PackageNotFoundError, KeyError, ValueError, OSError) as error:
        raise InputError(
            "{0} can't be used as a template. Save it anew as a Word document (.docx).", base
        ) from error


def _set_page(document: Document, paper: Paper) -> float:
    """Set size and margins; the width of the text in millimetres."""
    width, height = _SIZES[paper]
    for section in document.sections:
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin, section.right_margin = Mm(_LEFT), Mm(_RIGHT)
        section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    return width - _LEFT - _RIGHT


def _set_properties(document: Document, handout: Handout) -> None:
    told = document.core_properties
    told.title = clean(handout.title)[:255]
    told.subject = clean(handout.source)[:255]
    told.author, told.last_modified_by, told.comments = "Duidu", "Duidu", ""
    told.created = told.modified = _DATE
    told.revision = 1


def _set_footer(document: Document, handout: Handout, width: float) -> None:
    """Title, source and version at the left, the page's number at the right."""
    footer = document.sections[0].footer
    paragraph = footer.paragraphs[0]
    set_style(paragraph, SOURCE)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
    told = (handout.title, handout.source, f"{handout.version} {handout.seed}")
    add_text(paragraph, " · ".join(filter(None, told)) + "\t")
    _add_field(paragraph, "PAGE")
    add_text(paragraph, " / ")
    _add_field(paragraph, "NUMPAGES")


def _add_head(document: Document, handout: Handout, width: float) -> None:
    for row in handout.headings:
        is_title = row.role is Role.TITLE
        look = TITLE if is_title else SUBTITLE
        if row.chinese:
            add_clusters(set_style(document.add_paragraph(), look), row.chinese, look.size)
        if row.english:
            english = TITLE_ENGLISH if is_title else SUBTITLE
            add_text(set_style(document.add_paragraph(), english), row.english)
    if not handout.headings:
        add_text(set_style(document.add_paragraph(), TITLE), handout.title)
        if handout.translated_title:
            add_text(set_style(document.add_paragraph(), TITLE_ENGLISH), handout.translated_title)
    if handout.source:
        add_text(set_style(document.add_paragraph(), SOURCE), handout.source)
    if handout.is_key:
        return
    shares = (0.44, 0.28, 0.28)
    table = add_table(document, 1, [width * share for share in shares])
    set_borders(table, ("bottom",), "97928A")
    for cell, name in zip(table.rows[0].cells, _STUDENT, strict=True):
        set_style(cell.paragraphs[0], STUDENT)
        add_text(cell.paragraphs[0], name)


def _add_part(
    document: Document, part: Part, blocks: tuple[Block, ...], width: float, *, is_key: bool
) -> None:
    if part.kind is not SheetKind.READING or is_key:
        heading = set_style(document.add_paragraph(), SHEET)
        add_text(heading, f"{part.chinese_title} {part.title}")
        if is_key:
            add_text(heading, f"  {_KEY}")
    else:
        set_style(document.add_paragraph(), TASK)
    if part.task and not is_key:
        add_text(set_style(document.add_paragraph(), TASK), part.task)
    for block in blocks:
        add_block(document, block, width)


def _break_page(document: Document) -> None:
    set_style(document.add_paragraph(), TASK).add_run().add_break(WD_BREAK.PAGE)


def _add_field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _same_bytes(document: Document) -> bytes:
    """The document as a zip archive without the time at which it was made."""
    made, fixed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(fixed, "w") as target:
        for entry in source.infolist():
            kept = zipfile.ZipInfo(entry.filename, _ZIP_TIME)
            kept.compress_type = zipfile.ZIP_DEFLATED
            kept.create_system = 3  # the same on every system
            target.writestr(kept, source.read(entry))
    return fixed.getvalue()
