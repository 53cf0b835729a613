"""Runs pip in an environment, reading along so that a person sees how far it is."""

from __future__ import annotations

import os
import queue
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from app.bootstrap.environment import Environment
from app.bootstrap.pip_output import DISK_FULL, PipReading, reason
from app.bootstrap.report import Report
from app.errors import MissingPartError, StorageError

_TICK = 0.25


def install(
    environment: Environment, wanted: str, reading: PipReading, report: Report, lock: int
) -> None:
    """Install the requirements file `wanted`; pip's words go to the environment's log file.

    `reading` follows along and knows afterwards whether pip came to putting packages in place.
    `lock` is the file descriptor of the held lock. pip inherits it, so that a pip which outlives
    a killed start still keeps the next start from touching the environment. Raises
    `StorageError` when the disk is full, `MissingPartError` for any other failure.
    """
    requirements = environment.requirements_file(wanted)
    before = _packages(environment)
    with (
        environment.log_file.open("w", encoding="utf-8") as log,
        _pip(environment, requirements, lock) as pip,
    ):
        for line in _lines(pip, log):
            reading.feed(line)
            if reading.installing:
                reading.arrived = _packages(environment) - before
            report.step(reading.fraction(), reading.phrase())
    if pip.returncode:
        raise failure(environment)


def _pip(environment: Environment, requirements: Path, lock: int) -> subprocess.Popen[str]:
    command = [str(environment.python), "-m", "pip", "install", "--no-user", "--no-input"]
    command += ["--disable-pip-version-check", "--progress-bar", "off", "-r", str(requirements)]
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        pass_fds=(lock,) if os.name == "posix" else (),
    )


def _lines(pip: subprocess.Popen[str], log: TextIO) -> Iterator[str]:
    """pip's lines as they come, and an empty one whenever it has been silent for a moment."""
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def listen() -> None:
        assert pip.stdout is not None
        for line in pip.stdout:
            lines.put(line)
        lines.put(None)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=_TICK)
        except queue.Empty:
            yield ""
            continue
        if line is None:
            return
        log.write(line)
        yield line


def failure(environment: Environment) -> MissingPartError | StorageError:
    """What to tell a person about a failure whose output is in the environment's log file."""
    why = reason(environment.log_file.read_text("utf-8", errors="replace"))
    if why == DISK_FULL:
        return StorageError(
            f"The disk is full ({environment.root} or {tempfile.gettempdir()}). "
            "Free about 1 GB, then start again."
        )
    return MissingPartError(
        f"The packages that Duidu needs could not be installed: {why}\n"
        f"To try again, start again. All that pip said is in {environment.log_file}"
    )


def _packages(environment: Environment) -> int:
    """How many packages have arrived in the environment."""
    lib = "Lib" if os.name == "nt" else "lib/python*"
    return sum(1 for _ in environment.folder.glob(f"{lib}/site-packages/*.dist-info"))
