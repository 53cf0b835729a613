"""What the handout dialog lets run in the background. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.handout.content import Handout, SheetKind
from app.handout.making import make_handout
from app.handout.pdf import render_pdf
from app.handout.remembered import HandoutChoice
from app.handout.writing import KeyPlace, write_handout
from app.lesson.model import Lesson, WordKey
from app.progress import Progress, span
from app.ui.handouts.pdf_pages import PdfPages, pages_of
from app.ui.work import Written
from app.vocabulary.choice import choose
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for of a lesson."""

    lesson: Lesson
    statuses: Mapping[WordKey, Status]
    choice: HandoutChoice


@dataclass(frozen=True, slots=True)
class Pages:
    """A handout as it prints; `words` counts those chosen, `has_key` tells of answers.

    `titles` are the sheets there are, each with its title in the outline of the paper.
    """

    paper: PdfPages
    words: int
    has_key: bool
    titles: Mapping[SheetKind, str]


def make_pages(asked: Asked, progress: Progress) -> Pages:
    """The pages with their key, if that is wanted. Raises `DuiduError`s."""
    handout, words = _handout(asked, progress)
    shown = handout if asked.choice.key is not KeyPlace.NONE else handout.without_key()
    progress(0.5, "Setting the pages")
    pdf = render_pdf(shown, asked.choice.paper, templates_of(asked.choice))
    titles = {part.kind: f"{part.chinese_title} {part.title}" for part in handout.parts}
    return Pages(pages_of(pdf), words, handout.has_key, titles)


def write(asked: Asked, path: Path, progress: Progress) -> Written:
    """Write the handout in the format that is chosen. Raises `DuiduError`s."""
    choice = asked.choice
    handout, _ = _handout(asked, span(progress, 0.0, 0.3))
    files = write_handout(
        handout,
        path,
        choice.form,
        choice.key if handout.has_key else KeyPlace.NONE,
        choice.paper,
        templates_of(choice),
        span(progress, 0.3, 1.0),
    )
    return Written(files[0])


def templates_of(choice: HandoutChoice) -> Path | None:
    """The folder of a school's own templates, None for ours."""
    return Path(choice.templates).expanduser() if choice.templates.strip() else None


def _handout(asked: Asked, progress: Progress) -> tuple[Handout, int]:
    from app.chinese.lexicon import open_lexicon

    words = choose(asked.lesson, asked.statuses, asked.choice.words)
    lexicon = open_lexicon(progress)
    return make_handout(asked.lesson, words, asked.choice.plan, lexicon), len(words)
