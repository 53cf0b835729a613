"""`align`: a text and its translation, sentence by sentence."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.alignment.bead import Bead, Sentence
from app.commands.terminal import add_output, check_target, emit, terminal_progress
from app.lesson.exchange import AlignedTexts, tmx, tsv
from app.lesson.model import Language
from app.progress import span

if TYPE_CHECKING:
    from app.lesson.rows import Rows


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="one file that holds both languages, or the Chinese and the English file",
    )
    parser.add_argument(
        "--lines", action="store_true", help="with two files: every line is one sentence already"
    )
    add_output(parser, ("json", "tsv", "tmx"))
    parser.set_defaults(refuse=parser.error)


def run(arguments: argparse.Namespace) -> int:
    files: list[Path] = arguments.files
    if len(files) > 2:
        arguments.refuse("give one mixed file, or a Chinese and an English file")
    if arguments.lines and len(files) != 2:
        arguments.refuse("--lines goes with two files")
    check_target(arguments.output, *files)
    from app.chinese.lexicon import open_lexicon
    from app.lesson.rows import align_rows

    chinese, english, rows = _lines(files) if arguments.lines else _sentences(files)
    with terminal_progress() as progress:
        lexicon = open_lexicon(span(progress, 0, 0.2))
        beads = align_rows(chinese, english, rows, lexicon, span(progress, 0.2, 1))
    texts = ([s.text for s in chinese], [s.text for s in english])
    if arguments.format == "json":
        written = _json(beads, *texts)
    else:
        written = {"tsv": tsv, "tmx": tmx}[arguments.format](_aligned(beads, *texts))
    emit(written, arguments.output)
    return 0


def _lines(files: Sequence[Path]) -> tuple[Sequence[Sentence], Sequence[Sentence], Rows]:
    from app.importing.reader import read_lines

    chinese, english = (
        [Sentence(line, number) for number, line in enumerate(read_lines(file))] for file in files
    )
    return chinese, english, ((None,) * len(chinese), (None,) * len(english))


def _sentences(files: Sequence[Path]) -> tuple[Sequence[Sentence], Sequence[Sentence], Rows]:
    from app.importing.reader import read_paragraphs, read_side, require_both
    from app.lesson.build import sentences_of
    from app.lesson.rows import rows_of

    if len(files) == 2:
        chinese = read_side(files[0], Language.CHINESE)
        english = read_side(files[1], Language.ENGLISH)
    else:
        chinese = english = read_paragraphs(files[0])
        require_both(chinese, f"“{files[0].name}”")
    rows = rows_of(chinese)[0], rows_of(english)[1]
    return sentences_of(chinese, Language.CHINESE), sentences_of(english, Language.ENGLISH), rows


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
