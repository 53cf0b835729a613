from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from app.bootstrap.set_up import explained


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "is full. Free about 1 GB"),
        (errno.EROFS, "Read-only file system"),
        (errno.EACCES, "Permission denied"),
    ],
)
def test_a_place_that_can_not_be_written_is_explained(number: int, expected: str) -> None:
    message = explained(OSError(number, os.strerror(number)), Path("/clone"))
    assert expected in message
    assert "/clone" in message
