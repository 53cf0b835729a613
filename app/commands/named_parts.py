"""Arguments that name several of a set: `words,sentences`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import TypeVar

_Part = TypeVar("_Part")


def parts_of(known: Mapping[str, _Part]) -> Callable[[str], tuple[_Part, ...]]:
    """A reader of an argument that names some of these, in the order given, each once."""

    def read(text: str) -> tuple[_Part, ...]:
        names = [name.strip().lower() for name in text.split(",") if name.strip()]
        wrong = next((name for name in names if name not in known), None)
        if wrong is not None or not names:
            raise argparse.ArgumentTypeError(
                f"“{wrong if wrong is not None else text}” is none of {', '.join(known)}"
            )
        return tuple(dict.fromkeys(known[name] for name in names))

    return read
