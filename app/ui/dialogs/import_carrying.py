"""A person's corrections, carried over when the same files are read anew. Knows no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.importing.understanding import Passage, Understanding

_Place = tuple[int, str, int]
"""What a passage is known by: its file, its text, and how many before it in there have that."""


def carried(
    read: Understanding, corrected: Understanding, anew: Understanding, settled: int | None = None
) -> Understanding:
    """`anew` with all that makes `corrected` another than `read`, from which it was made.

    The files of `read` are the first of `anew`. The file numbered `settled` keeps the languages
    that it has in `anew`: what it is was told just now.
    """
    files = list(anew.files)
    for number, (old, new) in enumerate(zip(read.files, corrected.files, strict=True)):
        if old.side is not new.side and number != settled:
            files[number] = replace(files[number], side=new.side)
    changes = {
        place: (old, new)
        for place, old, new in zip(
            _places(read.passages), read.passages, corrected.passages, strict=True
        )
        if old != new
    }
    return replace(
        anew,
        files=tuple(files),
        passages=tuple(
            _changed(passage, *changes[place], passage.file != settled)
            if place in changes
            else passage
            for place, passage in zip(_places(anew.passages), anew.passages, strict=True)
        ),
    )


def _places(passages: Sequence[Passage]) -> Iterator[_Place]:
    seen: Counter[tuple[int, str]] = Counter()
    for passage in passages:
        text = passage.file, passage.paragraph.text
        yield (*text, seen[text])
        seen[text] += 1


def _changed(passage: Passage, old: Passage, new: Passage, with_language: bool) -> Passage:
    """The passage with what is in `new` another than in `old`."""
    was, is_now, paragraph = old.paragraph, new.paragraph, passage.paragraph
    if with_language and was.language is not is_now.language:
        paragraph = replace(paragraph, language=is_now.language)
    if was.role is not is_now.role:
        paragraph = replace(paragraph, role=is_now.role)
    if was.speaker != is_now.speaker:
        paragraph = replace(paragraph, speaker=is_now.speaker)
    ignored = new.ignored if old.ignored is not new.ignored else passage.ignored
    return replace(passage, paragraph=paragraph, ignored=ignored)
