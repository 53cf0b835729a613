"""The project's `.venv`: where its parts are, and in which condition it is."""

from __future__ import annotations

import enum
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Condition(enum.Enum):
    READY = "has what is wanted"
    ABSENT = "isn't there"
    BROKEN = "a set-up was cut short, or its Python is gone"
    OUTDATED = "was set up by us, but not with all that is pinned now"
    UNKNOWN = "somebody else made or changed it"


class Stamp(NamedTuple):
    """What we know of an environment. Written last, so a set-up cut short has none that counts."""

    finished: bool
    ours: bool
    """Made by our set-up, rather than by the person or by a tool of theirs."""
    python: str
    """The file that `.venv`'s Python resolves to."""
    base: str
    """The Python that the environment was made from."""
    packages: str
    """The folder of the installed packages, relative to the environment's."""
    changed: int
    """When a package was last added to or removed from it (nanoseconds)."""
    pins: dict[str, str]
    """The text of each requirements file that is installed, by its name."""


class Probe(NamedTuple):
    """What an environment's own Python says."""

    unmet: list[str]
    packages: str
    base: str


_PROBE = """
import json, os, pathlib, sys, sysconfig
sys.path.insert(0, sys.argv[1])
from app.bootstrap.declared import unmet
print(json.dumps([
    unmet(pathlib.Path(sys.argv[1]), sys.argv[2]),
    os.path.relpath(sysconfig.get_path("purelib"), sys.prefix),
    os.path.realpath(sys._base_executable),
]))
"""


class Environment:
    """The `.venv` folder of the project in `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        python = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        self.python = self.folder.joinpath(*python)
        self.stamp_file = self.folder / "duidu.json"
        self.log_file = self.folder / "setup.log"
        self.lock_file = self.folder / "setup.lock"

    def requirements_file(self, wanted: str) -> Path:
        return self.root / "requirements" / f"{wanted}.txt"

    def is_running(self) -> bool:
        """Whether this very process runs in it."""
        return Path(sys.prefix).resolve() == self.folder.resolve()

    def is_ours(self) -> bool:
        stamp = self.stamp()
        return stamp is not None and stamp.ours

    def condition(self, wanted: str) -> Condition:
        """What has to be done before it has what is `wanted`. Starts no process."""
        stamp = self.stamp()
        if not self.python.exists():
            absent = stamp is None and not self.python.is_symlink()
            return Condition.ABSENT if absent else Condition.BROKEN
        if stamp is None:
            return Condition.UNKNOWN
        if not stamp.finished or not self._has_its_python(stamp):
            return Condition.BROKEN
        if stamp.pins.get(wanted) != self.pins(wanted):
            return Condition.OUTDATED if stamp.ours else Condition.UNKNOWN
        if stamp.changed != self._last_change(stamp.packages):
            return Condition.UNKNOWN
        return Condition.READY

    def pins(self, wanted: str) -> str:
        """The text of the requirements file."""
        return self.requirements_file(wanted).read_text("utf-8")

    def stamp(self) -> Stamp | None:
        """What was noted at the last set-up; None if there was none (or it can't be read)."""
        try:
            return Stamp(**json.loads(self.stamp_file.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def begin(self) -> None:
        """Note that from now on the environment is ours and of no use until `finish`."""
        self.note(Stamp(False, True, "", "", "", 0, {}))

    def finish(self, probe: Probe, installed: dict[str, str], ours: bool) -> None:
        """Note what is `installed` (requirements name: text), by what its Python said."""
        self.note(
            Stamp(
                finished=True,
                ours=ours,
                python=str(self.python.resolve()),
                base=probe.base,
                packages=probe.packages,
                changed=self._last_change(probe.packages),
                pins=installed,
            )
        )

    def note(self, stamp: Stamp) -> None:
        """Keep `stamp`; whoever reads meanwhile gets the old one or the new one, whole."""
        temporary = self.stamp_file.with_suffix(".new")
        with temporary.open("w", encoding="utf-8") as file:
            json.dump(stamp._asdict(), file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self.stamp_file)

    def probe(self, wanted: str) -> Probe | None:
        """Ask its own Python what it lacks (about 0.2 s); None if that Python doesn't run."""
        command = [str(self.python), "-c", _PROBE, str(self.root), wanted]
        try:
            answer = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
            return Probe(*json.loads(answer.stdout))
        except (OSError, subprocess.CalledProcessError, ValueError, TypeError):
            return None

    def _has_its_python(self, stamp: Stamp) -> bool:
        return str(self.python.resolve()) == stamp.python and Path(stamp.base).exists()

    def _last_change(self, packages: str) -> int:
        try:
            return (self.folder / packages).stat().st_mtime_ns
        except OSError:
            return 0
