"""Lesson and words -> the notes that teach each word with the sentence that shows it best."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum

from app.anki.coloured import coloured
from app.anki.escaping import escaped
from app.anki.learner import NOBODY, Learner
from app.anki.meaning import classifiers, meaning
from app.anki.notes import YES, Note, NoteKind, filled, guid_of, origin_of, source_of, tags_of
from app.anki.sentence import translation, with_gaps, with_readings
from app.chinese.levels import level_name
from app.chinese.orthography import word_pinyin
from app.chinese.tone_colours import ToneColours, ToneScheme
from app.chinese.zhuyin import to_zhuyin
from app.lesson.model import Lesson
from app.vocabulary.choice import ChosenWord


class WordCard(StrEnum):
    """The cards a word may have; the value is the field that asks for the card."""

    RECOGNITION = "CardRecognition"
    PRODUCTION = "CardProduction"
    LISTENING = "CardListening"
    READING_ALOUD = "CardReadingAloud"


USUAL_CARDS = frozenset((WordCard.RECOGNITION, WordCard.PRODUCTION))


def word_notes(
    lesson: Lesson,
    words: Iterable[ChosenWord],
    cards: Collection[WordCard] = USUAL_CARDS,
    *,
    scheme: ToneScheme = ToneScheme.OFF,
    own_colours: ToneColours | None = None,
    typed: bool = False,
    learner: Learner = NOBODY,
) -> tuple[Note, ...]:
    """A note for each word, in the order given, with these kinds of cards.

    `scheme` colours the word by its tones, with `own_colours` where it says so; `typed` lets the
    learner type the answer of the production card.
    """
    asked = {**{card.value: YES for card in cards}, "TypeAnswer": YES if typed else ""}
    return tuple(
        Note(
            guid_of(NoteKind.WORD, word.token.key.simplified, word.token.key.reading),
            NoteKind.WORD,
            lesson.id,
            origin_of(lesson),
            filled(
                {
                    **_fields(lesson, word),
                    "HanziColoured": coloured(word.token, scheme, own_colours),
                    "Notes": escaped(learner.notes.get(word.token.key, "")),
                    **asked,
                }
            ),
            tags_of(lesson, word.pair, word.token.hsk, learner.status(word.token.key)),
            place,
        )
        for place, word in enumerate(words, 1)
    )


def _fields(lesson: Lesson, word: ChosenWord) -> dict[str, str]:
    token, pair = word.token, lesson.pairs[word.pair]
    simplified = token.simplified or token.text
    traditional = token.traditional or simplified
    return {
        "Key": escaped(f"{simplified} {token.key.reading}".strip()),
        "Simplified": escaped(simplified),
        "Traditional": escaped(traditional),
        "TraditionalDiffers": YES if traditional != simplified else "",
        "Pinyin": escaped(word_pinyin(token)),
        "Zhuyin": escaped(" ".join(map(to_zhuyin, token.pinyin))),
        "Meaning": meaning(token, pair),
        "Classifier": classifiers(token),
        "Sentence": with_readings(pair, (token,)),
        "SentenceTranslation": translation(pair, (token,)),
        "SentenceCloze": with_gaps(pair, (token,)),
        "Source": source_of(lesson, word.pair),
        "HSK": level_name(token.hsk),
    }
