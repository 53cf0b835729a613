"""`align` says so when the two sides are no translations of each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main
from app.lesson.doubt import UNRELATED
from tests.alignment.test_align import interview
from tests.alignment.test_unmatched import RECIPE, STORY


def warned(
    folder: Path, chinese: list[str], english: list[str], capsys: pytest.CaptureFixture[str]
) -> bool:
    files = [folder / "zh.txt", folder / "en.txt"]
    for file, lines in zip(files, (chinese, english), strict=True):
        file.write_text("\n".join(lines) + "\n", "utf-8")
    assert main(["align", "--lines", *map(str, files)]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["zh_sentences"] == chinese
    return UNRELATED in captured.err


@pytest.mark.usefixtures("home")
def test_unrelated_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chinese, english = ([sentence.text for sentence in side] for side in interview())
    assert warned(tmp_path, STORY, RECIPE, capsys)
    assert not warned(tmp_path, chinese, english, capsys)
