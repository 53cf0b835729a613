"""Handouts as Word documents: read by python-docx, opened by LibreOffice."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import InputError
from app.handout.clusters import Cluster, Ruby
from app.handout.content import Handout, Hanzi, Part, Plain, Remark, SheetKind
from app.handout.docx.document import docx_of
from app.handout.pdf import Paper
from app.handout.plan import GlossPlace
from app.handout.templates import copy_templates
from app.handout.writing import HandoutFormat, KeyPlace, write_handout
from app.lesson.model import Lesson
from app.vocabulary.choice import Choice, Pick, choose
from tests.handout.conftest import SheetMaker
from tests.handout.making import LATIN, lesson, pair, word
from tests.handout.reading import read
from tests.outside import LIBREOFFICE, program

ALL = tuple(SheetKind)


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def ruby(document: Document) -> list[tuple[str, str]]:
    """Every base with its reading, in order."""
    return [
        (said(one.find(qn("w:rubyBase"))), said(one.find(qn("w:rt"))))
        for one in document.element.iter(qn("w:ruby"))
    ]


def said(part: Any) -> str:
    return "".join(node.text or "" for node in part.iter(qn("w:t")))


def text_of(document: Document) -> str:
    """All text of the body; readings are left out."""
    return "".join(
        node.text or ""
        for node in document.element.body.iter(qn("w:t"))
        if not any(parent.tag == qn("w:rt") for parent in node.iterancestors())
    )


@pytest.fixture
def handout(interview: Lesson, sheet: SheetMaker) -> Handout:
    return sheet(interview, choose(interview, {}, Choice(Pick.LEVEL, 6)), sheets=ALL)


def test_the_text_has_words_own_ruby_and_its_translation(sample: Lesson, sheet: SheetMaker) -> None:
    document = opened(docx_of(sheet(sample)))
    assert ("重庆", "Chóngqìng") in ruby(document)
    assert "What role does Chongqing play?" in text_of(document)
    _, table = document.tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert [row[2] for row in cells if "What role does Chongqing play?" in row[2]]


def test_every_sheet_and_its_key_are_there(handout: Handout) -> None:
    document = opened(docx_of(handout))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Duidu Sheet"]
    for part in handout.parts:
        title = f"{part.chinese_title} {part.title}"
        wanted = (part.kind is not SheetKind.READING) + bool(part.key)
        assert sum(heading.startswith(title) for heading in headings) == wanted
    assert sum(heading.endswith("答案 Key") for heading in headings) == sum(
        bool(part.key) for part in handout.parts
    )


def test_a_style_changes_all_of_its_kind(sample: Lesson, sheet: SheetMaker) -> None:
    document = opened(docx_of(sheet(sample)))
    names = {style.name for style in document.styles}
    assert {"Duidu Chinese", "Duidu English", "Duidu Item", "Duidu Gap"} <= names
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    used = {p.style.name for cell in cells for p in cell.paragraphs if p.style}
    assert {"Duidu Chinese", "Duidu English"} <= used


@pytest.mark.parametrize("place", list(GlossPlace))
def test_glosses(sample: Lesson, sheet: SheetMaker, place: GlossPlace) -> None:
    chosen = choose(sample, {}, Choice())
    handout = sheet(sample, chosen, sheets=(SheetKind.READING,), glosses=place)
    assert ("important; significant" in text_of(opened(docx_of(handout)))) is (
        place is not GlossPlace.NONE
    )


def test_paper_and_page_numbers(sample: Lesson, sheet: SheetMaker) -> None:
    document = opened(docx_of(sheet(sample), Paper.LETTER))
    section = document.sections[0]
    assert section.page_width is not None
    assert round(section.page_width.mm, 1) == 215.9
    fields = [f.get(qn("w:instr")) for f in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_same_handout_is_the_same_file(handout: Handout) -> None:
    assert docx_of(handout) == docx_of(handout)


def test_text_is_never_markup_or_a_field(sheet: SheetMaker) -> None:
    evil = "</w:t></w:r><w:p/> & <b> { PAGE } \x00\x0b\ud800 end"
    text = lesson(pair((word(evil, kind=LATIN), word("字", evil)), evil), title=evil)
    document = opened(docx_of(sheet(text, choose(text, {}, Choice()))))
    assert "</w:t></w:r><w:p/> & <b> { PAGE }  end" in text_of(document)
    assert len([*document.element.body.iter(qn("w:fldSimple"))]) == 0


@settings(max_examples=30)
@given(st.text(), st.text())
def test_any_text_makes_a_document_that_opens(base: str, reading: str) -> None:
    line = (Plain(base), Hanzi((Cluster((Ruby(base, reading),)),)))
    part = Part(SheetKind.QUESTIONS, base, "", base, (Remark(line),))
    opened(docx_of(Handout(base, reading, base, (part,))))


def test_a_schools_own_document(sample: Lesson, sheet: SheetMaker, tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    copy_templates(folder)
    base = docx.Document()
    base.sections[0].header.paragraphs[0].text = "Our School"
    (folder / "word").mkdir()
    base.save(str(folder / "word" / "base.docx"))
    document = opened(docx_of(sheet(sample), templates=folder))
    assert document.sections[0].header.paragraphs[0].text == "Our School"
    (folder / "word" / "base.docx").write_bytes(b"no document")
    with pytest.raises(InputError, match="can't be used"):
        docx_of(sheet(sample), templates=folder)


@pytest.mark.outside
def test_libreoffice_shows_all_of_it(handout: Handout, tmp_path: Path) -> None:
    office = program(LIBREOFFICE)
    write_handout(handout, tmp_path / "sheet.docx", HandoutFormat.DOCX, KeyPlace.END)
    subprocess.run(
        [
            office,
            "--headless",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            *("--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "sheet.docx")),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    printed = read((tmp_path / "sheet.pdf").read_bytes())
    squeezed = "".join(printed.text.split())
    for part in handout.parts:
        assert "".join(part.title.split()) in squeezed or part.kind is SheetKind.READING
    assert "Wearelookingforward" in squeezed
    assert "开启" in squeezed
    assert "kāiqǐ" in squeezed
    assert printed.size == pytest.approx((595.3, 841.9), abs=1)


def test_the_properties_of_tables_stand_in_the_order_of_the_schema(handout: Handout) -> None:
    order = [
        "tblStyle",
        "tblW",
        "jc",
        "tblInd",
        "tblBorders",
        "shd",
        "tblLayout",
        "tblCellMar",
        "tblLook",
    ]
    tables = list(opened(docx_of(handout)).element.body.iter(qn("w:tblPr")))
    assert tables
    for properties in tables:
        names = [str(one.tag).rpartition("}")[2] for one in properties]
        assert names == [name for name in order if name in names]
