"""Which words a table shows, and in which order: a value, and its SQL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.chinese.pinyin import to_marks
from app.hanzi import hanzi_count
from app.vocabulary.statuses import Status


class Column(StrEnum):
    """What words can be sorted by."""

    WORD = "word"
    READING = "reading"
    STATUS = "status"
    HSK = "hsk"
    RANK = "rank"
    LESSONS = "lessons"
    RUNNING = "running"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class WordQuery:
    """A filter and an order.

    - `text`: hanzi that the word has; or pinyin it begins with, with tones or without
      (`zhongguo`, `zhōngguó`, `zhong1guo2`), or English that a word of its gloss begins with;
      '' for all.
    - `statuses`, `levels`: only these; empty for all. Level 0 stands for words in no HSK list.
    - `lesson`: the id of the lesson that has the word; '' for all.
    - `since`: only words whose status changed then or later (Unix time); 0 for all.
    - `by`, `descending`: what has no value (no rank, no level) comes last either way.
    """

    text: str = ""
    statuses: frozenset[Status] = frozenset()
    levels: frozenset[int] = frozenset()
    lesson: str = ""
    since: float = 0.0
    by: Column = Column.CHANGED
    descending: bool = True


GLOSS = (
    "(SELECT gloss FROM form WHERE form.simplified = word.simplified"
    " AND form.reading = word.reading AND kind IN ('word', 'name') LIMIT 1)"
)
"""The gloss of a row of `word` in a statement, NULL if the word stands in no lesson."""

_SORTED = {
    Column.WORD: "simplified",
    Column.READING: "toneless",
    Column.STATUS: "status",
    Column.HSK: "hsk",
    Column.RANK: "rank",
    Column.LESSONS: "lessons",
    Column.RUNNING: "running",
    Column.CHANGED: "nullif(changed, 0)",
}
_TONED = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔùüǖǘǚǜ", "ü": "ǖǘǚǜ"}
_LONGEST = 200  # characters; no word is longer
# Half a surrogate pair, which some keyboards yield, and NUL are in no word.
_UNHEARD_OF = re.compile("[\ud800-\udfff\0]")
_WILD = re.compile("[!%_]")
_NUMBERED = re.compile("[A-Za-züÜ:]+[0-5]")


def ids_statement(query: WordQuery) -> tuple[str, list[Any]]:
    """The statement that gives the ids of the words, and its values."""
    terms: list[str] = []
    values: list[Any] = []
    text = _UNHEARD_OF.sub("\ufffd", query.text.strip()[:_LONGEST])
    if text and hanzi_count(text):
        terms.append("instr(simplified, ?)")
        values.append(text)
    elif text:
        terms.append(f"(replace(reading, ' ', '') GLOB ? OR ' ' || {GLOSS} LIKE ? ESCAPE '!')")
        values += [_glob(text), f"% {_WILD.sub(_escaped, text)}%"]
    if query.statuses:
        terms.append(f"status IN ({_places(len(query.statuses))})")
        values += sorted(int(status) for status in query.statuses)
    if query.levels:
        terms.append(f"coalesce(hsk, 0) IN ({_places(len(query.levels))})")
        values += sorted(query.levels)
    if query.lesson:
        terms.append(
            "EXISTS (SELECT 1 FROM form WHERE form.lesson = ? AND form.simplified ="
            " word.simplified AND form.reading = word.reading AND kind IN ('word', 'name'))"
        )
        values.append(query.lesson)
    if query.since:
        terms.append("changed >= ?")
        values.append(query.since)
    where = f" WHERE {' AND '.join(terms)}" if terms else ""
    column = _SORTED[query.by]
    direction = "DESC" if query.descending else "ASC"
    # A short key: texts in it would double the time. Homophones stand by their tones.
    ties = f"reading {direction}" if query.by is Column.READING else "rank IS NULL, rank"
    order = f"{column} IS NULL, {column} {direction}, {ties}, id"
    return f"SELECT id FROM word{where} ORDER BY {order}", values


def _places(count: int) -> str:
    return ", ".join("?" * count)


def _escaped(sign: re.Match[str]) -> str:
    return f"!{sign[0]}"


def _glob(pinyin: str) -> str:
    """The pattern of readings, without blanks, that begin like this in any tone not given."""
    marked = _NUMBERED.sub(lambda match: to_marks(match[0]), pinyin.lower())
    letters = re.sub(r"[\s'’·-]", "", marked.replace("u:", "ü").replace("v", "ü"))
    return "".join(_letter(letter) for letter in letters) + "*"


def _letter(letter: str) -> str:
    if letter in _TONED:
        return f"[{letter}{_TONED[letter]}]"
    # What GLOB would take for a sign of its own is put into a class.
    return f"[{letter}]" if letter in "*?[" else letter
