"""Why a sense stands first, and how sure that is, in words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QCoreApplication

from app.lesson.model import Pair
from app.ui.dictionary.markup import linked_text
from app.ui.reader.lighting import SURE

# Each name goes from the place before it in the scale up to its own.
_CERTAINTIES = (
    "uncertain: see the others too",
    "one of those that fit",
    "likely",
    "certain",
)
_CERTAINTY_SCALE = (0.4, 0.6, 0.85)
_FREQUENCIES = ("very common", "common", "fairly common", "not very common", "rare")
_RANK_SCALE = (1_000, 5_000, 15_000, 40_000)


def why(
    pair: Pair | None, token: int | None, first: str, usual: str, certainty: float, senses: int
) -> str:
    """Why `first`, of so many senses, is the one shown first; `usual` is the dictionary's first.

    `pair` is None where there is no translation to be seen; then nothing of it is said.
    """
    english = linked_text(pair, token) if pair is not None and token is not None else ""
    sure = pair is not None and any(
        link.certainty >= SURE for link in pair.links if link.token == token
    )
    if english:
        said = QCoreApplication.translate(
            "why", "the translation says “{0}”" if sure else "perhaps said by “{0}”"
        )
        reason = said.format(english)
    elif senses < 2:
        return ""
    elif first == usual:
        reason = QCoreApplication.translate("why", "the most common meaning")
    else:
        reason = QCoreApplication.translate("why", "fits here best")
    if senses < 2:
        return reason
    return f"{reason} · {certainty_name(certainty)}"


def certainty_name(certainty: float) -> str:
    """A probability (0 to 1) in words."""
    number = bisect_right(_CERTAINTY_SCALE, certainty)
    return QCoreApplication.translate("why", _CERTAINTIES[number])


def frequency_name(rank: int | None) -> str:
    """How common a word of this rank is, in words; '' where nothing is known of it."""
    if rank is None:
        return ""
    number = bisect_left(_RANK_SCALE, rank)
    return QCoreApplication.translate("why", _FREQUENCIES[number])
