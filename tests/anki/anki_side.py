"""What a learner does in Anki, done with Anki's own package: import, study, edit, look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

# First: its parts import one another in a circle that only this entry resolves.
import anki.collection
from anki.cards import Card
from anki.notes import Note


@dataclass(frozen=True, slots=True)
class Imported:
    """What Anki's import says it did with the notes of a package."""

    new: int
    updated: int
    duplicate: int
    conflicting: int
    failed: int


class Anki:
    """One collection, imported into with the options Anki's own dialog starts with."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.col = anki.collection.Collection(str(folder / "collection.anki2"))

    def __enter__(self) -> Anki:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.col.close()

    def take(self, package: Path) -> Imported:
        """Import a package."""
        request = anki.collection.ImportAnkiPackageRequest(
            package_path=str(package), options=anki.collection.ImportAnkiPackageOptions()
        )
        log = self.col.import_anki_package(request).log
        failed = (log.missing_notetype, log.missing_deck, log.empty_first_field)
        return Imported(
            len(log.new),
            len(log.updated),
            len(log.duplicate),
            len(log.conflicting),
            sum(len(notes) for notes in failed),
        )

    def notes(self) -> dict[str, Note]:
        """Every note by its guid."""
        found = (self.col.get_note(number) for number in self.col.find_notes(""))
        return {note.guid: note for note in found}

    def note(self, simplified: str) -> Note:
        (number,) = self.col.find_notes(f'"Simplified:{simplified}"')
        return self.col.get_note(number)

    def cards(self, deck: str = "*") -> list[Card]:
        """The cards of a deck in the order in which Anki would show them as new."""
        numbers = self.col.find_cards(f'"deck:{deck}"')
        return sorted(
            (self.col.get_card(number) for number in numbers), key=lambda c: (c.due, c.ord)
        )

    def study(self, card: Card, days: int = 12) -> None:
        """Make it a card in review, due in `days`."""
        self.col.sched.set_due_date([card.id], f"{days}!")

    def empty_cards(self) -> int:
        """What Tools > Empty Cards finds."""
        return sum(len(note.card_ids) for note in self.col.get_empty_cards().notes)
