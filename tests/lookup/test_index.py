"""The index in the cache folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import paths
from app.chinese.lexicon import Lexicon
from app.errors import Cancelled, StorageError
from app.lookup.index import Index, open_index
from app.lookup.search import search


@pytest.fixture
def stored(index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache with the index in it, made without indexing anew."""
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path))
    path = paths.cache_dir() / index.path.name
    path.write_bytes(index.path.read_bytes())
    return path


def _unexpected(done: float, message: str, /) -> None:
    pytest.fail(f"indexed again: {message}")


def test_it_is_made_once(stored: Path, lexicon: Lexicon) -> None:
    assert search("马", open_index(lexicon, _unexpected))


def test_its_name_tells_the_lexicon(index: Index, lexicon: Lexicon) -> None:
    assert lexicon.identity in index.path.name


def test_a_damaged_one_is_made_again_with_progress(stored: Path, lexicon: Lexicon) -> None:
    content = bytearray(stored.read_bytes())
    content[len(content) // 2] ^= 1
    stored.write_bytes(content)
    other = stored.with_name("lookup-0-other.bin")
    other.write_bytes(b"old")
    shares: list[float] = []
    index = open_index(lexicon, lambda done, message: shares.append(done))
    assert search("马", index)[0].entry.simplified == "马"
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 10
    assert not other.exists()


def test_stopping_leaves_nothing(
    tmp_path: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path))

    def stop(done: float, message: str, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        open_index(lexicon, stop)
    assert list(paths.cache_dir().iterdir()) == []


def test_a_cache_that_cannot_be_written(
    tmp_path: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path))

    def full(path: Path, sections: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.lookup.index.write_store", full)
    monkeypatch.setattr("app.lookup.compile.compile_sections", lambda lexicon, progress: {})
    with pytest.raises(StorageError, match="Make room"):
        open_index(lexicon)
