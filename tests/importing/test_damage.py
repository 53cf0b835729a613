"""Damaged and hostile files get their sentence; none hangs, fills the memory or raises else."""

from __future__ import annotations

import io
import os
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import Cancelled, InputError
from app.importing.reader import read_paragraphs, understand

FILES = Path(__file__).parent / "files"
KEPT = sorted(FILES.iterdir())
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(12))
    + "]>"
)


def parts_of(name: str) -> dict[str, bytes]:
    with zipfile.ZipFile(FILES / name) as archive:
        return {entry: archive.read(entry) for entry in archive.namelist()}


def packed(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_paragraphs(path)
    return str(caught.value)


@pytest.mark.parametrize("name", ["story.docx", "book.zh.epub", "sheets.xlsx", "typst.pdf"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_a_truncated_file(name: str, share: float, tmp_path: Path) -> None:
    data = (FILES / name).read_bytes()
    file = tmp_path / name
    file.write_bytes(data[: int(share * len(data))])
    assert f"“{name}” is damaged and can't be read." in refusal(file)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("story.docx", "word/document.xml"),
        ("story.docx", "[Content_Types].xml"),
        ("sheets.xlsx", "xl/workbook.xml"),
        ("book.zh.epub", "META-INF/container.xml"),
        ("book.zh.epub", "OPS/book.opf"),
    ],
)
@pytest.mark.parametrize("change", ["missing", "empty", "cut"])
def test_an_archive_with_a_damaged_part(name: str, part: str, change: str, tmp_path: Path) -> None:
    parts = parts_of(name)
    data = parts.pop(part)
    if change != "missing":
        parts[part] = data[: len(data) // 2] if change == "cut" else b""
    message = refusal(packed(tmp_path / name, parts))
    assert "is damaged" in message


def test_a_zip_bomb(tmp_path: Path) -> None:
    parts = {**parts_of("story.docx"), "word/media/image.bin": b"\0" * 60_000_000}
    assert "would unpack to more" in refusal(packed(tmp_path / "bomb.docx", parts))


def test_too_many_entries(tmp_path: Path) -> None:
    parts = {**parts_of("book.zh.epub"), **{f"x/{i}": b"" for i in range(20_001)}}
    assert "would unpack to more" in refusal(packed(tmp_path / "many.epub", parts))


def test_an_entry_that_claims_a_gigabyte(tmp_path: Path) -> None:
    data = bytearray((FILES / "story.docx").read_bytes())
    place = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, place + 24, 10**9)
    (tmp_path / "claim.docx").write_bytes(data)
    assert "would unpack to more" in refusal(tmp_path / "claim.docx")


def test_an_entry_that_claims_less_than_it_holds(tmp_path: Path) -> None:
    file = packed(tmp_path / "less.epub", parts_of("book.zh.epub"))
    data = bytearray(file.read_bytes())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        start = archive.start_dir
    place = data.index(b"OPS/one.xhtml", start) - 46
    struct.pack_into("<L", data, place + 24, 50)
    file.write_bytes(data)
    assert "is damaged" in refusal(file)


@pytest.mark.parametrize("name", ["big.txt", "big.docx", "big.pdf", "big.srt"])
def test_a_file_of_a_gigabyte(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    with file.open("wb") as out:
        out.write(b"%PDF-1.7" if name.endswith("pdf") else b"1\n")
        out.truncate(10**9)
    assert f"“{name}” is too large (1000 MB" in refusal(file)


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_that_nobody_writes_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "is a device or a pipe" in refusal(tmp_path / "pipe.txt")


def test_a_book_that_goes_in_circles(tmp_path: Path) -> None:
    parts = parts_of("book.zh.epub")
    package = parts["OPS/book.opf"].decode()
    circles = package.replace('href="one.xhtml"', 'href="book.opf"').replace(
        "<spine>", "<spine>" + '<itemref idref="one"/><itemref idref="two"/>' * 5000
    )
    parts["OPS/book.opf"] = circles.encode()
    once = read_paragraphs(packed(tmp_path / "circles.epub", parts))
    assert sum(p.text == "第二章 小河" for p in once) == 1


def test_a_protected_book(tmp_path: Path) -> None:
    algorithm = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"
    key = f'<e><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/></EncryptedData></e>'
    parts = {**parts_of("book.zh.epub"), "META-INF/encryption.xml": key.encode()}
    assert "DRM" in refusal(packed(tmp_path / "drm.epub", parts))


def test_a_book_without_some_of_its_chapters(tmp_path: Path) -> None:
    parts = parts_of("book.zh.epub")
    del parts["OPS/two .xhtml"]
    understood = understand([packed(tmp_path / "part.epub", parts)])
    assert "“part.epub”: 1 of its 3 chapters are missing." in understood.warnings


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("story.docx", "word/document.xml"),
        ("sheets.xlsx", "xl/worksheets/sheet1.xml"),
        ("sheets.xlsx", "xl/workbook.xml"),
        ("book.zh.epub", "OPS/book.opf"),
    ],
)
def test_an_entity_bomb_in_an_archive(name: str, part: str, tmp_path: Path) -> None:
    parts = parts_of(name)
    text = parts[part].decode()
    start = text.index("?>") + 2 if text.startswith("<?xml") else 0
    end = text.index(">", start) + 1
    parts[part] = (text[:start] + LAUGHS + text[start:end] + "&m;" + text[end:]).encode()
    file = packed(tmp_path / name, parts)
    try:
        # Where the parser leaves entities alone, the text is as it was.
        assert len(" ".join(p.text for p in read_paragraphs(file))) < 5000
    except InputError as error:
        assert "is damaged" in str(error)  # noqa: PT017


