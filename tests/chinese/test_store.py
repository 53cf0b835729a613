"""The compiled file: whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.chinese.store import BrokenStoreError, map_store, write_store

SECTIONS = {"one": b"\x01\x02\x03", "empty": b"", "two": "字".encode() * 100}


def test_sections_come_back(tmp_path: Path) -> None:
    path = tmp_path / "store.bin"
    write_store(path, SECTIONS)
    assert {name: bytes(section) for name, section in map_store(path).items()} == SECTIONS
    assert [p.name for p in tmp_path.iterdir()] == ["store.bin"]


def test_sections_are_aligned_for_numbers(tmp_path: Path) -> None:
    path = tmp_path / "store.bin"
    write_store(path, SECTIONS | {"numbers": b"\0" * 16})
    assert list(map_store(path)["numbers"].cast("I")) == [0, 0, 0, 0]


@pytest.mark.parametrize("size", [0, 3, 15, 16, 40, 200])
def test_a_cut_file_is_noticed(tmp_path: Path, size: int) -> None:
    path = tmp_path / "store.bin"
    write_store(path, SECTIONS)
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(BrokenStoreError):
        map_store(path)


@pytest.mark.parametrize("place", [0, 9, 13, 30, -1])
def test_a_changed_byte_is_noticed(tmp_path: Path, place: int) -> None:
    path = tmp_path / "store.bin"
    write_store(path, SECTIONS)
    content = bytearray(path.read_bytes())
    content[place] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(BrokenStoreError):
        map_store(path)


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        map_store(tmp_path / "store.bin")


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "taken"
    target.mkdir()
    (target / "by").touch()
    with pytest.raises(OSError, match="taken"):
        write_store(target, SECTIONS)
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
