"""What may be a name, before the whole document has been seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class NameStyle(Enum):
    """How a name is made, and so how it is read."""

    FOREIGN = auto()
    CHINESE = auto()
    """A surname with given hanzi."""
    SURNAME = auto()
    FAMILIAR = auto()
    """小 or 老 with a surname."""
    GIVEN = auto()


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first` to `last` (excluded) of a text that may be one name."""

    first: int
    last: int
    text: str
    score: float
    style: NameStyle
