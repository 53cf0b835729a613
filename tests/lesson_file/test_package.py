"""Lesson files written and read, and files that only claim to be one."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.chinese.corrections.anchor import Anchor
from app.chinese.corrections.correction import as_meaning, as_name, as_read, as_words
from app.errors import InputError
from app.handout.plan import Question, QuestionKind
from app.lesson.model import Pair, Role, Section, Speaker, WordKey
from app.lesson_file.json_form import to_json
from app.lesson_file.model import FileWord, LearnerData, LessonFile
from app.lesson_file.package import read_lesson_file, write_lesson_file
from app.vocabulary.statuses import Status

TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), max_size=12
)
KEYS = st.builds(
    lambda text, reading: WordKey.of(text, tuple(reading.split())),
    TEXTS.filter(bool),
    st.sampled_from(["zhòng yào", "de", ""]),
)
PAIRS = st.builds(
    Pair,
    st.lists(TEXTS, max_size=3).map(tuple),
    st.lists(TEXTS, max_size=3).map(tuple),
    st.sampled_from(Role),
    st.none() | st.builds(Speaker, TEXTS, TEXTS),
    st.integers(0, 100).map(lambda n: n / 100),
    st.booleans(),
    checked=st.booleans(),
)
CORRECTIONS = st.sampled_from(
    [
        as_words("经济 带"),
        as_read("得", "děi", Anchor("你", "走")),
        as_meaning("对", "to; towards", "duì"),
        as_name("白云", True),
    ]
)


@st.composite
def files(draw: st.DrawFn) -> LessonFile:
    pairs = (Pair(("字。",), ("A word.",)), *draw(st.lists(PAIRS, max_size=5)))
    cut = draw(st.integers(0, len(pairs)))
    return LessonFile(
        identity=draw(st.uuids()).hex,
        revision=draw(st.integers(1, 99)),
        made="2026-11-24",
        title=draw(TEXTS).strip() or "—",
        translated_title=draw(TEXTS),
        source=draw(TEXTS),
        author=draw(TEXTS),
        licence=draw(TEXTS),
        pairs=pairs,
        sections=(Section(draw(TEXTS), 0, cut), Section("", cut, len(pairs))),
        corrections=tuple(draw(st.lists(CORRECTIONS, max_size=3))),
        words=(FileWord(draw(KEYS), 0, draw(TEXTS)),),
        notes=((draw(KEYS), draw(TEXTS)),),
        questions=(Question(QuestionKind.TRUE_FALSE, draw(TEXTS), "true"),),
        learner=draw(
            st.none()
            | st.builds(
                LearnerData,
                st.tuples(st.tuples(KEYS, st.sampled_from(Status))),
                st.tuples(st.tuples(KEYS, TEXTS)),
            )
        ),
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(files())
def test_what_is_written_is_read_again(tmp_path: Path, file: LessonFile) -> None:
    path = tmp_path / "lesson.duidu"
    write_lesson_file(file, path)
    assert read_lesson_file(path) == file
    first = path.read_bytes()
    write_lesson_file(file, path)
    assert path.read_bytes() == first


def simple() -> dict[str, Any]:
    return to_json(
        LessonFile(
            "0" * 32, 1, "2026-11-24", "题", "", "", "", "", (Pair(("字。",), ("A word.",)),)
        )
    )


def packed(path: Path, data: bytes, name: str = "lesson.json") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return path


def refused(path: Path) -> str:
    with pytest.raises(InputError) as told:
        read_lesson_file(path)
    sentence = str(told.value)
    assert path.name in sentence or "newer Duidu" in sentence
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("format", "other"),
        ("version", 0),
        ("version", "1"),
        ("version", True),
        ("identity", "../../etc/passwd"),
        ("identity", 5),
        ("made", "yesterday"),
        ("revision", -1),
        ("revision", 10**30),
        ("title", ["x"]),
        ("title", "x" * 300_000),
        ("pairs", []),
        ("pairs", {"zh": []}),
        ("pairs", [5]),
        ("pairs", [{"zh": "字", "en": []}]),
        ("pairs", [{"zh": ["字"], "en": [3]}]),
        ("pairs", [{"zh": ["字"], "en": [], "role": "king"}]),
        ("pairs", [{"zh": ["字"], "en": [], "confidence": 7}]),
        ("pairs", [{"zh": ["字"], "en": [], "opens": "yes"}]),
        ("pairs", [{"zh": ["字"], "en": [], "speaker": "me"}]),
        ("sections", [{"title": "", "first": 0, "last": 9}]),
        ("sections", [{"title": "", "first": 1, "last": 0}]),
        ("corrections", [{"facet": "magic", "text": "字", "value": "x"}]),
        ("corrections", "all"),
        ("words", [{"simplified": "", "reading": "", "pair": 0}]),
        ("words", [{"simplified": "字", "reading": "zì", "pair": 1}]),
        ("notes", [{"simplified": "字", "reading": "zì", "text": 4}]),
        ("questions", [{"kind": "riddle", "text": ""}]),
        ("learner", []),
        ("learner", {"statuses": [{"simplified": "字", "reading": "", "status": 99}]}),
    ],
)
def test_a_part_that_is_wrong_is_named(tmp_path: Path, part: str, value: object) -> None:
    data = json.dumps({**simple(), part: value}).encode()
    assert "damaged" in refused(packed(tmp_path / "a.duidu", data))


def test_a_newer_version_is_told(tmp_path: Path) -> None:
    data = json.dumps({**simple(), "version": 2}).encode()
    assert "newer Duidu" in refused(packed(tmp_path / "a.duidu", data))


def test_an_archive_without_a_lesson(tmp_path: Path) -> None:
    assert "no lesson file" in refused(packed(tmp_path / "a.duidu", b"{}", "other.json"))


def test_names_that_lead_elsewhere_lead_nowhere(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.duidu", json.dumps(simple()).encode())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../escaped.txt", "x")
    before = set(tmp_path.parent.iterdir())
    assert read_lesson_file(path).title == "题"
    assert set(tmp_path.parent.iterdir()) == before


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.duidu", b" " * 200_000_000)
    assert path.stat().st_size < 1_000_000
    assert "unpack" in refused(path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"\xff\xfe",
        b'{"format": "duidu-lesson"',
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b"9" * 10_000,
        b'{"format": NaN}',
    ],
)
def test_what_is_no_json_object(tmp_path: Path, data: bytes) -> None:
    assert "damaged" in refused(packed(tmp_path / "a.duidu", data))


def test_what_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.duidu"
    path.write_bytes(b"<html>not found</html>")
    refused(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.dictionaries(
        st.sampled_from(sorted(simple())),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.floats(),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(["zh", "en", "role", "first", "text"]), inner)
            ),
            max_leaves=8,
        ),
        min_size=1,
    )
)
def test_any_nonsense_is_refused_or_harmless(tmp_path: Path, parts: dict[str, Any]) -> None:
    path = packed(tmp_path / "a.duidu", json.dumps({**simple(), **parts}).encode())
    try:
        file = read_lesson_file(path)
    except InputError:
        return
    write_lesson_file(file, tmp_path / "b.duidu")
    assert read_lesson_file(tmp_path / "b.duidu") == file


def test_characters_that_no_text_has_are_left_out(tmp_path: Path) -> None:
    data = json.dumps({**simple(), "title": "a\x00b\ud800c\x1bd"}).encode()
    assert read_lesson_file(packed(tmp_path / "a.duidu", data)).title == "abcd"
