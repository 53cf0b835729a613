"""Makes the project's `.venv` ready: made, mended or brought up to the pinned versions."""

from __future__ import annotations

import errno
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from app.bootstrap.environment import Condition, Environment, Probe
from app.bootstrap.installation import failure, install
from app.bootstrap.lock import held
from app.bootstrap.pip_output import PipReading, count_of
from app.bootstrap.report import Report
from app.errors import MissingPartError

# The requirements files that hold once the named one is installed.
_INCLUDED = {"base": ("base",), "test": ("base", "test")}


def set_up(environment: Environment, wanted: str, report: Report) -> None:
    """Make `environment` ready for what is `wanted`, or wait until another start has done so.

    Raises `MissingPartError` or `StorageError` (app.errors) with what to do, and `OSError` when
    the folder can't be written. A set-up cut short leaves an environment that doesn't count.
    """
    environment.folder.mkdir(exist_ok=True)

    def waiting() -> None:
        report.say("Another start is setting Duidu up already; waiting for it to end ...")

    with held(environment.lock_file, waiting) as lock:
        condition = environment.condition(wanted)
        if condition is Condition.READY:
            return
        if condition is Condition.UNKNOWN:
            probe = environment.probe(wanted)
            if probe is None:
                condition = Condition.BROKEN
            elif not probe.unmet:
                _adopt(environment, wanted, probe)
                return
        if condition in (Condition.ABSENT, Condition.BROKEN):
            _make(environment, condition, report)
        else:
            report.say(f"Bringing {environment.folder} up to date.")
        _require_pip(environment)
        ours = environment.is_ours()
        _install(environment, wanted, report, lock)
        environment.finish(_checked(environment, wanted), _pins(environment, wanted), ours)
        # What can't be made now, the window makes when it is wanted.
        _succeeds([str(environment.python), "-m", "app.ui.language"], environment.root)
        report.done("Duidu is set up.")


def explained(error: OSError, root: Path) -> str:
    """The message for a place that can't be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk that holds {root} is full. Free about 1 GB, then start again."
    return (
        f"Duidu can't set itself up in {root} ({error.strerror or error}). Move the folder to a "
        "place that you may write to, or install Duidu into an environment of your own with: "
        f"pip install {root}"
    )


def _adopt(environment: Environment, wanted: str, probe: Probe) -> None:
    """Note that an environment which somebody else made or changed will do."""
    stamp = environment.stamp()
    if stamp is not None and stamp.ours:
        environment.finish(probe, stamp.pins, ours=True)
    else:
        environment.finish(probe, _pins(environment, wanted), ours=False)


def _make(environment: Environment, condition: Condition, report: Report) -> None:
    _require_ensurepip()
    if condition is Condition.BROKEN:
        report.say(f"{environment.folder} doesn't work (any more); making it anew.")
    else:
        report.say(f"Setting Duidu up in {environment.folder}, this first time only.")
    environment.begin()
    _empty(environment)
    report.step(0.0, "Making an environment for the packages")
    try:
        venv.EnvBuilder(symlinks=os.name != "nt", with_pip=True).create(environment.folder)
    except subprocess.CalledProcessError as error:
        environment.log_file.write_bytes(error.output or b"")
        raise failure(environment) from error


def _empty(environment: Environment) -> None:
    keep = {environment.stamp_file, environment.log_file, environment.lock_file}
    for entry in list(environment.folder.iterdir()):
        if entry in keep:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def _install(environment: Environment, wanted: str, report: Report, lock: int) -> None:
    """Install, with the environment marked as unfinished if it is ours to make anew."""
    before = environment.stamp()
    reading = PipReading(count_of(environment.pins(wanted)))
    if before is not None and before.ours:
        environment.begin()
    try:
        install(environment, wanted, reading, report, lock)
    finally:
        # A pip that failed before it touched anything leaves what was there as good as it was.
        if before is not None and not reading.installing:
            environment.note(before)


def _require_pip(environment: Environment) -> None:
    """An environment made by uv has no pip."""
    if _succeeds([str(environment.python), "-m", "pip", "--version"]):
        return
    _require_ensurepip()
    if not _succeeds([str(environment.python), "-m", "ensurepip"]):
        raise MissingPartError(
            f"{environment.folder} has no pip. Delete that folder, then start again."
        )


def _succeeds(command: list[str], folder: Path | None = None) -> bool:
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return done.returncode == 0


def _require_ensurepip() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        version = ".".join(map(str, sys.version_info[:2]))
        raise MissingPartError(
            f"This Python ({sys.executable}) lacks the part that makes environments. On Debian "
            f"and Ubuntu install it with: sudo apt install python{version}-venv (elsewhere: the "
            "package that holds Python's ensurepip). Then start again."
        )


def _checked(environment: Environment, wanted: str) -> Probe:
    probe = environment.probe(wanted)
    if probe is None or probe.unmet:
        lacking = ", ".join(probe.unmet) if probe else "a Python that runs"
        raise MissingPartError(
            f"After the set-up {environment.folder} still lacks {lacking}. "
            f"Delete that folder, then start again; {environment.log_file} has the details."
        )
    return probe


def _pins(environment: Environment, wanted: str) -> dict[str, str]:
    return {name: environment.pins(name) for name in _INCLUDED[wanted]}
