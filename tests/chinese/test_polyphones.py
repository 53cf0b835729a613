"""The rules for polyphones name readings that the dictionary has."""

from __future__ import annotations

import pytest

from app.chinese.context import Context
from app.chinese.lexicon import Lexicon
from app.chinese.polyphones import RULES, choose_reading


@pytest.mark.parametrize("hanzi", RULES)
def test_readings_are_the_dictionarys(hanzi: str, lexicon: Lexicon) -> None:
    readings = {" ".join(entry.pinyin) for entry in lexicon.entries(hanzi)}
    assert {reading for reading, _ in RULES[hanzi]} <= readings


@pytest.mark.parametrize("hanzi", RULES)
def test_rules_hold_without_neighbours(hanzi: str) -> None:
    choose_reading(hanzi, Context())


def test_no_rules_no_choice() -> None:
    assert choose_reading("人", Context(("好",), (), "a", "")) is None


def test_the_first_rule_that_holds() -> None:
    assert choose_reading("得", Context(("你",), ("去",), "r", "v")) == "děi"
    assert choose_reading("得", Context(("跑",), ("快",), "v", "a")) == "de"
