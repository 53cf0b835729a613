"""Lines of a cleaned text become paragraph-sized blocks of one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.importing.language import language_of
from app.lesson.model import Language

_SENTENCE_END = re.compile(r"[。！？!?.…：:][”’」』\"')）】]*$")
_MARKDOWN_LEAD = re.compile(r"^(?:>\s*)*(?P<hashes>#{1,6}\s+)?(?:[-*+]\s+)?")
_MARKDOWN_MARKS = re.compile(
    r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\3(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Block:
    """What will be one paragraph. `group` counts the blank-separated groups of lines.

    `level` is the level of a marked-up heading, 0 for anything else.
    """

    text: str
    language: Language
    group: int
    level: int = 0


def blocks_of(text: str, markdown: bool = False, language: Language | None = None) -> list[Block]:
    """The blocks of a cleaned text, in order.

    Every line is a block, unless the text is wrapped at a column: then lines are joined again.
    Lines without any letter (rules, page numbers) are left out. With `language` given, every
    line with letters is taken to be in it.
    """
    lines = [_block(line, group, markdown, language) for line, group in _grouped(text)]
    blocks = [block for block in lines if block is not None]
    return _rejoined(blocks)


def _grouped(text: str) -> Iterator[tuple[str, int]]:
    group = 0
    for line in text.split("\n"):
        if line:
            yield line, group
        else:
            group += 1


def _block(line: str, group: int, markdown: bool, language: Language | None) -> Block | None:
    level = 0
    if markdown:
        lead = _MARKDOWN_LEAD.match(line)
        if lead:
            level = len((lead["hashes"] or "").strip())
            line = line[lead.end() :]
        line = _MARKDOWN_MARKS.sub(lambda m: m[2] or m[4], line).strip()
    found = language_of(line)
    return Block(line, language or found, group, level) if found else None


def _rejoined(blocks: list[Block]) -> list[Block]:
    """The blocks with lines joined that only a column limit had parted."""
    runs = [list(run) for _, run in groupby(blocks, key=lambda b: (b.group, b.language, b.level))]
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
    column = max(map(len, broken))
    full = sum(len(line) >= 0.75 * column for line in broken)
    ended = sum(_SENTENCE_END.search(line) is not None for line in broken)
    # Nobody sets prose narrower; verse is, and must keep its lines.
    least, most = (15, 60) if language is Language.CHINESE else (30, 120)
    return least <= column <= most and full >= 0.85 * len(broken) and ended <= 0.5 * len(broken)


def _join(run: Sequence[Block]) -> Block:
    first = run[0]
    blank = "" if first.language is Language.CHINESE else " "
    return Block(blank.join(b.text for b in run), first.language, first.group)
