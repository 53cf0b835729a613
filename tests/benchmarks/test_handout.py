"""Handouts: how long pages take, and that this grows with the text and no faster."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

_SECONDS = 2.0
_PREVIEW = 0.15


def times(kind: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.handout_times", kind]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


@pytest.mark.benchmark
def test_pages_of_1000_pairs(home: Path) -> None:
    taken = times("pages")
    print(
        f"\n1,000 pairs: PDF {taken['1000']:.2f} s, Word {taken['word']:.2f} s; "
        f"100 pairs: PDF {taken['100']:.2f} s"
    )
    assert taken["1000"] <= 14 * taken["100"]
    assert taken["1000"] <= _SECONDS


@pytest.mark.benchmark
def test_a_page_after_a_change(home: Path) -> None:
    taken = times("preview")
    first, change = (1000 * taken[name] for name in ("first", "change"))
    print(f"\nfirst pages {first:.0f} ms, after a change {change:.0f} ms")
    assert taken["change"] <= _PREVIEW
