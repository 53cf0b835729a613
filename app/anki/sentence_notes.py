"""Lesson and pairs -> the notes that teach a sentence, and those that leave gaps in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum

from app.anki.escaping import escaped
from app.anki.meaning import word_list
from app.anki.notes import YES, Note, NoteKind, filled, guid_of, origin_of, source_of, tags_of
from app.anki.sentence import translation, with_clozes, with_readings
from app.lesson.model import Lesson, Pair, Token
from app.vocabulary.choice import ChosenWord


class SentenceCard(StrEnum):
    """The cards a sentence may have; the value is the field that asks for the card."""

    READING = "CardReading"
    TRANSLATING = "CardTranslating"
    LISTENING = "CardListening"


USUAL_SENTENCE_CARDS = frozenset((SentenceCard.READING, SentenceCard.TRANSLATING))


def sentence_notes(
    lesson: Lesson,
    pairs: Sequence[int],
    words: Sequence[ChosenWord],
    cards: Collection[SentenceCard] = USUAL_SENTENCE_CARDS,
) -> tuple[Note, ...]:
    """A note for each of these pairs (indices) that has both sides, with these kinds of cards.

    The words are in bold at the place that shows each best, and hints tell what they mean. A
    note is known by the first Chinese sentence of its pair, so it stays itself when the pair
    is merged with what follows.
    """
    asked = {card.value: YES for card in cards}
    return tuple(
        _note(NoteKind.SENTENCE, lesson, index, {**_shared(pair, shown), **_sides(pair), **asked})
        for index, pair, shown in _taught(lesson, pairs, words)
    )


def cloze_notes(
    lesson: Lesson, pairs: Sequence[int], words: Sequence[ChosenWord]
) -> tuple[Note, ...]:
    """A note for each of these pairs (indices) in which words stand, with a card for each word."""
    return tuple(
        _note(NoteKind.CLOZE, lesson, index, {**_shared(pair, shown), "Text": text})
        for index, pair, shown in _taught(lesson, pairs, words)
        if "{{c" in (text := with_clozes(pair, shown))
    )


def _taught(
    lesson: Lesson, pairs: Sequence[int], words: Sequence[ChosenWord]
) -> Iterator[tuple[int, Pair, tuple[Token, ...]]]:
    """Each pair with both sides, and the words that it shows best, in its order; no text twice."""
    shown: dict[int, list[Token]] = {}
    for word in words:
        shown.setdefault(word.pair, []).append(word.token)
    told: set[str] = set()
    for index in pairs:
        pair = lesson.pairs[index]
        if pair.chinese.strip() and pair.english.strip() and identity_of(pair) not in told:
            told.add(identity_of(pair))
            yield index, pair, tuple(sorted(shown.get(index, ()), key=lambda token: token.start))


def identity_of(pair: Pair) -> str:
    """What a sentence's note is known by: the first Chinese sentence without blanks."""
    first = next((text for text in pair.chinese_sentences if text.strip()), "")
    return "".join(first.split())


def _note(kind: NoteKind, lesson: Lesson, index: int, fields: dict[str, str]) -> Note:
    identity = identity_of(lesson.pairs[index])
    return Note(
        guid_of(kind, identity),
        kind,
        lesson.id,
        origin_of(lesson),
        filled({"Key": escaped(identity), **fields, "Source": source_of(lesson, index)}),
        tags_of(lesson, index),
        index + 1,
    )


def _sides(pair: Pair) -> dict[str, str]:
    speaker = pair.speaker
    names = (speaker.chinese, speaker.english) if speaker else ("", "")
    return {"Speaker": escaped(" · ".join(filter(None, names)))}


def _shared(pair: Pair, words: Sequence[Token]) -> dict[str, str]:
    """What both kinds of notes tell of the pair: readings, translation, the words in it."""
    return {
        "Sentence": with_readings(pair, words),
        "Translation": translation(pair, words),
        "Words": word_list(words),
    }
