"""Real files of every kind, written by several programs, are understood."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from app.errors import InputError
from app.importing.formats import SUFFIXES, Format, format_of
from app.importing.paragraph import Paragraph
from app.importing.reader import read_paragraphs, understand
from app.lesson.model import Language, Role
from tests.importing.story import CHAPTERS, TITLE, pairs
from tests.importing.texts import is_paired

FILES = Path(__file__).parent / "files"
ZH, EN = Language.CHINESE, Language.ENGLISH


def texts(paragraphs: tuple[Paragraph, ...], language: Language, *roles: Role) -> list[str]:
    return [p.text for p in paragraphs if p.language is language and (p.role in roles or not roles)]


def story(side: int, *, items: bool = True) -> list[str]:
    """The story's running text in one language."""
    return [pair[side] for c in CHAPTERS for pair in (*c.paragraphs, *(c.items if items else ()))]


def headings(side: int) -> list[str]:
    return [chapter.heading[side].replace("\u3000", " ") for chapter in CHAPTERS]


@pytest.mark.parametrize(
    "name", ["story.docx", "libreoffice.docx", "libreoffice.html", "libreoffice.pdf", "page.html"]
)
def test_a_mixed_document(name: str) -> None:
    paragraphs = read_paragraphs(FILES / name)
    for side, language in enumerate(Language):
        assert texts(paragraphs, language, Role.TITLE) == [TITLE[side]]
        assert texts(paragraphs, language, Role.HEADING) == headings(side)
        running = texts(paragraphs, language, Role.BODY, Role.LIST_ITEM)
        assert running[: len(story(side))] == story(side)
        items = [item[side] for chapter in CHAPTERS for item in chapter.items]
        assert texts(paragraphs, language, Role.LIST_ITEM) == items


def test_word_keeps_what_is_read_and_nothing_else() -> None:
    paragraphs = read_paragraphs(FILES / "story.docx")
    # Without the pinyin over 重庆 and the deleted 不; the text box comes after its paragraph.
    assert [p.text for p in paragraphs[-2:]] == ["他住在重庆。", "He lives in Chongqing."]


def test_a_web_page_without_what_stands_around_its_article() -> None:
    paragraphs = read_paragraphs(FILES / "page.html")
    whole = " ".join(p.text for p in paragraphs)
    for boilerplate in ("Home page", "新闻", "popular", "Tracking", "Share", "Copyright", "中文"):
        assert boilerplate not in whole
    assert texts(paragraphs, ZH, Role.CAPTION) == ["老桥的夜景"]
    rows = [(p.text, p.row) for p in paragraphs if p.row is not None]
    assert [text for text, _ in rows] == ["一座老桥", "an old bridge", "一条小河", "a small river"]
    assert rows[0][1] == rows[1][1] != rows[2][1] == rows[3][1]


def test_a_book_for_each_language() -> None:
    understood = understand([FILES / "book.en.epub", FILES / "book.zh.epub"])
    assert [file.side for file in understood.files] == [EN, ZH]
    for side, language in enumerate(Language):
        paragraphs = understood.paragraphs
        assert texts(paragraphs, language, Role.TITLE) == [TITLE[side]]
        assert texts(paragraphs, language, Role.HEADING) == headings(side)
        # Neither cover nor contents, no reading over 桥, and no chapter twice.
        assert texts(paragraphs, language, Role.BODY) == story(side)


def test_a_book_by_libreoffice() -> None:
    paragraphs = read_paragraphs(FILES / "libreoffice.epub")
    for side, language in enumerate(Language):
        assert texts(paragraphs, language, Role.TITLE) == [TITLE[side]]
        assert texts(paragraphs, language, Role.BODY)[: len(story(side))] == story(side)


def test_a_typeset_pdf() -> None:
    paragraphs = read_paragraphs(FILES / "typst.pdf")
    for side, language in enumerate(Language):
        wanted = [pair[side] for c in CHAPTERS for pair in c.paragraphs * 3]
        assert texts(paragraphs, language, Role.BODY) == wanted


