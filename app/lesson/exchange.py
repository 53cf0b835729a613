"""Aligned texts for other programs: TMX for translators' tools, tables for everything else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from app import __version__
from app.lesson.model import Language, Lesson
from app.output import cell, write_text

# What XML 1.0 can't hold even escaped.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class AlignedTexts(NamedTuple):
    """A pair's texts, either of which may be empty, and how sure (0 to 1) they belong together."""

    chinese: str
    english: str
    confidence: float


def aligned_texts(lesson: Lesson) -> Iterator[AlignedTexts]:
    """The texts of every pair; what a person checked is sure."""
    for pair in lesson.pairs:
        confidence = 1.0 if pair.checked else pair.confidence
        yield AlignedTexts(pair.chinese, pair.english, confidence)


def write_tmx(lesson: Lesson, path: Path) -> None:
    """Write the pairs as a translation memory, atomically. Raises `StorageError`."""
    write_text(path, tmx(aligned_texts(lesson)))


def write_tsv(lesson: Lesson, path: Path) -> None:
    """Write the pairs as a table, atomically. Raises `StorageError`."""
    write_text(path, tsv(aligned_texts(lesson)))


def tmx(pairs: Iterable[AlignedTexts]) -> str:
    """TMX 1.4b: a unit a pair, with one variant where the counterpart is missing.

    Characters that XML can't hold are left out, and so are pairs without any text.
    """
    header = {
        "creationtool": "Duidu",
        "creationtoolversion": __version__,
        "segtype": "block",
        "o-tmf": "Duidu",
        "adminlang": "en",
        "srclang": Language.CHINESE.value,
        "datatype": "plaintext",
    }
    attributes = " ".join(f"{name}={quoteattr(value)}" for name, value in header.items())
    units = "".join(_unit(pair) for pair in pairs)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tmx version="1.4">\n<header {attributes}/>\n<body>\n{units}</body>\n</tmx>\n'
    )


def tsv(pairs: Iterable[AlignedTexts]) -> str:
    """A row a pair: Chinese, English, confidence. No header; blanks stand for line ends."""
    return "".join(
        f"{cell(chinese)}\t{cell(english)}\t{confidence:.3f}\n"
        for chinese, english, confidence in pairs
    )


def _unit(pair: AlignedTexts) -> str:
    variants = "".join(
        f'<tuv xml:lang="{language}"><seg>{escape(text)}</seg></tuv>\n'
        for language, text in (
            (Language.CHINESE, _NO_XML.sub("", pair.chinese)),
            (Language.ENGLISH, _NO_XML.sub("", pair.english)),
        )
        if text
    )
    if not variants:
        return ""
    return f'<tu>\n<prop type="x-confidence">{pair.confidence:.3f}</prop>\n{variants}</tu>\n'
