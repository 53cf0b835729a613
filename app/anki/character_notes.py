"""Lesson and words -> the notes that teach the characters the words are written with."""

from __future__ import annotations

from collections.abc import Sequence

from app.anki.escaping import escaped
from app.anki.learner import NOBODY, Learner
from app.anki.meaning import word_list
from app.anki.notes import YES, Note, NoteKind, filled, guid_of, origin_of, source_of, tags_of
from app.chinese.definitions import definitions
from app.chinese.entry import Entry
from app.chinese.levels import level_name
from app.chinese.lexicon import Lexicon
from app.chinese.zhuyin import to_zhuyin
from app.errors import MissingPartError
from app.hanzi import is_hanzi
from app.lesson.model import Lesson, Token, WordKey
from app.lookup.parts import character_parts
from app.vocabulary.choice import ChosenWord

_MOST_WORDS = 8
_MOST_SENSES = 3


def character_notes(
    lesson: Lesson, words: Sequence[ChosenWord], lexicon: Lexicon, learner: Learner = NOBODY
) -> tuple[Note, ...]:
    """A note for each hanzi of the words, in the order they come, `due` as its first word is.

    It tells the readings and meanings that the dictionary has of the hanzi by itself, those the
    words have first, its components, and the words of the choice that it is part of.
    """
    of_hanzi: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        for hanzi in dict.fromkeys(filter(is_hanzi, word.token.simplified)):
            of_hanzi.setdefault(hanzi, []).append(place)
    return tuple(
        Note(
            guid_of(NoteKind.CHARACTER, hanzi),
            NoteKind.CHARACTER,
            lesson.id,
            origin_of(lesson),
            filled(
                {
                    **_fields(hanzi, [words[place].token for place in places], lexicon),
                    "Notes": _own_note(hanzi, lexicon, learner),
                    "Source": source_of(lesson, words[places[0]].pair),
                    "CardRecognition": YES,
                    "CardWriting": YES,
                }
            ),
            tags_of(lesson, words[places[0]].pair, lexicon.level(hanzi)),
            places[0] + 1,
        )
        for hanzi, places in of_hanzi.items()
    )


def _fields(hanzi: str, words: Sequence[Token], lexicon: Lexicon) -> dict[str, str]:
    entries = _read_first(lexicon.entries(hanzi), _readings(hanzi, words))
    readings = tuple(dict.fromkeys(" ".join(e.pinyin).lower() for e in entries))
    forms = dict.fromkeys(e.traditional for e in entries if e.traditional != hanzi)
    return {
        "Key": hanzi,
        "Character": hanzi,
        "Traditional": escaped(" ".join(forms)),
        "Pinyin": escaped(", ".join(readings)),
        "Zhuyin": escaped(", ".join(map(to_zhuyin, readings))),
        "Meaning": _meaning(entries, several=len(readings) > 1),
        "Components": escaped(" ".join(_components(hanzi))),
        "Words": word_list(words[:_MOST_WORDS]),
        "HSK": level_name(lexicon.level(hanzi)),
    }


def _readings(hanzi: str, words: Sequence[Token]) -> list[str]:
    """How the words read the hanzi, each reading once, the first one first."""
    found: dict[str, None] = {}
    for word in words:
        signs = [char for char in word.simplified if is_hanzi(char)]
        if len(signs) == len(word.pinyin):
            pairs = zip(signs, word.pinyin, strict=True)
            found.update((said.lower(), None) for sign, said in pairs if sign == hanzi)
    return list(found)


def _read_first(entries: Sequence[Entry], readings: Sequence[str]) -> list[Entry]:
    """The entries, those with these readings first in their order; names last of all."""

    def place(entry: Entry) -> tuple[bool, int]:
        reading = " ".join(entry.pinyin).lower()
        return entry.is_name, readings.index(reading) if reading in readings else len(readings)

    return sorted(entries, key=place)


def _meaning(entries: Sequence[Entry], *, several: bool) -> str:
    """A line for each reading; its pinyin stands before it where there are several."""
    lines: dict[str, list[str]] = {}
    for entry in entries:
        line = lines.setdefault(" ".join(entry.pinyin).lower(), [])
        line += [sense for sense in definitions(entry.meanings) if sense not in line]
    items = (
        (f"<b>{escaped(reading)}</b> " if several else "")
        + escaped("; ".join(senses[:_MOST_SENSES]))
        for reading, senses in lines.items()
        if senses
    )
    return "".join(f"<div>{item}</div>" for item in items)


def _components(hanzi: str) -> tuple[str, ...]:
    try:
        return character_parts(hanzi)
    except MissingPartError:
        return ()


def _own_note(hanzi: str, lexicon: Lexicon, learner: Learner) -> str:
    """The learner's notes on the hanzi as a word, under each of its readings."""
    keys = dict.fromkeys(WordKey.of(hanzi, entry.pinyin) for entry in lexicon.entries(hanzi))
    return escaped("\n".join(learner.notes[key] for key in keys if key in learner.notes))
