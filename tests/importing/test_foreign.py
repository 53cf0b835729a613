"""Texts in other languages are told as such."""

from __future__ import annotations

import pytest

from app.importing.reader import understand_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("これは日本語の文章です。\n\nThis is Japanese.\n", "Japanese, not Chinese"),
        ("한국어 文章입니다。漢字\n\nThis is Korean.\n", "Korean, not Chinese"),
        ("你好吗？我很好。\n\nGuten Tag, wie geht es dir? Mir geht es gut.\n", "German, not Eng"),
        ("他在家里看书。\n\nIl est dans la maison avec le livre.\n", "French, not English"),
        ("他在家里看书。\n\nEstá en la casa con el libro.\n", "Spanish, not English"),
    ],
)
def test_other_languages_are_named(text: str, told: str) -> None:
    assert any(told in warning for warning in understand_text(text).warnings)


@pytest.mark.parametrize(
    "text",
    [
        "他说了一句“さようなら”，就走了，再也没有回来过。\n\nHe said “sayonara” and left.\n",
        "他去了德国，在柏林住了三年。\n\nHe went to Germany, read Der Spiegel and Das Kapital.\n",
        "你好！\n\nHi!\n",
    ],
)
def test_foreign_words_alone_say_nothing(text: str) -> None:
    assert not any("looks like" in warning for warning in understand_text(text).warnings)
