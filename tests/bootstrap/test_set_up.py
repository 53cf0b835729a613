"""`main.py` as a person starts it, on good days and bad ones."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.bootstrap.project import Project, answer

pytestmark = pytest.mark.skipif(os.name == "nt", reason="lays out environments as on POSIX")

# Runs before anything else in the started Python and hides what Debian leaves out.
_WITHOUT_ENSUREPIP = """
import importlib.util
real = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: (
    None if name == "ensurepip" else real(name, package)
)
"""


def _packages(project: Project) -> Path:
    return next((project.root / ".venv/lib").glob("python*/site-packages"))


def test_the_first_start_sets_up_and_goes_on_as_it_was_called(started: Project) -> None:
    first = started.first
    assert first is not None
    assert first.returncode == 7
    assert answer(first) == {
        "prefix": str(started.root / ".venv"),
        "argv": ["one", "two words", "--exit=7"],
        "cwd": str(started.root.parent),
    }
    assert "Setting Duidu up in" in first.stderr
    assert "Duidu is set up" in first.stderr
    assert started.installed() == "1.0"


def test_later_starts_say_nothing_even_after_the_folder_was_moved(ready: Project) -> None:
    before = ready.stamp.read_bytes()
    again = ready.start("--exit=3")
    assert (again.returncode, again.stderr) == (3, "")
    assert answer(again)["prefix"] == str(ready.root / ".venv")
    assert ready.stamp.read_bytes() == before


def test_a_killed_set_up_is_done_anew(fresh: Project) -> None:
    process = fresh.launch()
    while not fresh.stamp.exists():
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    leftover = fresh.root / ".venv/half.py"
    leftover.touch()
    again = fresh.start()
    assert again.returncode == 0, again.stderr
    assert "making it anew" in again.stderr
    assert not leftover.exists()
    assert fresh.installed() == "1.0"
    assert fresh.start().stderr == ""


def test_a_python_that_is_gone_is_replaced(ready: Project) -> None:
    ready.python.unlink()
    ready.python.symlink_to("/nowhere/python3")
    again = ready.start()
    assert again.returncode == 0, again.stderr
    assert "making it anew" in again.stderr


def test_new_pins_are_installed(ready: Project) -> None:
    ready.pin("1.1")
    again = ready.start()
    assert again.returncode == 0, again.stderr
    assert "up to date" in again.stderr
    assert ready.installed() == "1.1"


def test_a_package_that_was_removed_comes_back(ready: Project) -> None:
    for part in _packages(ready).glob("tiny*"):
        shutil.rmtree(part) if part.is_dir() else part.unlink()
    assert ready.start().returncode == 0
    assert ready.installed() == "1.0"


def test_a_package_more_is_no_reason_to_set_up(ready: Project) -> None:
    (_packages(ready) / "mine.py").touch()
    again = ready.start()
    assert (again.returncode, again.stderr) == (0, "")
    assert (_packages(ready) / "mine.py").exists()


def test_two_starts_at_once_share_one_set_up(fresh: Project) -> None:
    processes = [fresh.launch() for _ in range(2)]
    said = [process.communicate(timeout=120)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    assert sorted("waiting" in text for text in said) == [False, True], said
    assert sum("Setting Duidu up" in text for text in said) == 1
    assert fresh.installed() == "1.0"


def test_no_network_is_one_message_and_the_next_start_tries_again(ready: Project) -> None:
    ready.pin("1.1")
    offline = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "1"}
    failed = ready.start(PIP_NO_INDEX="0", PIP_FIND_LINKS="", **offline)
    assert failed.returncode == 1
    assert failed.stdout == ""
    assert "network connection" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert "tiny==1.1" in (ready.root / ".venv/setup.log").read_text("utf-8")
    assert ready.installed() == "1.0"
    again = ready.start()
    assert again.returncode == 0
    assert "up to date" in again.stderr
    assert ready.installed() == "1.1"


def test_without_ensurepip_it_says_what_to_install(fresh: Project, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(_WITHOUT_ENSUREPIP, "utf-8")
    failed = fresh.start(PYTHONPATH=str(tmp_path))
    assert failed.returncode == 1
    assert f"sudo apt install python3.{sys.version_info.minor}-venv" in failed.stderr
    assert len(failed.stderr.splitlines()) == 1


def test_a_folder_that_can_not_be_written_is_one_message(fresh: Project) -> None:
    (fresh.root / ".venv").touch()
    failed = fresh.start()
    assert failed.returncode == 1
    assert failed.stderr.startswith("Duidu can't set itself up in")
    assert len(failed.stderr.splitlines()) == 1


def test_an_interpreter_that_has_everything_is_used_as_it_is(
    fresh: Project, tmp_path: Path
) -> None:
    with zipfile.ZipFile(fresh.wheels / "tiny-1.1-py3-none-any.whl") as wheel:
        wheel.extractall(tmp_path / "packages")
    found = fresh.start(PYTHONPATH=str(tmp_path / "packages"))
    assert found.stderr == ""
    assert answer(found)["prefix"] == sys.base_prefix
    assert not (fresh.root / ".venv").exists()


@pytest.fixture
def foreign(fresh: Project) -> Project:
    """A project whose `.venv` somebody else made, without pip, as uv does."""
    subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", fresh.root / ".venv"], check=True
    )
    return fresh


def test_an_environment_made_by_another_tool_is_kept(foreign: Project) -> None:
    with zipfile.ZipFile(foreign.wheels / "tiny-1.1-py3-none-any.whl") as wheel:
        wheel.extractall(_packages(foreign))
    found = foreign.start()
    assert found.stderr == ""
    assert answer(found)["prefix"] == str(foreign.root / ".venv")
    assert not (_packages(foreign) / "pip").exists()
    foreign.pin("1.0")
    assert foreign.start().returncode == 0
    assert foreign.installed() == "1.1"


def test_an_environment_made_by_another_tool_gets_what_it_lacks(foreign: Project) -> None:
    mine = _packages(foreign) / "mine.py"
    mine.touch()
    found = foreign.start()
    assert found.returncode == 0, found.stderr
    assert foreign.installed() == "1.0"
    assert mine.exists()
