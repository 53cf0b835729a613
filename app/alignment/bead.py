"""What alignment works on and what it yields."""

from __future__ import annotations

from dataclasses import dataclass

from app.lesson.model import Role


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one side; `paragraph` counts that side's paragraphs from 0."""

    text: str
    paragraph: int = 0
    role: Role = Role.BODY
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Bead:
    """Indices of Chinese and of English sentences that say the same (Gale & Church 1993).

    Both are consecutive and ascending; one may be empty. `confidence` is 0 to 1.
    """

    chinese: tuple[int, ...]
    english: tuple[int, ...]
    confidence: float
