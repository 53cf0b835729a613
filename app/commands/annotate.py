"""`annotate`: Chinese lines cut into words with pinyin and meanings."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from app.chinese.memo import Memo
from app.commands.kept_corrections import kept_corrections
from app.commands.terminal import (
    add_output,
    check_target,
    emit,
    format_of_output,
    named_file,
    terminal_progress,
)
from app.errors import InputError
from app.lesson.model import Language, Token, TokenKind, WordLink
from app.output import cell
from app.progress import span

_FORMATS = ("jsonl", "tsv")
# What JSON takes as it is but many a reader of lines takes for the end of one.
_LINE_ENDS = {end: f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}
_encode = json.JSONEncoder(ensure_ascii=False).encode


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=named_file, metavar="FILE", help="Chinese text")
    parser.add_argument(
        "--english", type=named_file, metavar="FILE", help="its translation, line by line"
    )
    add_output(parser, _FORMATS)


def run(arguments: argparse.Namespace) -> int:
    from app.alignment.meant_senses import AnalysedPair, mean_senses
    from app.alignment.words import link_words
    from app.chinese.analysis import analyse
    from app.chinese.corrections.apply import with_meanings, with_words
    from app.chinese.lexicon import open_lexicon

    check_target(arguments.output, *filter(None, (arguments.file, arguments.english)))
    lines = _lines(arguments.file, Language.CHINESE)
    english = _translation(arguments.english, arguments.file, len(lines))
    links: list[tuple[WordLink, ...]] | None = None
    with terminal_progress() as progress:
        lexicon = open_lexicon(span(progress, 0, 0.3))
        corrections = kept_corrections()
        tokens = analyse(lines, lexicon, span(progress, 0.3, 0.7))
        tokens = with_words(tokens, corrections, lexicon)
        if english is not None:
            pairs = list(zip(tokens, english, strict=True))
            links = link_words(pairs, lexicon, span(progress, 0.7, 0.95))
            linked = [AnalysedPair(*pair, k) for pair, k in zip(pairs, links, strict=True)]
            tokens = mean_senses(linked, span(progress, 0.95, 1))
        tokens = with_meanings(tokens, corrections)
    write = _jsonl if format_of_output(arguments, _FORMATS) == "jsonl" else _tsv
    emit(write(lines, tokens, links), arguments.output)
    return 0


def _lines(path: Path, language: Language) -> Sequence[str]:
    """The lines of a text file as they are; of any other, its paragraphs in that language."""
    from app.importing.formats import Format, format_of
    from app.importing.reader import read_lines, read_paragraphs

    if format_of(path) in (Format.TEXT, Format.MARKDOWN, Format.TABLE):
        return read_lines(path)
    lines = [p.text for p in read_paragraphs(path) if p.language is language]
    if not lines:
        name = "Chinese" if language is Language.CHINESE else "English"
        raise InputError("“{0}” has no {1} text in it.", path.name, name)
    return lines


def _translation(path: Path | None, chinese: Path, wanted: int) -> Sequence[str] | None:
    if path is None:
        return None
    lines = _lines(path, Language.ENGLISH)
    if len(lines) != wanted:
        raise InputError(
            "The lines of “{0}” ({1}) and of “{2}” ({3}) don't match. Line by line, "
            "each must be the translation of the other.",
            path,
            len(lines),
            chinese,
            wanted,
        )
    return lines


def _jsonl(
    lines: Sequence[str],
    tokens: Sequence[tuple[Token, ...]],
    links: Sequence[tuple[WordLink, ...]] | None,
) -> str:
    described = Memo(_described)  # a book says the same of a word a thousand times
    rows = []
    for number, (text, of_line) in enumerate(zip(lines, tokens, strict=True)):
        objects = []
        for index, token in enumerate(of_line):
            form, rest = described[token.at(0)]
            if links is not None:
                spans = [[link.start, link.end] for link in links[number] if link.token == index]
                rest += f', "links": {_encode(spans)}'
            objects.append(f'{{"text": {form}, "start": {token.start}, {rest}}}')
        rows.append(f'{{"text": {_encode(text)}, "tokens": [{", ".join(objects)}]}}\n')
    written = "".join(rows)
    for end, escape in _LINE_ENDS.items():
        written = written.replace(end, escape)
    return written


def _described(token: Token) -> tuple[str, str]:
    """The token's text, and what is said of it wherever it stands, as in an object of JSON."""
    said = {
        "pinyin": token.pinyin,
        "gloss": token.gloss,
        "senses": token.senses,
        "name": token.kind is TokenKind.NAME,
        "hsk": token.hsk,
    }
    return _encode(token.text), _encode(said)[1:-1]


def _tsv(
    lines: Sequence[str],
    tokens: Sequence[tuple[Token, ...]],
    links: Sequence[tuple[WordLink, ...]] | None,
) -> str:
    """One row a token: line (from 1), start, text, pinyin, gloss, HSK level, links."""
    rows = []
    for number, of_line in enumerate(tokens):
        for index, token in enumerate(of_line):
            row = [
                str(number + 1),
                str(token.start),
                cell(token.text),
                " ".join(token.pinyin),
                cell(token.gloss),
                "" if token.hsk is None else str(token.hsk),
            ]
            if links is not None:
                found = [link for link in links[number] if link.token == index]
                row.append(" ".join(f"{link.start}-{link.end}" for link in found))
            rows.append("\t".join(row))
    return "".join(row + "\n" for row in rows)
