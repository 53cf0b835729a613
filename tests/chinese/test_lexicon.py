"""The lexicon: what it knows, and that its file is compiled, checked and shared."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from app import paths
from app.chinese import compile as compile_module
from app.chinese import lexicon as lexicon_module
from app.chinese import sources as sources_module
from app.chinese.compile import compile_lexicon
from app.chinese.lexicon import Lexicon, open_lexicon
from app.chinese.sources import Sources
from app.chinese.store import write_store
from app.errors import MissingPartError, StorageError
from app.progress import silent

CEDICT = """\
# CC-CEDICT
重慶 重庆 [Chong2 qing4] /Chongqing municipality/
好 好 [hao4] /to be fond of/
好 好 [hao3] /good/
愛好 爱好 [ai4 hao4] /hobby/
你好 你好 [ni3 hao3] /hello/
對 对 [dui4] /right; correct/
"""
JIEBA = "重庆 3518 ns\n好 40000 a\n爱好 500 n\n你好 9000 l\n对 180000 p\n"
LEVELS = "word\tlevel\n好\t1\n爱好\t1\n"


@pytest.fixture
def small(tmp_path: Path) -> Sources:
    """A dictionary of six entries."""
    sources = Sources(tmp_path / "cedict.txt", tmp_path / "dict.txt", tmp_path / "levels.tsv")
    sources.dictionary.write_text(CEDICT, encoding="utf-8")
    sources.frequencies.write_text(JIEBA, encoding="utf-8")
    sources.levels.write_text(LEVELS, encoding="utf-8")
    return sources


@pytest.fixture
def own_home(tmp_path: Path, small: Sources, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose lexicon is compiled from the small dictionary."""
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path / "own"))
    monkeypatch.setattr(lexicon_module, "find_sources", lambda: small)
    return tmp_path / "own"


def compiled_file() -> Path:
    [path] = paths.cache_dir().iterdir()
    return path


def test_simplified_and_traditional_find_the_same(lexicon: Lexicon) -> None:
    assert lexicon.entries("重庆") == lexicon.entries("重慶")
    [entry] = lexicon.entries("重庆")
    assert (entry.simplified, entry.traditional) == ("重庆", "重慶")
    assert entry.pinyin == ("Chóng", "qìng")
    assert entry.is_name


@pytest.mark.parametrize("word", ["", "没有这样的词", "hello", "\ud800", "😀"])
def test_unknown_words(lexicon: Lexicon, word: str) -> None:
    assert lexicon.entries(word) == ()
    assert lexicon.rank(word) is None
    assert lexicon.level(word) is None
    assert lexicon.part(word) == ""
    assert word not in lexicon


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("都", "dōu"), ("了", "le"), ("的", "de"), ("还", "hái"), ("得", "dé"), ("地", "dì"),
        ("和", "hé"), ("行", "xíng"), ("重", "zhòng"), ("長", "cháng"), ("於", "yú"),
        ("东西", "dōng xi"), ("朝阳", "cháo yáng"), ("大夫", "dài fu"), ("冯", "Féng"),
        ("多重", "duō chóng"), ("框架", "kuàng jià"), ("绿", "lǜ"), ("第一", "dì yī"),
    ],
)  # fmt: skip
def test_the_best_reading_is_first(lexicon: Lexicon, word: str, reading: str) -> None:
    assert " ".join(lexicon.entries(word)[0].pinyin) == reading


def test_levels_and_ranks(lexicon: Lexicon) -> None:
    assert lexicon.rank("了") == 1
    assert lexicon.level("重要") == 1
    assert lexicon.level("倡议") == 7
    assert lexicon.level("重庆") is None
    assert lexicon.rank("重慶") == lexicon.rank("重庆")
    assert lexicon.part("重要") == "a"


def test_the_small_dictionary(own_home: Path) -> None:
    lexicon = open_lexicon()
    assert [entry.pinyin for entry in lexicon.entries("好")] == [("hǎo",), ("hào",)]
    assert lexicon.rank("对") == 1
    assert lexicon.rank("好") == 2
    assert lexicon.level("好") == 1
    assert lexicon.weight("重慶") == lexicon.weight("重庆")


def test_compiling_reports_from_nothing_to_all(own_home: Path) -> None:
    reports: list[float] = []
    open_lexicon(lambda done, _message: reports.append(done))
    assert reports == sorted(reports)
    assert (reports[0], reports[-1]) == (0.0, 1.0)


def test_an_open_lexicon_is_not_compiled_again(own_home: Path) -> None:
    open_lexicon()
    written = compiled_file().stat().st_mtime_ns
    reports: list[float] = []
    open_lexicon(lambda done, _message: reports.append(done))
    assert reports == []
    assert compiled_file().stat().st_mtime_ns == written


@pytest.mark.parametrize("content", [b"", b"garbage", b"\0" * 5000])
def test_a_broken_file_is_compiled_again(own_home: Path, content: bytes) -> None:
    open_lexicon()
    whole = compiled_file().read_bytes()
    compiled_file().write_bytes(content)
    assert open_lexicon().entries("你好")
    assert compiled_file().read_bytes() == whole


def test_another_version_of_the_data_takes_the_place_of_the_first(
    own_home: Path, small: Sources
) -> None:
    open_lexicon()
    before = compiled_file().name
    small.dictionary.write_text(CEDICT + "再 再 [zai4] /again/\n", encoding="utf-8")
    assert open_lexicon().entries("再")
    assert compiled_file().name != before


def test_a_folder_that_cannot_be_written(small: Sources, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="can't be stored"):
        compile_lexicon(small, tmp_path / "nowhere" / "lexicon.bin", silent)


def test_another_program_may_be_quicker(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_and_fail(path: Path, sections: Mapping[str, bytes]) -> None:
        write_store(path, sections)
        raise PermissionError("mapped by another program")

    monkeypatch.setattr(compile_module, "write_store", write_and_fail)
    assert open_lexicon().entries("你好")


def test_a_home_that_cannot_be_written(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, sections: Mapping[str, bytes]) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(compile_module, "write_store", fail)
    with pytest.raises(StorageError, match="can't be stored"):
        open_lexicon()


def test_missing_data_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources_module, "find_spec", lambda _package: None)
    with pytest.raises(MissingPartError, match="requirements"):
        sources_module.find_sources()


def test_two_processes_may_compile_at_once(small: Sources, tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from app.chinese.sources import Sources;"
        "from app.chinese.compile import compile_lexicon; from app.chinese.lexicon import Lexicon;"
        "from app.progress import silent; target = Path(sys.argv[4]);"
        "sources = Sources(*map(Path, sys.argv[1:4]));"
        "[compile_lexicon(sources, target, silent) or Lexicon(target) for _ in range(30)];"
        "assert Lexicon(target).entries('你好')"
    )
    files = [small.dictionary, small.frequencies, small.levels, tmp_path / "cache.bin"]
    command = [sys.executable, "-c", program, *map(str, files)]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    processes = [subprocess.Popen(command, env=environment) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert not list(tmp_path.glob("*.part"))
