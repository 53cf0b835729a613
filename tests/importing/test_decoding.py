"""Bytes to text, and the sentences people read when that fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InputError
from app.importing import decoding
from app.importing.decoding import decode, read_text

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
