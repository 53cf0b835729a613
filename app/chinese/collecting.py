"""Work that makes very many objects and no cycles, without the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """The collector would go through a million live objects again and again: a third of the
    time. What is no part of a cycle is freed as always. At the end all count as old: the next
    young collection, which would visit each of them, has nothing to do."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if not gc.get_freeze_count():  # else what somebody has frozen would thaw with the rest
                gc.freeze()
                gc.unfreeze()
            gc.enable()
