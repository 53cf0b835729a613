"""What nobody sees goes; what is read stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.cleaning import clean


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("一\r\n二\r三\u2028四", "一\n二\n三\n四"),
        ("\ufeff中\u200b文\u2060", "中文"),
        ("soft\u00adhyphen \u202abidi\u202c", "softhyphen bidi"),
        ("a\u00a0b\tc\u3000d   e", "a b c d e"),
        ("\u3000\u3000段落。 \n", "段落。\n"),
        ("私\ue000用\U000f0000区", "私用区"),
        ("\x07铃\x1b声\x00", "铃声"),
        ("caf\u0065\u0301", "café"),
        ("葛\U000e0100城", "葛城"),
    ],
)
def test_cleaning(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "\r" not in once
    assert "  " not in once


@given(st.text(alphabet="甲乙丙abc.,，。“” \n"))
def test_letters_and_punctuation_stay(text: str) -> None:
    assert clean(text).replace(" ", "") == text.replace(" ", "")
