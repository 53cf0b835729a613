"""Makes the files in `files/`: `python -m tests.importing.make_files` (needs LibreOffice).

They are kept in the repository, so that tests read what real programs wrote;
this says how they came about. Nothing imports it.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import docx
import openpyxl
import typst
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.importing.story import CHAPTERS, TITLE, pairs

FILES = Path(__file__).parent / "files"


def main() -> None:
    FILES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        word(FILES / "story.docx")
        word_table(FILES / "table.docx")
        by_libreoffice(work)
        books()
        page(FILES / "page.html")
        pdfs(work)
        subtitles()
        memory(FILES / "memory.tmx")
        tables(work)


def office(source: Path, kind: str, target: Path, how: str = "") -> None:
    """Let LibreOffice convert a file."""
    folder = source.parent / "converted"
    subprocess.run(
        ["soffice", "--headless", "--convert-to", kind + how, "--outdir", str(folder), str(source)],
        check=True,
        capture_output=True,
    )
    made = folder / f"{source.stem}.{kind}"
    shutil.copyfile(made, target)


DELETED = (
    "<w:del w:id='1' w:author='A' w:date='2026-01-01T00:00:00Z'>"
    "<w:r><w:delText>不</w:delText></w:r></w:del>"
)


def word(path: Path, header: bool = False) -> None:
    document = docx.Document()
    if header:
        document.sections[0].header.paragraphs[0].text = "桥与河 The Bridge and the River"
        document.sections[0].footer.paragraphs[0].text = "Readers’ Monthly"
    for text in TITLE:
        document.add_paragraph(text, style="Title")
    for chapter in CHAPTERS:
        for text in chapter.heading:
            document.add_heading(text, level=1)
        for zh, en in chapter.paragraphs:
            document.add_paragraph(zh)
            document.add_paragraph(en)
        for zh, en in chapter.items:
            document.add_paragraph(zh, style="List Bullet")
            document.add_paragraph(en, style="List Bullet")
    ruby = (
        f"<w:p {nsdecls('w')}><w:r><w:t>他住在</w:t></w:r>"
        "<w:r><w:ruby><w:rubyPr><w:hps w:val='10'/></w:rubyPr>"
        "<w:rt><w:r><w:rPr><w:sz w:val='10'/></w:rPr><w:t>chóng qìng</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>重庆</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        f"{'' if header else DELETED}<w:r><w:t>。</w:t></w:r></w:p>"
    )
    box = (
        f"<w:p {nsdecls('w')}><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>"
        "He lives in Chongqing.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    )
    for xml in (ruby, box):
        document.element.body.insert(-1, parse_xml(xml))
    document.save(str(path))


def word_table(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("桥与河", style="Title")
    document.add_paragraph("The Bridge and the River", style="Title")
    table = document.add_table(rows=0, cols=3)
    for number, (zh, en) in enumerate([("中文", "English"), *pairs()]):
        cells = table.add_row().cells
        cells[0].text, cells[1].text, cells[2].text = str(number), zh, en
    document.save(str(path))


def by_libreoffice(work: Path) -> None:
    source = work / "story.docx"
    shutil.copyfile(FILES / "story.docx", source)
    for kind, name in (
        ("docx", "libreoffice.docx"),
        ("epub", "libreoffice.epub"),
        ("html", "libreoffice.html"),
        ("doc", "old.doc"),
        ("odt", "open.odt"),
        ("rtf", "rich.rtf"),
    ):
        if kind == "docx":
            office(source, "odt", work / "again.odt")
            office(work / "again.odt", "docx", FILES / name)
        else:
            office(source, kind, FILES / name)


CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>"""
PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier>
<dc:title>{title}</dc:title><dc:language>{language}</dc:language></metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="two%20.xhtml" media-type="application/xhtml+xml"/>
</manifest>
<spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/>
<itemref idref="one"/></spine>
</package>"""
XHTML = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>x</title><style>p {{ margin: 0 }}</style></head>
<body{attributes}>{body}</body></html>"""


