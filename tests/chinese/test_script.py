"""Simplified and traditional."""

from __future__ import annotations

from app.chinese.script import to_simplified, to_traditional


def test_there() -> None:
    assert to_traditional("头发发展") == "頭髮發展"


def test_back() -> None:
    assert to_simplified("頭髮發展") == "头发发展"
