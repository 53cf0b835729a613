"""Clauses that belong beyond a boundary, and where sentences are cut into clauses."""

from __future__ import annotations

import numpy as np
import pytest

from app.alignment.band import Band
from app.alignment.clauses import first_and_last
from app.alignment.straddling import STRADDLING, straddling
from app.alignment.vectors import Vectors


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("他看到我没了脾气，就让我走了。", ("他看到我没了脾气，", "就让我走了。")),
        ("一二三四，五六七八，九十百千", ("一二三四，", "九十百千")),
        ("好，我知道你想去哪里", ("好，我知道你想去哪里", "好，我知道你想去哪里")),
        ("没有逗号的句子。", ("没有逗号的句子。", "没有逗号的句子。")),
        ("，，，，", ("，，，，", "，，，，")),
        ("", ("", "")),
    ],
)
def test_first_and_last_clause(text: str, parts: tuple[str, str]) -> None:
    assert first_and_last(text, 4) == parts


def vectors(*rows: tuple[int, int, int]) -> Vectors:
    """Sentences, each with what its whole, its first and its last clause mean."""
    basis = np.eye(6, dtype=np.float32)
    whole, first, last = (basis[[row[k] for row in rows]] for k in range(3))
    return Vectors((whole,), first, last)


def test_a_clause_beyond_its_boundary_is_noticed() -> None:
    band = Band.of(np.zeros(3, dtype=np.int64), np.full(3, 3))
    chinese = vectors((0, 0, 0), (1, 1, 1))
    straight = straddling(band, chinese, vectors((0, 0, 0), (1, 1, 1)))
    # The last clause of the first English sentence says what the second Chinese one says.
    moved = straddling(band, chinese, vectors((0, 0, 1), (1, 1, 1)))
    middle = int(band.start[1] + 1)
    for name in ("sentences", "clauses"):
        row = STRADDLING.index(name)
        assert straight[row, middle] == 0
        assert moved[row, middle] > 0.5
        assert moved[row + 1, middle] > straight[row + 1, middle]
    assert not np.delete(moved, middle, axis=1).any()  # nothing lies beyond the text's edges
