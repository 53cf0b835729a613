"""`align`: a text and its translation, sentence by sentence."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.alignment.bead import Bead, Sentence
from app.commands.terminal import (
    add_output,
    check_target,
    emit,
    format_of_output,
    named_file,
    terminal_progress,
    warn,
)
from app.lesson.exchange import AlignedTexts, tmx, tsv
from app.lesson.model import Language
from app.progress import Progress, span

if TYPE_CHECKING:
    from app.lesson.rows import Rows


_FORMATS = ("json", "tsv", "tmx")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        type=named_file,
        nargs="+",
        metavar="FILE",
        help="a file that holds both languages, a file for each, or several files and folders",
    )
    parser.add_argument(
        "--lines", action="store_true", help="with two files: every line is one sentence already"
    )
    add_output(parser, _FORMATS)
    parser.set_defaults(refuse=parser.error)


def run(arguments: argparse.Namespace) -> int:
    files: list[Path] = arguments.files
    if arguments.lines and len(files) != 2:
        arguments.refuse("--lines goes with two files")
    check_target(arguments.output, *files)
    from app.alignment.belonging import belong_together
    from app.chinese.lexicon import open_lexicon
    from app.lesson.doubt import UNRELATED
    from app.lesson.rows import align_rows

    with terminal_progress() as progress:
        reading = span(progress, 0, 0.1)
        chinese, english, rows = _lines(files) if arguments.lines else _sentences(files, reading)
        lexicon = open_lexicon(span(progress, 0.1, 0.2))
        beads = align_rows(chinese, english, rows, lexicon, span(progress, 0.2, 1))
    texts = ([s.text for s in chinese], [s.text for s in english])
    chosen = format_of_output(arguments, _FORMATS)
    if chosen == "json":
        written = _json(beads, *texts)
    else:
        written = {"tsv": tsv, "tmx": tmx}[chosen](_aligned(beads, *texts))
    emit(written, arguments.output)
    if not belong_together(beads):
        warn([UNRELATED])
    return 0


def _lines(files: Sequence[Path]) -> tuple[Sequence[Sentence], Sequence[Sentence], Rows]:
    from app.importing.language import language_of
    from app.importing.reader import read_lines

    first, second = (read_lines(file) for file in files)
    languages = [language_of(" ".join(lines)) for lines in (first, second)]
    if languages == [Language.ENGLISH, Language.CHINESE]:
        first, second = second, first
    chinese, english = (
        [Sentence(line, number) for number, line in enumerate(lines)] for lines in (first, second)
    )
    return chinese, english, ((None,) * len(chinese), (None,) * len(english))


def _sentences(
    files: Sequence[Path], progress: Progress
) -> tuple[Sequence[Sentence], Sequence[Sentence], Rows]:
    from app.importing.reader import require_both, understand
    from app.lesson.build import sentences_of
    from app.lesson.rows import rows_of

    understood = understand(files, progress)
    paragraphs = understood.paragraphs
    require_both(paragraphs, f"“{understood.source}”")
    warn(understood.warnings)
    chinese, english = (sentences_of(paragraphs, language) for language in Language)
    return chinese, english, rows_of(paragraphs)


def _json(beads: Sequence[Bead], chinese: Sequence[str], english: Sequence[str]) -> str:
    pairs = [
        {"zh": bead.chinese, "en": bead.english, "confidence": round(bead.confidence, 3)}
        for bead in beads
    ]
    whole = {"zh_sentences": chinese, "en_sentences": english, "pairs": pairs}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _aligned(
    beads: Sequence[Bead], chinese: Sequence[str], english: Sequence[str]
) -> Iterator[AlignedTexts]:
    for bead in beads:
        yield AlignedTexts(
            "".join(chinese[i] for i in bead.chinese),
            " ".join(english[i] for i in bead.english),
            bead.confidence,
        )
