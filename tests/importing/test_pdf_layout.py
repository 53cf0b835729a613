"""Lines on pages become paragraphs."""

from __future__ import annotations

import pytest

from app.importing.pdf_layout import lines_of_pages
from app.importing.pdf_lines import PdfLine, PdfPage

TOP = 700.0


def page(*texts: str, top: float = TOP, size: float = 10.0, width: float = 5.0) -> list[PdfLine]:
    """Lines of one column that begins at 50, each as wide as its characters, 12 points apart."""
    return [
        PdfLine(text, 50.0, 50.0 + width * len(text), top - 12 * n - size, top - 12 * n, size)
        for n, text in enumerate(texts)
    ]


def texts(*pages: list[PdfLine]) -> list[str]:
    whole = [PdfPage(tuple(lines), 800.0) for lines in pages]
    return [line.text for line in lines_of_pages(whole)]


def test_hyphens_at_line_ends_go_unless_they_are_the_words_own() -> None:
    found = texts(
        page(
            "A well-known man was walking through the beau-",
            "tiful town, and everybody there knew the well-",
            "known man, who had come from far, far away.",
        )
    )
    assert found == [
        "A well-known man was walking through the beautiful town, and everybody there knew the "
        "well-known man, who had come from far, far away."
    ]


def test_running_heads_and_page_numbers_go_and_the_sentence_goes_on() -> None:
    sentence = "The sentence that is on this page goes on and on"
    pages = [
        [
            *page(f"My Book {number}", top=780),
            *page(sentence, sentence),
            *page(f"– {number} –", top=40),
        ]
        for number in (1, 2, 3)
    ]
    assert texts(*pages) == [" ".join([sentence] * 6)]


def test_what_recurs_in_the_text_stays() -> None:
    pages = [page("Yes, I said so at that time.", top=400) for _ in range(4)]
    assert len(" ".join(texts(*pages)).split("Yes")) == 5


def test_languages_gaps_and_short_last_lines_part_paragraphs() -> None:
    lines = [
        *page("One day the old man went to the market again.", "He bought fish."),
        *page("Then he went home to his wife and his six cats.", top=676),
        *page("第二天他又去了。", top=664, width=10),
        *page("A new beginning far below what was said above it.", top=600),
    ]
    assert texts(lines) == [
        "One day the old man went to the market again. He bought fish.",
        "Then he went home to his wife and his six cats.",
        "第二天他又去了。",
        "A new beginning far below what was said above it.",
    ]


def test_large_type_is_a_heading() -> None:
    body = page("One day the old man went to the market again.", "He bought fish.", top=660)
    lines = lines_of_pages([PdfPage((*page("The Old Man", size=20), *body), 800.0)])
    assert [(line.text, line.level) for line in lines] == [
        ("The Old Man", 1),
        ("One day the old man went to the market again. He bought fish.", 0),
    ]


def test_pages_without_lines() -> None:
    assert lines_of_pages([PdfPage((), 800.0)]) == ()


def test_a_heading_on_two_lines_is_one() -> None:
    # The second line is short: a paragraph would have ended before it.
    head = [
        PdfLine("New Business in an Old", 50.0, 380.0, 674.0, 700.0, 26.0),
        PdfLine("Teahouse", 50.0, 180.0, 643.0, 669.0, 26.0),
    ]
    body = page("It was built in 1923 and is exactly", "one hundred years old.", top=600.0)
    assert texts([*head, *body])[0] == "New Business in an Old Teahouse"


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("This was told by Zhou Min, who is now a 22-", "year-old student.", "a 22-year-old"),
        ("and with them the American teacher Dr.", "Smith came here.", "teacher Dr. Smith came"),
    ],
)
def test_lines_that_end_within_a_word_or_a_name(first: str, second: str, whole: str) -> None:
    wide = page("x" * 60, top=400.0)
    assert whole in " ".join(texts([*page(first, second), *wide]))
