"""A lesson as rows and back. Offsets of tokens follow from their texts and aren't stored."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.chinese.collecting import uncollected
from app.lesson.model import Lesson, Pair, Role, Section, Speaker, Token, TokenKind, WordLink

_AT_ONCE = 500
"""Pairs that are decoded together: while more are, no other thread gets a turn."""


def write(connection: sqlite3.Connection, lesson: Lesson) -> None:
    """Insert the sections, forms and pairs of a lesson whose row is there already."""
    connection.executemany(
        "INSERT INTO section VALUES (?, ?, ?, ?, ?)",
        ((lesson.id, n, s.title, s.first, s.last) for n, s in enumerate(lesson.sections)),
    )
    tallies: dict[Token, _Tally] = {}
    connection.executemany(
        "INSERT INTO pair VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_pair_row(lesson.id, n, pair, tallies) for n, pair in enumerate(lesson.pairs)],
    )
    connection.executemany(
        "INSERT INTO form VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_form_row(lesson.id, form, tally) for form, tally in tallies.items()),
    )


def read_pairs(connection: sqlite3.Connection, lesson: str) -> tuple[Pair, ...]:
    """The pairs of the lesson with this id, in order."""
    forms = [_form(row) for row in connection.execute(
        "SELECT text, kind, pinyin, simplified, traditional, gloss, senses, hsk, rank, certainty"
        " FROM form WHERE lesson = ? ORDER BY number", (lesson,)
    )]  # fmt: skip
    rows = connection.execute(
        "SELECT chinese, english, role, speaker_chinese, speaker_english, confidence, opens,"
        " tokens, links, checked FROM pair WHERE lesson = ? ORDER BY number",
        (lesson,),
    )
    shelf = _Shelf(forms)
    pairs: list[Pair] = []
    with uncollected():
        while some := rows.fetchmany(_AT_ONCE):
            pairs += _pairs(some, shelf)
    return tuple(pairs)


def read_sections(connection: sqlite3.Connection, lesson: str) -> tuple[Section, ...]:
    rows = connection.execute(
        "SELECT title, first, last FROM section WHERE lesson = ? ORDER BY number", (lesson,)
    )
    return tuple(Section(*row) for row in rows)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(slots=True)
class _Tally:
    """A form's number, the first pair that has it, and how often it stands in the lesson."""

    number: int
    first: int
    running: int = 0


def _pair_row(
    lesson: str, number: int, pair: Pair, tallies: dict[Token, _Tally]
) -> tuple[Any, ...]:
    tokens = []
    for token in pair.tokens:
        tally = tallies.setdefault(token.at(0), _Tally(len(tallies), number))
        tally.running += 1
        tokens.append(tally.number)
    links = [(link.token, link.start, link.end, link.certainty) for link in pair.links]
    return (
        lesson,
        number,
        _json(pair.chinese_sentences),
        _json(pair.english_sentences),
        pair.role.value,
        pair.speaker.chinese if pair.speaker else None,
        pair.speaker.english if pair.speaker else None,
        pair.confidence,
        int(pair.opens),
        _json(tokens),
        _json(links),
        int(pair.checked),
    )


def _form_row(lesson: str, form: Token, tally: _Tally) -> tuple[Any, ...]:
    return (
        lesson,
        tally.number,
        form.text,
        form.kind.value,
        " ".join(form.pinyin),
        form.simplified,
        form.traditional,
        form.gloss,
        _json(form.senses),
        form.hsk,
        form.rank,
        form.certainty,
        form.key.reading,
        tally.running,
        tally.first,
    )


def _form(row: tuple[Any, ...]) -> Token:
    text, kind, pinyin, simplified, traditional, gloss, senses, hsk, rank, certainty = row
    return Token(
        text=text,
        start=0,
        kind=TokenKind(kind),
        pinyin=tuple(pinyin.split()),
        simplified=simplified,
        traditional=traditional,
        gloss=gloss,
        senses=tuple(json.loads(senses)),
        hsk=hsk,
        rank=rank,
        certainty=certainty,
    )


def _pairs(rows: Sequence[tuple[Any, ...]], shelf: _Shelf) -> Iterator[Pair]:
    chinese, english, roles, *others = zip(*rows, strict=True)
    speakers_chinese, speakers_english, confidences, opens, tokens, links, checked = others
    for row in zip(
        *map(_all_json, (chinese, english, tokens, links)),
        roles, speakers_chinese, speakers_english, confidences, opens, checked,
        strict=True,
    ):  # fmt: skip
        zh, en, numbers, spans, role, speaker_zh, speaker_en, confidence, opening, seen = row
        yield Pair(
            chinese_sentences=tuple(zh),
            english_sentences=tuple(en),
            role=Role(role),
            speaker=None if speaker_zh is None else Speaker(speaker_zh, speaker_en),
            confidence=confidence,
            opens=bool(opening),
            tokens=tuple(shelf.placed(numbers)),
            links=tuple(WordLink(*span) for span in spans),
            checked=bool(seen),
        )


def _all_json(values: Sequence[str]) -> list[Any]:
    """What the values stand for; decoding them one by one takes several times as long."""
    decoded: list[Any] = json.loads(f"[{','.join(values)}]")
    return decoded


class _Shelf:
    """The tokens of a lesson. The same form at the same place is the same token."""

    def __init__(self, forms: Sequence[Token]) -> None:
        self._forms = forms
        self._made: dict[tuple[int, int], Token] = {}

    def placed(self, numbers: Iterable[int]) -> Iterator[Token]:
        """The forms with these numbers, one after the other."""
        start = 0
        for number in numbers:
            place = number, start
            token = self._made.get(place)
            if token is None:
                token = self._made[place] = self._forms[number].at(start)
            yield token
            start += len(token.text)
