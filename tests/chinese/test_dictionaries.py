"""The user's own dictionaries: kept, listed, used before Duidu's, and forgotten."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from app import paths
from app.chinese import dictionaries
from app.chinese import lexicon as lexicon_module
from app.chinese.lexicon import Lexicon, open_lexicon
from app.chinese.sources import Sources
from app.errors import InputError
from tests.chinese.single import analyse_text

OWN = """\
# my words
對讀 对读 [dui4 du2] /to read side by side/
好 好 [hao3] /splendid/
雙城圈 双城圈 [shuang1 cheng2 quan1] /twin-city circle\x1d\x1f/
no entry
長短不 长短 [chang2 duan3] /forms of different length/
"""
BUNDLED = "# CC-CEDICT\n好 好 [hao3] /good/\n好 好 [hao4] /to be fond of/\n城 城 [cheng2] /city/\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "my words.txt"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home whose bundled dictionary has three entries."""
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path / "home"))
    for name, content in (("cedict", BUNDLED), ("counts", "好 40000 a\n"), ("levels", "好\t1\n")):
        (tmp_path / name).write_text(content, encoding="utf-8")

    def sources() -> Sources:
        return Sources(
            dictionaries.base_file() or tmp_path / "cedict",
            tmp_path / "counts",
            tmp_path / "levels",
            added=dictionaries.added_files(),
        )

    monkeypatch.setattr(lexicon_module, "find_sources", sources)


def gloss(word: str, lexicon: Lexicon) -> str:
    return lexicon.entries(word)[0].gloss


@pytest.mark.usefixtures("small")
def test_what_is_added_goes_before(own: Path) -> None:
    assert gloss("好", open_lexicon()) == "good"
    added = dictionaries.add(own)
    assert (added.name, added.entries, added.is_base) == ("my words", 3, False)
    assert dictionaries.installed() == (added,)
    lexicon = open_lexicon()
    assert [entry.pinyin for entry in lexicon.entries("好")] == [("hǎo",), ("hào",)]
    assert gloss("好", lexicon) == "splendid"
    assert gloss("對讀", lexicon) == "to read side by side"
    assert gloss("双城圈", lexicon) == "twin-city circle"
    assert [token.text for token in analyse_text("双城圈好", lexicon)] == ["双城圈", "好"]
    dictionaries.remove("My Words")
    assert dictionaries.installed() == ()
    assert gloss("好", open_lexicon()) == "good"


@pytest.mark.usefixtures("small")
def test_changed_content_is_noticed(own: Path) -> None:
    dictionaries.add(own)
    open_lexicon()
    own.write_text(OWN.replace("splendid", "gorgeous"), encoding="utf-8")
    dictionaries.add(own)
    assert gloss("好", open_lexicon()) == "gorgeous"


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("ending", ["u8", "txt.gz", "zip"])
def test_a_whole_cc_cedict_takes_the_place_of_the_bundled_one(
    tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dictionaries, "_COMPLETE", 2)
    text = (
        "# CC-CEDICT\n#! date=2026-11-01T00:00:00Z\n"
        "人 人 [ren2] /person/\n大人 大人 [da4 ren5] /adult/\n"
    )
    path = tmp_path / f"cedict_1_0_ts_utf-8_mdbg.{ending}"
    if ending == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("read me", "hello")
            archive.writestr("cedict_ts.u8", text)
    else:
        data = text.encode()
        path.write_bytes(gzip.compress(data) if ending == "txt.gz" else data)
    added = dictionaries.add(path)
    assert (added.name, added.date, added.is_base) == (dictionaries.BASE, "2026-11-01", True)
    lexicon = open_lexicon()
    assert gloss("人", lexicon) == "person"
    assert "城" not in lexicon
    dictionaries.remove(dictionaries.BASE)
    assert "城" in open_lexicon()


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("text.txt", b"hello\n", "no entries"),
        ("empty", b"", "no entries"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\xff", "UTF-8"),
        ("cut.gz", gzip.compress(OWN.encode(), mtime=0)[:60], "damaged"),
        ("not.zip", b"PK\x03\x04rubbish", "damaged"),
        ("cc-cedict.u8", OWN.encode(), "another name"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=says):
        dictionaries.add(path)
    assert dictionaries.installed() == ()
    assert not paths.dictionaries_dir().exists()


@pytest.mark.usefixtures("small")
def test_files_and_names_that_are_not_there(tmp_path: Path, own: Path) -> None:
    with pytest.raises(InputError, match="can't be read"):
        dictionaries.add(tmp_path / "nowhere.u8")
    with pytest.raises(InputError, match="None has been added"):
        dictionaries.remove("mine")
    dictionaries.add(own)
    with pytest.raises(InputError, match="There are: my words"):
        dictionaries.remove("mine")
