"""What the templates are given."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.handout.content import Handout, Part, Plain, Remark, SheetKind
from app.handout.template_data import handout_json
from tests.handout.conftest import SheetMaker
from tests.handout.making import lesson, pair, word


def _data(handout: Handout) -> Any:
    return json.loads(handout_json(handout))


def _rows(data: Any) -> Any:
    return data["parts"][0]["blocks"][0]["rows"]


def test_characters_no_font_has_become_geta_marks_and_are_named(sheet: SheetMaker) -> None:
    data = _data(sheet(lesson(pair((word("𠮷野家", "jí yě jiā"),), "𠮷 and 가"))))
    (row,) = _rows(data)
    assert row["english"] == "〓 and 〓"
    assert row["chinese"] == [[[["〓野家", "jíyějiā"]], True]]
    assert data["missing"] == ["U+AC00", "U+20BB7"]


def test_a_geta_mark_of_the_text_itself_is_not_missing(sheet: SheetMaker) -> None:
    assert _data(sheet(lesson(pair((), "〓"))))["missing"] == []


def test_control_and_direction_characters_are_left_out(sheet: SheetMaker) -> None:
    data = _data(sheet(lesson(pair((), "a\x07b\u202ec\ud800d\ufeffe"), title="题\x00目")))
    assert _rows(data)[0]["english"] == "abcde"
    assert data["title"] == "题目"


@given(st.text())
def test_any_text_makes_json_that_can_be_encoded(text: str) -> None:
    part = Part(SheetKind.QUESTIONS, text, text, text, (Remark((Plain(text),)),))
    json.loads(handout_json(Handout(text, text, text, (part,))).encode())
