"""`dictionary`: what it says; what it does is tested with the dictionaries."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main


def test_add_list_remove(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.u8"
    path.write_text("對讀 对读 [dui4 du2] /to read side by side/\n", encoding="utf-8")
    assert main(["dictionary", "add", str(path)]) == 0
    assert capsys.readouterr().out == "mine: 1 entry, on top\n"
    assert main(["dictionary", "list"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "CC-CEDICT: the one that comes with Duidu",
        "mine: 1 entry, on top",
    ]
    assert main(["lookup", "对读"]) == 0
    assert "to read side by side" in capsys.readouterr().out
    assert main(["dictionary", "remove", "mine"]) == 0
    assert "no longer" in capsys.readouterr().out


def test_bad_input_is_one_sentence(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dictionary", "add", str(tmp_path / "nowhere")]) == 1
    assert main(["dictionary", "remove", "nothing"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("duidu: ") for line in lines)
