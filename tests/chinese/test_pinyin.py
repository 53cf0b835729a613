"""Pinyin's two ways of writing tones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chinese.pinyin import (
    capitalised,
    hanzi_syllables,
    to_marks,
    to_numbers,
    tone_of,
    toneless,
)
from app.hanzi import hanzi_count, is_hanzi


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [
        ("lu:4", "lǜ"),
        ("nv3", "nǚ"),
        ("lüe4", "lüè"),
        ("Chong2", "Chóng"),
        ("E2", "É"),
        ("gou3", "gǒu"),
        ("gui4", "guì"),
        ("liu2", "liú"),
        ("xiong2", "xióng"),
        ("de5", "de"),
        ("r5", "r"),
        ("m2", "ḿ"),
        ("ng2", "ńg"),
    ],
)
def test_marks_stand_where_the_standard_puts_them(numbered: str, marked: str) -> None:
    assert to_marks(numbered) == marked


@pytest.mark.parametrize("text", ["", "K", "·", "7", "dì", "1"])
def test_what_has_no_tone_digit_stays(text: str) -> None:
    assert to_marks(text) == text


@given(
    base=st.sampled_from(["a", "ai", "biao", "chuang", "er", "guo", "jiu", "lüe", "nü", "yi"]),
    tone=st.integers(1, 5),
)
def test_there_and_back(base: str, tone: int) -> None:
    assert to_numbers(to_marks(f"{base}{tone}")) == f"{base}{tone}"
    assert tone_of(to_marks(f"{base}{tone}")) == tone
    assert toneless(to_marks(f"{base}{tone}")) == base


def test_a_name_has_one_capital() -> None:
    assert capitalised(("yè", "méi")) == ("Yè", "méi")
    assert capitalised(("é", "luó")) == ("É", "luó")
    assert capitalised(()) == ()


@pytest.mark.parametrize("character", "汉〇𠮷㐀")
def test_all_blocks_of_hanzi_are_hanzi(character: str) -> None:
    assert is_hanzi(character)


@pytest.mark.parametrize("character", ["a", "。", "か", "1", "·", "😀", "\ue000"])
def test_nothing_else_is(character: str) -> None:
    assert not is_hanzi(character)


def test_letters_in_a_headword_have_no_syllable() -> None:
    assert hanzi_count("3D打印") == 2
    assert hanzi_syllables("3D打印", ("sān", "D", "dǎ", "yìn")) == ("dǎ", "yìn")
    assert hanzi_syllables("打印", ("dǎ", "yìn")) == ("dǎ", "yìn")
    assert hanzi_syllables("打印", ("dǎ",)) == ()
