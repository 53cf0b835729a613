"""A note as we have it, as it last left and as Anki has it, made into one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

OUR_TAGS = ("duidu::", "hsk::", "status::")
"""How the tags begin that are ours to replace; all others are the learner's."""


@dataclass(frozen=True, slots=True)
class KeptField:
    """A field that stays as Anki has it, `theirs`, though we have `ours` (both HTML).

    `is_conflict`: ours changed too since the note last left, or nothing is known of how it left.
    Otherwise it is only the learner's edit.
    """

    name: str
    theirs: str
    ours: str
    is_conflict: bool


def merged_fields(
    before: Mapping[str, str] | None, ours: Mapping[str, str], theirs: Mapping[str, str]
) -> tuple[dict[str, str], tuple[KeptField, ...]]:
    """The fields to send, empty ones left out, and those of them that stay as they are in Anki.

    `before` are the fields as they last left, None where that isn't known. What the learner
    changed in Anki is kept. A field that the note type there doesn't have is ours.
    """
    fields: dict[str, str] = {}
    kept: list[KeptField] = []
    for name in dict.fromkeys((*ours, *(before or {}), *theirs)):
        mine = ours.get(name, "")
        there = theirs.get(name, mine)
        value = mine
        if mine != there and (before is None or there != before.get(name, "")):
            is_conflict = before is None or mine != before.get(name, "")
            kept.append(KeptField(name, there, mine, is_conflict))
            value = there
        if value:
            fields[name] = value
    return fields, tuple(kept)


def merged_tags(ours: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    """Our tags and the learner's own, each once."""
    own = (tag for tag in theirs if not tag.lower().startswith(OUR_TAGS))
    # Anki takes tags for the same whatever their case, and writes them as it first saw them.
    by_name: dict[str, str] = {}
    for tag in (*ours, *own):
        by_name.setdefault(tag.lower(), tag)
    return tuple(by_name.values())


def same_tags(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether they are the same to Anki."""
    return {tag.lower() for tag in some} == {tag.lower() for tag in others}
