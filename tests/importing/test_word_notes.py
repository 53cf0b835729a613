"""Foot- and endnotes of Word documents."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from app.importing.reader import understand

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def with_notes(path: Path, *notes: str) -> Path:
    document = docx.Document()
    document.add_paragraph("他昨天来了，今天又走了。")
    document.add_paragraph("He came yesterday and left again today.")
    xml = f"<w:footnotes xmlns:w='{_W}'><w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
    for number, note in enumerate(notes, 1):
        xml += f"<w:footnote w:id='{number}'><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>"
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        f"{xml}</w:footnotes>".encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(str(path))
    return path


def test_notes_in_both_languages_come_last(tmp_path: Path) -> None:
    found = understand([with_notes(tmp_path / "a.docx", "这里是重庆。", "Here is Chongqing.")])
    assert [p.text for p in found.paragraphs][2:] == ["这里是重庆。", "Here is Chongqing."]


def test_notes_of_a_translator_can_be_brought_back(tmp_path: Path) -> None:
    found = understand([with_notes(tmp_path / "a.docx", "A note.", "Another note.")])
    assert len(found.paragraphs) == 2
    assert [p.paragraph.text for p in found.passages if p.ignored] == ["A note.", "Another note."]
