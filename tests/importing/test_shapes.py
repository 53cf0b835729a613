"""What people's texts look like: marks, numbers, links and headings in plain files."""

from __future__ import annotations

import pytest

from app.importing.language import language_of
from app.importing.reader import understand_text
from app.lesson.model import Language, Role
from tests.importing.texts import paragraphs_from_text

ZH, EN = Language.CHINESE, Language.ENGLISH


def roles(text: str, markdown: bool = False) -> list[tuple[str, str]]:
    return [(p.role.value, p.text) for p in paragraphs_from_text(text, markdown)]


def test_links_and_addresses_say_nothing_of_the_language() -> None:
    address = "https://www.example.org/a/very-long-title-about-the-weather-in-the-north-of-china"
    assert language_of(f"请看这个网页：{address}") is ZH
    assert language_of("邮件发到 a.b.c.very.long.name@mail.example.org") is ZH
    assert language_of(f"See {address}") is EN
    assert language_of(address) is None


def test_links_are_kept_and_not_counted() -> None:
    found = understand_text("请看 https://example.org/a/b/c/d/e/f/g 吧。\nPlease see it.\n")
    assert "https://example.org/a/b/c/d/e/f/g" in found.paragraphs[0].text
    assert (found.counts(ZH).words, found.counts(EN).words, found.warnings) == (3, 3, ())


def test_hashes_in_a_plain_text_mark_headings() -> None:
    text = "# 长城\n\n他说的话我听到了。\nI heard him.\n\n## 名称 Names\n\n他来了。\nHe came.\n"
    found = roles(text)
    assert found[0] == ("title", "长城")
    assert found[3:5] == [("heading", "名称"), ("heading", "Names")]


def test_marks_of_notes_go() -> None:
    assert roles("他来了。[1][23]\nHe came.[1]\n") == [("body", "他来了。"), ("body", "He came.")]
    assert roles("他看了[甲]。\n")[0][1] == "他看了[甲]。"


def test_chapters_without_blank_lines_are_headings() -> None:
    text = (
        "第一章 回家\nChapter 1 Going Home\n他坐了三天的火车。\nHe sat on the train.\n"
        "第二章 母亲\nChapter 2 Mother\n晚上母亲回来了。\nHis mother came back in the evening.\n"
    )
    assert [role for role, _ in roles(text)][4:6] == ["heading", "heading"]


def test_numbered_lines_are_items_and_numbered_headings_are_not() -> None:
    text = "五个建议\nFive Tips\n\n1. 多喝水。\n1. Drink water.\n2. 早睡。\n2. Go to bed early.\n"
    assert [role for role, _ in roles(text)] == ["title"] * 2 + ["list"] * 4
    articles = "1. 水\n\n我们都要喝水，每天都要喝。\n\n2. 饭\n\n我们都要吃饭，每天都要吃。\n"
    assert "list" not in [role for role, _ in roles(articles)]


def test_items_of_a_law() -> None:
    text = "（九）自愿原则；\n（十）公平原则；\n（十一）诚信原则。\n"
    assert [role for role, _ in roles("第一条 本法适用于合同。\n" + text)][1:] == ["list"] * 3


def test_dashes_and_bullets_mark_items() -> None:
    text = "他们都来了。\nThey all came.\n- 不要抽烟\n- Don't smoke\n• 少喝酒\n• Drink less\n"
    assert roles(text)[2:] == [
        ("list", "不要抽烟"),
        ("list", "Don't smoke"),
        ("list", "少喝酒"),
        ("list", "Drink less"),
    ]


def test_a_song_line_by_line_is_verse() -> None:
    song = "".join(
        f"{zh}\n{en}\n"
        for zh, en in [
            ("你问我爱你有多深", "You ask how deeply I love you"),
            ("我爱你有几分", "How much I love you"),
            ("我的情也真", "My affection is real"),
            ("我的爱也真", "My love is real too"),
        ]
    )
    found = paragraphs_from_text(f"月亮代表我的心\nThe Moon Represents My Heart\n\n{song}")
    assert [p.role for p in found] == [Role.TITLE] * 2 + [Role.VERSE] * 8


def test_full_width_letters_and_digits() -> None:
    assert roles("２０２３年，ＧＤＰ增长了５．２％。\n") == [("body", "2023年，GDP增长了5.2%。")]


@pytest.mark.parametrize("byline", ["记者 王丽", "文／王丽", "作者：王丽"])
def test_bylines_are_subtitles(byline: str) -> None:
    text = f"Tea\n\n老茶馆\n\nBy Wang Li\n\n{byline}\n\nIt was built in 1923.\n\n它建于1923年。\n"
    assert [role for role, _ in roles(text)][:4] == ["title", "title", "subtitle", "subtitle"]


def test_front_matter_of_markdown_is_no_text() -> None:
    text = "---\ntitle: x\ntags:\n  - a\n---\n# 题目\n\n# Title\n"
    assert roles(text, markdown=True) == [("title", "题目"), ("title", "Title")]


def test_codes_of_a_terminal_go() -> None:
    assert roles("\x1b[31m你好。\x1b[0m\n") == [("body", "你好。")]
