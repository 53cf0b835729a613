"""What a teacher chose for the handout of a lesson, as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.chinese.levels import HIGHEST
from app.handout.content import ReadingLayout, Ruling, SheetKind
from app.handout.pdf import Paper
from app.handout.plan import (
    BlankColumns,
    Direction,
    GapHelp,
    GlossPlace,
    HandoutPlan,
    PinyinRule,
    WordOrder,
)
from app.handout.questions import questions_of, text_of
from app.handout.writing import HandoutFormat, KeyPlace
from app.vocabulary.choice import Choice
from app.vocabulary.kept_choice import choice_from, choice_json
from app.vocabulary.kept_values import list_of, named, optional, read, switch, text, within

MOST_ITEMS = 60
MOST_DISTRACTORS = 20
LARGEST_SEED = 9999
SMALLEST_GRID, LARGEST_GRID = 8, 40
"""Millimetres."""


@dataclass(frozen=True, slots=True)
class HandoutChoice:
    """Which words, what is made of them, and how it is written. `templates` is the folder of a
    school's own templates, empty for ours.
    """

    words: Choice
    plan: HandoutPlan = field(default_factory=HandoutPlan)
    key: KeyPlace = KeyPlace.END
    form: HandoutFormat = HandoutFormat.PDF
    paper: Paper = Paper.A4
    templates: str = ""


def as_json(choice: HandoutChoice) -> dict[str, Any]:
    """The choice as a JSON object."""
    plan = choice.plan
    return {
        **choice_json(choice.words),
        "sheets": list(plan.sheets),
        "layout": plan.layout,
        "pinyin": plan.pinyin,
        "pinyin_level": plan.pinyin_level,
        "numbered": plan.numbered,
        "glosses": plan.glosses,
        "word_order": plan.word_order,
        "blank": plan.blank,
        "with_sentences": plan.with_sentences,
        "gap_help": plan.gap_help,
        "direction": plan.direction,
        "items": plan.items,
        "distractors": plan.distractors,
        "ruling": plan.ruling,
        "grid": None if plan.grid is None else round(plan.grid),
        "questions": text_of(plan.questions),
        "version": plan.version,
        "seed": plan.seed,
        "key": choice.key,
        "form": choice.form,
        "paper": choice.paper,
        "templates": choice.templates,
    }


def from_json(kept: Mapping[str, Any], default: HandoutChoice) -> HandoutChoice:
    """What was kept; `default` for each part that is missing or makes no sense."""
    plan = default.plan
    grid = read(kept, "grid", optional(within(SMALLEST_GRID, LARGEST_GRID)), None)
    return HandoutChoice(
        choice_from(kept, default.words),
        replace(
            plan,
            sheets=tuple(
                dict.fromkeys(read(kept, "sheets", list_of(named(SheetKind)), plan.sheets))
            ),
            layout=read(kept, "layout", named(ReadingLayout), plan.layout),
            pinyin=read(kept, "pinyin", named(PinyinRule), plan.pinyin),
            pinyin_level=read(kept, "pinyin_level", within(1, HIGHEST), plan.pinyin_level),
            numbered=read(kept, "numbered", switch, plan.numbered),
            glosses=read(kept, "glosses", named(GlossPlace), plan.glosses),
            word_order=read(kept, "word_order", named(WordOrder), plan.word_order),
            blank=read(kept, "blank", named(BlankColumns), plan.blank),
            with_sentences=read(kept, "with_sentences", switch, plan.with_sentences),
            gap_help=read(kept, "gap_help", named(GapHelp), plan.gap_help),
            direction=read(kept, "direction", named(Direction), plan.direction),
            items=read(kept, "items", within(1, MOST_ITEMS), plan.items),
            distractors=read(kept, "distractors", within(0, MOST_DISTRACTORS), plan.distractors),
            ruling=read(kept, "ruling", named(Ruling), plan.ruling),
            grid=None if grid is None else float(grid),
            questions=questions_of(read(kept, "questions", text, text_of(plan.questions))),
            version=read(kept, "version", _version, plan.version),
            seed=read(kept, "seed", within(0, LARGEST_SEED), plan.seed),
        ),
        read(kept, "key", named(KeyPlace), default.key),
        read(kept, "form", named(HandoutFormat), default.form),
        read(kept, "paper", named(Paper), default.paper),
        read(kept, "templates", text, default.templates),
    )


def _version(value: Any) -> str:
    if value not in ("A", "B", "C", "D"):
        raise ValueError
    return str(value)
