"""Large programs from outside that some tests need: found, or the test says that it is skipped."""

from __future__ import annotations

import shutil

import pytest

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LIBREOFFICE = ("soffice", "libreoffice")


def program(names: tuple[str, ...]) -> str:
    """The path of the first of these programs there is; without any, the test is skipped."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        pytest.skip(f"{names[0]} isn't installed")
    return found
