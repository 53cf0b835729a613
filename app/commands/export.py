"""`export`: words and sentences of a lesson as an Anki deck, or as text for other programs."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app import output, paths
from app.anki.changes import Change, ExportSummary, NoteChange, planned_changes
from app.anki.deck import DeckPlan, Order, SentencePick, deck_notes
from app.anki.learner import Learner
from app.anki.notes import Note, NoteKind, default_deck
from app.anki.plain_text import head_of, told
from app.anki.sentence_notes import SentenceCard
from app.anki.texts.deck_text import TextFormat, deck_text
from app.anki.word_notes import WordCard
from app.chinese.tone_colours import SCHEMES, ToneScheme
from app.commands import anki_address, chosen_words
from app.commands.lesson_named import lesson_named
from app.commands.named_parts import parts_of
from app.commands.terminal import check_target, emit, terminal_progress, warn
from app.library.store import Library
from app.output import cell
from app.progress import Progress, span

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon
    from app.lesson.model import Lesson

PACKAGE = "apkg"
_KINDS = {
    "words": NoteKind.WORD,
    "sentences": NoteKind.SENTENCE,
    "clozes": NoteKind.CLOZE,
    "characters": NoteKind.CHARACTER,
}
_CARDS: dict[str, WordCard | SentenceCard] = {
    "recognition": WordCard.RECOGNITION,
    "production": WordCard.PRODUCTION,
    "listening": WordCard.LISTENING,
    "reading-aloud": WordCard.READING_ALOUD,
    "to-english": SentenceCard.READING,
    "to-chinese": SentenceCard.TRANSLATING,
    "sentence-listening": SentenceCard.LISTENING,
}
_USUAL = ("recognition", "production", "to-english")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "lesson", metavar="FILE|LESSON", help="a text with its translation, or a title"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="the file to write; default: by the title"
    )
    parser.add_argument(
        "--format",
        choices=(PACKAGE, *(form.value for form in TextFormat)),
        help="an Anki package, Anki's text import, a spreadsheet, Pleco's or Quizlet's text; "
        "default: apkg, or csv where OUT ends so",
    )
    parser.add_argument("--dry-run", action="store_true", help="only show what would change")
    parser.add_argument(
        "--to-anki", action="store_true", help="into the Anki that is running, through AnkiConnect"
    )
    parser.add_argument(
        "--overwrite-edits",
        action="store_true",
        help="with --to-anki: Duidu's fields even where they were edited in Anki",
    )
    anki_address.add_arguments(parser.add_argument_group("Anki"))
    chosen_words.add_arguments(parser)
    group = parser.add_argument_group("deck")
    group.add_argument("--deck", metavar="NAME", help="the deck in Anki; :: nests")
    group.add_argument(
        "--notes",
        type=parts_of(_KINDS),
        default=(NoteKind.WORD,),
        metavar="KIND,…",
        help=f"{', '.join(_KINDS)}; default: words",
    )
    group.add_argument(
        "--cards",
        type=parts_of(_CARDS),
        default=tuple(_CARDS[name] for name in _USUAL),
        metavar="CARD,…",
        help=f"{', '.join(_CARDS)}; default: {', '.join(_USUAL)}",
    )
    group.add_argument(
        "--sentences",
        choices=[pick.value for pick in SentencePick],
        default=SentencePick.OF_WORDS.value,
        help="which sentences become notes; default: those that show a chosen word",
    )
    group.add_argument(
        "--order",
        choices=[order.value for order in Order],
        default=Order.TEXT.value,
        help="in which new cards come; default: text",
    )
    group.add_argument(
        "--tone-colours",
        choices=[ToneScheme.OFF.value, *(scheme.value for scheme in SCHEMES)],
        default=ToneScheme.OFF.value,
        help="default: off",
    )
    group.add_argument("--typed", action="store_true", help="let the answer be typed")


def run(arguments: argparse.Namespace) -> int:
    with Library(paths.library_file()) as library, terminal_progress() as progress:
        lesson = lesson_named(arguments.lesson, library, span(progress, 0.0, 0.8))
        learner = Learner(library.statuses(), library.notes.all())
        words = chosen_words.words_of(arguments, lesson, learner.statuses)
        plan = _plan(arguments, lesson)
        notes = deck_notes(lesson, words, plan, learner, _lexicon(plan))
        if arguments.to_anki:
            emit(_sent(arguments, lesson, notes, library, span(progress, 0.8, 1.0)), None)
            return 0
        if arguments.dry_run:
            changes = planned_changes(notes, library.exports, time.time())
            emit(_planned(changes.notes, _counts(changes.summary)), None)
            return 0
        line = _write(arguments, lesson, notes, library, span(progress, 0.8, 1.0))
    emit(f"{line}\n", None)
    return 0


def _plan(arguments: argparse.Namespace, lesson: Lesson) -> DeckPlan:
    return DeckPlan(
        kinds=frozenset(arguments.notes),
        word_cards=frozenset(card for card in arguments.cards if isinstance(card, WordCard)),
        sentence_cards=frozenset(c for c in arguments.cards if isinstance(c, SentenceCard)),
        sentences=SentencePick(arguments.sentences),
        order=Order(arguments.order),
        scheme=ToneScheme(arguments.tone_colours),
        typed=arguments.typed,
        sections=chosen_words.sections_of(arguments, lesson),
    )


def _lexicon(plan: DeckPlan) -> Lexicon | None:
    """The lexicon if the deck has characters, for which alone it is needed."""
    if NoteKind.CHARACTER not in plan.kinds:
        return None
    from app.chinese.lexicon import open_lexicon

    return open_lexicon()


def _write(
    arguments: argparse.Namespace,
    lesson: Lesson,
    notes: Sequence[Note],
    library: Library,
    progress: Progress,
) -> str:
    """Write the file that is asked for; the line that tells of it."""
    form = _format(arguments)
    deck = arguments.deck or default_deck(lesson)
    ending = f".{PACKAGE}" if form == PACKAGE else TextFormat(form).ending
    target = arguments.output or paths.export_dir() / paths.file_name(lesson.title, ending)
    check_target(target, Path(arguments.lesson))
    if form == PACKAGE:
        from app.anki.package import write_package  # slow to import

        summary = write_package(notes, deck, target, library.exports, progress=progress)
        return f"{target}: {_counts(summary)}"
    made = deck_text(notes, TextFormat(form), deck)
    output.write_text(target, made.text)
    if made.left_out:
        warn([f"{made.left_out} notes of sentences were left out: {form} has none of this kind"])
    return f"{target}: {made.notes} notes"


def _format(arguments: argparse.Namespace) -> str:
    """What `--format` says; else the end of the output's name, if only one format ends so."""
    if arguments.format:
        return str(arguments.format)
    ending = arguments.output.suffix.lower() if arguments.output else ""
    return TextFormat.CSV.value if ending == TextFormat.CSV.ending else PACKAGE


