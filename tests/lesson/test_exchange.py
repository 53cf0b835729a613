"""What others are given can be read by them."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import StorageError
from app.lesson.exchange import AlignedTexts, tmx, tsv, write_tmx, write_tsv
from app.lesson.model import Lesson

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_tmx(text: str) -> list[dict[str | None, str | None]]:
    """The units of a translation memory: each language's segment."""
    root = ElementTree.fromstring(text.encode())
    assert (root.tag, root.get("version")) == ("tmx", "1.4")
    header, body = root
    assert set(header.attrib) == {
        "creationtool",
        "creationtoolversion",
        "segtype",
        "o-tmf",
        "adminlang",
        "srclang",
        "datatype",
    }
    units = []
    for unit in body:
        # TMX 1.4b: notes and properties come before the variants, of which there is one or more.
        tags = [child.tag for child in unit]
        assert tags in (["prop", "tuv"], ["prop", "tuv", "tuv"])
        units.append({tuv.get(_LANGUAGE): tuv.find("seg").text for tuv in unit.findall("tuv")})
    return units


def test_a_translation_memory_holds_every_pair(sample: Lesson, tmp_path: Path) -> None:
    path = tmp_path / "new" / "lesson.tmx"
    write_tmx(sample, path)
    assert read_tmx(path.read_text("utf-8")) == [
        {language: text for language, text in (("zh", p.chinese), ("en", p.english)) if text}
        for p in sample.pairs
    ]
    assert "<b>" not in path.read_text("utf-8")


def test_a_table_holds_every_pair_and_what_was_checked_is_sure(
    sample: Lesson, tmp_path: Path
) -> None:
    path = tmp_path / "lesson.tsv"
    checked = replace(sample.pairs[2], checked=True)
    write_tsv(replace(sample, pairs=(*sample.pairs[:2], checked, *sample.pairs[3:])), path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [row[:2] for row in rows] == [[pair.chinese, pair.english] for pair in sample.pairs]
    assert [row[2] for row in rows] == ["0.990", "0.970", "1.000", "0.300", "0.900"]


@given(st.lists(st.builds(AlignedTexts, st.text(), st.text(), st.floats(0, 1)), max_size=4))
def test_no_text_breaks_the_formats(pairs: list[AlignedTexts]) -> None:
    assert len(read_tmx(tmx(pairs).encode("utf-8").decode("utf-8"))) <= len(pairs)
    rows = tsv(pairs).encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass")
    assert [len(row.split("\t")) for row in rows.split("\n")[:-1]] == [3] * len(pairs)


def test_what_xml_cannot_hold_is_left_out() -> None:
    pairs = [AlignedTexts("一\x00\x0b二\ufffe", 'a <&> "b" ]]> \ud800c', 1.0)]
    assert read_tmx(tmx(pairs)) == [{"zh": "一二", "en": 'a <&> "b" ]]> c'}]


def test_a_file_that_cannot_be_written_stays(sample: Lesson, tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        write_tmx(sample, tmp_path)
