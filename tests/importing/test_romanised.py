"""Pinyin is told from English, and put aside."""

from __future__ import annotations

import pytest

from app.importing.reader import understand_text
from app.importing.romanised import annotated, is_reading, is_toneless_reading
from app.importing.understanding import ignoring
from app.lesson.model import Language, Role
from tests.importing.texts import paragraphs_from_text


@pytest.mark.parametrize(
    "line",
    [
        "Dàwèi: Nǐ hǎo!",
        "wo3 jin1tian1 qu4 shang1dian4 mai3 dong1xi5.",
        "Xī'ān zài nǎr?",
        "nǚ'ér lu:4se4 nü3",
        "Wǒ xiǎng hé David yìqǐ qù.",
        "ㄋㄧˇ ㄏㄠˇ",
    ],
)
def test_pinyin(line: str) -> None:
    assert is_reading(line)


@pytest.mark.parametrize(
    "line",
    [
        "I can see him",
        "He can long hang men",
        "The café was closed.",
        "The name Lǎo Shě means old.",
        "你好 nǐ hǎo",
        "1 2 3",
        "a" * 3000,
    ],
)
def test_what_is_no_pinyin(line: str) -> None:
    assert not is_reading(line)


def test_without_tones_the_number_of_syllables_tells() -> None:
    line = "wo jintian qu shangdian mai dongxi"
    assert is_toneless_reading(line, [9])
    assert not is_toneless_reading(line, [8])
    assert not is_toneless_reading("New Business here", [5])


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("1. 你好 nǐ hǎo hello", ("你好", "nǐ hǎo", "hello")),
        ("名字 míngzi name", ("名字", "míngzi", "name")),
        ("认识 (rènshi) v. to know", ("认识", "rènshi", "v. to know")),
        ("我去商店。Wǒ qù shāngdiàn. I go.", ("我去商店。", "Wǒ qù shāngdiàn", "I go.")),
        ("一点儿 yìdiǎnr a little", ("一点儿", "yìdiǎnr", "a little")),
        ("你好 nǐ hǎo", ("你好", "nǐ hǎo", "")),
    ],
)
def test_a_word_with_reading_and_meaning(line: str, parts: tuple[str, str, str]) -> None:
    found = annotated(line)
    assert found is not None
    assert (found.chinese, found.reading, found.meaning) == parts


@pytest.mark.parametrize("line", ["我喜欢 The Beatles", "老舍（Lǎo Shě）是作家。", "Only English"])
def test_lines_without_a_reading(line: str) -> None:
    assert annotated(line) is None


TEXTBOOK = """大卫：你好！
Dàwèi: Nǐ hǎo!
David: Hello!

玛丽：你叫什么名字？
Mǎlì: Nǐ jiào shénme míngzi?
Mary: What is your name?

大卫：我叫大卫。
Dàwèi: Wǒ jiào Dàwèi.
David: My name is David.

生词 New Words

1. 你好 nǐ hǎo hello
2. 名字 míngzi name
"""


def test_a_textbook() -> None:
    understood = understand_text(TEXTBOOK)
    found = [(p.speaker or p.role.value, p.text) for p in understood.paragraphs]
    assert found == [
        ("大卫", "你好！"),
        ("David", "Hello!"),
        ("玛丽", "你叫什么名字？"),
        ("Mary", "What is your name?"),
        ("大卫", "我叫大卫。"),
        ("David", "My name is David."),
        ("heading", "生词"),
        ("heading", "New Words"),
        ("list", "你好"),
        ("list", "hello"),
        ("list", "名字"),
        ("list", "name"),
    ]
    rows = [p.row for p in understood.paragraphs if p.role is Role.LIST_ITEM]
    assert rows[0] == rows[1] != rows[2] == rows[3]
    ignored = [i for i, p in enumerate(understood.passages) if p.ignored]
    assert understood.passages[ignored[0]].paragraph.text == "Dàwèi: Nǐ hǎo!"
    assert len(ignored) == 5
    assert len(ignoring(understood, ignored, ignored=False).paragraphs) == 17


def test_pinyin_without_tones_is_a_habit() -> None:
    one = "你买东西。\nni mai dongxi\nYou buy things.\n"
    assert [p.language for p in paragraphs_from_text(one * 3)] == [*Language] * 3
    # A single such line may be English.
    assert len(paragraphs_from_text(one)) == 3
