"""The notes that an export would make, to be looked at before it is made. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.anki import plain_text
from app.anki.changes import Change, ExportSummary, NoteChange, planned_changes
from app.anki.deck import DeckPlan, deck_notes
from app.anki.learner import Learner
from app.anki.notes import Note, NoteKind, guid_of
from app.anki.remembered import DeckChoice
from app.anki.sentence_notes import identity_of
from app.chinese.lexicon import Lexicon
from app.lesson.model import Lesson, WordKey
from app.library.exports import ExportRecords
from app.vocabulary.choice import Choice, ChosenWord, Pick, choose
from app.vocabulary.search_text import sought_in
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class Handle:
    """What leaves a note out or takes it in by hand.

    A word by its `key`, everything else by its `texts`: those of the pairs, or the character.
    `by_rule` says whether it is among the notes if nobody says anything.
    """

    key: WordKey | None
    texts: frozenset[str]
    by_rule: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A note that the table offers. `change` is what becomes of it, None where it is left out."""

    note: Note
    change: NoteChange | None
    handle: Handle
    head: str
    reading: str
    meaning: str
    sought: str

    @property
    def taken(self) -> bool:
        return self.change is not None

    @property
    def is_new(self) -> bool:
        return self.change is not None and self.change.change is Change.NEW


@dataclass(frozen=True, slots=True)
class Draft:
    """The notes offered, in their order, and what exporting those taken would change."""

    rows: tuple[Row, ...]
    summary: ExportSummary


@dataclass(frozen=True, slots=True)
class Material:
    """What notes are made of. `lexicon` is needed for characters."""

    lesson: Lesson
    learner: Learner
    lexicon: Lexicon | None = None

    def words(self, choice: Choice) -> tuple[ChosenWord, ...]:
        """The words of the lesson that are chosen."""
        return choose(self.lesson, self.learner.statuses, choice)

    def notes(self, words: Sequence[ChosenWord], plan: DeckPlan) -> tuple[Note, ...]:
        """The notes of the deck."""
        return deck_notes(self.lesson, words, plan, self.learner, self.lexicon)


def draft(
    material: Material, choice: DeckChoice, records: ExportRecords, now: float, everything: bool
) -> Draft:
    """The notes of this choice and those left out by hand, or, if `everything` is wanted, with
    the notes of all words in the sections chosen. Raises `StorageError`.
    """
    words = material.words(choice.words)
    offered = material.words(_offered(choice.words, everything))
    taken = material.notes(words, choice.plan)
    every: Sequence[Note] = taken
    if len(offered) != len(words) or choice.plan.left_out:
        every = material.notes(offered, replace(choice.plan, left_out=frozenset()))
    changes = planned_changes(taken, records, now)
    by_guid = {change.note.guid: change for change in changes.notes}
    handles = _handles(material, choice, offered, every)
    known = {note.guid for note in every}
    notes = [*every, *(note for note in taken if note.guid not in known)]
    rows = (_row(note, by_guid.get(note.guid), handles[note.guid]) for note in notes)
    return Draft(tuple(rows), changes.summary)


def _offered(choice: Choice, everything: bool) -> Choice:
    if not everything:
        return replace(choice, left_out=frozenset())
    return Choice(Pick.STATUS, names=True, statuses=frozenset(Status), sections=choice.sections)


def _handles(
    material: Material, choice: DeckChoice, words: Sequence[ChosenWord], notes: Sequence[Note]
) -> Mapping[str, Handle]:
    """By guid, how each of the notes is left out and taken in."""
    rule = replace(choice.words, left_out=frozenset(), added=frozenset())
    status, nothing = material.learner.status, frozenset[str]()
    found: dict[str, Handle] = {}
    for word in words:
        key = word.token.key
        guid = guid_of(NoteKind.WORD, key.simplified, key.reading)
        found[guid] = Handle(key, nothing, rule.takes(word.token, status(key)))
    kinds = {note.kind for note in notes}
    if not kinds.isdisjoint((NoteKind.SENTENCE, NoteKind.CLOZE)):
        texts: dict[str, set[str]] = {}
        for pair in material.lesson.pairs:
            texts.setdefault(identity_of(pair), set()).add(pair.chinese)
        for identity, of in texts.items():
            handle = Handle(None, frozenset(of))
            found[guid_of(NoteKind.SENTENCE, identity)] = handle
            found[guid_of(NoteKind.CLOZE, identity)] = handle
    for note in notes:
        if note.kind is NoteKind.CHARACTER:
            found[note.guid] = Handle(None, frozenset((note.fields["Key"],)))
    return found


def _row(note: Note, change: NoteChange | None, handle: Handle) -> Row:
    shown = change.note if change is not None else note
    head, reading = plain_text.head_of(shown), plain_text.reading_of(shown)
    meaning = plain_text.meaning_of(shown)
    sought = sought_in(head, reading, reading.replace(" ", ""), meaning)
    return Row(shown, change, handle, head, reading, meaning, sought)
