"""Typed pinyin and the keys that it is compared with."""

from __future__ import annotations

import pytest

from app.lookup.pinyin_query import read_pinyin, reading_keys


@pytest.mark.parametrize(
    ("typed", "key", "fits"),
    [
        ("zhong", "zhong1guo2", True),
        ("zhong1", "zhong1guo2", True),
        ("zhong4", "zhong1guo2", False),
        ("zhōng", "zhong1guo2", True),
        ("zhǒng", "zhong1guo2", False),
        ("zhongguó", "zhong1guo2", True),
        ("zhō", "zhong1guo2", True),
        ("xi an", "xian1", False),
        ("xi an", "xi1an1", True),
        ("xian", "xi1an1", True),
        ("ma0", "ma5", True),
        ("nue4", "nve4", True),
        ("lüe", "lve4", True),
        ("lve", "lve4", True),
        ("nu", "nv3", False),
    ],
)
def test_what_fits(typed: str, key: str, fits: bool) -> None:
    query = read_pinyin(typed)
    assert query is not None
    assert (query.pattern.match(key.encode()) is not None) == fits


@pytest.mark.parametrize("typed", ["", "1", "中", "zhong9", "a!", "zhong11", " "])
def test_what_is_no_pinyin(typed: str) -> None:
    assert read_pinyin(typed) is None


def test_keys() -> None:
    assert reading_keys(("Lǜ", "sè")) == ("lvse", "lv4se4", "ls")
    assert reading_keys(("zhè", "r")) == ("zher", "zhe4r5", "zr")
    assert reading_keys(("·",)) == ("", "", "")
