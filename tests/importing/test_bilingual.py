"""Lines that hold a sentence and its translation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.bilingual import split_bilingual
from app.importing.language import language_of
from app.lesson.model import Language
from tests.importing.texts import paragraphs_from_text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("今天天气很好。 The weather is fine today.", 2),
        ("今天天气很好。The weather is fine today.", 2),
        ("The weather is fine today. 今天天气很好。", 2),
        ("“The weather is fine,” he said. “今天天气很好。”他说。", 2),
        ("1. 他是谁？ Who is he?", 2),
        ("今天天气很好 | The weather is fine today", 2),
        ("The weather is fine today / 今天天气很好", 2),
        ("今天天气很好 — The weather is fine today", 2),
        ("今天天气很好 (The weather is fine today)", 2),
        ("The weather is fine today（今天天气很好）", 2),
        ("你今天来吗？ Are you coming today? 我明天来。 I am coming tomorrow.", 4),
    ],
)
def test_parted(text: str, count: int) -> None:
    parts = split_bilingual(text)
    assert len(parts) == count
    assert [language_of(part) for part in parts[:2]] in (list(Language), list(Language)[::-1])


@pytest.mark.parametrize(
    "text",
    [
        "我很喜欢 The Beatles 的歌。",
        "我最喜欢的乐队是 The Beatles",
        "他说：“I don't think so.” 然后就走了。",
        "He said 你好 to me.",
        "He lives in Chongqing (重庆) with his wife.",
        "The Ministry of Foreign Affairs (外交部)",
        "世界卫生组织（WHO）",
        "我用 Python 3.11 写的程序。",
        "Hello there.",
        "你好。",
    ],
)
def test_left_whole(text: str) -> None:
    assert split_bilingual(text) == (text,)


def test_a_habit_parts_what_alone_would_be_left_whole() -> None:
    text = "第一章 The Beginning\n第二章 The Middle\n第三章 The End\n你好吗 How are you\n"
    assert [p.text for p in paragraphs_from_text(text)][:4] == [
        "第一章",
        "The Beginning",
        "第二章",
        "The Middle",
    ]


def test_parts_of_a_line_belong_together() -> None:
    text = "今天天气很好。 The weather is fine today.\n\n你今天来吗？ Are you coming today?\n"
    assert [p.row for p in paragraphs_from_text(text)] == [0, 0, 1, 1]


@given(st.text(alphabet="我来了。！ab AB.!|/()（）“” ", max_size=60), st.booleans())
def test_no_letter_is_lost(text: str, habit: bool) -> None:
    kept = "".join(split_bilingual(text, habit))
    assert [c for c in kept if c not in " |/()（）"] == [c for c in text if c not in " |/()（）"]
