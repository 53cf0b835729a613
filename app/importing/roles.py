"""What each block is in its text, told from shape and place: title, heading, caption, speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from app.importing.lines import Block
from app.importing.numbering import with_items
from app.importing.paragraph import Paragraph
from app.importing.speakers import Turn, display_name, find_turns
from app.lesson.model import Language, Role

_CLOSED = re.compile(r"[。！？!?.…；;，,：:、—][”’」』\"')）】》]*$")
_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|[A-Z])\.$")
_CHAPTER = re.compile(
    r"^(?:第.{1,6}[章节節回部篇卷]|[一二三四五六七八九十]+、|(?:Chapter|Part|Section|Book)\b)"
)
_CAPTION = re.compile(
    r"^[▲△▼▽◆↑↓]|^Photo(?:graph)?s? by\b|"
    r"^[（(]?(?:图|圖|图片|摄影|攝影|供图|Photo(?:s|graph)?|Picture|Figure|Fig\.|Image|"
    r"Caption|Above|Below)\b.{0,3}[:：/|]|[/／](?:摄|攝)$|(?:摄|攝|供图)[)）]$"
)
_SUBTITLE = re.compile(
    r"^(?:[–—―-]|[(（]|By\s|[文作][者/／]|专访|Interview with\b)|"
    r"^(?:文字?|(?:本报)?记者|記者|作者|译者|譯者|撰文|编译|編譯|翻译|翻譯)[\s:：/／|]"
)
_QUESTION = re.compile(r"[?？][”’」』\"')）]*\s*$")
_HEADS = (Role.TITLE, Role.SUBTITLE, Role.HEADING, Role.CAPTION)


def paragraphs_of(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """The blocks as paragraphs with role and speaker."""
    turns = find_turns(blocks)
    blocks = with_items(blocks, turns)
    roles = _display_roles(blocks, turns)
    return _with_speakers(blocks, turns, roles)


def _display_roles(blocks: Sequence[Block], turns: dict[int, Turn]) -> list[Role]:
    heads = _heads(blocks, turns)
    opening = _openings(blocks, heads)
    roles = [Role.BODY] * len(blocks)
    names = {display_name(turn.label) for turn in turns.values()}
    apart = _languages_stand_apart(blocks)
    for i, block in enumerate(blocks):
        if block.role is not None:
            roles[i] = block.role
        elif i not in heads:
            continue
        elif i in opening:
            roles[i] = _opening_role(blocks, i, roles)
        elif _is_caption(blocks, i, heads, names, apart):
            roles[i] = Role.CAPTION
        else:
            roles[i] = Role.HEADING
    return roles


def _openings(blocks: Sequence[Block], heads: set[int]) -> set[int]:
    """The heads that come before any running text of their language."""
    openings: set[int] = set()
    for language in Language:
        mine = [i for i, block in enumerate(blocks) if block.language is language]
        openings.update(takewhile(heads.__contains__, mine))
    return openings


def _heads(blocks: Sequence[Block], turns: dict[int, Turn]) -> set[int]:
    """The blocks set apart from running text: short, and not closed by punctuation.

    A text that hardly ever closes its lines is verse or a list, and the shape says nothing
    there; nor does it in a run of three; and where two languages take turns both must agree.
    """
    shaped = {
        i
        for i, block in enumerate(blocks)
        if i not in turns and block.role is None and _is_head_shaped(block)
    }
    plain = [i for i, block in enumerate(blocks) if not block.level]
    if len(plain) > 6 and _size(blocks, shaped.intersection(plain)) > 0.5 * _size(blocks, plain):
        first = {next(i for i in plain if blocks[i].language is blocks[j].language) for j in plain}
        shaped = {i for i in shaped if blocks[i].level or (i in first and i < 2)}
    turns_taken = sum(a.language is not b.language for a, b in pairwise(blocks))
    by_turns = turns_taken > 0.3 * len(blocks)
    stated = {i for i, block in enumerate(blocks) if block.role in _HEADS}
    return stated | {
        i
        for i in shaped
        if blocks[i].level
        or ((not by_turns or _has_twin(blocks, shaped, i)) and not _in_long_run(blocks, shaped, i))
    }


def _size(blocks: Sequence[Block], which: Iterable[int]) -> int:
    return sum(len(blocks[i].text) for i in which)


def _is_head_shaped(block: Block) -> bool:
    if block.level:
        return True
    if _CLOSED.search(block.text) and not _ABBREVIATED.search(block.text):
        return False
    limit = 35 if block.language is Language.CHINESE else 110
    return len(block.text) <= limit


def _has_twin(blocks: Sequence[Block], shaped: set[int], i: int) -> bool:
    """Whether the nearest block of the other language, before or after, is shaped so too."""
    other = [j for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < len(blocks)]
    return any(j in shaped and blocks[j].language is not blocks[i].language for j in other)


def _in_long_run(blocks: Sequence[Block], shaped: set[int], i: int) -> bool:
    """Whether at least three such blocks of the same language follow each other directly."""
    first = last = i
    while first - 1 in shaped and blocks[first - 1].language is blocks[i].language:
        first -= 1
    while last + 1 in shaped and blocks[last + 1].language is blocks[i].language:
        last += 1
    return last - first >= 2 and first > 0


def _opening_role(blocks: Sequence[Block], i: int, roles: Sequence[Role]) -> Role:
    mine = [j for j in range(i) if blocks[j].language is blocks[i].language]
    if not mine:
        # Where the book's title stands elsewhere in one language, both begin with a chapter's.
        twin = i > 0 and roles[i - 1] is Role.HEADING and blocks[i - 1].level == blocks[i].level > 1
        return Role.HEADING if twin else Role.TITLE
    if blocks[i].level > 1 or _CHAPTER.match(blocks[i].text):
        return Role.HEADING
    if _CAPTION.search(blocks[i].text):
        return Role.CAPTION
    directly = mine[-1] == i - 1 and roles[i - 1] in (Role.TITLE, Role.SUBTITLE)
    return Role.SUBTITLE if directly or _SUBTITLE.match(blocks[i].text) else Role.HEADING


def _languages_stand_apart(blocks: Sequence[Block]) -> bool:
    """Whether a blank line commonly parts the languages, so that its lack means something."""
    changes = [a.group != b.group for a, b in pairwise(blocks) if a.language is not b.language]
    return sum(changes) > 0.7 * len(changes)


def _is_caption(
    blocks: Sequence[Block], i: int, heads: set[int], names: set[str], apart: bool
) -> bool:
    if blocks[i].level:
        return False
    if _CAPTION.search(blocks[i].text):
        return True
    pair = [j for j in (i - 1, i + 1) if j in heads and blocks[j].group == blocks[i].group]
    if apart and pair:
        return True
    return any(len(name) > 1 and blocks[i].text.startswith(name) for name in names)


def _with_speakers(
    blocks: Sequence[Block], turns: dict[int, Turn], roles: Sequence[Role]
) -> tuple[Paragraph, ...]:
    asking = {language: _asker(blocks, turns, language) for language in Language}
    speaking = dict.fromkeys(Language, "")
    paragraphs = []
    for i, block in enumerate(blocks):
        paragraph = Paragraph(block.text, block.language, roles[i], row=block.row)
        if roles[i] in _HEADS:
            speaking = dict.fromkeys(Language, "")
        elif i in turns:
            speaking[block.language] = turns[i].label
            paragraph = replace(paragraph, text=block.text[turns[i].start :])
        label = speaking[block.language]
        if label:
            role = _spoken(label, asking[block.language])
            if paragraph.role is not Role.BODY:
                role = paragraph.role
            paragraph = replace(paragraph, speaker=display_name(label), role=role)
        paragraphs.append(paragraph)
    return tuple(paragraphs)


def _spoken(label: str, asker: str) -> Role:
    if not asker:
        return Role.BODY
    return Role.QUESTION if label == asker else Role.ANSWER


def _asker(blocks: Sequence[Block], turns: dict[int, Turn], language: Language) -> str:
    """The label of who asks in an interview; empty if the talk isn't one.

    Whoever speaks first asks, if at least half of their turns end in a question.
    """
    mine = [i for i in sorted(turns) if blocks[i].language is language]
    if not mine:
        return ""
    first = turns[mine[0]].label
    theirs = [i for i in mine if turns[i].label == first]
    asked = sum(_QUESTION.search(blocks[i].text) is not None for i in theirs)
    return first if len(theirs) < len(mine) and 2 * asked >= len(theirs) else ""
