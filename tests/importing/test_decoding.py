"""Bytes to text, and the sentences people read when that fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InputError
from app.importing import decoding
from app.importing.decoding import read_text
from app.importing.encodings import decode, decode_declared
from app.importing.reader import understand

CHINESE = "那天晚上我没走掉，她叫我留下来。他们说这是一个好地方。\nHe stayed there.\n"
TRADITIONAL = "那天晚上我沒走掉，她叫我留下來。他們說這是一個好地方。\nHe stayed there.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]
)
def test_encodings_of_simplified_text_are_found_out(encoding: str) -> None:
    assert decode(CHINESE.encode(encoding)) == CHINESE


@pytest.mark.parametrize("encoding", ["big5", "gb18030", "utf-8"])
def test_encodings_of_traditional_text_are_found_out(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding)) == TRADITIONAL


def test_english_in_a_western_encoding_is_not_taken_for_chinese() -> None:
    text = "“Don’t go,” she said. The café was closed, and nobody knew why. " * 5
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0" + bytes(range(256)) * 4,
        b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0" + bytes(range(255, 0, -1)) * 4,
        b"\x01\x02\x03\x04\x05\x06\x07\x08" * 50,
    ],
)
def test_binary_data_is_no_text(data: bytes) -> None:
    assert decode(data) is None


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_lines_in_two_encodings_are_each_read_in_theirs(encoding: str) -> None:
    other = "那天晚上我沒走掉，這是一個好地方。\n"
    data = CHINESE.encode() + (other * 3).encode(encoding) + CHINESE.encode()
    assert decode(data) == CHINESE + other * 3 + CHINESE


def test_a_lost_byte_spoils_one_character_only() -> None:
    data = (CHINESE * 10).encode()
    text = decode(data[:1] + data[2:])
    assert text is not None
    assert text.endswith((CHINESE * 10)[1:])


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_nothing(data: bytes) -> None:
    result = decode(data)
    assert result is None or isinstance(result, str)


@given(st.text(max_size=200).filter(lambda text: "\0" not in text))
def test_utf8_is_never_mistaken(text: str) -> None:
    controls = sum(c < " " and c not in "\t\n\r\f\v" for c in text)
    if not controls and not text.startswith("\ufeff"):
        assert decode(text.encode()) == text


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"There is no file .*none\.txt"):
        read_text(tmp_path / "none.txt")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read_text(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\n \n\t", b"\xef\xbb\xbf\n", "\u3000\n".encode()])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(content)
    with pytest.raises(InputError, match="is empty"):
        read_text(file)


def test_a_binary_file(tmp_path: Path) -> None:
    file = tmp_path / "photo.txt"
    file.write_bytes(bytes(range(256)) * 10)
    with pytest.raises(InputError, match="not a text file"):
        read_text(file)


def test_a_file_with_a_name_that_no_system_takes(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_text(tmp_path / "a\0b")


def test_fifty_megabytes_in_one_line_are_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "long.txt"
    with file.open("wb") as sparse:
        sparse.truncate(50_000_000)
    monkeypatch.setattr(decoding, "decode", lambda data: pytest.fail("it was read"))
    with pytest.raises(InputError, match=r"too large \(50 MB; at most 8 MB\)"):
        read_text(file)


SHORT = ["老舍茶馆", "重庆总领事", "静夜思\n李白\n", "他来了。", "你好 Hello\n", "葡萄酒"]


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16-be"])
def test_few_characters_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", ["老殘遊記", "靜夜思", "他來了。", "你好 Hello"])
def test_few_traditional_characters_are_enough(text: str) -> None:
    assert decode(text.encode("big5")) == text


@pytest.mark.parametrize("text", ["“Don’t go,” she said.", "The café was closed.", "It’s"])
def test_a_few_western_characters_are_enough(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_a_damaged_byte_in_english() -> None:
    text = "“It’s” fine – he said. One bad: "
    assert decode(text.encode() + b"\xe9 here") == text + "\ufffd here"


def test_a_character_cut_off_at_the_end() -> None:
    line = "那天晚上我没走掉，她叫我留下来。"
    for encoding in ("utf-8", "gb18030"):
        assert decode(line.encode(encoding)[:-1]) == line[:-1] + "\ufffd"
    assert decode((line + "\n他来了").encode("utf-16-le")[:-1]) == line + "\n他来"


def test_stray_nulls_are_dropped() -> None:
    data = (CHINESE * 3).encode()
    assert decode(data[:40] + b"\0" + data[40:]) is not None
    assert decode(data[:-1] + b"\0\n") == CHINESE * 3


def test_damage_is_told_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes((CHINESE * 10).encode()[:-3] + b"\xff.\n")
    found = understand([file])
    assert [w for w in found.warnings if "can't be read" in w] == [
        "“a.txt”: one character can't be read and is shown as \ufffd."
    ]


def test_a_page_that_names_a_wrong_encoding() -> None:
    page = "<meta charset=iso-8859-1><p>他来了。</p>"
    assert decode_declared(page.encode()) == page
    assert decode_declared(page.replace("iso-8859-1", "gb2312").encode("gbk")) is not None
