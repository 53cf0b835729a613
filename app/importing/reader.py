"""Files, or a text that was pasted, become paragraphs; the doors of this room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from app.errors import InputError
from app.importing.decoding import read_text
from app.importing.document import Document
from app.importing.documents import document_of_text, read_document
from app.importing.files import files_in
from app.importing.foreign import foreign
from app.importing.language import language_of
from app.importing.lines import Block, blocks_of
from app.importing.paragraph import Paragraph
from app.importing.roles import paragraphs_of
from app.importing.sides import sides_of
from app.importing.understanding import Passage, SourceFile, Understanding
from app.lesson.model import Language, Role
from app.progress import Progress, silent, span

_NAMES = {Language.CHINESE: "Chinese", Language.ENGLISH: "English"}
_FOUND_OUT: Mapping[int, Language | None] = MappingProxyType({})
_UNEVEN = 3.0
_HANZI_A_WORD = 1.6


def read_paragraphs(path: Path, progress: Progress = silent) -> tuple[Paragraph, ...]:
    """The paragraphs of a file in one or both languages, in text order.

    Any kind that `formats.py` names will do. Raises `InputError` if it can't be read or has
    neither Chinese nor English text.
    """
    return understand([path], progress).paragraphs


def understand(
    paths: Sequence[Path],
    progress: Progress = silent,
    sides: Mapping[int, Language | None] = _FOUND_OUT,
) -> Understanding:
    """What is in the files and folders: one mixed file, one for each language, or many.

    A file that is nearly all in one language is taken to be that side of the text if another
    holds the other language; `sides` says of files, by their number, what they are (None: both
    languages). Nothing is written. Raises `InputError` for the first file that can't be read,
    and if there is neither Chinese nor English.
    """
    files = files_in(paths)
    documents, reading = [], span(progress, 0.0, 0.7)
    for number, file in enumerate(files):
        start, end = number / len(files), (number + 1) / len(files)
        reading(start, f"Reading {file.name}")
        documents.append(read_document(file, span(reading, start, end)))
    # File systems of Linux allow names that are no Unicode; nothing else does.
    names = [file.name.encode(errors="replace").decode() for file in files]
    return _understood(names, documents, sides, span(progress, 0.7, 1.0))


def understand_text(text: str) -> Understanding:
    """What is in a text that was pasted. Raises `InputError` if it has no letters."""
    return _understood(["Pasted text"], [document_of_text(text)])


def _understood(
    names: Sequence[str],
    documents: Sequence[Document],
    told: Mapping[int, Language | None] = _FOUND_OUT,
    progress: Progress = silent,
) -> Understanding:
    found = [told.get(number, side) for number, side in enumerate(sides_of(documents))]
    parted = set(Language) <= set(found)
    sides = [side if parted or n in told else None for n, side in enumerate(found)]
    documents = _without_common_head(documents) if parted else documents
    passages: list[Passage] = []
    for number, (document, side) in enumerate(zip(documents, sides, strict=True)):
        share = span(progress, number / len(documents), (number + 1) / len(documents))
        passages += _passages(blocks_of(document, side, share), side, number, passages)
    files = tuple(SourceFile(name, side) for name, side in zip(names, sides, strict=True))
    warnings = (
        *(warning for document in documents for warning in document.warnings),
        *foreign(p.paragraph for p in passages if not p.ignored),
    )
    understood = Understanding(files, tuple(passages), warnings)
    if not passages:
        raise InputError("“{0}” has neither Chinese nor English text in it.", understood.source)
    return replace(understood, warnings=(*warnings, *doubts(understood)))


def _without_common_head(documents: Sequence[Document]) -> list[Document]:
    """The documents, with the first line ignored that all have alike: a magazine's name, say."""
    firsts = {document.lines[0].text for document in documents if document.lines}
    if len(documents) < 2 or len(firsts) != 1 or not all(d.lines for d in documents):
        return list(documents)
    return [replace(d, lines=(replace(d.lines[0], ignored=True), *d.lines[1:])) for d in documents]


def _passages(
    blocks: Sequence[Block], side: Language | None, file: int, before: Sequence[Passage]
) -> list[Passage]:
    rows = 1 + max((p.paragraph.row or 0 for p in before), default=-1)
    titled = {p.paragraph.language for p in before if p.paragraph.role is Role.TITLE}
    told = iter(paragraphs_of(_wanted(blocks)))
    passages = []
    for block in blocks:
        ignored = Paragraph(block.text, block.language, row=block.row)
        paragraph = ignored if block.ignored else next(told)
        row = None if paragraph.row is None else paragraph.row + rows
        # The second file's title is a chapter's.
        again = paragraph.role is Role.TITLE and paragraph.language in titled
        role = Role.HEADING if again else paragraph.role
        found = paragraph.language if side is None else language_of(paragraph.text) or side
        passages.append(Passage(replace(paragraph, row=row, role=role), file, block.ignored, found))
    return passages


def _wanted(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if not block.ignored]


def doubts(understood: Understanding) -> list[str]:
    """Sentences on what makes a good lesson unlikely."""
    try:
        require_both(understood.paragraphs)
    except InputError as error:
        return [str(error)]
    chinese = understood.counts(Language.CHINESE).words / _HANZI_A_WORD
    english = understood.counts(Language.ENGLISH).words
    if max(chinese, english) > _UNEVEN * min(chinese, english):
        longer = Language.CHINESE if chinese > english else Language.ENGLISH
        times = max(chinese, english) / max(min(chinese, english), 1)
        return [
            f"There is {times:.0f} times as much {_NAMES[longer]} as there should be beside the "
            "other language. See whether parts should be left out."
        ]
    return []


def read_lines(path: Path) -> tuple[str, ...]:
    """The lines of a text file as they are, blank ones included, without line ends.

    Raises `InputError` as `read_text` does.
    """
    text = read_text(path).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return tuple(text.removesuffix("\n").split("\n"))


def require_both(paragraphs: Iterable[Paragraph], source: str = "This text") -> None:
    """Raise `InputError`, naming `source`, unless both languages are there."""
    found = {paragraph.language for paragraph in paragraphs}
    if not found & {Language.CHINESE, Language.ENGLISH}:
        raise InputError("{0} has neither Chinese nor English in it.", source)
    if Language.CHINESE not in found:
        raise InputError(
            "{0} has no Chinese in it, only English. Duidu needs the text and its translation; if "
            "they are in two files, give both.",
            source,
        )
    if Language.ENGLISH not in found:
        raise InputError(
            "{0} has no English in it, only Chinese. Duidu needs the text and its translation; if "
            "they are in two files, give both.",
            source,
        )
