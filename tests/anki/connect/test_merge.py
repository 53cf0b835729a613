"""Ours, theirs and what left, made into one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.anki.connect.merge import KeptField, merged_fields, merged_tags, same_tags


@pytest.mark.parametrize(
    ("before", "ours", "theirs", "sent", "conflict"),
    [
        ("a", "a", "a", "a", None),
        ("a", "b", "a", "b", None),
        ("a", "a", "b", "b", False),
        ("a", "b", "c", "c", True),
        ("a", "b", "b", "b", None),
        ("", "b", "", "b", None),
        ("a", "", "a", "", None),
        ("a", "a", "", "", False),
        (None, "a", "b", "b", True),
        (None, "a", "a", "a", None),
    ],
)
def test_a_field(
    before: str | None, ours: str, theirs: str, sent: str, conflict: bool | None
) -> None:
    left = None if before is None else {"F": before}
    fields, kept = merged_fields(left, {"F": ours} if ours else {}, {"F": theirs})
    assert fields == ({"F": sent} if sent else {})
    assert kept == (() if conflict is None else (KeptField("F", theirs, ours, conflict),))


def test_a_field_that_isnt_there_is_ours() -> None:
    assert merged_fields({"F": "a"}, {"F": "b"}, {}) == ({"F": "b"}, ())


FIELDS = st.dictionaries(st.sampled_from("ABC"), st.sampled_from(["1", "2", "3"]))
WHOLE = st.fixed_dictionaries({name: st.sampled_from(["", "1", "2", "3"]) for name in "ABC"})


@given(FIELDS, FIELDS, WHOLE)
def test_what_the_learner_changed_is_never_lost(
    before: dict[str, str], ours: dict[str, str], theirs: dict[str, str]
) -> None:
    fields, _ = merged_fields(before, ours, theirs)
    for name, value in theirs.items():
        if value != before.get(name, ""):
            assert fields.get(name, "") == value
        else:
            assert fields.get(name, "") == ours.get(name, "")
    again, kept = merged_fields(before, ours, {name: fields.get(name, "") for name in theirs})
    assert again == fields
    assert all(field.theirs == fields.get(field.name, "") for field in kept)


def test_tags() -> None:
    theirs = ("duidu::old", "HSK::4", "leech", "Mine", "status::2", "hskish")
    assert merged_tags(("duidu::new", "hsk::4"), theirs) == (
        "duidu::new",
        "hsk::4",
        "leech",
        "Mine",
        "hskish",
    )
    assert same_tags(("A", "b"), ("B", "a"))
    assert not same_tags(("a",), ("a", "b"))
