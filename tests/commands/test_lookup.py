"""`lookup`: words by their characters, their reading and their meaning."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main


def told(word: str, capsys: pytest.CaptureFixture[str], *more: str) -> list[str]:
    """The lines that the command prints."""
    assert main(["lookup", word, *more]) == 0
    return capsys.readouterr().out.splitlines()


def test_lookup_tells_word_parts_and_characters_as_read_in_it(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lookup", "重慶"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("重庆  [重慶]  Chóng qìng")
    assert "重  chóng" in out


def test_lookup_of_what_is_no_word(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said, *parts = told("大熊猫重庆", capsys)
    assert said.startswith("“大熊猫重庆” is no word of its own in the dictionary.")
    assert parts[0].startswith("  大熊猫  dà xióng māo  giant panda")


@pytest.mark.parametrize("word", ["", " ", "学" * 3000])
def test_lookup_takes_a_word_of_sensible_length(
    home: Path, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lookup", word]) == 1
    assert "at most 40 characters" in capsys.readouterr().err


def test_a_word_is_found_by_reading_and_by_meaning(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for query in ("zhongguo", "zhong1guo2", "Zhōng guó", "zg", "china"):
        found = [line.split("  ") for line in told(query, capsys)]
        assert len(found) <= 20
        _, reading, meaning, level, rank = next(line for line in found if line[0] == "中国")
        assert (reading, meaning, level) == ("Zhōng guó", "China", "HSK 1")
        assert int(rank.removeprefix("rank ")) < 100
    assert main(["lookup", "qqqq"]) == 1
    assert capsys.readouterr().err.startswith("duidu: The dictionary has no “qqqq”.")


def test_what_is_inside_a_word_stands_before_its_characters(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told("大熊猫", capsys)
    inside = [line.split()[0] for line in lines if line.startswith("  ") and line[2] not in "123"]
    assert inside == ["熊猫", "大", "熊", "猫"]
    assert lines[-1].endswith("  犭 + 苗")


def test_a_character_has_its_components(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told("请", capsys)[-1] == "Components: 讠 + 青"


def test_a_cross_reference_says_what_it_leads_to(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told("重庆", capsys)
    (pointer,) = lines[lines.index("Cross references:") + 1 :]
    assert pointer.startswith("  abbr. for  渝  Yú  short name for Chongqing")


def test_the_words_that_have_a_word_in_them(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain, more = told("重庆", capsys), told("重庆", capsys, "--containing")
    assert more[: len(plain)] == plain
    title, *words = more[len(plain) :]
    assert title == "Words with it:"
    assert 1 < len(words) <= 20
    assert all("重庆" in word.split()[0] and word.split()[0] != "重庆" for word in words)