def test_a_pdf_in_two_columns() -> None:
    paragraphs = read_paragraphs(FILES / "columns.pdf")
    for side, language in enumerate(Language):
        wanted = [pair[side] for c in CHAPTERS for pair in c.paragraphs * 2]
        assert texts(paragraphs, language) == wanted


@pytest.mark.parametrize(
    "name",
    [
        "table.docx",
        "both.srt",
        "both.ass",
        "memory.tmx",
        "pairs.csv",
        "pairs.tsv",
        "tabbed.txt",
        "libreoffice.xlsx",
        "sheets.xlsx",
    ],
)
def test_what_is_paired_stays_paired(name: str) -> None:
    understood = understand([FILES / name])
    assert is_paired(understood)
    found: dict[int, list[str]] = {}
    for paragraph in understood.paragraphs:
        if paragraph.row is not None:
            found.setdefault(paragraph.row, []).append(paragraph.text)
    punctuation = "。" if name.startswith("both") else ""
    assert [(zh + punctuation, en) for zh, en in found.values()] == list(pairs())


def test_subtitles_in_two_files() -> None:
    understood = understand([FILES / "film.zh.srt", FILES / "film.en.vtt"])
    assert [file.side for file in understood.files] == [ZH, EN]
    assert texts(understood.paragraphs, ZH) == [zh.rstrip("。") for zh, _ in pairs()]
    # Sentences that run through two cues are whole again; tags and the one voice are gone.
    assert texts(understood.paragraphs, EN) == [en for _, en in pairs()]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("old.doc", r"old Word format\. Open it in Word or LibreOffice and save it as \.docx"),
        ("old.xls", r"old Excel format\. Open it in .* save it as \.xlsx"),
        ("open.odt", r"OpenDocument file\. Open it in LibreOffice and save it as \.docx"),
        ("rich.rtf", r"Rich Text Format\. .* save it as \.docx"),
        ("scanned.pdf", "no text .*OCR"),
        ("protected.pdf", "protected by a password"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(name: str, message: str) -> None:
    with pytest.raises(InputError, match=f"^“{name}” .*{message}"):
        read_paragraphs(FILES / name)


_TELLTALE = {*SUFFIXES} - {".csv", ".tsv", ".txt"}


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(FILES.iterdir()) if path.suffix in _TELLTALE],
    ids=lambda path: path.name,
)
def test_the_content_tells_the_kind_whatever_the_name(path: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "renamed.txt"
    renamed.write_bytes(path.read_bytes())
    assert format_of(renamed) is format_of(path)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.mobi", b"\0" * 60 + b"BOOKMOBI" + b"\0" * 99, "Kindle book.* EPUB"),
        ("a.azw3", b"anything", "Kindle book"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "old Word format"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        ("a.mht", b"From: <Saved by Blink>\r\n", "web archive"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "is a picture"),
        ("a.pdf", b"\xff\xd8\xff\xe0" + b"\0" * 50, "is a picture"),
    ],
)
def test_kinds_told_by_their_first_bytes(
    name: str, data: bytes, message: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=message):
        read_paragraphs(tmp_path / name)


def test_a_text_with_the_name_of_another_kind(tmp_path: Path) -> None:
    file = tmp_path / "story.docx"
    file.write_text("你好。\nHello there.\n", encoding="utf-8")
    assert format_of(file) is Format.TEXT
    assert len(read_paragraphs(file)) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030", "big5hkscs"])
def test_a_table_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    text = "英文,中文\n" + "".join(f'"Hello, number {i}.",他們說的是這個。\n' for i in range(5))
    file = tmp_path / "pairs.csv"
    mark = codecs.BOM_UTF8 if encoding == "utf-8" else b""
    file.write_bytes(mark + text.encode(encoding))
    paragraphs = read_paragraphs(file)
    assert texts(paragraphs, EN) == [f"Hello, number {i}." for i in range(5)]
    assert texts(paragraphs, ZH) == ["他們說的是這個。"] * 5


def test_marks_that_hang_behind_lines_or_are_drawn_last() -> None:
    found = understand([FILES / "hanging.pdf"])
    assert [p.text for p in found.paragraphs] == [
        f"{'话' * count}说：“朋友要慢慢交。”" for count in range(30, 44)
    ]