def test_an_entity_bomb_in_a_memory(tmp_path: Path) -> None:
    file = tmp_path / "bomb.tmx"
    file.write_text(f'<?xml version="1.0"?>{LAUGHS}<tmx><body><tu>&m;</tu></body></tmx>')
    assert "is damaged" in refusal(file)


def test_elements_a_hundred_thousand_deep(tmp_path: Path) -> None:
    file = tmp_path / "deep.html"
    file.write_text("<html><body>" + "<div>" * 100_000 + "你好。<p>Hello there.", "utf-8")
    assert "no web page that can be read" in refusal(file)


def test_an_element_with_a_hundred_thousand_attributes(tmp_path: Path) -> None:
    file = tmp_path / "wide.html"
    attributes = " ".join(f"a{number}" for number in range(100_000))
    file.write_text(f"<html><body><p {attributes}>你好。<p>Hello there.", "utf-8")
    assert "no web page that can be read" in refusal(file)


def test_elements_a_thousand_deep(tmp_path: Path) -> None:
    file = tmp_path / "deep.html"
    file.write_text("<html><body>" + "<div>" * 1000 + "你好。<p>Hello there.", "utf-8")
    assert [p.text for p in read_paragraphs(file)] == ["你好。", "Hello there."]


def test_a_sheet_that_claims_a_million_rows(tmp_path: Path) -> None:
    parts = parts_of("sheets.xlsx")
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    sheet = sheet.replace('r="4"', 'r="1048576"').replace(
        '<dimension ref="A1:C4"', '<dimension ref="A1:XFD1048576"'
    )
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    assert len(read_paragraphs(packed(tmp_path / "rows.xlsx", parts))) >= 14


def test_encodings_mixed_within_lines(tmp_path: Path) -> None:
    file = tmp_path / "mixed.txt"
    file.write_bytes(("他们说的是这个。".encode("gb18030") + "這是我們的東西。".encode()) * 20)
    assert "“mixed.txt” has parts in different encodings." in refusal(file)


def _reads(path: Path) -> bool:
    try:
        read_paragraphs(path)
    except InputError:
        return False
    return True


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Only English here.\nAnd here.\n", "no Chinese in it, only English"),
        ("这里只有中文。\n这里也是。\n", "no English in it, only Chinese"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
def test_a_text_without_its_translation(text: str, message: str, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert any(message in warning for warning in understand([tmp_path / name]).warnings)


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_a_table_in_one_language(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("one,two\nthree,four\n", "utf-8")
    assert "no column in Chinese beside one in English" in refusal(tmp_path / name)


def test_stopping_leaves_at_once(tmp_path: Path) -> None:
    def stop(done: float, message: str, /) -> None:
        raise Cancelled

    for name in ("story.docx", "book.zh.epub", "typst.pdf", "sheets.xlsx"):
        with pytest.raises(Cancelled):
            understand([FILES / name], stop)


def _cut(data: bytes, place: int, length: int, _: bytes) -> bytes:
    return data[:place] + data[place + length :]


def _overwritten(data: bytes, place: int, _: int, new: bytes) -> bytes:
    return data[:place] + new + data[place + len(new) :]


def _doubled(data: bytes, place: int, length: int, _: bytes) -> bytes:
    return data[:place] + data[place : place + length] * 2 + data[place + length :]


MUTATIONS: list[Callable[[bytes, int, int, bytes], bytes]] = [_cut, _overwritten, _doubled]


def mutated(draw: st.DataObject, data: bytes) -> bytes:
    for _ in range(draw.draw(st.integers(1, 3))):
        change = draw.draw(st.sampled_from(MUTATIONS))
        place = draw.draw(st.integers(0, max(len(data) - 1, 0)))
        data = change(data, place, draw.draw(st.integers(1, 200)), draw.draw(st.binary(max_size=8)))
    return data


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(draw=st.data())
def test_no_damage_raises_anything_else(path: Path, tmp_path: Path, draw: st.DataObject) -> None:
    file = tmp_path / path.name
    file.write_bytes(mutated(draw, path.read_bytes()))
    _reads(file)


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("story.docx", "word/"),
        ("libreoffice.docx", "word/"),
        ("sheets.xlsx", "xl/"),
        ("libreoffice.xlsx", "xl/"),
        ("book.en.epub", ""),
        ("libreoffice.epub", ""),
    ],
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(draw=st.data())
def test_no_damage_within_archives_raises_anything_else(
    name: str, folder: str, tmp_path: Path, draw: st.DataObject
) -> None:
    parts = parts_of(name)
    part = draw.draw(st.sampled_from(sorted(p for p in parts if p.startswith(folder))))
    parts[part] = mutated(draw, parts[part])
    _reads(packed(tmp_path / name, parts))
