"""A project as small as can be, with the real `main.py` and `app.bootstrap`, off the network."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.bootstrap.project import Project, write_wheel


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that pip installs from: the package `tiny` in two versions."""
    folder = tmp_path_factory.mktemp("wheels")
    for version in ("1.0", "1.1"):
        write_wheel(folder, "tiny", version)
    return folder


@pytest.fixture
def fresh(tmp_path: Path, wheels: Path) -> Project:
    """A project that was never started."""
    return Project.made(tmp_path / "a clone", wheels)


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory, wheels: Path) -> Project:
    """A project after its first start; not to be changed."""
    project = Project.made(tmp_path_factory.mktemp("started") / "clone", wheels)
    project.first = project.start("one", "two words", "--exit=7")
    return project


@pytest.fixture
def ready(started: Project, tmp_path: Path) -> Project:
    """A project after its first start, in another folder than it was started in."""
    shutil.copytree(started.root, tmp_path / "moved", symlinks=True)
    packages = Path("lib", f"python{sys.version_info[0]}.{sys.version_info[1]}", "site-packages")
    shutil.copystat(started.root / ".venv" / packages, tmp_path / "moved" / ".venv" / packages)
    return Project(tmp_path / "moved", started.wheels)
