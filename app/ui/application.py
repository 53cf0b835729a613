"""The door to the window."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence

from app.system_libraries import require_window


def run(files: Sequence[str]) -> int:
    """Open the window, import the files, and give the exit code when it is closed.

    Raises `MissingPartError` when no window can be shown and `StorageError` when the library
    can't be opened.
    """
    # Qt mustn't be touched before: with a library missing, importing it fails, and without a
    # display it ends the process.
    require_window(os.environ)
    # All that is made until the first paint stays; looking for waste in it takes a tenth of the
    # time. The window turns the collector on again.
    gc.disable()
    from app.ui.opening import open_and_run

    return open_and_run(files)