def books() -> None:
    for side, language in enumerate(("zh", "en")):
        chapters = [
            f"<section><h1>{chapter.heading[side]}</h1>"
            + "".join(f"<p>{pair[side]}</p>" for pair in (*chapter.paragraphs, *chapter.items))
            + "</section>"
            for chapter in CHAPTERS
        ]
        chapters[0] = chapters[0].replace("桥", "<ruby>桥<rp>(</rp><rt>qiáo</rt><rp>)</rp></ruby>")
        with zipfile.ZipFile(FILES / f"book.{language}.epub", "w", zipfile.ZIP_DEFLATED) as book:
            book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
            book.writestr("META-INF/container.xml", CONTAINER)
            book.writestr("OPS/book.opf", PACKAGE.format(title=TITLE[side], language=language))
            contents = "".join(f"<li>{c.heading[side]}</li>" for c in CHAPTERS)
            for name, attributes, body in (
                ("nav", "", f"<nav epub:type='toc'><ol>{contents}</ol></nav>"),
                ("cover", " epub:type='cover'", f"<h1>{TITLE[side]}</h1><p>A Publisher</p>"),
                ("one", "", chapters[0]),
                ("two ", "", chapters[1]),
            ):
                text = XHTML.format(attributes=attributes, body=body)
                book.writestr(f"OPS/{name}.xhtml", text)


def page(path: Path) -> None:
    text = "".join(
        f"<h2>{c.heading[0]}</h2><h2>{c.heading[1]}</h2>"
        + "".join(f"<p>{zh}</p>\n<p>{en}</p>" for zh, en in c.paragraphs)
        + "<ul>"
        + "".join(f"<li>{zh}</li><li>{en}</li>" for zh, en in c.items)
        + "</ul>"
        for c in CHAPTERS
    )
    path.write_bytes(
        f"""<!DOCTYPE html><html><head><meta charset="gb2312"><title>桥与河 - A Site</title>
<script>var a = "Tracking is what this script does";</script></head><body class="nav-open">
<header><nav><a href="/">Home page of the site</a> <a href="/x">新闻中心</a></nav></header>
<div id="sidebar"><ul><li><a href="/1">The ten most popular stories</a></li></ul></div>
<article><h1>{TITLE[0]}</h1><h1>{TITLE[1]}</h1>{text}
<figure><img src="x.jpg"><figcaption>老桥的夜景</figcaption></figure>
<div class="share-buttons">Share this story with your friends</div>
<table><tr><th>中文</th><th>English</th></tr>
<tr><td>一座老桥</td><td>an old bridge</td></tr>
<tr><td>一条小河</td><td>a small river</td></tr></table>
</article><footer>Copyright by the site, all rights reserved</footer></body></html>
""".encode("gb18030")
    )


TYPST = """
#set page(paper: "a5", header: [桥与河 · The Bridge and the River],
  footer: context align(center)[— #counter(page).display() —])
#set text(font: "Noto Serif SC", size: 10pt, hyphenate: true, lang: "en")
#set par(justify: true, first-line-indent: 2em, spacing: 0.65em)
#show heading: it => block(above: 2em, below: 1em, text(size: 14pt, it.body))
"""


def pdfs(work: Path) -> None:
    fonts = [str(Path(p)) for p in sys.path if (Path(p) / "pylopdf_fonts_zh_cn").is_dir()]
    folders = [str(Path(p) / "pylopdf_fonts_zh_cn") for p in fonts]
    body = "".join(
        f"= {c.heading[0]}\n= {c.heading[1]}\n"
        + "".join(f"{zh}\n\n{en}\n\n" for zh, en in c.paragraphs * 3)
        for c in CHAPTERS
    )
    columns = (
        TYPST
        + "#set page(columns: 2)\n"
        + "".join(f"{zh}\n\n" for c in CHAPTERS for zh, _ in c.paragraphs * 2)
        + "#colbreak()\n"
        + "".join(f"{en}\n\n" for c in CHAPTERS for _, en in c.paragraphs * 2)
    )
    for name, text in (
        ("typst", TYPST + body),
        ("columns", columns),
        ("scanned", "#rect(width: 5cm, height: 5cm)\n#pagebreak()\n#circle(radius: 2cm)"),
    ):
        source = work / f"{name}.typ"
        source.write_text(text, "utf-8")
        typst.compile(str(source), output=str(FILES / f"{name}.pdf"), font_paths=folders)
    word(work / "headed.docx", header=True)
    office(work / "headed.docx", "pdf", FILES / "libreoffice.pdf")
    quoted = docx.Document()
    # The closing marks hang behind their lines, and one opening mark is drawn out of turn.
    for count in range(30, 44):
        quoted.add_paragraph(f"{'话' * count}说：“朋友要慢慢交。”")
    quoted.save(str(work / "hanging.docx"))
    office(work / "hanging.docx", "pdf", FILES / "hanging.pdf")
    locked = (
        '{"EncryptFile":{"type":"boolean","value":"true"},'
        '"DocumentOpenPassword":{"type":"string","value":"secret"}}'
    )
    office(work / "headed.docx", "pdf", FILES / "protected.pdf", f":writer_pdf_Export:{locked}")


