"""Lists of other programs are understood; what is written is read again."""

from __future__ import annotations

import sqlite3
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InputError, MissingPartError
from app.vocabulary.lists.entry import WRITABLE, ListEntry, ListFormat
from app.vocabulary.lists.reader import read_list
from app.vocabulary.lists.texts import parse_list
from app.vocabulary.lists.writer import write_list
from app.vocabulary.statuses import Status

LUTE = """term,parent,translation,language,tags,added,status,link_status,pronunciation
重庆,,"Chongqing, a city",Mandarin Chinese,,2024-01-01 10:00:00,3,,chóng qìng
猫,,cat,Japanese,,2024-01-01 10:00:00,1,,neko
得,,must,Mandarin Chinese,,2024-01-01 10:00:00,W,,děi
"""
LWT = "重庆\ta city\t重庆很大\tchóngqìng\t99\n的\tof\t\tde\t98\n学\tlearn\t\txué\t2\n"
ZHONGWEN = "重庆\t重慶\tChóng qìng\tChongqing city\n学\t學\txué\tto learn; to study\n"
PLECO = """// Books/One
重庆[重慶]	Chong2qing4	Chongqing city
学[學]	xue2
// Known
得	dei3	must
"""
ANKI = """#separator:tab
#html:true
#guid column:1
#notetype column:2
#tags column:5
x%y\t中文\t<b> 重[chóng] 庆[qìng]</b>\tChóngqìng&nbsp;\tcity::big
z\t中文\t学[sound:a.mp3]\txué<br>\thsk::3
"""


def _read(text: str) -> tuple[ListFormat, list[tuple[str, str, Status | None]]]:
    words = parse_list(text)
    return words.format, [(entry.text, entry.reading, entry.status) for entry in words.entries]


def test_lute() -> None:
    assert _read(LUTE) == (
        ListFormat.CSV,
        [("重庆", "chóng qìng", Status.LEARNING_3), ("得", "děi", Status.KNOWN)],
    )
    assert (
        _read(LUTE.replace("Chongqing, a city", "a city").replace(",", "\t"))[1] == (_read(LUTE)[1])
    )


def test_lwt() -> None:
    assert _read(LWT) == (
        ListFormat.LWT,
        [
            ("重庆", "chóngqìng", Status.KNOWN),
            ("的", "de", Status.IGNORED),
            ("学", "xué", Status.LEARNING_2),
        ],
    )


def test_zhongwen() -> None:
    form, entries = _read(ZHONGWEN)
    assert form is ListFormat.ZHONGWEN
    assert entries == [("重庆", "Chóng qìng", None), ("学", "xué", None)]
    assert parse_list(ZHONGWEN).entries[0].traditional == "重慶"


def test_pleco() -> None:
    form, entries = _read(PLECO)
    assert form is ListFormat.PLECO
    assert entries == [
        ("重庆", "Chong2qing4", None),
        ("学", "xue2", None),
        ("得", "dei3", Status.KNOWN),
    ]


def test_anki_text() -> None:
    assert _read(ANKI) == (
        ListFormat.ANKI,
        [("重庆", "Chóngqìng", None), ("学", "xué", None)],
    )


def test_other_tables() -> None:
    assert _read("No,Word,Pinyin,English\n1,学,xué,to learn\n") == (
        ListFormat.CSV,
        [("学", "xué", None)],
    )
    assert _read("1\t学\txué\tto learn\n2\t重庆\tchóngqìng\tcity\n")[1][1][:2] == (
        "重庆",
        "chóngqìng",
    )
    assert _read("学;xué;to learn\n书;shū;book\n")[1] == [("学", "xué", None), ("书", "shū", None)]


@pytest.mark.parametrize(
    "text", ["学\n书\n", "学 书", "学、书，", "\ufeff学\r\n\r\n书", "学，书；", "学;书"]
)
def test_plain_lists(text: str) -> None:
    form, entries = _read(text)
    assert form is ListFormat.PLAIN
    assert [entry[0] for entry in entries] == ["学", "书"]


def test_a_plain_list_may_say_readings() -> None:
    assert _read("得 děi\n重庆 chong2 qing4\n学 (n) to learn!\nonly English\n")[1] == [
        ("得", "děi", None),
        ("重庆", "chong2 qing4", None),
        ("学", "", None),
        ("only English", "", None),
    ]


WORDS = st.builds(
    ListEntry,
    text=st.text("重庆学书得〇𠀀", min_size=1, max_size=4),
    traditional=st.just(""),
    reading=st.lists(st.sampled_from(["chóng", "xué", "de", "lǜ"]), min_size=1, max_size=3).map(
        " ".join
    ),
    status=st.sampled_from([s for s in Status if s is not Status.NEW]),
    meaning=st.text(
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=20
    ),
)
WITH_STATUS = (ListFormat.CSV, ListFormat.TSV, ListFormat.LWT, ListFormat.PLECO, ListFormat.ANKI)


