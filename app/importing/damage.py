"""What libraries raise over a damaged file becomes a sentence."""

from __future__ import annotations

import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import InputError

# A reader written for sound files meets damage as a missing key, a None, a wrong number: any of
# these. Only calls of such readers stand under `damage_told`, and nothing of ours.
_DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,  # XML that isn't well-formed
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)


@contextmanager
def damage_told(path: Path, advice: str) -> Iterator[None]:
    """Within the block, damage to the file is raised as `InputError`, ending in the advice.

    What a library merely warns of (an unknown style, a number that isn't one) it got over.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _DAMAGE as error:
        raise damaged(path, advice) from error


def damaged(path: Path, advice: str) -> InputError:
    """The error for a file that can't be read though it is of a known kind."""
    return InputError("“{0}” is damaged and can't be read. {1}", path.name, advice)
