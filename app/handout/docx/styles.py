"""The named styles of a document: a teacher changes the look of all by changing one."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.paragraph import Paragraph

CHINESE_FONT, LATIN_FONT, SMALL_FONT = "SimSun", "Cambria", "Calibri"
"""Fonts that Word has everywhere; where they are missing, others that look alike stand in."""

_INK, _SOFT, _ACCENT = RGBColor(0x1F, 0x1D, 0x1A), RGBColor(0x6B, 0x67, 0x5F), "23595B"


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style: size and room above and below in points; `soft` is grey."""

    name: str
    size: float
    above: float = 0
    below: float = 0
    bold: bool = False
    soft: bool = False
    accent: bool = False
    italic: bool = False
    keeps_next: bool = False
    level: int | None = None


TITLE = Look("Duidu Title", 20, 0, 0, keeps_next=True, level=0)
TITLE_ENGLISH = Look("Duidu Title English", 14, 2, 6, bold=True)
SUBTITLE = Look("Duidu Subtitle", 12, 6, 2, soft=True)
SOURCE = Look("Duidu Source", 9, 4, 4, soft=True)
STUDENT = Look("Duidu Student", 9, 10, 10, soft=True)
SHEET = Look("Duidu Sheet", 16, 14, 4, accent=True, keeps_next=True, level=1)
TASK = Look("Duidu Task", 9, 0, 6, soft=True, keeps_next=True)
CHINESE = Look("Duidu Chinese", 12.5, 3, 3)
ENGLISH = Look("Duidu English", 10.5, 3, 3)
HEADING = Look("Duidu Heading", 13, 10, 3, accent=True, keeps_next=True, level=2)
CAPTION = Look("Duidu Caption", 9.5, 3, 3, soft=True, italic=True)
SPEAKER = Look("Duidu Speaker", 8.5, 4, 0, accent=True, keeps_next=True)
GLOSS = Look("Duidu Gloss", 8.5, 0, 4, soft=True)
ITEM = Look("Duidu Item", 12, 7, 2)
ROOM = Look("Duidu Room", 16, 0, 0)
NUMBER = Look("Duidu Number", 7, 3, 0, soft=True)
CELL = Look("Duidu Cell", 10.5, 2, 2)
HEAD = Look("Duidu Column", 8, 2, 2, accent=True)
SQUARE = Look("Duidu Square", 12)

LOOKS = (
    TITLE, TITLE_ENGLISH, SUBTITLE, SOURCE, STUDENT, SHEET, TASK, CHINESE, ENGLISH, HEADING,
    CAPTION, SPEAKER, GLOSS, ITEM, ROOM, NUMBER, CELL, HEAD, SQUARE,
)  # fmt: skip

QUIET, STRONG, PINYIN, GAP = "Duidu Quiet", "Duidu Strong", "Duidu Pinyin", "Duidu Gap"
"""The character styles."""


def add_styles(document: Document) -> None:
    """Add the styles that the document doesn't have: a school's own document may have them."""
    known = {style.name for style in document.styles}
    for look in LOOKS:
        if look.name not in known:
            _add_paragraph_style(document, look)
    for name in (QUIET, STRONG, PINYIN, GAP):
        if name not in known:
            _add_character_style(document, name)


def set_style(paragraph: Paragraph, look: Look) -> Paragraph:
    """Give the paragraph this style, and give it back.

    By the style's id: python-docx looks through all styles for a name, each time.
    """
    paragraph._p.style = look.name.replace(" ", "")
    return paragraph


def _add_paragraph_style(document: Document, look: Look) -> None:
    style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.size = Pt(look.size)
    style.font.bold = look.bold
    style.font.italic = look.italic
    style.font.color.rgb = _colour(look)
    _set_fonts(style)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.above), Pt(look.below)
    layout.keep_with_next = look.keeps_next
    layout.line_spacing = 1.0
    if look is ITEM:
        layout.left_indent, layout.first_line_indent = Mm(9), Mm(-9)
    if look in (ROOM, SQUARE, NUMBER):
        layout.space_before = layout.space_after = Pt(0)
    if look is SQUARE:
        layout.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if look is ROOM:
        layout.left_indent = Mm(9)
        _underline_paragraph(style)
    if look.level is not None:
        _set_level(style, look.level)


def _add_character_style(document: Document, name: str) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    assert isinstance(style, CharacterStyle)
    if name == QUIET:
        style.font.color.rgb = _SOFT
    if name == STRONG:
        style.font.bold = True
        style.font.color.rgb = RGBColor.from_string(_ACCENT)
    if name == PINYIN:
        style.font.name = SMALL_FONT
    if name == GAP:
        style.font.underline = True


def _colour(look: Look) -> RGBColor:
    if look.accent:
        return RGBColor.from_string(_ACCENT)
    return _SOFT if look.soft else _INK


def _set_fonts(style: ParagraphStyle) -> None:
    """Latin and Chinese letters each have their own font in one style."""
    style.font.name = LATIN_FONT
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    fonts.set(qn("w:eastAsia"), CHINESE_FONT)
    fonts.set(qn("w:cs"), LATIN_FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    language.set(qn("w:eastAsia"), "zh-CN")
    properties.append(language)


def _underline_paragraph(style: ParagraphStyle) -> None:
    """A line under the paragraph, to write on."""
    borders = OxmlElement("w:pBdr")
    for side in ("w:bottom", "w:between"):
        border = OxmlElement(side)
        for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "97928A")):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _set_level(style: ParagraphStyle, level: int) -> None:
    """The place in the outline, by which Word navigates."""
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level))
    style.element.get_or_add_pPr().append(outline)