def _counts(summary: ExportSummary) -> str:
    counts = f"{summary.new} new, {summary.changed} changed, {summary.unchanged} unchanged"
    if summary.elsewhere:
        counts += f", {summary.elsewhere} left as they are in another text's deck"
    if summary.gone:
        counts += f", {summary.gone} no longer chosen (Anki keeps them)"
    return counts


def _sent(
    arguments: argparse.Namespace,
    lesson: Lesson,
    notes: Sequence[Note],
    library: Library,
    progress: Progress,
) -> str:
    """Send the notes to the running Anki, or only plan it; the lines that tell of it."""
    from app.anki.connect.plan import plan_sending
    from app.anki.connect.send import send

    client = anki_address.client_of(arguments)
    ours = frozenset(note.guid for note in notes) if arguments.overwrite_edits else frozenset()
    plan = plan_sending(
        notes, library.exports, client, ours=ours, progress=span(progress, 0.0, 0.3)
    )
    for kept in plan.conflicts:
        names = ", ".join(field.name for field in kept.fields)
        warn([f"{head_of(kept.note)}: as edited in Anki ({names}); see --overwrite-edits"])
    if arguments.dry_run:
        return _planned(plan.sending, _counts(plan.summary))
    deck = arguments.deck or default_deck(lesson)
    sent = send(plan, client, deck, progress=span(progress, 0.3, 1.0))
    library.exports.put(sent.records)
    warn(f"{head_of(one.note)}: Anki didn't take it" for one in sent.missing)
    return f"{deck}: {_counts(sent.summary)}\n"


def _planned(changes: Sequence[NoteChange], counts: str) -> str:
    """What an export would change, a note a line: what becomes of it, its kind, what it is of,
    and of a changed one each field with what it was and what it would be.
    """
    lines = ["\t".join(map(cell, _told(one))) for one in changes if _is_told(one)]
    return "".join(f"{line}\n" for line in (*lines, counts))


def _is_told(change: NoteChange) -> bool:
    return change.change in (Change.NEW, Change.CHANGED)


def _told(change: NoteChange) -> tuple[str, ...]:
    about = (change.change.value, change.note.kind.value, head_of(change.note))
    if change.change is not Change.CHANGED:
        return about
    fields = [
        f"{name}: {told(change.before.get(name, ''))} → {told(change.note.fields.get(name, ''))}"
        for name in change.fields
    ]
    return (*about, *(fields or ["tags"]))
