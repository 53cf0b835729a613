"""What the model of readings learns from: judged hanzi, what the teacher says, and words alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.chinese import frequencies
from app.chinese.entry import Entry
from app.chinese.lexicon import Lexicon
from app.chinese.reading_signs import word_signs
from app.chinese.sources import find_sources
from app.chinese.words import ERHUA
from tools.reading_gold import Question, agrees, readings_of
from tools.reading_teacher import Teacher

# How much an example counts. Wikipedia's rare readings were chosen on purpose, prose was not.
_PROSE = 4.0
_TAUGHT = 0.5
_WORD = 0.3
_MOST_TAUGHT = 20  # sentences that the teacher has read, of each hanzi
_MOST_WORDS = 150  # headwords, and as many other words, of each hanzi
_SURE = 0.9  # of what the teacher says of a word
_LONGEST = 4  # hanzi of a word


@dataclass(frozen=True, slots=True)
class Example:
    """A hanzi with its signs, and how probable each reading is; `given` is '' where none was."""

    hanzi: str
    readings: tuple[str, ...]
    given: str
    signs: tuple[str, ...]
    shares: tuple[float, ...]
    weight: float


def judged_examples(questions: Iterable[Question]) -> Iterator[Example]:
    """The open questions that a person has answered with a reading of the dictionary."""
    for q in questions:
        if not q.is_open or not q.judged:
            continue
        is_prose = q.group == "thchs30"
        answer = q.judged
        if is_prose and agrees(q.hanzi, q.judged, q.given):  # neutral as the dictionary has it
            answer = q.given
        fitting = [answer] if answer in q.readings else _agreeing(q)
        if len(fitting) == 1:
            shares = tuple(float(reading == fitting[0]) for reading in q.readings)
            weight = _PROSE if is_prose else 1.0
            yield Example(q.hanzi, q.readings, q.given, q.signs, shares, weight)


def taught_examples(questions: Iterable[Question], teacher: Teacher) -> list[Example]:
    """Open questions that nobody has answered, with what the teacher says, so many of each
    hanzi."""
    counts: Counter[str] = Counter()
    asked = []
    for q in questions:
        if q.is_open and not q.judged and counts[q.hanzi] < _MOST_TAUGHT:
            counts[q.hanzi] += 1
            asked.append(q)
    examples = []
    for k, likely in teacher.answers([(q.text, q.place) for q in asked]):
        q = asked[k]
        total = sum(likely.get(reading, 0.0) for reading in q.readings)
        if total > 0:
            shares = tuple(likely.get(reading, 0.0) / total for reading in q.readings)
            examples.append(Example(q.hanzi, q.readings, q.given, q.signs, shares, _TAUGHT))
    return examples


def word_examples(
    headwords: Mapping[str, tuple[Entry, ...]], lexicon: Lexicon, teacher: Teacher
) -> list[Example]:
    """Words by themselves, the most frequent of each hanzi: those of the dictionary with its
    readings, jieba's others with the teacher's."""
    with find_sources().frequencies.open(encoding="utf-8") as lines:
        counts = frequencies.parse(lines).counts
    places: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for word in _by_count(headwords, counts):
        entries = headwords[word]
        if len({tuple(map(str.lower, entry.pinyin)) for entry in entries}) == 1:
            for place, hanzi in enumerate(word):
                places[hanzi].append((word, place, entries[0].pinyin[place].lower()))
    others = [word for word in _by_count(counts, counts) if word not in lexicon]
    asked: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for word in others:
        for place, hanzi in enumerate(word):
            if len(asked[hanzi]) < _MOST_WORDS:
                asked[hanzi].append((word, place))
    for found in places.values():
        del found[_MOST_WORDS:]
    flat = [found for hanzi in places for found in asked[hanzi]]
    for k, likely in teacher.answers(flat):
        best = max(likely, key=likely.__getitem__)
        if likely[best] > _SURE:
            word, place = flat[k]
            places[word[place]].append((word, place, best))
    return [
        Example(hanzi, known, "", tuple(word_signs(word, place)), _certain(known, reading), _WORD)
        for hanzi, found in places.items()
        if hanzi not in ERHUA
        if len(known := readings_of(hanzi, lexicon)) > 1
        for word, place, reading in found
        if reading in known
    ]


def headwords_of(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """The dictionary's words of two to four hanzi in simplified form, with their entries."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if 1 < len(entry.simplified) == len(entry.pinyin) <= _LONGEST:
            found[entry.simplified].append(entry)
    return {word: tuple(known) for word, known in found.items()}


def _agreeing(q: Question) -> list[str]:
    return [reading for reading in q.readings if agrees(q.hanzi, q.judged, reading)]


def _certain(readings: Sequence[str], right: str) -> tuple[float, ...]:
    return tuple(float(reading == right) for reading in readings)


def _by_count(words: Iterable[str], counts: Mapping[str, int]) -> list[str]:
    """The words of two to four hanzi, the most frequent first."""
    fitting = [word for word in words if 1 < len(word) <= _LONGEST]
    return sorted(fitting, key=lambda word: (-counts.get(word, 0), word))
