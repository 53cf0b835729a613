"""A book's table of contents makes sections where its pages mark no headings."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from app.importing.reader import understand
from app.lesson.model import Role

CONTAINER = "<container><rootfiles><rootfile full-path='O/b.opf'/></rootfiles></container>"
NAV = (
    "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><body>"
    "<nav epub:type='toc'><ol><li><a href='1.html'>第一章 回家</a></li>"
    "<li><a href='2.html#a'>第二章</a></li></ol></nav></body></html>"
)
NCX = (
    "<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'><navMap>"
    "<navPoint><navLabel><text>第一章 回家</text></navLabel><content src='1.html'/></navPoint>"
    "<navPoint><navLabel><text>第二章</text></navLabel><content src='2.html#a'/></navPoint>"
    "</navMap></ncx>"
)


def book(path: Path, contents: str, kind: str) -> Path:
    package = (
        "<package><metadata><title>书</title></metadata><manifest>"
        f"<item id='c' href='c.xml' {kind}/>"
        "<item id='1' href='1.html' media-type='application/xhtml+xml'/>"
        "<item id='2' href='2.html' media-type='application/xhtml+xml'/></manifest>"
        "<spine><itemref idref='1'/><itemref idref='2'/></spine></package>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("O/b.opf", package)
        archive.writestr("O/c.xml", contents)
        archive.writestr("O/1.html", "<body><p>他坐了三天的火车。</p><p>门锁着。</p></body>")
        archive.writestr("O/2.html", "<body><p id='a'>第 二 章</p><p>母亲回来了。</p></body>")
    return path


@pytest.mark.parametrize(
    ("contents", "kind"),
    [
        (NAV, "media-type='application/xhtml+xml' properties='nav'"),
        (NCX, "media-type='application/x-dtbncx+xml'"),
    ],
)
def test_contents_make_sections(tmp_path: Path, contents: str, kind: str) -> None:
    found = understand([book(tmp_path / "a.epub", contents, kind)])
    heads = [(p.role, p.text) for p in found.paragraphs if p.role is not Role.BODY]
    assert heads == [
        (Role.TITLE, "书"),
        (Role.HEADING, "第一章 回家"),
        (Role.HEADING, "第 二 章"),
    ]
    assert found.sections == 2


def test_damaged_contents_are_done_without(tmp_path: Path) -> None:
    kind = "media-type='application/x-dtbncx+xml'"
    found = understand([book(tmp_path / "a.epub", "<ncx><navMap>", kind)])
    assert "母亲回来了。" in [p.text for p in found.paragraphs]
