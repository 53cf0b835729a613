"""What the fonts of a sheet can show."""

from __future__ import annotations

import unicodedata

import pytest

from app.errors import MissingPartError
from app.handout import fonts
from app.handout.fonts import font_folder, has_glyph


@pytest.mark.parametrize("char", "重庆臺灣麵裡爲龘㐂ǎǐǒǔǜḿéЖ“”—…·〓？《")
def test_what_a_lesson_needs_is_there(char: str) -> None:
    assert has_glyph(char)


@pytest.mark.parametrize("char", "𠮷𡃁가😀ع\ue000")
def test_what_is_not_there_is_known(char: str) -> None:
    assert not has_glyph(char)


def test_typst_finds_a_glyph_for_every_character_said_to_be_there() -> None:
    """PDF/A forbids characters without a glyph, so Typst refuses them."""
    import typst

    codes = [*range(0x20, 0x3000), *range(0x4E00, 0x4F00), *range(0x20000, 0x20200)]
    shown = [chr(c) for c in codes if unicodedata.category(chr(c)) not in ("Cn", "Cc", "Cf")]
    text = "\n".join(char for char in shown if has_glyph(char))
    template = """
        #set document(title: "t", date: datetime(year: 2020, month: 1, day: 1))
        #set text(font: ("Libertinus Serif", "Noto Serif SC"))
        #sys.inputs.text
    """
    pdf = typst.compile(
        template.encode(),
        format="pdf",
        font_paths=[font_folder()],
        ignore_system_fonts=True,
        pdf_standards="a-2u",
        sys_inputs={"text": text},
    )
    assert pdf.startswith(b"%PDF")


def test_missing_fonts_are_reported_with_the_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "find_spec", lambda _: None)
    with pytest.raises(MissingPartError, match="pylopdf-fonts-zh-cn"):
        font_folder()
