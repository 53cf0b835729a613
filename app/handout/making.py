"""Lesson, words and plan -> the handout."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.chinese.lexicon import Lexicon
from app.errors import InputError
from app.handout.content import Handout, Part, Row, SheetKind
from app.handout.exercises.gaps import gaps_part
from app.handout.exercises.matching import matching_part, sentence_matching_part
from app.handout.exercises.ordering import ordering_part
from app.handout.exercises.roles import roles_part
from app.handout.exercises.translating import questions_part, translation_part
from app.handout.exercises.writing import characters_part, dictation_part, hanzi_part, pinyin_part
from app.handout.material import Material
from app.handout.plan import HandoutPlan
from app.handout.reading import reading_part, text_rows, vocabulary_part
from app.lesson.model import Lesson
from app.vocabulary.choice import ChosenWord

_EXERCISES: dict[SheetKind, Callable[[Material], Part | None]] = {
    SheetKind.VOCABULARY: vocabulary_part,
    SheetKind.GAPS: gaps_part,
    SheetKind.MATCHING: matching_part,
    SheetKind.SENTENCES: sentence_matching_part,
    SheetKind.ORDER: ordering_part,
    SheetKind.PINYIN: pinyin_part,
    SheetKind.HANZI: hanzi_part,
    SheetKind.TRANSLATION: translation_part,
    SheetKind.QUESTIONS: questions_part,
    SheetKind.CHARACTERS: characters_part,
    SheetKind.DICTATION: dictation_part,
    SheetKind.ROLES: roles_part,
}


def make_handout(
    lesson: Lesson, words: Sequence[ChosenWord], plan: HandoutPlan, lexicon: Lexicon
) -> Handout:
    """The handout that the plan asks for; parts for which the lesson has nothing are left out.

    The same lesson, words and plan give the same handout. Raises `InputError` if no part is left.
    """
    material = Material(lesson, tuple(words), plan, lexicon)
    headings, rows = text_rows(material)
    parts = tuple(part for kind in plan.sheets if (part := _part(kind, material, rows)) is not None)
    if not parts:
        raise InputError(
            "There is nothing to print: the lesson has no words or sentences for these sheets. "
            "Choose other sheets, or other words."
        )
    return Handout(
        lesson.title,
        lesson.translated_title,
        lesson.source,
        parts,
        plan.version,
        plan.seed,
        headings,
    )


def _part(kind: SheetKind, material: Material, rows: Sequence[Row]) -> Part | None:
    if kind is SheetKind.READING:
        return reading_part(material, rows)
    return _EXERCISES[kind](material)
