"""How the time to understand a text grows with its length."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from app.importing.reader import understand
from tests.benchmarks.book import parallel_text

_SHORT, _LONG = 1_250_000, 5_000_000
_MOST_GROWTH = 1.5


def _book(size: int, mixed_lines: bool) -> str:
    """A text of about that many bytes: paragraphs by turns, or a pair on every line."""
    chinese, english = parallel_text(2_000)
    pairs = [f"{zh.text}{en.text}" for zh, en in zip(chinese, english, strict=False)]
    blocks = [f"{zh.text}\n\n{en.text}" for zh, en in zip(chinese, english, strict=False)]
    part = "\n".join(pairs) if mixed_lines else "\n\n".join(blocks)
    return "\n\n".join([part] * max(1, round(size / len(part.encode()))))


@pytest.mark.benchmark
@pytest.mark.parametrize("mixed_lines", [False, True], ids=["paragraphs", "mixed lines"])
def test_understanding_takes_time_with_length(mixed_lines: bool, tmp_path: Path) -> None:
    per_megabyte = []
    for size in (_SHORT, _LONG):
        file = tmp_path / f"{size}.txt"
        file.write_text(_book(size, mixed_lines), "utf-8")
        best = min(_seconds(file) for _ in range(2))
        per_megabyte.append(best / (file.stat().st_size / 1e6))
        print(f"\n{file.stat().st_size / 1e6:.2f} MB: {best:.2f} s", end="")
    growth = per_megabyte[1] / per_megabyte[0]
    print(f"; {per_megabyte[0]:.2f} and {per_megabyte[1]:.2f} s per MB, {growth:.2f} times")
    assert growth < _MOST_GROWTH


def _seconds(file: Path) -> float:
    start = time.process_time()
    understand([file])
    return time.process_time() - start
