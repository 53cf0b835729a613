"""How fast Chinese is analysed, against the plain script that people write for it."""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from app import paths
from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon, open_lexicon
from app.chinese.pinyin import hanzi_count

_RUNS = 7
_AT_LEAST = 1.0


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


@pytest.mark.benchmark
def test_annotating_against_jieba_and_pypinyin(shared_lexicon: Lexicon) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba uses what setuptools has deprecated
        import jieba
        from pypinyin import pinyin
    jieba.setLogLevel(logging.ERROR)
    lines = (paths.resources_dir() / "interview.txt").read_text("utf-8").splitlines()
    texts = [line for line in lines if hanzi_count(line)] * 20

    def plain() -> None:
        for text in texts:
            pinyin(list(jieba.cut(text)))

    def ours() -> None:
        analyse(texts, shared_lexicon)

    plain()  # both have read their dictionaries when they are timed
    ours()
    ratios, rates = [], []
    for _ in range(_RUNS):
        theirs, needed = _seconds(plain), _seconds(ours)
        ratios.append(theirs / needed)
        rates.append(sum(map(len, texts)) / needed)
    print(f"\nannotate: {median(rates):,.0f} characters/s, {median(ratios):.2f} x jieba + pypinyin")
    assert median(ratios) >= _AT_LEAST


@pytest.mark.benchmark
def test_opening_the_lexicon_against_compiling_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path))
    compiling = _seconds(open_lexicon)
    opening = median(_seconds(open_lexicon) for _ in range(_RUNS))
    print(f"\nlexicon: compiled in {compiling:.2f} s, opened in {1000 * opening:.1f} ms")
    assert opening < compiling / 50
