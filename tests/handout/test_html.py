"""A handout as a page: what it says, and that it does nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InputError
from app.handout.content import Handout, Part, Plain, Remark, SheetKind
from app.handout.html import html_page
from app.handout.templates import copy_templates
from app.handout.writing import HandoutFormat, KeyPlace, write_handout
from app.lesson.model import Lesson
from app.vocabulary.choice import Choice, choose
from tests.handout.browser import Page, browsing
from tests.handout.conftest import SheetMaker
from tests.handout.making import LATIN, lesson, pair, word
from tests.outside import CHROMIUM, program

EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)"> & " \' $title </style>'


class _Reader(HTMLParser):
    """Collects the text of a page and the tags it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def read(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader


def write_page(handout: Handout, path: Path) -> None:
    write_handout(handout, path, HandoutFormat.HTML, KeyPlace.END)


@pytest.fixture
def handout(sample: Lesson, sheet: SheetMaker) -> Handout:
    kinds = (SheetKind.READING, SheetKind.VOCABULARY, SheetKind.PINYIN)
    return sheet(sample, choose(sample, {}, Choice()), sheets=kinds)


def test_the_text_has_ruby_and_its_translation(handout: Handout) -> None:
    page = html_page(handout)
    assert "<ruby>重庆<rt>Chóngqìng</rt></ruby>" in page
    assert "What role does Chongqing play?" in page
    assert page.count("<section") == 3
    assert 'class="key"' in page


def test_without_a_key_there_is_no_button_for_it(handout: Handout) -> None:
    page = html_page(handout.without_key())
    assert 'data-hides="no-key"' not in page
    assert 'class="key"' not in page


def test_text_is_never_markup(sheet: SheetMaker) -> None:
    text = lesson(
        pair((word(EVIL, kind=LATIN), word("字", EVIL)), EVIL), title=EVIL, translated=EVIL
    )
    reader = read(html_page(sheet(text, choose(text, {}, Choice()))))
    assert [tag for tag, _ in reader.tags].count("script") == 1
    assert "img" not in {tag for tag, _ in reader.tags}
    assert not any(name.startswith("on") for _, names in reader.tags for name in names)
    assert any(EVIL in said for said in reader.texts)


@given(st.text(), st.text())
def test_any_text_is_shown_as_it_is(title: str, said: str) -> None:
    part = Part(SheetKind.QUESTIONS, title, "", "", (Remark((Plain(said),)),))
    reader = read(html_page(Handout(title, "", "", (part,))))
    whole = "".join(reader.texts)
    # A page can't hold these: a parser replaces them, or reads a line end.
    if not set(said) & {"\0", "\r"}:
        assert said in whole
    assert [tag for tag, _ in reader.tags].count("script") == 1


def test_a_file_appears_whole(handout: Handout, tmp_path: Path) -> None:
    write_page(handout, tmp_path / "new" / "sheet.html")
    written = (tmp_path / "new" / "sheet.html").read_text("utf-8")
    assert written == html_page(handout)
    assert written.endswith("</html>\n")


def test_a_school_has_its_own_look(handout: Handout, tmp_path: Path) -> None:
    copy_templates(tmp_path / "ours")
    style = tmp_path / "ours" / "web" / "style.css"
    style.write_text("body { color: teal }")
    assert "color: teal" in html_page(handout, tmp_path / "ours")
    (tmp_path / "ours" / "web" / "page.html").write_text("$nothing_of_ours")
    with pytest.raises(InputError, match="can't be used"):
        html_page(handout, tmp_path / "ours")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    chromium = program(CHROMIUM)
    with browsing(chromium, tmp_path_factory.mktemp("browser")) as opened:
        yield opened


def seen(page: Page, selector: str) -> bool:
    """Whether the first element of this kind takes room and isn't hidden."""
    found = f"document.querySelector({selector!r})"
    return bool(
        page.run(
            f"{found}.getClientRects().length > 0 && getComputedStyle({found}).visibility"
            " === 'visible'"
        )
    )


@pytest.mark.outside
@pytest.mark.parametrize(
    ("button", "part"), [("no-pinyin", "rt"), ("no-translation", ".row .en"), ("no-key", ".key")]
)
def test_buttons_hide_and_show(
    page: Page, handout: Handout, tmp_path: Path, button: str, part: str
) -> None:
    write_page(handout, tmp_path / "sheet.html")
    page.open(tmp_path / "sheet.html")
    pressed = f"document.querySelector('[data-hides={button}]').getAttribute('aria-pressed')"
    assert (seen(page, part), page.run(pressed)) == (True, "true")
    page.click(f"[data-hides={button}]")
    assert (seen(page, part), page.run(pressed)) == (False, "false")
    page.click(f"[data-hides={button}]")
    assert (seen(page, part), page.run(pressed)) == (True, "true")


@pytest.mark.outside
def test_a_page_asks_for_nothing_and_prints_without_its_buttons(
    page: Page, handout: Handout, tmp_path: Path
) -> None:
    write_page(handout, tmp_path / "sheet.html")
    page.requests.clear()
    page.open(tmp_path / "sheet.html")
    assert [one for one in page.requests if not one.startswith("file:")] == []
    page.run("window.print = () => { window.printed = true; }")
    page.click("[data-prints]")
    assert page.run("window.printed") is True


@pytest.mark.outside
def test_scripts_of_a_text_never_run(page: Page, sheet: SheetMaker, tmp_path: Path) -> None:
    evil = "<script>document.title = 'gone'</script>"
    text = lesson(pair((word(evil, kind=LATIN),), evil), title=evil)
    write_page(sheet(text), tmp_path / "sheet.html")
    page.open(tmp_path / "sheet.html")
    assert page.run("document.title") == evil
