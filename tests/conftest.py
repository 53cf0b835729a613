"""Every test runs in a home of its own; the compiled lexicon is shared by all of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.chinese.lexicon import Lexicon, open_lexicon
from app.lesson.model import Lesson

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the compiled lexicon in it."""
    home = tmp_path_factory.mktemp("shared")
    before = os.environ.get("DUIDU_HOME")
    os.environ["DUIDU_HOME"] = str(home)
    try:
        open_lexicon()
    finally:
        if before is None:
            del os.environ["DUIDU_HOME"]
        else:
            os.environ["DUIDU_HOME"] = before
    return home / "cache"


@pytest.fixture
def home(tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty Duidu home (but for the lexicon) that `DUIDU_HOME` points at."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "cache").symlink_to(shared_cache, target_is_directory=True)
    monkeypatch.setenv("DUIDU_HOME", str(folder))
    return folder


@pytest.fixture
def lexicon(home: Path) -> Lexicon:
    return open_lexicon()


@pytest.fixture(scope="session")
def sample() -> Lesson:
    """A small lesson made by hand, for tests that need a lesson and no analysis."""
    from tests.sample import sample_lesson

    return sample_lesson()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--benchmarks", action="store_true", help="run only the benchmarks")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    timed = bool(config.getoption("--benchmarks"))
    keep = [item for item in items if ("benchmark" in item.keywords) == timed]
    gone = [item for item in items if ("benchmark" in item.keywords) != timed]
    if gone:
        config.hook.pytest_deselected(items=gone)
        items[:] = keep
