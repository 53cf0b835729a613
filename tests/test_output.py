"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app import output
from app.errors import StorageError


def test_a_failure_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    target.write_text("old")
    with pytest.raises(RuntimeError), output.replacing(target) as temporary:  # noqa: PT012
        temporary.write_text("half")
        raise RuntimeError
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["deck.apkg"]


def test_success_replaces_and_makes_the_folder(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "对读.txt"
    output.write_text(target, "新\n")
    output.write_text(target, "更新\n")
    assert target.read_bytes() == "更新\n".encode()
    assert [path.name for path in target.parent.iterdir()] == ["对读.txt"]


@pytest.mark.parametrize("place", ["", "file/below.txt", "x" * 300, "nul\0"])
def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError, match="“"):
        output.write_text(tmp_path / place, "text")


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    link.symlink_to(real)
    output.write_text(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe in the file system")
def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(StorageError, match="device"):
        output.write_text(pipe, "text")
    assert pipe.is_fifo()
