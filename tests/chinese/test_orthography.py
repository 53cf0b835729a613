"""Pinyin as words."""

from __future__ import annotations

import pytest

from app.chinese.orthography import joined, word_pinyin
from tests.handout.making import NAME, word


@pytest.mark.parametrize(
    ("syllables", "written"),
    [
        ("Chóng qìng", "Chóngqìng"),
        ("Xī ān", "Xī'ān"),
        ("nǚ ér", "nǚ'ér"),
        ("mào yì é", "màoyì'é"),
        ("hǎi ōu", "hǎi'ōu"),
        ("fāng àn", "fāng'àn"),
        ("ān quán", "ānquán"),
        ("Yī dài Yī lù", "Yīdài Yīlù"),
        ("nǎ r", "nǎr"),
        ("", ""),
    ],
)
def test_syllables_make_a_word(syllables: str, written: str) -> None:
    assert joined(syllables.split()) == written


def test_the_dot_of_a_foreign_name_stays() -> None:
    token = word("德米特里·叶梅利扬诺夫", "Dé mǐ tè lǐ Yè méi lì yáng nuò fū", NAME)
    assert word_pinyin(token) == "Démǐtèlǐ·Yèméilìyángnuòfū"


def test_a_word_with_latin_letters_keeps_all_its_syllables() -> None:
    assert word_pinyin(word("卡拉OK", "kǎ lā")) == "kǎlā"
