"""Whole texts become paragraphs with language, role and speaker."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.errors import InputError
from app.importing.reader import (
    read_lines,
    read_paragraphs,
    require_both,
    understand,
    understand_text,
)
from app.lesson.model import Language, Role
from tests.importing.texts import paragraphs_from_text

ZH, EN = Language.CHINESE, Language.ENGLISH


def outline(text: str, markdown: bool = False) -> list[tuple[str, str, str]]:
    """Role, speaker and first word or two hanzi of each paragraph."""
    return [
        (p.role.value, p.speaker, p.text[:2] if p.language is ZH else p.text.split()[0])
        for p in paragraphs_from_text(text, markdown)
    ]


def test_the_interview() -> None:
    paragraphs = read_paragraphs(paths.resources_dir() / "interview.txt")
    magazine, guest = "CQ Currents", "Dzmitry Yemelyanau"
    magazine_zh, guest_zh = "魅力重庆", "德米特里·叶梅利扬诺夫"
    assert [(p.language, p.role, p.speaker) for p in paragraphs] == [
        (EN, Role.TITLE, ""),
        (EN, Role.SUBTITLE, ""),
        (ZH, Role.TITLE, ""),
        (ZH, Role.SUBTITLE, ""),
        (EN, Role.BODY, ""),
        (ZH, Role.BODY, ""),
        (EN, Role.CAPTION, ""),
        (ZH, Role.CAPTION, ""),
        (EN, Role.BODY, ""),
        (ZH, Role.BODY, ""),
        (ZH, Role.BODY, ""),
        (EN, Role.HEADING, ""),
        (ZH, Role.HEADING, ""),
        (EN, Role.QUESTION, magazine),
        (ZH, Role.QUESTION, magazine_zh),
        *[(EN, Role.ANSWER, guest), (ZH, Role.ANSWER, guest_zh)] * 3,
    ]
    assert paragraphs[13].text.startswith("Belarusian-Chinese relations")
    assert paragraphs[14].text.startswith("白俄罗斯与中国")
    assert not any("CURRENTS:" in p.text for p in paragraphs)


INTERVIEW = """\
A Baker's Life

一个面包师的生活

Host: When do you get up?

主持人：你几点起床？

Anna Li: At three. At 10:30 I go home: tired, but content.

李安娜：三点。我十点半回家：很累，但是很满足。

I sleep then.

然后我睡觉。

Bread and Time

面包与时间

Note: the shop is closed on Mondays.

注意：本店周一休息。

Host: Why bread?

主持人：为什么做面包？

Anna Li: It is honest work.

