"""How well, how fast and in how much memory sentences are aligned."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest

from app.alignment import align as module
from app.alignment.align import align
from app.alignment.bead import Sentence
from app.chinese.lexicon import Lexicon
from app.lesson.model import DOUBTFUL
from tests.benchmarks.book import parallel_text
from tools.alignment_gold import Found, GoldText, read_gold, row_of

_SHORT = 600
_BOOK = 10_000
_MOST_MEGABYTES = 1500


@pytest.mark.benchmark
@pytest.mark.parametrize("with_encoder", [True, False], ids=["encoder", "dictionary"])
def test_against_gold(
    with_encoder: bool, shared_lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = os.environ.get("DUIDU_GOLD")
    if not folder:
        pytest.skip("set DUIDU_GOLD to a folder of texts aligned by hand to see the table")
    if not with_encoder:
        monkeypatch.setattr(module, "is_available", lambda progress: False)
    groups: dict[str, list[tuple[GoldText, Found]]] = {}
    for text in read_gold(Path(folder)):
        chinese, english = map(Sentence, text.chinese), map(Sentence, text.english)
        beads = align(tuple(chinese), tuple(english), shared_lexicon)
        found = [((bead.chinese, bead.english), bead.confidence) for bead in beads]
        groups.setdefault(text.group, []).append((text, found))
    assert groups, "no gold in the folder"
    print()
    for group, results in groups.items():
        print(row_of(group, results, DOUBTFUL))


@pytest.mark.benchmark
def test_twice_the_length_takes_about_twice_the_time(shared_lexicon: Lexicon) -> None:
    def seconds(count: int) -> float:
        sides = parallel_text(count)
        started = time.process_time()
        align(*sides, shared_lexicon)
        return time.process_time() - started

    seconds(50)  # the encoder is loaded when it is timed
    ratios = []
    for _ in range(3):
        short, long = seconds(_SHORT), seconds(2 * _SHORT)
        ratios.append(long / short)
        print(f"\nalign {_SHORT} a side: {short:.1f} s; {2 * _SHORT}: {long:.1f} s")
    assert median(ratios) <= 2.6


@pytest.mark.benchmark
@pytest.mark.skipif(sys.platform == "win32", reason="no resource module to ask for the peak")
def test_a_book_in_bounded_memory(shared_home: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.book", str(_BOOK)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "DUIDU_HOME": str(shared_home)},
    )
    figures = json.loads(run.stdout)
    print(
        f"\nalign {figures['sentences']:,} sentences: {figures['seconds']:.0f} s "
        f"({figures['processor']:.0f} s of processor time), at most "
        f"{figures['megabytes']:.0f} MB, reports at most {figures['silence']:.2f} s apart; "
        f"while the encoder is loaded {figures['loading_silence']:.2f} s"
    )
    assert figures["megabytes"] < _MOST_MEGABYTES
