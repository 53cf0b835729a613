"""Backups by themselves: one a day, of which the newest days and weeks are kept."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from app import paths
from app.library.backup import ENDING, WORKSPACE, back_up
from app.progress import Progress, silent

DAYS, WEEKS = 7, 4
_ABANDONED = 86_400  # seconds after which nobody is at work any more
_NAME = re.compile(rf"daily-(\d{{4}}-\d\d-\d\d){re.escape(ENDING)}")


def backup_folder() -> Path:
    """Where the daily backups lie: beside the library. Not made."""
    return paths.data_dir() / "backups"


def back_up_daily(
    library: Path, settings: Path, folder: Path, today: date, progress: Progress = silent
) -> Path | None:
    """Make today's backup unless there is one, and remove those that are too old.

    None if there is one already, or no library yet. Meant to run at every start, off the thread
    that shows the window. Raises `StorageError`; older backups are left alone then.
    """
    target = folder / f"daily-{today.isoformat()}{ENDING}"
    if target.exists() or not library.is_file():
        return None
    back_up(library, settings, target, progress)
    _sweep(folder, library.parent)
    found = daily_backups(folder)
    wanted = kept(found.values())
    for path, day in found.items():
        if day not in wanted:
            with suppress(OSError):  # held by another program for a moment; tomorrow will do
                path.unlink()
    return target


def _sweep(*folders: Path) -> None:
    """Remove what a killed backup or restore left behind, unless it may still be at work."""
    before = time.time() - _ABANDONED
    for folder in folders:
        for left in (*folder.glob(f"{WORKSPACE}*"), *folder.glob(".daily-*")):
            with suppress(OSError):
                if left.stat().st_mtime < before:
                    shutil.rmtree(left) if left.is_dir() else left.unlink()


def daily_backups(folder: Path) -> dict[Path, date]:
    """The backups that were made by themselves, with their days, the newest first."""
    found = {}
    for path in folder.glob(f"daily-*{ENDING}"):
        if match := _NAME.fullmatch(path.name):
            with suppress(ValueError):  # the 31st of February is nobody's backup
                found[path] = date.fromisoformat(match[1])
    return dict(sorted(found.items(), key=lambda item: item[1], reverse=True))


def kept(days: Iterable[date]) -> frozenset[date]:
    """Which of these days' backups are kept: the newest `DAYS`, and the newest of each of the
    `WEEKS` newest weeks (from Monday) that have any."""
    newest = sorted(set(days), reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in newest:
        weeks.setdefault(day.isocalendar()[:2], day)
    return frozenset((*newest[:DAYS], *list(weeks.values())[:WEEKS]))
