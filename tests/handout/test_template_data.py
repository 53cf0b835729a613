"""What the templates are given."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.handout.sheet import make_sheet
from app.handout.template_data import sheet_json
from app.lesson.model import Lesson
from tests.handout.making import lesson, pair, word


def _data(text: Lesson) -> Any:
    return json.loads(sheet_json(make_sheet(text)))


def test_characters_no_font_has_become_geta_marks_and_are_named() -> None:
    data = _data(lesson(pair((word("𠮷野家", "jí yě jiā"),), "𠮷 and 가")))
    assert data["rows"][0]["english"] == "〓 and 〓"
    assert data["rows"][0]["chinese"] == [[[["〓野家", "jíyějiā"]], True]]
    assert data["missing"] == ["U+AC00", "U+20BB7"]


def test_a_geta_mark_of_the_text_itself_is_not_missing() -> None:
    assert _data(lesson(pair((), "〓")))["missing"] == []


def test_control_and_direction_characters_are_left_out() -> None:
    data = _data(lesson(pair((), "a\x07b\u202ec\ud800d\ufeffe"), title="题\x00目"))
    assert data["rows"][0]["english"] == "abcde"
    assert data["title"] == "题目"


@given(st.text())
def test_any_text_makes_json_that_can_be_encoded(english: str) -> None:
    sheet = make_sheet(lesson(pair((), english), title=english))
    json.loads(sheet_json(sheet).encode())
