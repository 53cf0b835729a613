"""Translation memories (TMX 1.4): every unit is a pair already."""

from __future__ import annotations

import io
import re
from pathlib import Path
from xml.etree.ElementTree import Element

from app.errors import InputError
from app.importing.damage import damage_told
from app.importing.document import Document, Line, in_row
from app.importing.tables import one_line
from app.lesson.model import Language, Role
from app.progress import Progress, silent

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BETWEEN_REPORTS = 200
# Elements whose content is formatting code of the text's own file, not text (TMX 1.4b, 2.2).
_CODES = ("bpt", "ept", "it", "ph", "ut", "sub")
_CODES_OF = {
    "zh": Language.CHINESE,
    "cmn": Language.CHINESE,
    "chi": Language.CHINESE,
    "zho": Language.CHINESE,
    "en": Language.ENGLISH,
    "eng": Language.ENGLISH,
}


def document_of_memory(text: str, path: Path, progress: Progress = silent) -> Document:
    """The Chinese and English segments of each unit, paired; other languages are left out.

    Raises `InputError` if the file is damaged or has no Chinese or no English segments.
    """
    from defusedxml.ElementTree import iterparse

    lines: list[Line] = []
    units = 0
    source = io.StringIO(_DECLARATION.sub("", text.lstrip("\ufeff"), count=1))
    elements = iterparse(source)
    while True:
        with damage_told(path, "Export it again from the program that made it."):
            _, element = next(elements, (None, None))
        if element is None:
            break
        if element.tag == "tu":
            if units % _BETWEEN_REPORTS == 0:
                progress(source.tell() / len(text), "Reading the translation memory")
            lines.extend(_unit(element, units))
            units += 1
            element.clear()
    if {line.language for line in lines} != set(Language):
        raise InputError(
            "“{0}” has no units with Chinese and English. Export these two languages.", path.name
        )
    return Document(tuple(lines))


def _unit(unit: Element, row: int) -> list[Line]:
    found: dict[Language, Line] = {}
    for variant in unit.iter("tuv"):
        code = (variant.get(_LANG) or variant.get("lang") or "").lower()
        language = _CODES_OF.get(re.split("[-_]", code)[0])
        segment = variant.find("seg")
        if language is not None and segment is not None and language not in found:
            line = Line(one_line(_text(segment)), row, role=Role.BODY, language=language)
            found[language] = in_row(line, row)
    return [found[language] for language in Language if language in found]


def _text(segment: Element) -> str:
    pieces = [segment.text or ""]
    for child in segment:
        if child.tag not in _CODES:
            pieces.append(_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
