"""Lists as text: plain ones, Pleco's flashcards, and which format a text is in."""

from __future__ import annotations

import re
from collections import Counter

from app.hanzi import HANZI, hanzi_count
from app.vocabulary.lists.anki_fields import fields_entry, plain_field
from app.vocabulary.lists.entry import ListEntry, ListFormat, WordList, status_of
from app.vocabulary.lists.tables import is_pinyin, read_table, rows_of
from app.vocabulary.statuses import Status

_COLUMN = re.compile("[0-9]{1,4}")
_DIRECTIVE = re.compile(r"#([a-z ]+):(.*)", re.I)
_PARTS = re.compile(r"[\s,，、;；|/]+")
_PLECO = re.compile(
    rf"([^\t\[\]]*[{HANZI}][^\t\[\]]*)(?:\[([^\]\t]*)\])?(?:\t([^\t]*))?(?:\t(.*))?"
)
_NAMED = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " ", "colon": ":"}
TAG = "duidu::"
"""How the tags in Anki begin that say a status."""
_SAMPLE = 200


def parse_list(text: str, form: ListFormat | None = None) -> WordList:
    """The entries of a list in this format, or in the one that it seems to be in."""
    text = text.lstrip("\ufeff").replace("\0", "")
    form = form or _format(text)
    if form is ListFormat.PLECO:
        return WordList(form, tuple(_pleco(text)))
    if form is ListFormat.ANKI:
        return WordList(form, tuple(_anki(text)))
    if form is ListFormat.PLAIN:
        return WordList(form, tuple(_plain(text)))
    delimiter = _comma(text) if form is ListFormat.CSV else "\t"
    found, entries = read_table(rows_of(text, delimiter))
    return WordList(found or form, tuple(entries))


def category(status: Status | None) -> str:
    """The name of the Pleco category that holds the words of this status."""
    if status is None or status is Status.NEW:
        return "New"
    return f"Learning {int(status)}" if status.is_learning else status.name.capitalize()


def _format(text: str) -> ListFormat:
    lines = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]
    if lines and _DIRECTIVE.match(lines[0]):
        return ListFormat.ANKI
    tabbed = sum("\t" in line for line in lines)
    if any(line.startswith("//") for line in lines) or _all_pleco(lines):
        return ListFormat.PLECO
    if tabbed > 0.5 * len(lines):
        return ListFormat.TSV
    mark = _comma(text)
    # A column more than a word, and the word in one of its own: else the marks part words.
    with_marks = [line for line in lines if mark in line]
    latin = [line for line in with_marks if hanzi_count(line) == 0 or re.search("[A-Za-z]", line)]
    return ListFormat.CSV if len(latin) > 0.5 * len(lines) else ListFormat.PLAIN


def _all_pleco(lines: list[str]) -> bool:
    """Whether at least one line has both scripts as Pleco writes them, and all begin alike."""
    both = any((m := _PLECO.fullmatch(line)) and m[2] for line in lines)
    return both and all("\t" in line or _PLECO.fullmatch(line) for line in lines)


def _comma(text: str) -> str:
    head = text[:20_000]
    counts = Counter({mark: head.count(mark) for mark in ",;"})
    return max(counts, key=lambda mark: (counts[mark], mark == ","))


def _plain(text: str) -> list[ListEntry]:
    """A word a line, or several; beside a single one its pinyin may stand."""
    entries = []
    for line in text.splitlines():
        pieces = [piece for piece in _PARTS.split(line.strip()) if piece]
        words = [piece for piece in pieces if hanzi_count(piece)]
        rest = " ".join(piece for piece in pieces if not hanzi_count(piece))
        if len(words) == 1:
            entries.append(ListEntry(words[0], reading=rest if is_pinyin(rest) else ""))
        else:
            entries += [ListEntry(word) for word in words or ([line.strip()] if pieces else [])]
    return entries


def _pleco(text: str) -> list[ListEntry]:
    entries = []
    status: Status | None = None
    categories = {category(one): one for one in Status}
    for line in text.splitlines():
        if line.startswith("//"):
            status = categories.get(line[2:].strip().rpartition("/")[2])
        elif match := _PLECO.fullmatch(line.strip()):
            word, other, reading, meaning = (part or "" for part in match.groups())
            entries.append(
                ListEntry(word.strip(), other.strip(), reading.strip(), status, meaning.strip())
            )
        elif line.strip():
            entries.append(ListEntry(line.partition("\t")[0].strip()))
    return entries


def _anki(text: str) -> list[ListEntry]:
    """Anki's notes as text: any column may hold the word; those that say of it aren't looked at."""
    lines = text.splitlines(keepends=True)
    said: dict[str, str] = {}
    while lines and (match := _DIRECTIVE.match(lines[0])):
        said[match[1].strip().lower()] = match[2].strip()
        lines = lines[1:]
    separator = _NAMED.get(said.get("separator", "tab").lower(), said.get("separator", "\t")[:1])
    about = {
        int(place) - 1
        for name, place in said.items()
        if name.endswith(" column") and _COLUMN.fullmatch(place)
    }
    entries = []
    for row in rows_of("".join(lines), separator or "\t"):
        fields = [plain_field(cell) for place, cell in enumerate(row) if place not in about]
        tags = row[int(said["tags column"]) - 1] if _has_tags(said, row) else ""
        ours = (tag[len(TAG) :] for tag in tags.split() if tag.startswith(TAG))
        status = next(filter(None, map(status_of, ours)), None)
        entries.append(fields_entry(fields, status))
    return entries


def _has_tags(said: dict[str, str], row: list[str]) -> bool:
    place = said.get("tags column", "")
    return bool(_COLUMN.fullmatch(place)) and 0 < int(place) <= len(row)
