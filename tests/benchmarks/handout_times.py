"""Times of handouts, taken in a process of their own: Typst remembers what it has set before.

`python -m tests.benchmarks.handout_times pages|preview` prints seconds as JSON.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from app.chinese.lexicon import open_lexicon
from app.handout.content import SheetKind
from app.handout.docx.document import docx_of
from app.handout.making import make_handout
from app.handout.pdf import render_pdf
from app.handout.plan import HandoutPlan
from app.lesson.build import build_file
from app.lesson.model import Lesson
from app.paths import resources_dir
from app.progress import silent
from app.ui.handouts.pdf_pages import pages_of, picture_of
from app.vocabulary.choice import Choice, Pick, choose

_SCALE = 2.0  # pixels a point: a page as large as the dialog shows it
_READING = HandoutPlan(sheets=(SheetKind.READING,))
_SEVERAL = HandoutPlan(
    sheets=(SheetKind.READING, SheetKind.VOCABULARY, SheetKind.GAPS, SheetKind.MATCHING)
)


def pages(interview: Lesson) -> dict[str, float]:
    """A reading text of 100 and of 1,000 pairs as PDF, and of 1,000 as a Word document."""
    lexicon = open_lexicon()
    render_pdf(make_handout(interview, (), _READING, lexicon))
    few, many = (_of_length(interview, count) for count in (100, 1000))
    return {
        "100": _seconds(lambda: render_pdf(make_handout(few, (), _READING, lexicon))),
        "1000": _seconds(lambda: render_pdf(make_handout(many, (), _READING, lexicon))),
        "word": _seconds(lambda: docx_of(make_handout(many, (), _READING, lexicon))),
    }


def preview(interview: Lesson) -> dict[str, float]:
    """The first pages of four sheets, and the median of ten changes, each with a page drawn."""
    lexicon = open_lexicon()
    words = choose(interview, {}, Choice(Pick.LEVEL, 4))

    def show(seed: int) -> None:
        plan = replace(_SEVERAL, seed=seed, items=5 + seed % 5)
        pdf = render_pdf(make_handout(interview, words, plan, lexicon))
        picture_of(pages_of(pdf).pdf, 0, _SCALE)

    first = _seconds(lambda: show(1))
    later = [_seconds(partial(show, number)) for number in range(2, 12)]
    return {"first": first, "change": statistics.median(later)}


def _of_length(lesson: Lesson, count: int) -> Lesson:
    """So many pairs, each with a translation of its own."""
    body = lesson.pairs[3:]
    pairs = (
        replace(body[n % len(body)], english_sentences=(f"{body[n % len(body)].english} {n}",))
        for n in range(count)
    )
    return replace(lesson, pairs=tuple(pairs), sections=())


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    text = build_file(resources_dir() / "interview.txt", open_lexicon(), silent)
    print(json.dumps({"pages": pages, "preview": preview}[sys.argv[1]](text)))
