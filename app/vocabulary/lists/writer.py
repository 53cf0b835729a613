"""Words with their statuses as a list that other programs read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from app.chinese.definitions import definitions
from app.chinese.entry import read_as
from app.chinese.pinyin import to_numbers
from app.lesson.model import WordKey
from app.output import cell
from app.vocabulary.lists.entry import ListEntry, ListFormat, lute_code, lwt_code
from app.vocabulary.lists.tables import safe
from app.vocabulary.lists.texts import TAG, category
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon

_LUTE = (
    "term", "parent", "translation", "language", "tags", "added", "status", "link_status",
    "pronunciation",
)  # fmt: skip
_MEANINGS = 3


def listed(statuses: Mapping[WordKey, Status], lexicon: Lexicon) -> tuple[ListEntry, ...]:
    """The words with these statuses, with what the dictionary says of them."""
    return tuple(_entry(key, status, lexicon) for key, status in statuses.items())


def write_list(entries: Iterable[ListEntry], form: ListFormat) -> str:
    """The text of a list in this format, one of `WRITABLE`.

    Cells of tables can't be taken for formulas; line ends and tabs inside one become blanks.
    """
    return {
        ListFormat.PLAIN: _plain,
        ListFormat.CSV: _csv,
        ListFormat.TSV: _tsv,
        ListFormat.LWT: _lwt,
        ListFormat.ZHONGWEN: _zhongwen,
        ListFormat.PLECO: _pleco,
        ListFormat.ANKI: _anki,
    }[form](list(entries))


def _entry(key: WordKey, status: Status, lexicon: Lexicon) -> ListEntry:
    found = read_as(lexicon.entries(key.simplified), key.reading)
    if found is None:
        return ListEntry(key.simplified, "", key.reading, status)
    meaning = "; ".join(definitions(found.senses)[:_MEANINGS])
    return ListEntry(key.simplified, found.traditional, key.reading, status, meaning)


def _plain(entries: Sequence[ListEntry]) -> str:
    return "".join(f"{cell(entry.text)}\n" for entry in entries)


def _lute(entry: ListEntry) -> tuple[str, ...]:
    code = lute_code(entry.status)
    return (entry.text, "", entry.meaning, "Mandarin Chinese", "", "", code, "", entry.reading)


def _csv(entries: Sequence[ListEntry]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_LUTE)
    writer.writerows([safe(cell(part)) for part in _lute(entry)] for entry in entries)
    return text.getvalue()


def _tsv(entries: Sequence[ListEntry]) -> str:
    return _rows([_LUTE, *(_lute(entry) for entry in entries)])


def _lwt(entries: Sequence[ListEntry]) -> str:
    return _rows((e.text, e.meaning, "", e.reading, lwt_code(e.status)) for e in entries)


def _zhongwen(entries: Sequence[ListEntry]) -> str:
    return _rows((e.text, e.traditional or e.text, e.reading, e.meaning) for e in entries)


def _pleco(entries: Sequence[ListEntry]) -> str:
    lines = []
    for status in sorted({entry.status or Status.NEW for entry in entries}):
        lines.append(f"// Duidu/{category(status)}")
        for entry in entries:
            if (entry.status or Status.NEW) is status:
                other = f"[{entry.traditional}]" if entry.traditional else ""
                numbered = "".join(to_numbers(syllable) for syllable in entry.reading.split())
                lines.append("\t".join(map(cell, (entry.text + other, numbered, entry.meaning))))
    return "".join(f"{line}\n" for line in lines)


def _anki(entries: Sequence[ListEntry]) -> str:
    head = "#separator:tab\n#html:false\n#tags column:5\n"
    rows = ((e.text, e.traditional, e.reading, e.meaning, _tag(e.status)) for e in entries)
    # A field that begins with a quotation mark is quoted for Anki, all others are as they are.
    return head + "".join("\t".join(_quoted(cell(part)) for part in row) + "\n" for row in rows)


def _tag(status: Status | None) -> str:
    code = category(status).removeprefix("Learning ")
    return f"{TAG}{code.lower()}"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if '"' in text else text


def _rows(rows: Iterable[Sequence[str]]) -> str:
    return "".join("\t".join(safe(cell(part)) for part in row) + "\n" for row in rows)