def _time(tenths: int, comma: str) -> str:
    return f"00:{tenths // 600:02}:{tenths // 10 % 60:02}{comma}{tenths % 10}00"


def _unpunctuated() -> list[tuple[str, str]]:
    """The pairs as Chinese subtitles are written."""
    return [(zh.rstrip("。"), en) for zh, en in pairs()]


def subtitles() -> None:
    both, chinese, english = [], [], ["WEBVTT\n"]
    ass = [
        "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize\n"
        "Style: Default,Arial,20\n\n[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"
    ]
    for number, (zh, en) in enumerate(_unpunctuated(), 1):
        start, end = 30 * number, 30 * number + 25
        times = f"{_time(start, ',')} --> {_time(end, ',')}"
        both.append(f"{number}\n{times}\n{{\\an8}}{zh}\n<i>{en}</i>\n")
        chinese.append(f"{number}\n{times}\n{zh}\n")
        first, _, rest = en.partition(" and ")
        middle = (start + end) // 2
        shown = (
            [(start, end, en)]
            if not rest
            else [(start, middle, first), (middle, end, f"and {rest}")]
        )
        for a, b, text in shown:
            english.append(f"{_time(a, '.')} --> {_time(b, '.')} line:0\n<v Anna>{text}</v>\n")
        ass.append(
            f"Dialogue: 0,{_time(start, '.')[1:-1]},{_time(end, '.')[1:-1]},Default,,0,0,0,,"
            f"{{\\b1}}{zh}\\N{{\\fs12}}{en}"
        )
    (FILES / "both.srt").write_text("\n".join(both), "gb18030")
    (FILES / "film.zh.srt").write_text("\n".join(reversed(chinese)), "utf-8-sig")
    (FILES / "film.en.vtt").write_text("\n".join(english), "utf-8")
    (FILES / "both.ass").write_text("\n".join(ass), "utf-8")


def memory(path: Path) -> None:
    units = "".join(
        f'<tu><tuv xml:lang="en-US"><seg>{en}</seg></tuv><tuv xml:lang="de"><seg>Nein</seg></tuv>'
        f'<tuv xml:lang="zh-CN"><seg><bpt i="1">&lt;b&gt;</bpt>{zh}'
        '<ept i="1">&lt;/b&gt;</ept></seg>'
        "</tuv></tu>\n"
        for zh, en in pairs()
    )
    path.write_text(
        '<?xml version="1.0" encoding="UTF-16"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        f'<tmx version="1.4"><header srclang="en" datatype="plaintext"/><body>{units}</body></tmx>',
        "utf-16",
    )


def tables(work: Path) -> None:
    rows = [("English", "中文", "pinyin"), *((en, zh, "Wǒ bù zhīdào") for zh, en in pairs())]
    with (FILES / "pairs.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    text = "".join(f"{zh}\t{en}\n" for zh, en in pairs())
    (FILES / "pairs.tsv").write_text(text, "utf-8")
    (FILES / "tabbed.txt").write_text(text, "gb18030")
    book = openpyxl.Workbook()
    for first, sheet in enumerate((book.active, book.create_sheet("二"))):
        for number, row in enumerate(rows[1 + 4 * first : 5 + 4 * first]):
            sheet.append([number, row[1], row[0]])
    book.save(FILES / "sheets.xlsx")
    whole = openpyxl.Workbook()
    for row in rows:
        whole.active.append(row)
    whole.save(work / "pairs.xlsx")
    office(work / "pairs.xlsx", "ods", work / "pairs.ods")
    office(work / "pairs.ods", "xlsx", FILES / "libreoffice.xlsx")
    office(work / "pairs.ods", "xls", FILES / "old.xls")


if __name__ == "__main__":
    main()
