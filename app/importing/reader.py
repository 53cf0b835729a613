"""A file, or a text that was pasted, becomes paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.errors import InputError
from app.importing.cleaning import clean
from app.importing.decoding import read_text
from app.importing.lines import blocks_of
from app.importing.paragraph import Paragraph
from app.importing.roles import paragraphs_of
from app.lesson.model import Language

_MARKDOWN = frozenset({".md", ".markdown"})
_NAMES = {Language.CHINESE: "Chinese", Language.ENGLISH: "English"}


def read_paragraphs(path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of a text file in one or both languages, in text order.

    Raises `InputError` if it can't be read or has neither Chinese nor English text.
    """
    paragraphs = paragraphs_from_text(read_text(path), path.suffix.lower() in _MARKDOWN)
    if not paragraphs:
        raise InputError(f"“{path.name}” has neither Chinese nor English text in it.")
    return paragraphs


def paragraphs_from_text(text: str, markdown: bool = False) -> tuple[Paragraph, ...]:
    """The paragraphs of a text (pasted, or read from a file); none if it has no letters."""
    return paragraphs_of(blocks_of(clean(text), markdown))


def read_side(path: Path, language: Language) -> tuple[Paragraph, ...]:
    """The paragraphs of a file that is one side of a parallel text: all are in `language`.

    Raises `InputError` if it can't be read or has no text in that language.
    """
    blocks = blocks_of(clean(read_text(path)), path.suffix.lower() in _MARKDOWN)
    if not any(block.language is language for block in blocks):
        raise InputError(f"“{path.name}” has no {_NAMES[language]} text in it.")
    text = clean(read_text(path))
    return paragraphs_of(blocks_of(text, path.suffix.lower() in _MARKDOWN, language))


def read_lines(path: Path) -> tuple[str, ...]:
    """The lines of a text file as they are, blank ones included, without line ends.

    Raises `InputError` as `read_paragraphs` does.
    """
    text = read_text(path).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return tuple(text.removesuffix("\n").split("\n"))


def require_both(paragraphs: Iterable[Paragraph], source: str = "This text") -> None:
    """Raise `InputError`, naming `source`, unless both languages are there."""
    found = {paragraph.language for paragraph in paragraphs}
    for language, other in (
        (Language.CHINESE, Language.ENGLISH),
        (Language.ENGLISH, Language.CHINESE),
    ):
        if language not in found:
            raise InputError(
                f"{source} has no {_NAMES[language]} in it, only {_NAMES[other]}. Duidu needs the "
                "text and its translation; if they are in two files, give both."
                if found
                else f"{source} has neither Chinese nor English in it."
            )
