"""Lines of a document become paragraph-sized blocks of one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from app.importing.cleaning import clean, without_references
from app.importing.document import Document, Line
from app.importing.language import language_of
from app.importing.parting import parted, without_readings
from app.importing.tables import is_header
from app.importing.verse import is_verse
from app.lesson.model import Language, Role
from app.progress import Progress, silent, span

_SENTENCE_END = re.compile(r"[。！？!?.…：:][”’」』\"')）】]*$")
_MARKDOWN_LEAD = re.compile(
    r"^(?:>\s*)*(?P<hashes>#{1,6}\s+)?(?P<item>(?:[-*+]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s+)?"
)
_MARKDOWN_MARKS = re.compile(
    r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\3(?!\w)"
)
_MARKDOWN_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
# A mark without its counterpart is sought to the line's end: no line may be longer than this.
_LONGEST_MARKED = 10_000
_BETWEEN_REPORTS = 500
# Each line can be taken in one way only, or many lines would be tried in all combinations.
_FRONT_MATTER = re.compile(r"^---\n(?:(?:\w[\w-]*:|-|#|[^\S\n]).*\n|\n)*?(?:---|\.\.\.)(?:\n|$)")
_BULLET = re.compile(r"^(?:[•●▪‣◦∙]\s*|[-*]\s+(?!.*[”\"]$))(?=\S)")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Block:
    """What will be one paragraph. `group` counts the blank-separated groups of lines.

    `level` is the level of a marked-up heading, 0 for anything else; `role` is what the file
    states, None where shape and place must tell. `row` and `ignored`: see `Line`.
    """

    text: str
    language: Language
    group: int
    level: int = 0
    role: Role | None = None
    row: int | None = None
    ignored: bool = False


def lines_of(text: str, markdown: bool = False) -> Iterator[Line]:
    """The lines of a text, cleaned, with blank ones counted as ends of groups."""
    group = 0
    text = clean(text)
    for line in (_FRONT_MATTER.sub("", text) if markdown else text).split("\n"):
        if not line:
            group += 1
        elif markdown and line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if not is_header(cells):
                yield Line(" | ".join(cells), group, role=Role.BODY)
        elif markdown:
            yield _markdown_line(line, group)
        else:
            yield _plain_line(line, group)


def _plain_line(line: str, group: int) -> Line:
    hashes = _HASHES.match(line)
    if hashes:
        return Line(line[hashes.end() :], group, level=len(hashes[1]))
    bare, bullets = _BULLET.subn("", line)
    return Line(bare, group, role=Role.LIST_ITEM if bullets else None)


def _markdown_line(line: str, group: int) -> Line:
    lead = _MARKDOWN_LEAD.match(line)
    level, item = 0, False
    if lead:
        level = len((lead["hashes"] or "").strip())
        item = not level and bool(lead["item"])
        # A heading keeps its number ("# 1. Bread"); an item's is only its mark.
        line = line[lead.end("hashes") if level else lead.end() :]
    if len(line) <= _LONGEST_MARKED:
        line = _MARKDOWN_LINK.sub(r"\1", line)
        line = _MARKDOWN_MARKS.sub(lambda m: m[2] or m[4], line).strip()
    return Line(line, group, level, Role.LIST_ITEM if item else None)


def blocks_of(
    document: Document, language: Language | None = None, progress: Progress = silent
) -> list[Block]:
    """The blocks of a document, in order.

    Every line is a block; but what only a column limit had parted is joined, and what holds a
    sentence and its translation is parted. Lines without any letter (rules, page numbers) are
    left out. With `language` given, every line with letters is taken to be in it.
    """
    lines = [
        line
        for whole in _reporting(document.lines, span(progress, 0.0, 0.4))
        for line in _cleaned(whole)
    ]
    if language is None:
        lines = list(parted(_reporting(lines, span(progress, 0.4, 0.8)), lines))
    found = [
        block
        for line in _reporting(without_readings(lines), span(progress, 0.8, 1.0))
        if (block := _block(line, language)) is not None
    ]
    return _with_verse(_rejoined(found)) if document.wrapped else found


def _reporting(lines: Sequence[Line], progress: Progress) -> Iterator[Line]:
    for number, line in enumerate(lines):
        if number % _BETWEEN_REPORTS == 0:
            progress(number / len(lines), "Understanding the text")
        yield line


def _cleaned(line: Line) -> Iterator[Line]:
    for text in without_references(clean(line.text)).split("\n"):
        if text:
            yield replace(line, text=text)


def _block(line: Line, language: Language | None) -> Block | None:
    found = language_of(line.text)
    if found is None and line.ignored:
        found = Language.ENGLISH
    if found is None:
        return None
    chosen = language or line.language or found
    # The rows of a file that is one side pair nothing.
    row = None if language else line.row
    return Block(line.text, chosen, line.group, line.level, line.role, row, line.ignored)


def _rejoined(blocks: list[Block]) -> list[Block]:
    """The blocks with lines joined that only a column limit had parted."""
    runs = [
        list(run)
        for _, run in groupby(
            blocks,
            key=lambda b: (b.group, b.language, b.level, b.role, b.row, b.ignored),
        )
    ]
    wrapped = {language for language in Language if _is_wrapped(runs, language)}
    joined: list[Block] = []
    for run in runs:
        if run[0].language in wrapped and not run[0].level:
            joined.append(_join(run))
        else:
            joined.extend(run)
    return joined


def _is_wrapped(runs: Sequence[Sequence[Block]], language: Language) -> bool:
    """Whether this language's lines break at a column: nearly equal, and within sentences."""
    broken = [b.text for run in runs for b in run[:-1] if b.language is language and not b.level]
    if len(broken) < 3:
        return False
    following = [b.text for run in runs for b in run[1:] if b.language is language and not b.level]
    capitals = sum(line[0].isupper() for line in following)
    if language is Language.ENGLISH and capitals > 0.6 * len(following):
        return False  # verse begins its lines with capitals, the rest of a sentence doesn't
    column = max(map(len, broken))
    full = sum(len(line) >= 0.75 * column for line in broken)
    ended = sum(_SENTENCE_END.search(line) is not None for line in broken)
    # Nobody sets prose narrower; verse is, and must keep its lines.
    least, most = (15, 60) if language is Language.CHINESE else (30, 120)
    return least <= column <= most and full >= 0.85 * len(broken) and ended <= 0.5 * len(broken)