李安娜：这是诚实的工作。
"""


def test_another_interview() -> None:
    assert outline(INTERVIEW) == [
        ("title", "", "A"),
        ("title", "", "一个"),
        ("question", "Host", "When"),
        ("question", "主持人", "你几"),
        ("answer", "Anna Li", "At"),
        ("answer", "李安娜", "三点"),
        ("answer", "Anna Li", "I"),
        ("answer", "李安娜", "然后"),
        ("heading", "", "Bread"),
        ("heading", "", "面包"),
        ("body", "", "Note:"),
        ("body", "", "注意"),
        ("question", "Host", "Why"),
        ("question", "主持人", "为什"),
        ("answer", "Anna Li", "It"),
        ("answer", "李安娜", "这是"),
    ]


def test_what_only_looks_like_a_speaker() -> None:
    text = (
        "Note: this is a rule.\n注意：这是规则。\n\nAt 10:30 he left.\n十点半他走了。\n\n"
        "He said: “Go!”\n他说：“走吧！”\n\nSee https://example.org for more.\n请看网页。\n"
    )
    assert {p.speaker for p in paragraphs_from_text(text)} == {""}
    assert len(paragraphs_from_text(text)) == 8


def test_a_play_has_speakers_but_no_questions() -> None:
    text = "\n\n".join(f"{name}：我今天很高兴。" for name in ["李四", "王五", "赵六"] * 2)
    paragraphs = paragraphs_from_text(text)
    assert [p.speaker for p in paragraphs] == ["李四", "王五", "赵六"] * 2
    assert {p.role for p in paragraphs} == {Role.BODY}


def test_full_width_and_ascii_colons_and_brackets() -> None:
    text = "【记者】：你好吗？\nTHE REPORTER: How are you?\n\n【李华】: 很好。\nMr. Li： Fine.\n"
    assert [p.speaker for p in paragraphs_from_text(text)] == [
        "记者",
        "The Reporter",
        "李华",
        "Mr. Li",
    ]


def test_verse_has_no_headings() -> None:
    lines = ["床前明月光", "疑是地上霜", "举头望明月", "低头思故乡"] * 3
    assert [p.role for p in paragraphs_from_text("静夜思\n\n" + "\n".join(lines))] == [
        Role.TITLE,
        *[Role.VERSE] * 12,
    ]


def test_a_table_in_markdown() -> None:
    text = (
        "| 中文 | English |\n|---|---|\n| 今天天气很好。 | The weather is fine today. |\n"
        "| 他不知道。 | He does not know. |\n"
    )
    assert [(p.row, p.text) for p in paragraphs_from_text(text, markdown=True)] == [
        (0, "今天天气很好。"),
        (0, "The weather is fine today."),
        (1, "他不知道。"),
        (1, "He does not know."),
    ]


def test_verse_keeps_its_lines_in_both_languages() -> None:
    text = (
        "静夜思\nThoughts on a Quiet Night\n\n"
        "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n\n"
        "Before my bed the moonlight is so bright\nThat it may be the frost upon the ground.\n"
        "I raise my head and watch the moon tonight,\nI bow my head and think of home again.\n"
    )
    paragraphs = paragraphs_from_text(text)
    assert [p.role for p in paragraphs] == [*[Role.TITLE] * 2, *[Role.VERSE] * 8]


def test_markdown() -> None:
    text = "# 标题\n\n# A *Title*\n\n## 第一节\n\n> 这是**引文**。\n\n- It is a _list_ item.\n"
    assert [(p.role.value, p.text) for p in paragraphs_from_text(text, markdown=True)] == [
        ("title", "标题"),
        ("title", "A Title"),
        ("heading", "第一节"),
        ("body", "这是引文。"),
        ("list", "It is a list item."),
    ]


def test_wrapped_lines_are_joined() -> None:
    text = (
        "The old man sat on the bench beside the river and\n"
        "watched the boats go by until the evening came and\n"
        "the light was gone. Then he took his hat and his\n"
        "stick, and walked home slowly.\n\n"
        "Nobody saw him on the way but the dog of the mill\n"
        "who knew him well and did not bark.\n"
    )
    assert [len(p.text.split("\n")) for p in paragraphs_from_text(text)] == [1, 1]
    assert "river and watched" in paragraphs_from_text(text)[0].text


def test_a_line_is_a_paragraph_when_lines_end_where_sentences_do() -> None:
    text = "我来了。\n他走了，没有说再见。\n天黑了。\n路上没有人。\n门关着。\n"
    assert len(paragraphs_from_text(text)) == 5


@given(st.text(alphabet="甲乙丙丁abcd ：:。.！?《》\n", max_size=200))
def test_no_letter_is_lost(text: str) -> None:
    if not any(map(str.isalpha, text)):
        with pytest.raises(InputError, match="neither Chinese nor English"):
            understand_text(text)
        return
    paragraphs = understand_text(text).paragraphs
    kept = "".join(p.speaker + p.text for p in paragraphs)
    assert sorted(c.lower() for c in kept if c.isalpha()) == sorted(
        c.lower() for c in text if c.isalpha()
    )
    assert all(p.text and p.text == p.text.strip() and "\n" not in p.text for p in paragraphs)


def test_lines_are_kept_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes("\ufeff一 二\r\n\r\n\u3000三\n".encode())
    assert read_lines(file) == ("一 二", "", "\u3000三")


def test_one_side_is_wholly_in_its_language(tmp_path: Path) -> None:
    (tmp_path / "zh.txt").write_text(
        "第一章\nHello, my dear friend.\n他说，我的朋友，你好，很久不见了。\n", "utf-8"
    )
    (tmp_path / "en.txt").write_text("Chapter One\nHe said hello to his dear friend.\n", "utf-8")
    for names in (("zh.txt", "en.txt"), ("en.txt", "zh.txt")):
        found = understand([tmp_path / name for name in names])
        assert [p.language for p in found.paragraphs].count(ZH) == 3


def test_a_file_without_letters(tmp_path: Path) -> None:
    file = tmp_path / "numbers.txt"
    file.write_text("1 2 3\n***\n", encoding="utf-8")
    with pytest.raises(InputError, match="neither Chinese nor English"):
        read_paragraphs(file)


@pytest.mark.parametrize(
    ("text", "message"),
    [("Only this.", "no Chinese in it, only English"), ("只有这个。", "no English in it")],
)
def test_both_languages_are_required(text: str, message: str) -> None:
    with pytest.raises(InputError, match=f"^“a” has {message}"):
        require_both(paragraphs_from_text(text), "“a”")


def test_both_languages_are_enough() -> None:
    require_both(paragraphs_from_text("你好。\nHello there."))


def test_one_language_after_the_other() -> None:
    text = (
        "关于幸福\n\n幸福是什么？\n\n有人说是金钱。\n\n"
        "On Happiness\n\nWhat is happiness?\n\nSome say it is money.\n"
    )
    assert [p.role.value for p in paragraphs_from_text(text)] == ["title", "body", "body"] * 2


def test_short_labels_of_questions_and_answers() -> None:
    text = "Q: Who are you?\n问：你是谁？\nA: I am Wang.\n答：我姓王。\n" * 2
    paragraphs = paragraphs_from_text(text)
    assert [p.speaker for p in paragraphs] == ["Q", "问", "A", "答"] * 2
    assert [p.role for p in paragraphs] == [*[Role.QUESTION] * 2, *[Role.ANSWER] * 2] * 2


def test_a_caption_says_so_itself() -> None:
    text = (
        "经济稳步增长\nThe Economy Grows\n\n数据显示，生产总值同比增长百分之五。\n"
        "Data showed that output grew five percent.\n\n"
        "图：上海港的码头\nPhoto: The port of Shanghai\n"
    )
    assert [p.role for p in paragraphs_from_text(text)][-2:] == [Role.CAPTION, Role.CAPTION]
