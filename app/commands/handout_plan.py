"""The arguments that say what a handout is made of."""

from __future__ import annotations

import argparse
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from app.chinese.levels import HIGHEST
from app.commands.named_parts import parts_of
from app.errors import InputError
from app.handout.content import ReadingLayout, Ruling, SheetKind
from app.handout.plan import (
    BlankColumns,
    Direction,
    GapHelp,
    GlossPlace,
    HandoutPlan,
    PinyinRule,
    Question,
    WordOrder,
)
from app.handout.questions import questions_of
from app.handout.remembered import (
    LARGEST_GRID,
    LARGEST_SEED,
    MOST_DISTRACTORS,
    MOST_ITEMS,
    SMALLEST_GRID,
)
from app.importing.decoding import read_text

_USUAL = HandoutPlan()
_Choice = TypeVar("_Choice", bound=StrEnum)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `plan_of` reads."""
    sheets = {kind.value: kind for kind in SheetKind}
    group = parser.add_argument_group("sheets")
    group.add_argument(
        "--sheets",
        type=parts_of(sheets),
        default=_USUAL.sheets,
        metavar="SHEET,…",
        help=f"{', '.join(sheets)}; default: {','.join(_USUAL.sheets)}",
    )
    _choice(group, "--layout", ReadingLayout, _USUAL.layout, "of the reading text")
    group.add_argument(
        "--pinyin",
        type=_pinyin,
        default=(_USUAL.pinyin, _USUAL.pinyin_level),
        metavar="all|none|hsk:N",
        help="over every word, none, or words of HSK N and above; default: all",
    )
    group.add_argument(
        "--numbers", action=argparse.BooleanOptionalAction, default=True, help="of the lines"
    )
    _choice(group, "--glosses", GlossPlace, _USUAL.glosses, "of the words, with the text")
    _choice(group, "--word-order", WordOrder, _USUAL.word_order, "of the vocabulary list")
    _choice(group, "--blank", BlankColumns, _USUAL.blank, "columns of the list left to fill in")
    group.add_argument(
        "--word-sentences", action="store_true", help="the list shows a sentence for each word"
    )
    _choice(group, "--gap-help", GapHelp, _USUAL.gap_help, "what helps to fill the gaps")
    _choice(group, "--into", Direction, _USUAL.direction, "the language to translate into")
    group.add_argument(
        "--items",
        type=_Number(1, MOST_ITEMS),
        default=_USUAL.items,
        metavar="N",
        help=f"the most tasks of an exercise; default: {_USUAL.items}",
    )
    group.add_argument(
        "--distractors",
        type=_Number(0, MOST_DISTRACTORS),
        default=_USUAL.distractors,
        metavar="N",
        help=f"words of a bank that fit nowhere; default: {_USUAL.distractors}",
    )
    _choice(group, "--squares", Ruling, _USUAL.ruling, "for practising characters")
    group.add_argument(
        "--square-size",
        type=_Number(SMALLEST_GRID, LARGEST_GRID),
        metavar="MM",
        help="default: by the level of the words",
    )
    group.add_argument(
        "--questions",
        type=Path,
        metavar="FILE",
        help="a teacher's questions, a line each: “true: …”, “false: …”, or “question | answer”",
    )
    group.add_argument(
        "--seed",
        type=_Number(0, LARGEST_SEED),
        default=_USUAL.seed,
        metavar="N",
        help="another number shuffles otherwise; default: 1",
    )


def plan_of(arguments: argparse.Namespace, version: str = _USUAL.version) -> HandoutPlan:
    """The plan that the arguments make. Raises `InputError` for questions that can't be read."""
    pinyin, level = arguments.pinyin
    size = arguments.square_size
    return HandoutPlan(
        sheets=arguments.sheets,
        layout=ReadingLayout(arguments.layout),
        pinyin=pinyin,
        pinyin_level=level,
        numbered=arguments.numbers,
        glosses=GlossPlace(arguments.glosses),
        word_order=WordOrder(arguments.word_order),
        blank=BlankColumns(arguments.blank),
        with_sentences=arguments.word_sentences,
        gap_help=GapHelp(arguments.gap_help),
        direction=Direction(arguments.into),
        items=arguments.items,
        distractors=arguments.distractors,
        ruling=Ruling(arguments.squares),
        grid=None if size is None else float(size),
        questions=_questions(arguments.questions),
        version=version,
        seed=arguments.seed,
    )


def _questions(path: Path | None) -> tuple[Question, ...]:
    if path is None:
        return ()
    found = questions_of(read_text(path))
    if not found:
        raise InputError("There is no question in “{0}”. Write one a line.", path.name)
    return found


def _choice(
    group: argparse._ArgumentGroup, name: str, kind: type[_Choice], usual: _Choice, summary: str
) -> None:
    group.add_argument(
        name,
        choices=[one.value for one in kind],
        default=usual.value,
        help=f"{summary}; default: {usual.value}",
    )


def _pinyin(text: str) -> tuple[PinyinRule, int]:
    if text in (PinyinRule.ALL, PinyinRule.NONE):
        return PinyinRule(text), _USUAL.pinyin_level
    name, _, level = text.partition(":")
    if name == "hsk" and level.isdecimal() and 1 <= int(level) <= HIGHEST:
        return PinyinRule.HARDER, int(level)
    raise argparse.ArgumentTypeError(f"“{text}” is none of all, none, hsk:1 to hsk:{HIGHEST}")


class _Number:
    """A reader of a whole number within bounds."""

    def __init__(self, least: int, most: int) -> None:
        self._least, self._most = least, most

    def __call__(self, text: str) -> int:
        if text.isdecimal() and self._least <= int(text) <= self._most:
            return int(text)
        raise argparse.ArgumentTypeError(
            f"“{text}” is no number from {self._least} to {self._most}"
        )
