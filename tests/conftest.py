"""Every test runs in a home of its own; the compiled lexicon is shared by all of them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from app.chinese.lexicon import Lexicon, open_lexicon
from app.lesson.model import Lesson

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is slow, not wrong; and a run that fails must fail again when repeated.
hypothesis.settings.register_profile("duidu", deadline=None, derandomize=True)
hypothesis.settings.load_profile("duidu")


@pytest.fixture(scope="session")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose cache holds the compiled lexicon; nothing else may be written to it."""
    folder = tmp_path_factory.mktemp("shared")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUIDU_HOME", str(folder))
        open_lexicon()
    return folder


@pytest.fixture(scope="session")
def shared_lexicon(shared_home: Path) -> Lexicon:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUIDU_HOME", str(shared_home))
        return open_lexicon()


@pytest.fixture(autouse=True)
def _away_from_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test ever sees, or touches, the folders of whoever runs it."""
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path / "nowhere"))


@pytest.fixture
def home(tmp_path: Path, shared_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty Duidu home (but for the lexicon) that `DUIDU_HOME` points at."""
    folder = tmp_path / "home"
    folder.mkdir()
    try:
        (folder / "cache").symlink_to(shared_home / "cache", target_is_directory=True)
    except OSError:  # Windows lets only some people make links
        shutil.copytree(shared_home / "cache", folder / "cache")
    monkeypatch.setenv("DUIDU_HOME", str(folder))
    return folder


@pytest.fixture
def lexicon(shared_lexicon: Lexicon) -> Lexicon:
    return shared_lexicon


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as it really is, fonts and all: the one that a process may have."""
    from app.ui.opening import make_application

    return make_application()


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
