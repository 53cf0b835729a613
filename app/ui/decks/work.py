"""What the export dialog lets run in the background. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths, settings
from app.anki.connect.client import USUAL_URL, AnkiConnect
from app.anki.connect.errors import ConnectError
from app.anki.learner import Learner
from app.anki.notes import NoteKind, default_deck
from app.anki.remembered import DeckChoice, Target
from app.anki.texts.deck_text import TextFormat, deck_text
from app.lesson.model import Lesson, WordKey
from app.library.store import Library
from app.output import write_text
from app.progress import Progress, span
from app.ui.decks.draft import Draft, Material, draft
from app.ui.work import Written
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.anki.changes import ExportSummary
    from app.anki.connect.plan import ConnectPlan
    from app.chinese.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for of a lesson.

    `anki_key` is AnkiConnect's apiKey, '' where there is none; `overwrites` says that what was
    edited in Anki is not kept.
    """

    lesson: Lesson
    statuses: Mapping[WordKey, Status]
    choice: DeckChoice
    everything: bool = False
    anki_url: str = USUAL_URL
    anki_key: str = ""
    overwrites: bool = False


@dataclass(frozen=True, slots=True)
class Drafted:
    """The notes offered; and where they go into the running Anki, what is planned there or why it
    can't be asked.
    """

    draft: Draft
    plan: ConnectPlan | None = None
    trouble: ConnectError | None = None


@dataclass(frozen=True, slots=True)
class SentDeck:
    """What went into a deck of the running Anki, of which it didn't take `missing` notes."""

    deck: str
    summary: ExportSummary
    missing: int


def ending_of(target: Target) -> str:
    """How the name of the file ends."""
    return ".apkg" if target in (Target.PACKAGE, Target.ANKI) else TextFormat(target).ending


def make_draft(asked: Asked, now: float, progress: Progress) -> Drafted:
    """The notes offered, and what exporting them would change. Raises `StorageError`."""
    with Library(paths.library_file()) as library:
        material = _material(asked, library, progress)
        found = draft(material, _coloured(asked), library.exports, now, asked.everything)
        if asked.choice.target is not Target.ANKI:
            return Drafted(found)
        try:
            return Drafted(found, _plan(asked, material, library, progress))
        except ConnectError as error:
            return Drafted(found, trouble=error)


def write_deck(asked: Asked, path: Path, progress: Progress) -> Written:
    """Write the notes as a package or a text. Raises `InputError` and `StorageError`."""
    choice = _coloured(asked)
    progress(0.0, "Making the notes")
    with Library(paths.library_file()) as library:
        material = _material(asked, library, span(progress, 0.0, 0.2))
        notes = material.notes(material.words(choice.words), choice.plan)
        deck = choice.deck or default_deck(asked.lesson)
        if choice.target is not Target.PACKAGE:
            made = deck_text(notes, TextFormat(choice.target), deck)
            write_text(path, made.text)
            return Written(path, notes=made.notes)
        from app.anki.package import write_package

        exporting = span(progress, 0.2, 1.0)
        summary = write_package(notes, deck, path, library.exports, progress=exporting)
    return Written(path, summary)


def send_deck(asked: Asked, progress: Progress) -> SentDeck:
    """Send the notes into the running Anki. Raises `ConnectError` and `StorageError`."""
    from app.anki.connect.send import send

    progress(0.0, "Making the notes")
    deck = asked.choice.deck or default_deck(asked.lesson)
    client = AnkiConnect(asked.anki_url, asked.anki_key)
    with Library(paths.library_file()) as library:
        material = _material(asked, library, span(progress, 0.0, 0.2))
        plan = _plan(asked, material, library, span(progress, 0.2, 0.4))
        sent = send(plan, client, deck, progress=span(progress, 0.4, 1.0))
        library.exports.put(sent.records)
    return SentDeck(deck, sent.summary, len(sent.missing))


def _plan(asked: Asked, material: Material, library: Library, progress: Progress) -> ConnectPlan:
    from app.anki.connect.plan import plan_sending

    choice = _coloured(asked)
    notes = material.notes(material.words(choice.words), choice.plan)
    ours = frozenset(note.guid for note in notes) if asked.overwrites else frozenset()
    client = AnkiConnect(asked.anki_url, asked.anki_key)
    return plan_sending(notes, library.exports, client, ours=ours, progress=progress)


def _material(asked: Asked, library: Library, progress: Progress) -> Material:
    learner = Learner(asked.statuses, library.notes.all())
    return Material(asked.lesson, learner, _lexicon(asked, progress))


def _lexicon(asked: Asked, progress: Progress) -> Lexicon | None:
    """The lexicon, if characters are wanted."""
    if NoteKind.CHARACTER not in asked.choice.plan.kinds:
        return None
    from app.chinese.lexicon import open_lexicon

    return open_lexicon(progress)


def _coloured(asked: Asked) -> DeckChoice:
    """The choice with the learner's own colours of tones."""
    own = settings.load(paths.settings_file()).own_tones
    plan = replace(asked.choice.plan, own_colours=own)
    return replace(asked.choice, plan=plan)
