"""Texts with readings judged by hand, turned into questions for the model of readings.

A file of them has a sentence a line: its name, the text, one syllable for each hanzi with tone
digits and `v` for ü, `_` where none was judged; divided by tabs. It may be gzipped.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.chinese import analysis
from app.chinese.cut import Cut
from app.chinese.lexicon import Lexicon
from app.chinese.pinyin import to_marks, to_numbers
from app.chinese.reading_model import ReadingModel
from app.chinese.reading_signs import signs, word_shape
from app.chinese.readings import line_of, readings_by_rule, surname_place
from app.chinese.words import ERHUA, WordBook
from app.hanzi import is_hanzi
from app.lesson.model import Token, TokenKind

UNJUDGED = "_"


@dataclass(frozen=True, slots=True)
class Question:
    """A hanzi whose reading is asked for, and what is known of it.

    `given` is the reading without the model, `judged` the right one ('' if nobody judged it).
    A question is `open` if the model may answer it; `readings` are those of the dictionary.
    """

    group: str
    sentence: int
    text: str
    place: int
    hanzi: str
    readings: tuple[str, ...]
    given: str
    judged: str
    signs: tuple[str, ...]
    is_open: bool


def readings_of(hanzi: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The dictionary's readings of a single hanzi in lower case, best first."""
    spoken = (entry.pinyin[0].lower() for entry in lexicon.entries(hanzi) if len(entry.pinyin) == 1)
    return tuple(dict.fromkeys(spoken))


def read_questions(path: Path, group: str, lexicon: Lexicon) -> list[Question]:
    """One question for each hanzi of the texts in a file."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip()]
    analysis.open_reading_model = lambda: ReadingModel({}, b"")  # what is given without it
    book = WordBook(lexicon)
    found: list[Question] = []
    for number, (_, text, syllables) in enumerate(rows):
        [tokens] = analysis.analyse([text], lexicon)
        judged = ["" if s == UNJUDGED else to_marks(s) for s in syllables.split()]
        given = [syllable.lower() for token in tokens for syllable in token.pinyin]
        judged = _in_citation(judged, given)
        found += _questions(group, number, tokens, judged, lexicon, book)
    return found


def agrees(hanzi: str, judged: str, answer: str) -> bool:
    """Whether an answer is right when neutral tones may be marked or not."""
    if hanzi == "儿" and {to_numbers(judged)[:-1], to_numbers(answer)[:-1]} <= {"r", "er"}:
        return True
    one, other = to_numbers(judged), to_numbers(answer)
    tones = {one[-1], other[-1]}
    return one[:-1] == other[:-1] and (hanzi in "一不" or len(tones) == 1 or "5" in tones)


def _questions(
    group: str,
    number: int,
    tokens: Sequence[Token],
    judged: Sequence[str],
    lexicon: Lexicon,
    book: WordBook,
) -> Iterator[Question]:
    line = line_of([token.text for token in tokens], tokens, book)
    kinds = [_looked_up(token, lexicon) for token in tokens]
    cut = Cut([token.text for token in tokens], kinds)
    ruled = dict(readings_by_rule(cut, tokens, line.parts, range(len(tokens))))
    text = "".join(token.text for token in tokens)
    answers = iter(judged)
    for index, token in enumerate(tokens):
        entries = lexicon.entries(token.text)
        known = len({" ".join(entry.pinyin).lower() for entry in entries})
        syllables = iter(token.pinyin)
        for place, hanzi in enumerate(token.text):
            if not is_hanzi(hanzi):
                continue
            given = next(syllables).lower()
            readings = readings_of(hanzi, lexicon)
            is_open = (
                (kinds[index] is None or kinds[index] is TokenKind.NAME)
                and (len(token.text) > 1 or kinds[index] is None)
                and (kinds[index] is None or place != surname_place(token.text, token.pinyin))
                and len(token.pinyin) == len(token.text) == len(token.simplified)
                and known != 1
                and hanzi not in ERHUA
                and len(readings) > 1
                and given in readings
                and (known or kinds[index] or not book.is_settled_within(token.text, place))
            )
            found = (
                signs(line, index, place, word_shape(token.kind, known, index in ruled))
                if is_open
                else ()
            )
            where = token.start + place
            yield Question(
                group, number, text, where, hanzi, readings, given, next(answers),
                tuple(found), is_open,
            )  # fmt: skip


def _looked_up(token: Token, lexicon: Lexicon) -> TokenKind | None:
    """The token's kind in its text when that was cut: None if it was looked up as a word."""
    is_known = token.kind is TokenKind.NAME and token.text in lexicon
    return None if token.kind is TokenKind.WORD or is_known else token.kind


def _in_citation(judged: Sequence[str], given: Sequence[str]) -> list[str]:
    """The judged readings with the third tones that sandhi has made second ones restored."""
    restored = list(judged)
    for index, (one, other) in enumerate(zip(judged[:-1], given[:-1], strict=True)):
        numbers = to_numbers(one), to_numbers(other)
        if one and numbers == (numbers[0][:-1] + "2", numbers[0][:-1] + "3"):
            following = to_numbers(given[index + 1])[-1]
            if following == "3" or to_numbers(judged[index + 1] or "_")[-1] == "3":
                restored[index] = other
    return restored
