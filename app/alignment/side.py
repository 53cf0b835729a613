"""What is known of one language's sentences from the sentences alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Ints

Floats = NDArray[np.float64]

_QUESTION = re.compile(r"[?？][^\w]*$")
_EXCLAMATION = re.compile(r"[!！][^\w]*$")
_CLOSES_QUOTATION = re.compile(r"[”’」』\"'][^\w“‘「『]*$")


@dataclass(frozen=True, slots=True)
class Side:
    """Each array has a row a sentence.

    `lengths` counts characters without blanks; `endings` is 2 for a question, 1 for an
    exclamation, else 0; `quoting` whether it ends in a closing quotation mark; `quotes` how
    many more quotation marks it opens than it closes.
    """

    lengths: Floats
    endings: Ints
    quoting: NDArray[np.bool_]
    quotes: Ints

    @classmethod
    def of(cls, texts: Sequence[str]) -> Side:
        return cls(
            np.array([1.0 + len(text) - text.count(" ") for text in texts]),
            np.array([_ending(text) for text in texts], dtype=np.int64),
            np.array([_CLOSES_QUOTATION.search(text[-12:]) is not None for text in texts]),
            np.array([_opened(text) - _closed(text) for text in texts], dtype=np.int64),
        )


def _ending(text: str) -> int:
    # Only the end is looked at: a pattern anchored there would try every place before.
    end = text[-12:]
    return 2 if _QUESTION.search(end) else 1 if _EXCLAMATION.search(end) else 0


def _opened(text: str) -> int:
    return sum(text.count(mark) for mark in "“「『")


def _closed(text: str) -> int:
    return sum(text.count(mark) for mark in "”」』")


def run_sums(values: NDArray[np.generic], size: int, first: Ints) -> Floats:
    """The sums of `size` values from each of `first` on."""
    total = np.concatenate([[0], np.cumsum(values)])
    sums: Floats = total[first + size] - total[first]
    return sums
