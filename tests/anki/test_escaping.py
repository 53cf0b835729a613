"""Text from anywhere in fields, tags and names of decks."""

from __future__ import annotations

import html
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anki.escaping import deck_part, escaped, plain, tag_part

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_escaped_text_comes_back_whole(text: str) -> None:
    assert html.unescape(escaped(text).replace("<br>", "\n")) == plain(text)


@given(ANY_TEXT)
def test_nothing_in_escaped_text_means_something_to_anki(text: str) -> None:
    clean = escaped(text).replace("<br>", "")
    assert not re.search(r"""[<>"'\[\]{}]|&(?!(amp|lt|gt|quot|#39|#9[13]|#12[35]|#824);)""", clean)
    assert "\x1f" not in clean
    assert "\x00" not in clean
    clean.encode()


def test_no_character_composes_with_the_tag_before_it() -> None:
    field = "<b>" + escaped("\u0338x\n\u0338")
    assert unicodedata.normalize("NFC", field) == field


def test_plain_text_keeps_everything_else() -> None:
    assert plain("对读\tA\r\nB\rC\x00\x1f\ud800é😀") == "对读\tA\nB\nC\u00e9😀"


@given(ANY_TEXT)
def test_a_part_of_a_tag_is_one_level_and_one_word(text: str) -> None:
    part = tag_part(text)
    assert re.fullmatch(r'[^\s":]{1,80}', part)
    assert unicodedata.is_normalized("NFC", part)
    part.encode()


@given(ANY_TEXT)
def test_a_part_of_a_deck_name_is_one_level(text: str) -> None:
    part = deck_part(text)
    assert part == part.strip()
    assert 1 <= len(part) <= 80
    assert not re.search(r'::|["\x00-\x1f]', part)
    part.encode()


@pytest.mark.parametrize(
    ("text", "part"),
    [("新 篇章", "新_篇章"), ("a :: b", "a_b"), ("　", "untitled"), ('"x"', "x")],
)
def test_parts_of_tags(text: str, part: str) -> None:
    assert tag_part(text) == part


@pytest.mark.parametrize(
    ("text", "part"), [("a::b", "a:b"), ('say "hi"', "say 'hi'"), ("\x00", "untitled")]
)
def test_parts_of_deck_names(text: str, part: str) -> None:
    assert deck_part(text) == part