def _with_verse(blocks: list[Block]) -> list[Block]:
    """The blocks, with the lines of verse told from paragraphs that are as short.

    What a language begins with are titles and names, whatever their shape.
    """
    seen: set[Language] = set()
    told: list[Block] = []
    for _, group in groupby(blocks, key=lambda b: b.group):
        lines = list(group)
        verse: set[Language] = set()
        wanted = [b for b in lines if not b.ignored]
        # The languages of a song take turns line by line: both are verse, or neither is.
        for languages in _strands(wanted):
            strands = [[b for b in wanted if b.language is language] for language in languages]
            if languages <= seen and all(map(_is_plain_verse, strands)):
                verse |= languages
        seen.update(b.language for b in wanted)
        told += [
            replace(b, role=Role.VERSE) if b.language in verse and not b.ignored else b
            for b in lines
        ]
    return told


def _strands(blocks: Sequence[Block]) -> list[set[Language]]:
    """The languages of these lines, together if they take turns."""
    languages = {b.language for b in blocks}
    turns = sum(a.language is not b.language for a, b in pairwise(blocks))
    return [languages] if turns > 1 else [{language} for language in languages]


def _is_plain_verse(blocks: Sequence[Block]) -> bool:
    plain = all(not b.level and b.role is None and b.row is None for b in blocks)
    return plain and is_verse([b.text for b in blocks])


def _join(run: Sequence[Block]) -> Block:
    blank = "" if run[0].language is Language.CHINESE else " "
    return replace(run[0], text=blank.join(block.text for block in run))
