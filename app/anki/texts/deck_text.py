"""Notes -> the text of a deck in one of the formats that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.anki.notes import Note
from app.anki.texts.anki_rows import anki_rows
from app.anki.texts.pleco import pleco
from app.anki.texts.quizlet import quizlet
from app.anki.texts.spreadsheet import spreadsheet


class TextFormat(StrEnum):
    """The formats. `docs/anki.md` describes them."""

    ANKI = "text"
    """Anki's text import: every field, deck and tag, with its headers."""
    CSV = "csv"
    """A table for people, safe in spreadsheets."""
    PLECO = "pleco"
    QUIZLET = "quizlet"

    @property
    def ending(self) -> str:
        """How the name of such a file ends."""
        return ".csv" if self is TextFormat.CSV else ".txt"


@dataclass(frozen=True, slots=True)
class DeckText:
    """The text, how many notes it has, and how many the format can't hold."""

    text: str
    notes: int
    left_out: int = 0


def deck_text(notes: Sequence[Note], form: TextFormat, deck: str) -> DeckText:
    """The notes in this format; `deck` is the name of the deck in Anki."""
    makers: dict[TextFormat, Callable[[Sequence[Note], str], tuple[str, int]]] = {
        TextFormat.ANKI: anki_rows,
        TextFormat.CSV: spreadsheet,
        TextFormat.PLECO: pleco,
        TextFormat.QUIZLET: quizlet,
    }
    text, written = makers[form](notes, deck)
    return DeckText(text, written, len(notes) - written)
