"""A lesson as rows and back. Offsets of tokens follow from their texts and aren't stored."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from app.lesson.model import Lesson, Pair, Role, Section, Speaker, Token, TokenKind, WordLink


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
    return tuple(_pair(row, forms) for row in rows)


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


def _pair(row: tuple[Any, ...], forms: list[Token]) -> Pair:
    chinese, english, role, speaker_chinese, speaker_english, *numbers = row
    confidence, opens, tokens, links, checked = numbers
    speaker = None
    if speaker_chinese is not None:
        speaker = Speaker(speaker_chinese, speaker_english)
    return Pair(
        chinese_sentences=tuple(json.loads(chinese)),
        english_sentences=tuple(json.loads(english)),
        role=Role(role),
        speaker=speaker,
        confidence=confidence,
        opens=bool(opens),
        tokens=tuple(_placed(forms[number] for number in json.loads(tokens))),
        links=tuple(WordLink(*link) for link in json.loads(links)),
        checked=bool(checked),
    )


def _placed(forms: Iterable[Token]) -> Iterator[Token]:
    start = 0
    for form in forms:
        yield form.at(start)
        start += len(form.text)
