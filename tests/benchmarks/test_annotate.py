"""How fast Chinese is analysed, against the plain script that people write for it."""

from __future__ import annotations

import logging
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

import pytest

from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon, open_lexicon

_RUNS = 7
_AT_LEAST = 0.6  # what holds on a busy machine
_WORDS = 20_000
_LONG = 600_000  # words: about a million characters
_SHORT = 60_000
_GROWTH = 1.5  # times the time for a character, at most, in a text ten times as long
_MOST_BYTES = 500  # of memory for a character


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _counts() -> dict[str, int]:
    """How often each word occurs in jieba's corpus."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba uses what setuptools has deprecated
        import jieba
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    return {word: count for word, count in jieba.dt.FREQ.items() if count}


def _text(counts: Mapping[str, int], seed: int, size: int = _WORDS) -> list[str]:
    """Sentences that no other seed gives: words drawn as often as they occur in Chinese."""
    drawing = Random(seed)
    words = drawing.choices(list(counts), list(counts.values()), k=size)
    lengths = iter(lambda: drawing.randint(6, 30), 0)
    sentences = []
    while words:
        length = next(lengths)
        sentences.append("".join(words[-length:]) + "。")
        del words[-length:]
    return sentences


@pytest.mark.benchmark
def test_annotating_against_jieba_and_pypinyin(shared_lexicon: Lexicon) -> None:
    """Both have read their dictionaries; no text is met twice.

    Cold is the first text after opening, warm a fresh one after others.
    """
    counts = _counts()
    import jieba
    from pypinyin import pinyin

    def plain(texts: list[str]) -> None:
        for text in texts:
            pinyin(list(jieba.cut(text)))

    plain(_text(counts, -1))
    ours, theirs = [], []
    for seed in range(_RUNS + 1):
        texts = _text(counts, seed)
        size = sum(map(len, texts))
        theirs.append(size / _seconds(partial(plain, texts)))
        ours.append(size / _seconds(partial(analyse, texts, shared_lexicon)))
    cold = ours[0] / max(theirs)
    warm = max(ours[1:]) / max(theirs)  # the best of each: what else runs only slows
    print(f"\nannotate, cold: {ours[0]:,.0f} characters/s, {cold:.2f} x jieba + pypinyin")
    print(f"annotate, warm: {max(ours[1:]):,.0f} characters/s, {warm:.2f} x")
    assert warm >= _AT_LEAST


@pytest.mark.benchmark
def test_a_million_characters_against_a_hundred_thousand(shared_lexicon: Lexicon) -> None:
    """One text each, after both have been warmed up by others."""
    counts = _counts()
    analyse(_text(counts, -1), shared_lexicon)
    short, long = ("".join(_text(counts, seed, size)) for seed, size in ((0, _SHORT), (1, _LONG)))
    reports: list[float] = []

    def listen(done: float, message: str, /) -> None:
        reports.append(done)

    of_short = _seconds(partial(analyse, [short], shared_lexicon)) / len(short)
    of_long = _seconds(partial(analyse, [long], shared_lexicon, listen)) / len(long)
    print(f"\nannotate, {len(long):,} characters in one text: {1 / of_long:,.0f} characters/s,")
    print(f"{of_long / of_short:.2f} x the time for a character of {len(short):,} at once")
    assert of_long < of_short * _GROWTH
    assert reports == sorted(reports)
    assert len(reports) > len(long) // 100_000


# A process of its own begins with the peak of the one that started it (Linux): the one between
# has next to none.
_BETWEEN = "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1:]))"
_PEAKS = """
import resource, sys
from pathlib import Path
from app.chinese.analysis import analyse
from app.chinese.lexicon import open_lexicon

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

text = Path(sys.argv[1]).read_text(encoding="utf-8")
lexicon = open_lexicon()
analyse([text[:1000]], lexicon)
before = peak()
tokens = analyse([text], lexicon)
print(before, peak())
"""


@pytest.mark.benchmark
def test_memory_for_a_million_characters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("resource")  # Windows has none
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path))
    open_lexicon()
    text = "".join(_text(_counts(), 1, _LONG))
    file = tmp_path / "text.txt"
    file.write_text(text, encoding="utf-8")
    python = [sys.executable, "-c"]
    said = subprocess.check_output(
        [*python, _BETWEEN, *python, _PEAKS, str(file)], cwd=Path(__file__).parents[2], text=True
    )
    unit = 1 if sys.platform == "darwin" else 1024  # bytes
    before, peak = (int(figure) * unit for figure in said.split())
    print(f"\nannotate, {len(text):,} characters in one text: peak {peak / 1e6:,.0f} MB,")
    print(f"{before / 1e6:,.0f} MB before; {(peak - before) / len(text):,.0f} bytes a character")
    assert peak - before < _MOST_BYTES * len(text)


@pytest.mark.benchmark
def test_opening_the_lexicon_against_compiling_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path))
    compiling = _seconds(open_lexicon)
    opening = median(_seconds(open_lexicon) for _ in range(_RUNS))
    print(f"\nlexicon: compiled in {compiling:.2f} s, opened in {1000 * opening:.1f} ms")
    assert opening < compiling / 50