@given(st.lists(WORDS, min_size=1, max_size=8, unique_by=lambda entry: entry.text))
def test_what_is_written_is_read_again(entries: list[ListEntry]) -> None:
    for form in WRITABLE:
        words = parse_list(write_list(entries, form), form).entries
        assert {entry.text for entry in words} == {entry.text for entry in entries}, form
        if form in WITH_STATUS:
            found = {(entry.text, entry.status) for entry in words}
            assert found == {(entry.text, entry.status) for entry in entries}, form


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_the_format_is_told_by_the_text(entries: list[ListEntry]) -> None:
    for form in (ListFormat.CSV, ListFormat.TSV, ListFormat.LWT, ListFormat.PLECO, ListFormat.ANKI):
        assert parse_list(write_list(entries, form)).format is form


@given(
    st.text() | st.text("重学\t,;\"'\n#:/[]=a1", max_size=60), st.none() | st.sampled_from(WRITABLE)
)
def test_any_text_is_taken(text: str, form: ListFormat | None) -> None:
    words = parse_list(text, form)
    assert all(isinstance(entry.text, str) for entry in words.entries)


@pytest.mark.parametrize("form", [ListFormat.CSV, ListFormat.TSV, ListFormat.LWT])
@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_is_a_formula(form: ListFormat, evil: str) -> None:
    text = write_list([ListEntry("学", "", evil, Status.KNOWN, evil + "\n\t=2")], form)
    assert f"'{evil}" in text
    assert not any(
        cell.startswith(("=", "+", "-", "@"))
        for line in text.replace(",", "\t").splitlines()
        for cell in line.split("\t")
    )


def _package(path: Path, name: str = "collection.anki2", notes: int = 2) -> Path:
    database = path.with_suffix(".db")
    with closing(sqlite3.connect(database)) as made:
        made.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, flds TEXT)")
        made.execute("CREATE TABLE cards (nid INTEGER, ivl INTEGER, type INTEGER)")
        rows = [
            (1, "<b>重庆</b>\x1f重慶\x1fChóngqìng\x1fcity"),
            (2, "to learn\x1f[sound:a]\x1f学"),
            (3, "一个很长的句子不是一个词对不对呀\x1f"),
            (4, "书"),
        ]
        made.executemany("INSERT INTO notes VALUES (?, ?)", rows[:notes])
        made.executemany("INSERT INTO cards VALUES (?, ?, ?)", [(1, 30, 2), (1, 2, 2), (2, 1, 2)])
        made.commit()
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(database, name)
    return path


def test_an_anki_package(tmp_path: Path) -> None:
    words = read_list(_package(tmp_path / "deck.apkg", notes=4))
    assert words.only_raises
    assert words.entries == (
        ListEntry("重庆", "重慶", "Chóngqìng", Status.KNOWN),
        ListEntry("学", status=Status.LEARNING_3),
        ListEntry("一个很长的句子不是一个词对不对呀"),
        ListEntry("书"),
    )
    package = _package(tmp_path / "without.ending", "collection.anki21")
    assert len(read_list(package).entries) == 2


def test_an_anki_package_as_newer_anki_packs_it(tmp_path: Path) -> None:
    zstd = pytest.importorskip("backports.zstd")
    path = tmp_path / "newer.apkg"
    database = _package(path).with_suffix(".db").read_bytes()

    def pack(collection: bytes) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("collection.anki2", "only a note that asks to update Anki")
            archive.writestr("collection.anki21b", collection)

    packed = zstd.compress(database)
    pack(packed)
    assert [entry.text for entry in read_list(path).entries] == ["重庆", "学"]
    for broken in (packed[:-20], b"words" * 100, b""):
        pack(broken)
        with pytest.raises(InputError, match="damaged"):
            read_list(path)


def test_without_what_unpacks_it_the_way_out_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("compression.zstd", "backports.zstd"):
        monkeypatch.setitem(sys.modules, name, None)
    newer = _package(tmp_path / "newer.apkg", "collection.anki21b")
    with pytest.raises(MissingPartError, match="Support older Anki versions"):
        read_list(newer)


def test_damaged_packages_get_one_sentence(tmp_path: Path) -> None:
    other = tmp_path / "other.apkg"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("media", "{}")
    with pytest.raises(InputError, match="no Anki package"):
        read_list(other)
    for content in (b"", b"words " * 3000):
        with zipfile.ZipFile(other, "w") as archive:
            archive.writestr("collection.anki2", content)
        with pytest.raises(InputError, match="damaged"):
            read_list(other)
    whole = _package(tmp_path / "whole.apkg").read_bytes()
    other.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError):
        read_list(other)
    other.write_bytes(b"words")
    with pytest.raises(InputError):
        read_list(other)


def test_a_package_with_a_view_for_notes_is_refused(tmp_path: Path) -> None:
    database = tmp_path / "c.db"
    with closing(sqlite3.connect(database)) as made:
        made.execute(
            "CREATE VIEW notes AS WITH RECURSIVE n(id, flds) AS (SELECT 1, 'a' UNION ALL"
            " SELECT id + 1, flds FROM n) SELECT * FROM n"
        )
        made.execute("CREATE TABLE cards (nid, ivl, type)")
    path = tmp_path / "endless.apkg"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(database, "collection.anki2")
    with pytest.raises(InputError, match="damaged"):
        read_list(path)


@pytest.mark.parametrize("content", [b"", b" \n", bytes(range(256)) * 40])
def test_files_without_words_get_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(content)
    with pytest.raises(InputError):
        read_list(path)
    with pytest.raises(InputError):
        read_list(tmp_path / "none.txt")
    with pytest.raises(InputError):
        read_list(tmp_path)
